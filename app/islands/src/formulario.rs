//! Forms of the server whose submit an island tries first; where that fails they go on as plain forms.

use leptos::prelude::{event_target, window_event_listener_untyped};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlFormElement, SubmitEvent};
use std::{future::Future, pin::Pin};

/// Whether the island did all that was to be done.
pub(crate) type Intento = Pin<Box<dyn Future<Output = bool>>>;

/// Marks a form that goes on its own way.
const LLANO: &str = "data-llano";
const OCUPADO: &str = "aria-busy";

/// Gives `hacer` every form submitted that matches `selector`.
pub(crate) fn atender(selector: &'static str, hacer: impl Fn(&HtmlFormElement) -> Intento + 'static) {
    let hacer: Box<dyn Fn(&HtmlFormElement) -> Intento> = Box::new(hacer);
    window_event_listener_untyped("submit", move |e| {
        let form: HtmlFormElement = event_target(&e);
        if !e.default_prevented() && form.matches(selector).is_ok_and(|si| si) && !tiene(&form, LLANO) {
            e.prevent_default();
            // Pressing twice is asking once.
            if !tiene(&form, OCUPADO) {
                let intento = hacer(&form);
                intentar(form, e, intento);
            }
        }
    });
}

fn intentar(form: HtmlFormElement, e: Event, intento: Intento) {
    poner(&form, OCUPADO, "true");
    // Its name and value belong to the plain form.
    let boton = e.unchecked_ref::<SubmitEvent>().submitter();
    spawn_local(async move {
        let hecho = intento.await;
        let _ = form.remove_attribute(OCUPADO);
        if !hecho {
            poner(&form, LLANO, "");
            let _ = form.request_submit_with_submitter(boton.as_ref());
            let _ = form.remove_attribute(LLANO);
        }
    });
}

fn tiene(e: &Element, atributo: &str) -> bool {
    e.has_attribute(atributo)
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
