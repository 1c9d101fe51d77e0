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

use crate::actos::Parte;
use crate::lectura::{DeJs, es, texto};
use leptos::wasm_bindgen::JsValue;

impl DeJs for Parte {
    fn de_js(valor: &JsValue) -> Option<Self> {
        let texto = |nombre| texto(valor, nombre);
        Some(Self {
            ok: es(valor, "ok"),
            mensaje: texto("mensaje")?,
            destino: texto("destino")?,
            titulo: texto("titulo")?,
            html: texto("html")?,
        })
    }
}
