//! An expediente in a folder: written, read again, and each way of tampering with it.

use super::*;
use crate::claves::{self, Claves, Uso};
use domain::{
    Instante,
    constancia::{Momento, Receptora},
    expediente::{Folio, Indice, Serie, VERSION},
};
use std::{collections::BTreeMap, fs, io::Read, path::PathBuf};

const TEXTOS: [&str; 3] = ["la petición", "el plano", "la respuesta"];

struct Caso {
    _casa: tempfile::TempDir,
    claves: Claves,
    archivo: PathBuf,
    dir: PathBuf,
}

fn momento() -> Momento {
    // The keys of this test were made now, whenever that is.
    Momento::de(crate::reloj::ahora())
}

fn indice() -> Indice {
    let folio = |(orden, texto): (u32, &str)| Folio {
        orden,
        archivo: Folio::archivo(orden, "Oficio", "text/plain"),
        tipo_documental: "Oficio".into(),
        sha256: Huella::de(texto.as_bytes()),
        bytes: texto.len() as u64,
        tipo: "text/plain".into(),
        creado_en: momento(),
        incorporado_en: momento(),
    };
    Indice {
        version: VERSION,
        entidad: Receptora { nombre: "Alcaldía".into(), nit: None, url: "https://sede.example".into() },
        radicado: "2026-000123".into(),
        serie: Serie { codigo: "110".into(), nombre: "Derechos de petición".into() },
        subserie: None,
        abierto_en: momento(),
        cerrado_en: None,
        generado_en: momento(),
        documentos: (1..).zip(TEXTOS).map(folio).collect(),
    }
}

fn fuente(indice: &Indice) -> impl FnMut(&Folio) -> anyhow::Result<Box<dyn Read>> + use<> {
    let textos: BTreeMap<u32, &str> = indice.documentos.iter().map(|d| d.orden).zip(TEXTOS).collect();
    move |f| Ok(Box::new(textos[&f.orden].as_bytes()))
}

fn caso() -> Caso {
    let casa = tempfile::tempdir().expect("folder");
    let archivo = casa.path().join("claves.json");
    let claves = Claves::abrir(&archivo).expect("keys");
    let dir = casa.path().join("expedientes/2026-000123");
    let i = indice();
    exportar(&dir, &i, &claves, &mut fuente(&i)).expect("written");
    Caso { claves, archivo, dir, _casa: casa }
}

impl Caso {
    fn diferencias(&self) -> Vec<Diferencia> {
        match revisar(&self.dir, &self.claves.llavero()).expect("readable") {
            Revision::Firmado { diferencias, .. } => diferencias,
            Revision::SinFirma(razon) => panic!("{razon}"),
        }
    }

    fn razon(&self) -> &'static str {
        match revisar(&self.dir, &self.claves.llavero()).expect("readable") {
            Revision::SinFirma(razon) => razon,
            Revision::Firmado { .. } => panic!("signed"),
        }
    }
}

const UNO: &str = "0001-oficio.txt";
const DOS: &str = "0002-oficio.txt";

#[test]
fn what_was_exported_verifies() {
    let c = caso();
    assert_eq!(c.diferencias(), []);
    assert_eq!(fs::read_to_string(c.dir.join(DOS)).expect("there"), TEXTOS[1]);
    assert_eq!(
        fs::read_dir(c.dir.parent().expect("parent")).expect("list").count(),
        1,
        "nothing is left over"
    );
}

#[test]
fn each_thing_that_changed_is_named() {
    let c = caso();
    fs::write(c.dir.join(UNO), "la petición!").expect("written");
    fs::remove_file(c.dir.join(DOS)).expect("removed");
    fs::write(c.dir.join("otro.txt"), "").expect("written");
    fs::create_dir(c.dir.join("carpeta")).expect("made");
    let (s, f) = (String::from, Diferencia::Sobra);
    let esperado = [Diferencia::Cambio(s(UNO)), Diferencia::Falta(s(DOS)), f(s("carpeta")), f(s("otro.txt"))];
    assert_eq!(c.diferencias(), esperado);
    assert_eq!(esperado[0].to_string(), "cambió «0001-oficio.txt»: no es el archivo que se firmó");
}

