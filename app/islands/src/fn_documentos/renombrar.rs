//! The server function `renombrar_documento`: a document has another name; one call to the port.

use crate::actos::Parte;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, par};
use leptos::prelude::*;

/// Gives a document another name.
#[server(endpoint = "renombrar_documento", prefix = "/api/fn", protocol = Escritura)]
pub async fn renombrar_documento(
    /// Which one.
    documento: String,
    /// Its name from now on.
    #[server(default)]
    nombre: String,
    /// Path and query of the page to show then, from the root of the sede.
    vista: String,
) -> Result<Parte, ServerFnError> {
    let gesto = crate::actos::Gesto::Renombrar { documento, nombre };
    Ok(crate::actos::puerto()?.tocar_documentos(gesto, vista).await)
}

impl Consulta for RenombrarDocumento {
    fn consulta(&self) -> String {
        [par("documento", &self.documento), par("nombre", &self.nombre), par("vista", &self.vista)].join("&")
    }
}
