//! Backup: every table as JSON lines, from either engine into either.

mod error;
mod exportar;
mod importar;
mod tablas;

pub use error::Copia;
pub use exportar::exportar;
pub use importar::importar;
pub use tablas::{Columna, TABLAS, Tabla, Tipo};

/// What the first line says of itself.
const FORMATO: &str = "sede/copia/1";
