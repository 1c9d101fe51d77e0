//! The server function `sugerir`: GET, no state, one call to the port.

use crate::actos::Sugerencia;
use crate::lectura::{Consulta, DeJs, Lectura, par, texto};
use js_sys::Array;
use leptos::{prelude::*, wasm_bindgen::JsValue};

/// The longest question that is looked up; the rest is cut.
pub const MAX_Q: usize = 100;

/// Suggestions for what is being typed in a search box.
#[server(endpoint = "sugerir", prefix = "/api/fn", protocol = Lectura)]
pub async fn sugerir(
    /// What was typed so far.
    #[server(default)]
    q: String,
) -> Result<Vec<Sugerencia>, ServerFnError> {
    Ok(crate::actos::puerto()?.sugerir(q.chars().take(MAX_Q).collect()).await)
}

impl Consulta for Sugerir {
    fn consulta(&self) -> String {
        par("q", &self.q)
    }
}

impl DeJs for Vec<Sugerencia> {
    fn de_js(valor: &JsValue) -> Option<Self> {
        Array::from(valor).iter().map(|uno| sugerencia(&uno)).collect()
    }
}

fn sugerencia(valor: &JsValue) -> Option<Sugerencia> {
    let texto = |nombre| texto(valor, nombre);
    let (titulo, ruta, detalle) = (texto("titulo")?, texto("ruta")?, texto("detalle")?);
    Some(Sugerencia { titulo, ruta, detalle, lengua: texto("lengua") })
}
