//! Files that people download: their format and size are looked up, never typed.

use crate::Texto;

/// A file of the sede.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archivo {
    /// Path from the root of the site, without slash before it.
    pub ruta: Texto,
    /// Its size.
    pub bytes: u64,
}

impl Archivo {
    /// "PDF", from the end of its name.
    pub fn formato(&self) -> String {
        formato(&self.ruta)
    }

    /// Its name without the folders.
    pub fn nombre(&self) -> &str {
        self.ruta.rsplit('/').next().unwrap_or(&self.ruta)
    }
}

/// One form in which data can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribucion {
    /// "CSV".
    pub formato: Texto,
    /// A path of the sede with slash before it, or an address.
    pub url: Texto,
    /// Its size, where it is a file of the sede.
    pub bytes: Option<u64>,
}

fn formato(ruta: &str) -> String {
    let nombre = ruta.rsplit('/').next().unwrap_or(ruta);
    nombre.rsplit_once('.').map_or_else(String::new, |(_, e)| e.to_ascii_uppercase())
}