#[test]
fn files_that_changed_places_are_told_so() {
    let c = caso();
    let (a, b) = (c.dir.join(UNO), c.dir.join(DOS));
    let (x, y) = (fs::read(&a).expect("a"), fs::read(&b).expect("b"));
    fs::write(a, y).expect("a");
    fs::write(b, x).expect("b");
    let movido = |n: &str, de: &str| Diferencia::Movido(n.into(), de.into());
    assert_eq!(c.diferencias(), [movido(UNO, DOS), movido(DOS, UNO)]);
}

#[test]
fn a_link_to_the_same_bytes_elsewhere_is_not_the_file() {
    let c = caso();
    let fuera = c.dir.with_file_name("fuera.txt");
    fs::rename(c.dir.join(UNO), &fuera).expect("moved");
    std::os::unix::fs::symlink(&fuera, c.dir.join(UNO)).expect("linked");
    assert_eq!(c.diferencias(), [Diferencia::Cambio(UNO.into())]);
}

#[test]
fn an_index_in_another_order_is_not_the_one_that_was_signed() {
    let c = caso();
    let mut otro: Indice =
        serde_json::from_slice(&fs::read(c.dir.join(INDICE)).expect("there")).expect("an index");
    otro.documentos.swap(0, 1);
    fs::write(c.dir.join(INDICE), serde_json::to_vec(&otro).expect("JSON")).expect("written");
    let orden = |n: &str| Diferencia::Orden(n.into());
    assert_eq!(c.diferencias(), [Diferencia::Indice, orden(DOS), orden(UNO)]);
    fs::remove_file(c.dir.join(INDICE)).expect("removed");
    assert_eq!(c.diferencias(), [Diferencia::Falta(INDICE.into())]);
}

#[test]
fn without_the_signature_nothing_is_valid() {
    let c = caso();
    let firma = c.dir.join(FIRMA);
    let jws = fs::read_to_string(&firma).expect("there");
    let (mensaje, s) = jws.rsplit_once('.').expect("parts");
    let volteada = s.chars().rev().collect::<String>();
    fs::write(&firma, format!("{mensaje}.{volteada}")).expect("written");
    assert_eq!(c.razon(), "el índice cambió después de firmarlo");
    let constancia = c.claves.declarar(&crate::claves::constancia_de_prueba()).expect("signed");
    fs::write(&firma, constancia).expect("written");
    assert_eq!(c.razon(), "indice.jws no es un índice firmado");
    let ajenas = Claves::abrir(&c.dir.with_file_name("ajenas.json")).expect("keys");
    fs::write(&firma, ajenas.declarar_indice(&indice()).expect("signed")).expect("written");
    assert_eq!(c.razon(), "no lo firmó ninguna de las claves de esta entidad");
    fs::remove_file(&firma).expect("removed");
    assert_eq!(c.razon(), "falta indice.jws, la firma del índice");
}

#[test]
fn an_index_of_a_revoked_key_is_valid_only_if_it_is_older() {
    let c = caso();
    let kid = c.claves.lista().into_iter().find(|k| k.uso() == Some(Uso::Constancias)).expect("one").kid;
    let ayer: Instante = crate::reloj::ahora() - jiff::SignedDuration::from_hours(1);
    claves::revocar(&c.archivo, &kid, "Prueba", ayer, crate::reloj::ahora()).expect("revoked");
    assert_eq!(c.razon(), "la entidad revocó la clave que lo firma");
}

#[test]
fn an_export_is_whole_or_is_not() {
    let c = caso();
    let dir = c.dir.with_file_name("nueva");
    let mut i = indice();
    i.documentos[1].sha256 = Huella::de(b"otra cosa");
    let error = exportar(&dir, &i, &c.claves, &mut fuente(&i)).expect_err("not what the index says");
    assert!(error.to_string().contains("documento 2"), "{error}");
    assert!(!dir.exists());
    assert_eq!(
        fs::read_dir(c.dir.parent().expect("parent")).expect("list").count(),
        1,
        "nothing is left over"
    );
    assert!(exportar(&c.dir, &indice(), &c.claves, &mut fuente(&i)).is_err(), "never over what is there");
}
