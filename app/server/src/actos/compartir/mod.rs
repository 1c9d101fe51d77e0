//! Documents that people let others open: each act decides in the domain, writes, and leaves its evidence on the owner's chain.
//!
//! Norma: Ley 1581 de 2012, art. 4 lit. f (circulación restringida) y art. 9 (autorización)

mod abrir;
mod avisar;
#[expect(clippy::module_inception, reason = "the act is called so")]
mod compartir;
mod renovar_enlace;
mod retirar;

pub(crate) use abrir::{Llave, abrir, hallar};
pub(crate) use compartir::{Hecho as Dado, Orden, compartir};
pub(crate) use renovar_enlace::renovar_enlace;
pub(crate) use retirar::retirar;

use super::huellas::{self, Valor, publico};
use crate::azar;
use domain::{Instante, evidencia::Huella};
use store::{Conn, Id, SqlResult, carpeta::actos};

/// What the store knows of the code of a link: who reads the database opens nothing.
pub(crate) fn huella(codigo: &str) -> String {
    Huella::de(format!("compartido|{codigo}").as_bytes()).to_string()
}

/// The lines in the story of each document, and the one entry of evidence.
async fn dejar(
    c: &mut Conn<'_>,
    ahora: Instante,
    (persona, compartido): (Id, Id),
    documentos: &[Id],
    (acto, tipo): (&'static str, &'static str),
    mas: Vec<(&'static str, Valor)>,
) -> SqlResult<()> {
    for documento in documentos {
        actos::anotar(c, (azar::id(ahora), persona), *documento, acto, ahora).await?;
    }
    let todos: Vec<String> = documentos.iter().map(Id::to_string).collect();
    let mut hechos =
        vec![("compartido", publico(compartido.to_string())), ("documentos", publico(todos.join(" ")))];
    hechos.extend(mas);
    huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), tipo, hechos).await
}
