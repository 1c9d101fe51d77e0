//! The server function `ver_documentos`: a page of documents as it is now; GET, changes nothing.

use crate::actos::Parte;
use crate::lectura::{Consulta, Lectura, par};
use leptos::prelude::*;

/// The changing parts of a page of documents.
#[server(endpoint = "ver_documentos", prefix = "/api/fn", protocol = Lectura)]
pub async fn ver_documentos(
    /// Path and query of the page, from the root of the sede.
    vista: String,
) -> Result<Parte, ServerFnError> {
    Ok(crate::actos::puerto()?.ver_documentos(vista).await)
}

impl Consulta for VerDocumentos {
    fn consulta(&self) -> String {
        par("vista", &self.vista)
    }
}
