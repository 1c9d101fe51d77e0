//! The search: accents, case and Spanish endings do not matter; names weigh more than bodies.

mod consulta;
mod corpus;
mod indice;
#[cfg(test)]
mod pruebas;

pub(crate) use corpus::{Documento, corpus};
pub(crate) use indice::{Buscador, Hallazgo};
