//! What a person does with the documents they keep: each act leaves its evidence on the chain of its owner, and a line.

mod aportar;
mod borrar;
mod carpetas;
mod etiquetar;
mod guardar;
mod mover;
mod ocultar;
mod recibir;
mod recuperar;
mod renombrar;
mod subida;
mod terminar;
mod vaciar;
mod version;

pub(crate) use aportar::aportar;
pub(crate) use borrar::borrar;
pub(crate) use carpetas::{NoCarpeta, borrar_carpeta, crear_carpeta, renombrar_carpeta};
pub(crate) use etiquetar::etiquetar;
pub(crate) use guardar::guardar;
pub(crate) use mover::mover;
pub(crate) use ocultar::ocultar;
pub(super) use recibir::{Emisor, recibir_acto, recibir_constancia, recibir_documento};
pub(crate) use recuperar::recuperar;
pub(crate) use renombrar::renombrar;
pub(crate) use subida::{Comienzo, comenzar_subida, dejar_subida, poner_trozo};
pub(crate) use terminar::{Terminada, terminar_subida};
pub(crate) use vaciar::vaciar;
pub(crate) use version::nueva_version;

use super::{
    Hecho,
    huellas::{self, Valor, personal, publico},
};
use crate::{archivos::Recibido, azar, borde::Borde};
use domain::Instante;
use store::{
    Conn, Id, SqlResult,
    adjuntos::Analisis,
    carpeta::{Nuevo, actos},
};

/// What an act is called in the story of a document and in the evidence.
type Nombre = (&'static str, &'static str);

/// The line of the story and the evidence of an act with a document.
async fn dejar(
    c: &mut Conn<'_>,
    ahora: Instante,
    (persona, documento): (Id, Id),
    (acto, tipo): Nombre,
    mas: Vec<(&'static str, Valor)>,
) -> SqlResult<()> {
    actos::anotar(c, (azar::id(ahora), persona), documento, acto, ahora).await?;
    let mut hechos = vec![("documento", publico(documento.to_string()))];
    hechos.extend(mas);
    huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), tipo, hechos).await
}

/// A file that came, as the store keeps it.
fn nuevo(borde: &Borde, r: &Recibido) -> Nuevo {
    let analisis = if borde.clamd.is_some() { Analisis::Pendiente } else { Analisis::SinAnalizar };
    Nuevo {
        blob: r.id,
        nombre: domain::carpeta::nombre(&r.nombre).unwrap_or_else(|| "documento".to_owned()),
        tipo: r.tipo.to_owned(),
        bytes: r.bytes,
        huella: r.huella.clone(),
        analisis,
        en: borde.ahora(),
    }
}

/// What the evidence says of a file.
fn de_archivo(n: &Nuevo) -> Vec<(&'static str, Valor)> {
    vec![
        ("huella", personal(n.huella.clone())),
        ("bytes", publico(n.bytes.to_string())),
        ("nombre", personal(n.nombre.clone())),
    ]
}
