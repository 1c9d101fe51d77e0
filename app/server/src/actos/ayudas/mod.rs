//! Somebody is let into one filing of another person, sent away, and looks at it.

mod mirar;
mod nombrar;
mod retirar;

pub(crate) use mirar::mirar;
pub(crate) use nombrar::{Nombrado, nombrar};
pub(crate) use retirar::retirar;

use crate::{
    actos::mesa::{Actor, Orden},
    borde::Borde,
    sesion::Quien,
};
use domain::documento::Documento;
use store::Id;

/// Who entered and may have been let in; whether they were is read inside each act.
#[derive(Clone)]
pub(crate) struct Ayudante {
    pub(crate) documento: Documento,
    pub(crate) persona: Id,
    /// As the login says it.
    pub(crate) nombre: String,
}

impl Ayudante {
    /// None for a login without a document, or one who never registered.
    pub(crate) fn de(quien: &Quien) -> Option<Self> {
        Some(Self {
            documento: quien.documento()?.clone(),
            persona: quien.datos.persona?,
            nombre: quien.nombre().to_owned(),
        })
    }
}

/// What evidence says of the document of somebody.
fn escrito(d: &Documento) -> String {
    d.to_string()
}

/// Where who is let in reads it.
fn donde(borde: &Borde, orden: &Orden) -> String {
    borde.publico.a(&format!("/carpeta/ayudas/{}/", orden.radicado))
}

/// The person whose it is.
fn duenio(orden: &Orden) -> Option<Id> {
    match orden.actor {
        Actor::Persona(id) => Some(id),
        _ => None,
    }
}
