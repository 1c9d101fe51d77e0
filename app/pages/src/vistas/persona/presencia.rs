//! Who is there, as far as every page of theirs must know.

use super::Hecho;
use domain::{Instante, grado::Grado};

/// Who is there. It has no `Debug`: personal data must not reach a log by accident.
#[derive(Clone)]
pub struct Presencia {
    /// Full name, as the login gave it; empty where it gave none.
    pub nombre: String,
    /// Document, shortened: "CC •••4567".
    pub documento: Option<String>,
    /// What the login proves.
    pub grado: Grado,
    /// In whose name they act: "Transportes del Río S. A. S. (NIT 900123456-8)".
    pub empresa: Option<String>,
    /// Whether there are companies to choose from.
    pub varias_empresas: bool,
    /// Whether they may attend other people.
    pub funcionario: bool,
    /// Whether they registered: before that they have no folder.
    pub registrada: bool,
    /// Seconds until the session ends if it is not used.
    pub quedan: u32,
    /// When that is.
    pub hasta: Instante,
    /// Opaque value that is the same for the same person in this browser and says nothing about them.
    pub marca: String,
    /// What they just did, said once at the top.
    pub hecho: Option<Hecho>,
    /// Of this page from the root, without query: "carpeta/datos/" or, for a form that came back, "carpeta/datos/corregir"; what it
    /// begins with tells its language: "en/carpeta/".
    pub path: String,
}

impl Presencia {
    /// "Ana", for the header and for greeting.
    pub(crate) fn primer_nombre(&self) -> &str {
        self.nombre.split_whitespace().next().unwrap_or_default()
    }
}
