//! What people let others open. Every look-up says whose, for whom or by which link, so that another's looks like none.

mod abrir;
mod escribir;
mod fila;
mod lista;

pub use abrir::usar;
pub(crate) use escribir::suprimir;
pub use escribir::{Nuevo, Para, poner, renovar, retirar};
pub use fila::{Compartido, Incluido};
pub use lista::{abiertos, de_documento, documentos, para, por_enlace, recibidos, terminados, todos, uno};
