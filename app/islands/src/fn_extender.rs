//! The server function `extender`: the session goes on; one call to the port.

use crate::actos::Prorroga;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, DeJs, es, texto};
use js_sys::Reflect;
use leptos::{prelude::*, wasm_bindgen::JsValue};

/// Keeps the session open for longer.
#[server(endpoint = "extender", prefix = "/api/fn", protocol = Escritura)]
pub async fn extender() -> Result<Prorroga, ServerFnError> {
    Ok(crate::actos::puerto()?.extender().await)
}

impl Consulta for Extender {
    fn consulta(&self) -> String {
        String::new()
    }
}

impl DeJs for Prorroga {
    fn de_js(valor: &JsValue) -> Option<Self> {
        // A cast of Rust cuts what is no number of seconds to the nearest one.
        let quedan = Reflect::get(valor, &"quedan".into()).ok()?.as_f64()? as u32;
        Some(Self { ok: es(valor, "ok"), mensaje: texto(valor, "mensaje")?, quedan })
    }
}
