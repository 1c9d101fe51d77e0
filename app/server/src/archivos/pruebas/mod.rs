//! Files come whole or leave nothing, and leave as they came or not at all.

mod antivirus;
mod cifra;
mod huerfanos;
mod llaves;
mod memoria;
mod ordenes;
mod s3;
mod servidor_s3;

use super::*;
use futures::{TryStreamExt, stream};
use std::path::PathBuf;
use store::adjuntos::{self, Adjunto, Analisis};

pub(super) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj";
const GRANDE: u64 = 1 << 40;

/// A deposit in a folder, with its keys and its rows.
pub(super) struct Casa {
    pub(super) carpeta: tempfile::TempDir,
    pub(super) store: Store,
    pub(super) claves: Arc<Claves>,
    pub(super) d: Deposito,
}

impl Casa {
    pub(super) async fn nueva() -> Self {
        Self::en(tempfile::tempdir().expect("folder"), None).await
    }

    pub(super) async fn en(carpeta: tempfile::TempDir, lugar: Option<Lugar>) -> Self {
        let raiz = carpeta.path();
        let store = Store::abrir(&format!("sqlite://{}/sede.db", raiz.display())).await.expect("opens");
        store.migrar().await.expect("migrates");
        let claves = Arc::new(Claves::abrir(&raiz.join("claves.json")).expect("keys"));
        let aqui = || Lugar::abrir(&format!("file://{}/documentos", raiz.display())).expect("folder");
        let d = Deposito::en(lugar.unwrap_or_else(aqui), &store, &claves);
        Self { carpeta, store, claves, d }
    }

    /// Where a file stands in the folder.
    pub(super) fn ruta(&self, id: Id) -> PathBuf {
        match &self.d.lugar {
            Lugar::Local(l) => l.ruta(id),
            Lugar::S3(_) => panic!("no folder"),
        }
    }

    /// Files in the folder, whole or not.
    pub(super) fn archivos(&self) -> usize {
        let raiz = self.carpeta.path().join("documentos");
        let carpetas = std::fs::read_dir(raiz).expect("readable").flatten();
        carpetas.map(|c| std::fs::read_dir(c.path()).expect("readable").count()).sum()
    }

    pub(super) async fn pdf(&self, n: u64, duenio: Duenio, bytes: usize) -> (Recibido, Vec<u8>) {
        let claro = pdf(bytes);
        let trozos = stream::iter(claro.chunks(10_007).map(|t| Ok::<_, ()>(Bytes::copy_from_slice(t))));
        let r = self.d.recibir(id(n), duenio, "carta.pdf", (GRANDE, &["pdf".into()]), trozos).await;
        (r.expect("taken"), claro)
    }

    pub(super) async fn leer(&self, r: &Recibido, duenio: Duenio) -> Result<Vec<u8>, NoLeido> {
        let leido = self.d.leer(r.id, duenio, &r.huella).await?;
        let bytes = leido.bytes;
        let trozos: Vec<Bytes> = leido.trozos().try_collect().await?;
        let todo = trozos.concat();
        assert_eq!(todo.len() as u64, bytes);
        Ok(todo)
    }
}

/// So many bytes that begin as a PDF, and are not all alike.
pub(super) fn pdf(bytes: usize) -> Vec<u8> {
    let mut claro = PDF.to_vec();
    claro.extend((PDF.len()..bytes).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8));
    claro
}

pub(super) fn id(n: u64) -> Id {
    let ahora = domain::Instante::from_second(1_800_000_000).expect("in range");
    let mut azar = rand::rngs::mock::StepRng::new(n, 1);
    Id::nuevo(ahora, &mut azar)
}

pub(super) fn ana() -> Duenio {
    Duenio::Persona(id(77))
}

