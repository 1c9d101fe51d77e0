//! Receipts: finding the signed statement in what a person has, and saying in words what became of it.

mod hallar;
mod herramienta;
mod palabras;
#[cfg(test)]
mod pruebas;

pub(crate) use hallar::{Hallazgo, MAX_RECIBO, hallar};
pub(crate) use herramienta::autonoma;
pub(crate) use palabras::{aviso, frase, hora, nombre};
