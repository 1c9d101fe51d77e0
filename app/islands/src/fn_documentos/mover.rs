//! The server function `mover_documento`: a document goes into a folder; one call to the port.

use crate::actos::Parte;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, par};
use leptos::prelude::*;

/// Puts a document into a folder.
#[server(endpoint = "mover_documento", prefix = "/api/fn", protocol = Escritura)]
pub async fn mover_documento(
    /// Which one.
    documento: String,
    /// Where; empty for the top.
    #[server(default)]
    carpeta: String,
    /// Path and query of the page to show then, from the root of the sede.
    vista: String,
) -> Result<Parte, ServerFnError> {
    let gesto = crate::actos::Gesto::Mover { documento, carpeta };
    Ok(crate::actos::puerto()?.tocar_documentos(gesto, vista).await)
}

impl Consulta for MoverDocumento {
    fn consulta(&self) -> String {
        [par("documento", &self.documento), par("carpeta", &self.carpeta), par("vista", &self.vista)]
            .join("&")
    }
}
