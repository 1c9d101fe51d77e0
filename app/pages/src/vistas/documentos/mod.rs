//! The documents that a person keeps: their list, one of them, the bin, and what was done in each month.

mod filas;
pub(in crate::vistas) mod lista;
mod organizar;
pub(in crate::vistas) mod papelera;
mod piezas;
pub(in crate::vistas) mod resumen;
pub(in crate::vistas) mod uno;

pub(in crate::vistas) use piezas::clase_y_tamano_de;

pub use papelera::{EnPapelera, Papelera};
pub use resumen::{Mes, Resumen};
pub use uno::{HechoDeDocumento, MiDocumento, VersionVista};

use super::persona::Falla;
use domain::Instante;

/// Where it stands from the root.
pub(in crate::vistas) const RAIZ: &str = "carpeta/documentos/";

/// A document, in a line.
#[derive(Clone)]
pub struct DocumentoFila {
    /// Opaque.
    pub id: String,
    /// Its name.
    pub nombre: String,
    /// Its labels.
    pub etiquetas: Vec<String>,
    /// Media type.
    pub tipo: String,
    /// Its size; 0 for what is made when it is asked for.
    pub bytes: u64,
    /// When its current version came.
    pub cambiado: Instante,
    /// Who issued it, where it was born in the entity.
    pub emisor: Option<String>,
    /// Whether its owner does not want to see it.
    pub oculto: bool,
    /// How its file stands.
    pub archivo: Archivo,
}

/// How a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Archivo {
    /// It may be opened.
    Listo,
    /// The antivirus has not seen it yet.
    EnRevision,
    /// The antivirus found something: nobody gets it.
    Retenido,
}

/// In which order a list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orden {
    /// By name.
    #[default]
    Nombre,
    /// The newest first.
    Fecha,
    /// The largest first.
    Tamano,
}

impl Orden {
    /// As the address has it.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Nombre => "nombre",
            Self::Fecha => "fecha",
            Self::Tamano => "tamano",
        }
    }

    /// The one of a name; by name where there is none such.
    pub fn de(nombre: &str) -> Self {
        [Self::Fecha, Self::Tamano].into_iter().find(|o| o.nombre() == nombre).unwrap_or_default()
    }
}

/// Id and name of a folder; in a list to choose from, with those above it: "Casa / Luz".
pub type Lugar = (String, String);

/// What the list shows.
#[derive(Clone, Default)]
pub struct MisDocumentos {
    /// The folder that is open, after those above it; nothing at the top.
    pub camino: Vec<Lugar>,
    /// Folders in this one.
    pub carpetas: Vec<Lugar>,
    /// Whether another folder fits inside.
    pub admite_carpetas: bool,
    /// A page of documents.
    pub documentos: Vec<DocumentoFila>,
    /// Their order.
    pub orden: Orden,
    /// Words that were looked for.
    pub buscar: String,
    /// The folder and those words as the rest of a query: `&carpeta=…&buscar=…`.
    pub consulta: String,
    /// Whether those that are hidden are shown too.
    pub ocultos: bool,
    /// Path and query of the next ones, from the root.
    pub siguientes: Option<String>,
    /// Bytes that are taken, and how many there are in all.
    pub cupo: (u64, u64),
    /// Kinds of file that are taken, and megabytes of each.
    pub limites: (Vec<String>, u32),
    /// Names of what was kept, where not all was.
    pub guardados: Vec<String>,
    /// What must be put right.
    pub fallas: Vec<Falla>,
    /// Name that was typed for a folder.
    pub nombre: String,
}
