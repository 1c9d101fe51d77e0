//! Going to another page of the sede.

#[cfg(any(feature = "ssr", feature = "documentos"))]
use leptos::wasm_bindgen::JsValue;
use leptos::{prelude::window, server_fn::client::get_server_url};

/// The page stands there from now on, without going: a reload loads that one.
#[cfg(any(feature = "ssr", feature = "documentos"))]
pub(crate) fn aqui(ruta: &str) {
    let url = [get_server_url(), "/", ruta.trim_start_matches('/')].concat();
    if let Ok(historia) = window().history() {
        let _ = historia.replace_state_with_url(&JsValue::NULL, "", Some(&url));
    }
}

/// Goes to a route that the server gave; with the base in front it can never be `javascript:` or another site.
pub(crate) fn ir(ruta: &str) {
    let _ = window().location().set_href(&[get_server_url(), "/", ruta.trim_start_matches('/')].concat());
}