#[tokio::test]
async fn a_file_of_any_size_is_read_back_and_is_kept_in_no_clear_byte() {
    let c = Casa::nueva().await;
    let z = super::cifra::TROZO;
    for (n, bytes) in [PDF.len(), z - 1, z, z + 1, 2 * z, 5 * 1024 * 1024].into_iter().enumerate() {
        let (r, claro) = c.pdf(n as u64, Duenio::Sede, bytes).await;
        assert_eq!((r.tipo, r.bytes, &*r.nombre), ("application/pdf", bytes as i64, "carta.pdf"));
        assert_eq!(r.huella, crate::recursos::hex(&claro));
        assert_eq!(c.leer(&r, Duenio::Sede).await, Ok(claro), "{bytes}");
        let guardado = std::fs::read(c.ruta(r.id)).expect("kept");
        assert_eq!(guardado.len() as u64, super::cifra::guardados(bytes as u64));
        assert!(!guardado.windows(PDF.len()).any(|w| w == PDF));
    }
    c.d.quitar(id(0)).await.expect("removed");
    c.d.quitar(id(0)).await.expect("twice is fine");
    assert_eq!(c.d.leer(id(0), Duenio::Sede, "").await.err(), Some(NoLeido::NoEsta));
}

#[tokio::test]
async fn what_is_not_taken_leaves_nothing() {
    let c = Casa::nueva().await;
    type Caso<'a> = (u64, Vec<Result<&'a [u8], ()>>, NoRecibido);
    let casos: [Caso<'_>; 4] = [
        (100, vec![], NoRecibido::Vacio),
        (8, vec![Ok(PDF)], NoRecibido::Grande(8)),
        (100, vec![Ok(b"MZ\x90")], NoRecibido::Tipo),
        (100, vec![Ok(PDF), Err(())], NoRecibido::Cortado),
    ];
    for (n, (tope, trozos, por)) in casos.into_iter().enumerate() {
        let trozos = stream::iter(trozos.into_iter().map(|t| t.map(Bytes::copy_from_slice)));
        let tipos = ["pdf".into()];
        let r = c.d.recibir(id(n as u64), Duenio::Sede, "carta.pdf", (tope, &tipos), trozos).await;
        assert_eq!(r, Err(por));
    }
    assert_eq!(c.archivos(), 0);
}

#[tokio::test]
async fn a_file_of_before_is_read_while_it_is_what_came() {
    let c = Casa::nueva().await;
    let claro = pdf(200_000);
    let huella = crate::recursos::hex(&claro);
    let r = Recibido { id: id(1), nombre: String::new(), tipo: "", bytes: 0, huella };
    std::fs::create_dir_all(c.ruta(r.id).parent().expect("folder")).expect("folder");
    std::fs::write(c.ruta(r.id), &claro).expect("written");
    assert_eq!(c.leer(&r, Duenio::Sede).await, Ok(claro.clone()));
    let mut otro = claro;
    *otro.last_mut().expect("a byte") ^= 1;
    std::fs::write(c.ruta(r.id), &otro).expect("written");
    assert_eq!(c.d.leer(r.id, Duenio::Sede, &r.huella).await.err(), Some(NoLeido::Danado), "not a byte");
}

#[tokio::test]
async fn a_place_that_fails_is_not_a_file_that_is_missing() {
    let c = Casa::nueva().await;
    std::fs::create_dir_all(c.ruta(id(1))).expect("a folder where a file should be");
    assert_eq!(c.d.leer(id(1), Duenio::Sede, "").await.err(), Some(NoLeido::NoResponde));
    let (r, _) = c.pdf(2, Duenio::Sede, 100).await;
    c.store.cerrar().await;
    assert_eq!(c.leer(&r, Duenio::Sede).await, Err(NoLeido::NoResponde));
}

/// A row that names a file.
pub(super) async fn fila(c: &Casa, r: &Recibido) {
    let adjunto = Adjunto {
        id: r.id,
        borrador: None,
        peticion: None,
        campo: String::new(),
        nombre: r.nombre.clone(),
        tipo: r.tipo.into(),
        bytes: r.bytes,
        huella: r.huella.clone(),
        ruta: r.id.to_string(),
        analisis: Analisis::SinAnalizar,
        creado_en: r.id.creado_en(),
    };
    assert!(c.store.acto(async move |c| adjuntos::agregar(c, &adjunto).await).await.expect("noted"));
}
