//! What `sede new` is told.

use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(crate) struct New {
    /// Carpeta que se crea; no debe existir, o debe estar vacía
    #[arg(value_name = "CARPETA")]
    pub(crate) dir: PathBuf,
    /// Cómo se llama la entidad: "Alcaldía de Villa Rica"
    #[arg(long, value_name = "NOMBRE")]
    pub(crate) nombre: Option<String>,
}
