//! The server function `consentir`: a consent is given or taken back; one call to the port.

use crate::actos::Suceso;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, DeJs, es, par, texto};
use leptos::{prelude::*, wasm_bindgen::JsValue};

/// Gives or takes back one consent.
#[server(endpoint = "consentir", prefix = "/api/fn", protocol = Escritura)]
pub async fn consentir(
    /// Its name in the ledger.
    slug: String,
    /// Given, or taken back.
    otorgado: bool,
    /// Which words the person read.
    #[server(default)]
    huella: String,
    /// The filing for which alone it counts; empty for all matters.
    #[server(default)]
    asunto: String,
) -> Result<Suceso, ServerFnError> {
    Ok(crate::actos::puerto()?.consentir(slug, otorgado, huella, asunto).await)
}

impl Consulta for Consentir {
    fn consulta(&self) -> String {
        let otorgado = if self.otorgado { "true" } else { "false" };
        [
            par("slug", &self.slug),
            par("otorgado", otorgado),
            par("huella", &self.huella),
            par("asunto", &self.asunto),
        ]
        .join("&")
    }
}

impl DeJs for Suceso {
    fn de_js(valor: &JsValue) -> Option<Self> {
        let texto = |nombre| texto(valor, nombre);
        Some(Self { ok: es(valor, "ok"), mensaje: texto("mensaje")?, destino: texto("destino")? })
    }
}
