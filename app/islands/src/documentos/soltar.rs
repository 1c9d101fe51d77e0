//! Files are chosen, photographed, or dropped on the upload box; from there on they are the queue's.

use super::cola::{Cola, entrada};
use crate::{
    nodos::cada,
    pagina::{dato, poner},
};
use js_sys::{Array, Reflect};
use leptos::prelude::{document, event_target, window_event_listener_untyped};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event, File, HtmlFormElement, HtmlInputElement};
use std::rc::Rc;

const ENCIMA: &str = "data-encima";

pub(crate) fn empezar() {
    let form = document().query_selector("form[data-subir]").ok().flatten();
    let Some(form) = form.map(JsCast::unchecked_into::<HtmlFormElement>) else { return };
    let Some(cola) = entrada(&form).and_then(|e| Cola::de(&form, &e)) else { return };
    // Each file begins when it is chosen: there is nothing left to press.
    cada(&form, "[data-sin-isla]", |e| poner(e, "hidden", ""));
    cada(&form, "[data-con-isla]", |e| _ = e.remove_attribute("hidden"));
    cada(&form, "[type=file]", |e| _ = e.remove_attribute("required"));
    let (suya, suyo) = (Rc::clone(&cola), form.clone());
    window_event_listener_untyped("change", move |e| {
        let campo: Element = event_target(&e);
        if suyo.contains(Some(&campo)) && dato(&campo, "type") == "file" {
            suya.agregar(archivos(&campo));
            campo.unchecked_into::<HtmlInputElement>().set_value("");
        }
    });
    sobre(form, cola);
}

/// What is dropped beside the box would take the browser away from the page.
fn sobre(form: HtmlFormElement, cola: Rc<Cola>) {
    let Ok(Some(caja)) = form.closest(".subir") else { return };
    for tipo in ["dragover", "dragleave", "drop"] {
        let (caja, cola) = (caja.clone(), Rc::clone(&cola));
        window_event_listener_untyped(tipo, move |e| {
            let Some(datos) = con_archivos(&e) else { return };
            e.prevent_default();
            let dentro = caja.contains(Some(&event_target::<Element>(&e)));
            if e.type_() == "dragover" && dentro {
                return poner(&caja, ENCIMA, "");
            }
            let _ = caja.remove_attribute(ENCIMA);
            if e.type_() == "drop" && dentro {
                cola.agregar(archivos(&datos));
            }
        });
    }
}

/// What is dragged, where it has files.
fn con_archivos(e: &Event) -> Option<JsValue> {
    let datos = Reflect::get(e, &"dataTransfer".into()).ok().filter(|d| !d.is_null_or_undefined())?;
    let tipos = Array::from(&Reflect::get(&datos, &"types".into()).ok()?);
    tipos.includes(&"Files".into(), 0).then_some(datos)
}

/// A folder that is dropped has no bytes of its own, and is told like any file that cannot be read.
fn archivos(de: &JsValue) -> Vec<File> {
    let lista = Reflect::get(de, &"files".into()).unwrap_or(JsValue::NULL);
    if lista.is_null_or_undefined() {
        return Vec::new();
    }
    Array::from(&lista).iter().map(JsCast::unchecked_into).collect()
}
