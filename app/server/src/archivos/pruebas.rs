//! Files come whole or leave nothing.

use super::*;
use futures::stream;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj";

fn deposito() -> (tempfile::TempDir, Deposito) {
    let carpeta = tempfile::tempdir().expect("folder");
    let d = Deposito::abrir(&format!("file://{}", carpeta.path().display())).expect("opens");
    (carpeta, d)
}

fn id(n: u64) -> Id {
    let ahora = domain::Instante::from_second(1_800_000_000).expect("in range");
    let mut azar = rand::rngs::mock::StepRng::new(n, 1);
    Id::nuevo(ahora, &mut azar)
}

async fn enviar(
    d: &Deposito,
    n: u64,
    tope: u64,
    trozos: Vec<Result<&[u8], ()>>,
) -> Result<Recibido, NoRecibido> {
    let trozos = stream::iter(trozos.into_iter().map(|t| t.map(Bytes::copy_from_slice)));
    d.recibir(id(n), "carta.pdf", (tope, &["pdf".into()]), trozos).await
}

fn archivos(d: &Deposito) -> usize {
    let mut n = 0;
    for carpeta in std::fs::read_dir(&d.raiz).expect("readable").flatten() {
        n += std::fs::read_dir(carpeta.path()).expect("readable").count();
    }
    n
}

#[tokio::test]
async fn a_file_that_came_is_read_back_and_one_that_changed_is_not() {
    let (_c, d) = deposito();
    let r = enviar(&d, 1, 100, vec![Ok(&PDF[..3]), Ok(&PDF[3..])]).await.expect("taken");
    assert_eq!((r.tipo, r.bytes, &*r.nombre), ("application/pdf", PDF.len() as i64, "carta.pdf"));
    let mut leido = Vec::new();
    d.leer(r.id, &r.huella).await.expect("reads").expect("there").read_to_end(&mut leido).await.expect("all");
    assert_eq!(leido, PDF);
    std::fs::write(d.ruta(r.id), b"%PDF-otro").expect("changed");
    assert!(d.leer(r.id, &r.huella).await.expect("reads").is_none());
    d.quitar(r.id).await.expect("removed");
    assert!(d.leer(r.id, &r.huella).await.expect("reads").is_none());
}

#[tokio::test]
async fn what_is_not_taken_leaves_nothing() {
    let (_c, d) = deposito();
    type Caso<'a> = (u64, Vec<Result<&'a [u8], ()>>, NoRecibido);
    let casos: [Caso<'_>; 4] = [
        (100, vec![], NoRecibido::Vacio),
        (8, vec![Ok(PDF)], NoRecibido::Grande(8)),
        (100, vec![Ok(b"MZ\x90")], NoRecibido::Tipo),
        (100, vec![Ok(PDF), Err(())], NoRecibido::Cortado),
    ];
    for (n, (tope, trozos, por)) in casos.into_iter().enumerate() {
        assert_eq!(enviar(&d, n as u64, tope, trozos).await, Err(por));
    }
    assert_eq!(archivos(&d), 0);
}
