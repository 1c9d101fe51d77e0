//! The list in another order, its next page, what is looked for: in place, with an address of its own to come back to.

use super::partes::{anunciar, cambiar, enfocar, vista, vista_de};
use crate::{
    fn_documentos::ver_documentos,
    formulario::{Intento, atender, campos},
    navegar::ir,
    pagina::{dato, dentro},
};
use leptos::{
    prelude::{document, event_target, window, window_event_listener_untyped},
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Element, Event, HtmlFormElement, MouseEvent},
};
use std::cell::RefCell;

thread_local! {
    /// The view that the page shows now.
    static VISTA: RefCell<String> = const { RefCell::new(String::new()) };
}

pub(crate) fn empezar() {
    VISTA.set(vista());
    atender("form[data-en-sitio]", buscar);
    window_event_listener_untyped("click", pulsado);
    window_event_listener_untyped("popstate", |_| {
        let nueva = vista();
        // A link to a field of the same page comes here too, and must not load it again.
        if VISTA.replace(nueva.clone()) == nueva {
            return;
        }
        spawn_local(async move {
            if !traer(&nueva).await {
                let _ = window().location().reload();
            }
        });
    });
}

/// Shows it as it is now; false where it could not be shown here.
pub(crate) async fn traer(vista: &str) -> bool {
    match ver_documentos(vista.to_owned()).await {
        // Another folder has another title and another way home: that is another page.
        Ok(p) if p.ok && titulo() == p.titulo && cambiar(&p) => {
            anunciar(&p.mensaje);
            true
        }
        _ => false,
    }
}

fn titulo() -> String {
    let h1 = document().query_selector("main h1").ok().flatten();
    h1.and_then(|e| e.text_content()).unwrap_or_default().trim().to_owned()
}

fn pulsado(e: Event) {
    let raton = e.unchecked_ref::<MouseEvent>();
    let otra = raton.ctrl_key() || raton.meta_key() || raton.shift_key() || raton.alt_key();
    let enlace = event_target::<Element>(&e).closest("a[data-en-sitio]").ok().flatten();
    let Some(enlace) = enlace.filter(|_| !otra && raton.button() == 0 && !e.default_prevented()) else {
        return;
    };
    // As the browser reads it, and not as it is written.
    let url = js_sys::Reflect::get(&enlace, &"href".into()).ok().and_then(|v| v.as_string());
    let Some(vista) = url.and_then(|u| vista_de(&u)) else { return };
    e.prevent_default();
    let foco = dato(&enlace, "data-foco");
    spawn_local(async move {
        if !ir_a(&vista, &foco).await {
            ir(&vista);
        }
    });
}

fn buscar(form: &HtmlFormElement, _: &Element) -> Intento {
    let campos = campos(form);
    let accion = vista_de(&form.action());
    Box::pin(async move {
        let (Some(campos), Some(accion)) = (campos, accion) else { return false };
        let vista = [&accion, "?", &campos].concat();
        ir_a(&vista, "").await
    })
}

/// There, with an address to come back to.
async fn ir_a(vista: &str, foco: &str) -> bool {
    if !traer(vista).await {
        return false;
    }
    let url = [leptos::server_fn::client::get_server_url(), "/", vista].concat();
    if let Ok(historia) = window().history() {
        let _ = historia.push_state_with_url(&JsValue::NULL, "", Some(&url));
    }
    VISTA.set(super::partes::vista());
    enfocar(foco);
    true
}

/// Whether the page has a list at all.
pub(crate) fn hay() -> bool {
    document().document_element().is_some_and(|e| dentro(&e, "[data-parte=lista]").is_some())
}
