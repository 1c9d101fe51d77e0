//! Forms of the server whose submit an island tries first; where that fails they go on as plain forms.

use crate::pagina::poner;
use leptos::prelude::{event_target, window_event_listener_untyped};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlFormElement, SubmitEvent};
#[cfg(any(feature = "ssr", feature = "documentos"))]
use leptos::web_sys::{FormData, UrlSearchParams};
use std::{future::Future, pin::Pin};

/// Whether the island did all that was to be done; boxed to be in the wasm once, and not for each island.
pub(crate) type Intento = Pin<Box<dyn Future<Output = bool>>>;

/// Boxed for the same reason.
type Hacer = Box<dyn Fn(&HtmlFormElement, &Element) -> Intento>;

/// Marks a form that goes on its own way.
const LLANO: &str = "data-llano";
const OCUPADO: &str = "aria-busy";

/// Gives `hacer` every form submitted that matches `selector`, or whose button does, and which of both.
pub(crate) fn atender(
    selector: &'static str,
    hacer: impl Fn(&HtmlFormElement, &Element) -> Intento + 'static,
) {
    let hacer: Hacer = Box::new(hacer);
    window_event_listener_untyped("submit", move |e| {
        let form: HtmlFormElement = event_target(&e);
        let boton = e.unchecked_ref::<SubmitEvent>().submitter().map(JsCast::unchecked_into::<Element>);
        let cual = boton.into_iter().chain([form.clone().into()]);
        let mut cual = cual.filter(|x: &Element| x.matches(selector).is_ok_and(|si| si));
        if let Some(cual) = cual.next().filter(|_| !e.default_prevented() && !form.has_attribute(LLANO)) {
            e.prevent_default();
            // Pressing twice is asking once.
            if !form.has_attribute(OCUPADO) {
                let intento = hacer(&form, &cual);
                intentar(form, e, intento);
            }
        }
    });
}

/// What would travel, urlencoded.
#[cfg(any(feature = "ssr", feature = "documentos"))]
pub(crate) fn campos(form: &HtmlFormElement) -> Option<String> {
    let datos = FormData::new_with_form(form).ok()?;
    let campos = UrlSearchParams::new_with_str_sequence_sequence(&datos).ok()?;
    Some(campos.to_string().into())
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
