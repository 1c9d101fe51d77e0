//! What pages of a person's own things share: whose they are, and ids as addresses and forms bring them.

use crate::{
    borde::error::Error,
    sesion::{Campos, Quien},
};
use store::Id;

/// Whose these are.
pub(super) fn duenio(quien: &Quien) -> Result<Id, Error> {
    quien.datos.persona.ok_or(Error::NoExiste)
}

/// An id of an address; what is none looks like one that is not there.
pub(super) fn id(texto: &str) -> Result<Id, Error> {
    texto.parse().map_err(|_| Error::NoExiste)
}

/// An id of a form; none where it is empty.
pub(super) fn quiza_id(texto: &str) -> Result<Option<Id>, Error> {
    match texto {
        "" => Ok(None),
        otro => id(otro).map(Some),
    }
}

/// The documents that were ticked, each once.
pub(super) fn elegidos(campos: &Campos) -> Result<Vec<Id>, Error> {
    let mut ids = Vec::new();
    for (_, valor) in campos.pares().iter().filter(|(n, _)| n == "documento") {
        let id = id(valor)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}
