//! The server functions of the documents of a person: one a file, and each one call to the port.

pub mod borrar;
pub mod compartir;
pub mod etiquetar;
pub mod mover;
pub mod recuperar;
pub mod renombrar;
pub mod ver;

pub use borrar::{BorrarDocumentos, borrar_documentos};
pub use compartir::{CompartirDocumentos, compartir_documentos};
pub use etiquetar::{EtiquetarDocumento, etiquetar_documento};
pub use mover::{MoverDocumento, mover_documento};
pub use recuperar::{RecuperarDocumento, recuperar_documento};
pub use renombrar::{RenombrarDocumento, renombrar_documento};
pub use ver::{VerDocumentos, ver_documentos};
