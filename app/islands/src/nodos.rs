//! Elements that islands make and find on the page of the server.

use crate::pagina::dentro;
use js_sys::Reflect;
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, HtmlElement};

pub(crate) fn crear(etiqueta: &str) -> Option<Element> {
    document().create_element(etiqueta).ok()
}

/// Does something with each element inside another.
pub(crate) fn cada(raiz: &Element, selector: &str, mut hacer: impl FnMut(&Element)) {
    let Ok(todos) = raiz.query_selector_all(selector) else { return };
    for n in 0..todos.length() {
        if let Some(e) = todos.item(n) {
            hacer(e.unchecked_ref());
        }
    }
}

/// The focus goes to the first thing that the person can use there.
pub(crate) fn enfocar(raiz: &Element, selector: &str) {
    if let Some(e) = dentro(raiz, selector) {
        let _ = e.unchecked_into::<HtmlElement>().focus();
    }
}

#[cfg(any(feature = "ssr", feature = "formularios", feature = "documentos"))]
pub(crate) fn al_pulsar(boton: &Element, hacer: impl FnMut() + 'static) {
    let hacer = leptos::wasm_bindgen::closure::Closure::<dyn FnMut()>::new(hacer).into_js_value();
    let _ = boton.add_event_listener_with_callback("click", hacer.unchecked_ref());
}

/// Whether the browser knows that nothing can be sent now.
pub(crate) fn sin_red() -> bool {
    let navegador = Reflect::get(&window(), &"navigator".into()).unwrap_or(JsValue::NULL);
    Reflect::get(&navegador, &"onLine".into()).is_ok_and(|si| si == JsValue::FALSE)
}
