//! The texts that people accept, each with the mark of its words.

use super::{fecha, si_no, slug};
use crate::nodo::Nodo;
use domain::{
    Slug, Texto,
    consentimiento::{Clase, Clausula, Clausulas},
};
use sha2::{Digest, Sha256};

/// Terms first, then notification, then purposes as they stand in the file.
pub(crate) fn clausulas(nodo: &Nodo<'_>) -> Clausulas {
    let una = |clase: Clase| clausula(nodo.get(clase.nombre())?, clase, Slug::parse(clase.nombre())?);
    let finalidad = |n: &Nodo<'_>| clausula(n, Clase::Datos, slug(n, "slug")?);
    let primeras = [Clase::Terminos, Clase::Notificacion].into_iter().filter_map(una);
    Clausulas(primeras.chain(nodo.lista("finalidad").iter().filter_map(finalidad)).collect())
}

fn clausula(nodo: &Nodo<'_>, clase: Clase, slug: Slug) -> Option<Clausula> {
    let mut c = Clausula {
        clase,
        slug,
        titulo: nodo.texto("titulo")?,
        texto: parrafos(nodo.str("texto")?),
        version: fecha(nodo, "version")?.to_string().into(),
        datos: nodo.textos("datos").into(),
        sensible: si_no(nodo, "sensible").unwrap_or(false),
        huella: Texto::default(),
    };
    c.huella = huella(&c);
    Some(c)
}

/// Where the lines of the file end says nothing: only an empty line begins a paragraph.
fn parrafos(texto: &str) -> Texto {
    let sin_blancos = |l: &str| l.split_whitespace().collect::<Vec<_>>().join(" ");
    let lineas: Vec<String> = texto.lines().map(sin_blancos).collect();
    let parrafos = lineas.split(String::is_empty).filter(|p| !p.is_empty()).map(|p| p.join(" "));
    parrafos.collect::<Vec<_>>().join("\n\n").into()
}

/// SHA-256 of the JSON list `[kind, slug, version, title, text, [data…]]`, without blanks (RFC 8785 writes it alike).
fn huella(c: &Clausula) -> Texto {
    let campos = (c.clase.nombre(), &*c.slug, &c.version, &c.titulo, &c.texto, &c.datos);
    let json = serde_json::json!(campos).to_string();
    Sha256::digest(json).iter().map(|b| format!("{b:02x}")).collect::<String>().into()
}
