//! Owns /content: markdown and front matter become domain types, or diagnostics with file, line and caret.

mod cargar;
pub mod diagnostico;
mod esquema;
mod estilo;
mod formas;
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
mod situar;
mod toml;
mod yaml;

pub use cargar::{
    Carga, Cargador, Cobertura, adelantados, atrasados, calendario, incompletos, pagina_de, palabras,
};
pub use diagnostico::{Diagnostico, Severidad};
pub use esquema::guia::{Clave, Falta, archivos_de, claves};
pub use esquema::json::{json_schema, tipos};
pub use estilo::{Regla as ReglaDeEstilo, reglas as reglas_de_estilo};
pub use markdown::html_puro;
pub use situar::linea;

use std::path::Path;

/// Reads and checks a whole folder, all errors of all files at once.
pub fn load(dir: &Path) -> Carga {
    Cargador::new(dir).cargar()
}
