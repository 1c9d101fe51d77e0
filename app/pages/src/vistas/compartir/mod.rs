//! What somebody lets others open: the list, the form, one permiso, and what the receiver sees.

mod estado;
pub(in crate::vistas) mod lista;
pub(in crate::vistas) mod nuevo;
pub(in crate::vistas) mod recibido;
pub(in crate::vistas) mod uno;

pub(in crate::vistas) use estado::en_documento;

pub use lista::{Compartidos, RecibidoFila};
pub use nuevo::{Elegido, Escrito, NuevoPermiso};
pub use recibido::{DocumentoRecibido, Recibido};
pub use uno::{DocumentoCompartido, UnPermiso};

use domain::{Instante, compartir::Cerrado};

/// Where it stands from the root.
pub(in crate::vistas) const RAIZ: &str = "carpeta/compartidos/";

/// A permiso, in a line.
#[derive(Clone)]
pub struct PermisoFila {
    /// Opaque.
    pub id: String,
    /// The receiver's document, all but the last letters hidden; a link where there is none.
    pub para: Option<String>,
    /// For what.
    pub proposito: String,
    /// Until when.
    pub hasta: Instante,
    /// Openings so far.
    pub usadas: u64,
    /// Openings in all; as many as are wanted where there is none.
    pub veces: Option<u64>,
    /// Whether the receiver may keep the files.
    pub descarga: bool,
    /// Why it opens no more.
    pub cerrado: Option<Cerrado>,
}
