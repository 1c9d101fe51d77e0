//! The server function `compartir_documentos`: somebody is let open documents; one call to the port.

use crate::actos::Parte;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, par};
use leptos::prelude::*;

/// Shares documents as the form says.
#[server(endpoint = "compartir_documentos", prefix = "/api/fn", protocol = Escritura)]
pub async fn compartir_documentos(
    /// The fields, urlencoded.
    campos: String,
    /// Path of the page of the form, from the root of the sede.
    vista: String,
) -> Result<Parte, ServerFnError> {
    Ok(crate::actos::puerto()?.compartir_documentos(campos, vista).await)
}

impl Consulta for CompartirDocumentos {
    fn consulta(&self) -> String {
        [par("campos", &self.campos), par("vista", &self.vista)].join("&")
    }
}
