//! The server function `borrar_documentos`: documents go into the bin; one call to the port.

use crate::actos::Parte;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, par};
use leptos::prelude::*;

/// Puts documents into the bin.
#[server(endpoint = "borrar_documentos", prefix = "/api/fn", protocol = Escritura)]
pub async fn borrar_documentos(
    /// Which ones, with commas between them.
    documentos: String,
    /// Path and query of the page to show then, from the root of the sede.
    vista: String,
) -> Result<Parte, ServerFnError> {
    let gesto = crate::actos::Gesto::Borrar(documentos.split(',').map(str::to_owned).collect());
    Ok(crate::actos::puerto()?.tocar_documentos(gesto, vista).await)
}

impl Consulta for BorrarDocumentos {
    fn consulta(&self) -> String {
        [par("documentos", &self.documentos), par("vista", &self.vista)].join("&")
    }
}
