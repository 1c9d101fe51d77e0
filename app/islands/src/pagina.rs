//! The page of the server, as islands find it and change it.

use leptos::prelude::document;
use leptos::web_sys::Element;

/// Starts an island: at once, and only in the browser. An effect for each would be 1 kB for each.
pub(crate) fn al_empezar(hacer: impl FnOnce()) {
    if cfg!(feature = "hydrate") {
        hacer();
    }
}

pub(crate) fn poner(e: &Element, atributo: &str, valor: &str) {
    let _ = e.set_attribute(atributo, valor);
}

/// What the server wrote on an element; empty where it wrote nothing.
pub(crate) fn dato(e: &Element, atributo: &str) -> String {
    e.get_attribute(atributo).unwrap_or_default()
}

/// The first of its kind inside an element.
pub(crate) fn dentro(e: &Element, selector: &str) -> Option<Element> {
    e.query_selector(selector).ok()?
}

pub(crate) fn escribir(e: Option<Element>, texto: &str) {
    if let Some(e) = e {
        e.set_text_content(Some(texto));
    }
}

/// Says something in the region of an island; the same words twice are said twice.
pub(crate) fn decir(region: &str, texto: &str) {
    escribir(document().query_selector(region).ok().flatten(), texto);
}
