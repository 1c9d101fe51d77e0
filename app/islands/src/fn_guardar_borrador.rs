//! The server function `guardar_borrador`: what was typed goes to the draft of its author; one call to the port.

use crate::actos::Guardado;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, DeJs, es, par, texto};
use js_sys::Reflect;
use leptos::{prelude::*, wasm_bindgen::JsValue};

/// Keeps what was typed over the version that was seen.
#[server(endpoint = "guardar_borrador", prefix = "/api/fn", protocol = Escritura)]
pub async fn guardar_borrador(
    /// The form, from the root of the sede: `tramites/x/solicitud/`.
    ruta: String,
    /// Key of the draft; empty where there is none.
    #[server(default)]
    clave: String,
    /// The version that the page shows; 0 of none.
    version: u32,
    /// The fields, urlencoded.
    #[server(default)]
    campos: String,
) -> Result<Guardado, ServerFnError> {
    let escrito = crate::actos::PorGuardar { ruta, clave, version, campos };
    Ok(crate::actos::puerto()?.guardar_borrador(escrito).await)
}

impl Consulta for GuardarBorrador {
    fn consulta(&self) -> String {
        let version = self.version.to_string();
        let pares = [
            par("ruta", &self.ruta),
            par("clave", &self.clave),
            par("version", &version),
            par("campos", &self.campos),
        ];
        pares.join("&")
    }
}

impl DeJs for Guardado {
    fn de_js(valor: &JsValue) -> Option<Self> {
        let texto = |nombre| texto(valor, nombre);
        Some(Self {
            ok: es(valor, "ok"),
            otra: es(valor, "otra"),
            mensaje: texto("mensaje")?,
            clave: texto("clave")?,
            // A cast of Rust cuts what is no version to the nearest one.
            version: Reflect::get(valor, &"version".into()).ok()?.as_f64()? as u32,
            hora: texto("hora")?,
        })
    }
}
