//! `prueba.zip`: the proof of a notification as one file, made while it is sent and checked without the sede.

mod armar;
mod enviar;
mod leame;
mod palabras;
#[cfg(test)]
mod pruebas;
mod revisar;
mod zip;

pub(crate) use armar::{Paquete, armar, certificado};
pub(crate) use enviar::cuerpo;
pub(crate) use palabras::{en_json, en_palabras, frase};
pub(crate) use revisar::{Revision, revisar};

/// A bundle is not larger, in bytes: an act that was uploaded, and a little more.
pub(crate) const MAX_PAQUETE: u64 = 160 * 1024 * 1024;
/// Entries of a chain that a bundle holds.
const MAX_EVENTOS: i64 = 1_000;

/// Whether these bytes are meant as a bundle.
pub(crate) fn es_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}
