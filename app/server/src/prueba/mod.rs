//! `prueba.zip`: the proof of a notification as one file, made while it is sent and checked without the sede.

mod leame;
mod palabras;
#[cfg(test)]
mod pruebas;
mod revisar;
mod zip;

pub(crate) use leame::leame;
#[cfg(test)]
pub(crate) use palabras::frases;
pub(crate) use palabras::{en_json, en_palabras};
pub(crate) use revisar::{Revision, revisar};

/// A bundle is not larger, in bytes: an act that was uploaded, and a little more.
pub(crate) const MAX_PAQUETE: u64 = 160 * 1024 * 1024;
/// Entries of a chain that a bundle holds.
pub(crate) const MAX_EVENTOS: i64 = 1_000;

/// Whether these bytes are meant as a bundle.
pub(crate) fn es_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// One file of a bundle.
#[cfg(test)]
pub(crate) fn archivo_de(bytes: &[u8], nombre: &str) -> Vec<u8> {
    let entradas = zip::leer(bytes).unwrap_or_else(|_| panic!("no bundle"));
    entradas.iter().find(|e| e.nombre == nombre).map(|e| e.bytes.to_vec()).unwrap_or_default()
}
