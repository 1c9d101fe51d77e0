//! Owns /content: markdown and front matter become domain types, or diagnostics with file, line and caret.

mod cargar;
pub mod diagnostico;
mod esquema;
mod fuente;
mod indice;
pub mod informe;
mod leer;
mod lineas;
mod markdown;
mod mezclar;
mod nodo;
mod pistas;
mod portada;
mod reglas;
mod toml;
mod yaml;

pub use cargar::{Carga, Cargador, Cobertura, atrasados, calendario, incompletos, palabras};
pub use diagnostico::{Diagnostico, Severidad};
pub use esquema::json::{json_schema, tipos};
pub use markdown::html_puro;

use std::path::Path;

/// Reads and checks a whole folder, all errors of all files at once.
pub fn load(dir: &Path) -> Carga {
    Cargador::new(dir).cargar()
}
