//! The server function `etiquetar_documento`: a document has other labels; one call to the port.

use crate::actos::Parte;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, par};
use leptos::prelude::*;

/// Gives a document these labels and no others.
#[server(endpoint = "etiquetar_documento", prefix = "/api/fn", protocol = Escritura)]
pub async fn etiquetar_documento(
    /// Which one.
    documento: String,
    /// With commas between them.
    #[server(default)]
    etiquetas: String,
    /// Path and query of the page to show then, from the root of the sede.
    vista: String,
) -> Result<Parte, ServerFnError> {
    let gesto = crate::actos::Gesto::Etiquetar { documento, etiquetas };
    Ok(crate::actos::puerto()?.tocar_documentos(gesto, vista).await)
}

impl Consulta for EtiquetarDocumento {
    fn consulta(&self) -> String {
        [par("documento", &self.documento), par("etiquetas", &self.etiquetas), par("vista", &self.vista)]
            .join("&")
    }
}
