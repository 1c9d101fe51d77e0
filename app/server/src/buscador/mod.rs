//! The search: accents, case and endings do not matter; names weigh more than bodies. Each language has its own.

mod consulta;
mod corpus;
mod indice;
mod palabras;
#[cfg(test)]
mod pruebas;

pub(crate) use corpus::{Documento, corpus};
pub(crate) use indice::{Buscador, Hallazgo};
