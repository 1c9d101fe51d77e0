//! The server function `recuperar_documento`: a document comes out of the bin; one call to the port.

use crate::actos::Parte;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, par};
use leptos::prelude::*;

/// Takes a document out of the bin.
#[server(endpoint = "recuperar_documento", prefix = "/api/fn", protocol = Escritura)]
pub async fn recuperar_documento(
    /// Which one.
    documento: String,
    /// Path and query of the page to show then, from the root of the sede.
    vista: String,
) -> Result<Parte, ServerFnError> {
    let gesto = crate::actos::Gesto::Recuperar(documento);
    Ok(crate::actos::puerto()?.tocar_documentos(gesto, vista).await)
}

impl Consulta for RecuperarDocumento {
    fn consulta(&self) -> String {
        [par("documento", &self.documento), par("vista", &self.vista)].join("&")
    }
}
