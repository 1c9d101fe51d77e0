//! What can be done to a correct sede to make it wrong.

use crate::sitio::Sitio;
use Cambio::{Cambia, Carpeta, Enlaza, Llena, Pone, Quita, Repite, SinCarpeta, SinNada};

/// What makes a correct sede wrong.
pub(crate) enum Cambio {
    /// In a file, this text becomes that one.
    Cambia(&'static str, &'static str, &'static str),
    /// A file with these bytes.
    Pone(&'static str, &'static [u8]),
    Quita(&'static str),
    /// A folder where none should be.
    Carpeta(&'static str),
    SinCarpeta(&'static str),
    /// A symbolic link to a path.
    Enlaza(&'static str, &'static str),
    /// A file with a line repeated so many times.
    Llena(&'static str, &'static str, usize),
    /// In a file, this text comes so many times.
    Repite(&'static str, &'static str, usize),
    /// The whole folder goes, and comes back empty where the flag says so.
    SinNada(bool),
}

impl Cambio {
    pub(crate) fn hacer(&self, s: &Sitio) {
        match self {
            Cambia(archivo, de, a) => drop(s.cambiar(archivo, de, a)),
            Pone(archivo, bytes) => drop(s.poner(archivo, bytes)),
            Quita(archivo) => drop(s.quitar(archivo)),
            Carpeta(nombre) => std::fs::create_dir_all(s.ruta(nombre)).unwrap(),
            SinCarpeta(nombre) => std::fs::remove_dir(s.ruta(nombre)).unwrap(),
            Enlaza(nombre, destino) => std::os::unix::fs::symlink(destino, s.ruta(nombre)).unwrap(),
            Llena(archivo, linea, veces) => drop(s.poner(archivo, linea.repeat(*veces))),
            Repite(archivo, texto, veces) => drop(s.cambiar(archivo, texto, &texto.repeat(*veces))),
            SinNada(vacia) => {
                std::fs::remove_dir_all(s.dir()).unwrap();
                if *vacia {
                    std::fs::create_dir(s.dir()).unwrap();
                }
            }
        }
    }
}
