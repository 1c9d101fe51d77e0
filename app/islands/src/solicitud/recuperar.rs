//! What this browser kept is offered when the person comes back; and what they may decide about it.

use super::{
    borrador::Borrador,
    condiciones,
    deposito::{compartido, compartir, devolver},
    estado::momento,
    hoja::Hoja,
};
use crate::nodos::enfocar;
use crate::pagina::{dato, dentro, poner};
use js_sys::JsString;
use leptos::prelude::{document, event_target, window, window_event_listener_untyped};
use leptos::web_sys::{Element, HtmlInputElement};
use std::rc::Rc;

pub(crate) fn empezar(hoja: &Rc<Hoja>, b: &Rc<Borrador>) {
    b.deposito.purgar();
    let nadie = b.deposito.de_nadie();
    b.estado.mostrar("compartido", nadie && !b.en_servidor());
    if compartido() {
        b.deposito.borrar();
        if let Some(c) = casilla(b) {
            c.set_checked(true);
        }
    } else if let Some((en, _)) = b.deposito.leer() {
        ofrecer(hoja, &momento(en));
        b.estado.mostrar("olvidar", nadie);
    }
    escuchar(hoja, b);
}

fn casilla(b: &Borrador) -> Option<HtmlInputElement> {
    use leptos::wasm_bindgen::JsCast;
    Some(dentro(&b.estado.mando("compartido")?, "input")?.unchecked_into())
}

fn oferta(hoja: &Hoja) -> Option<Element> {
    dentro(&hoja.form, "#recuperar")
}

fn ofrecer(hoja: &Hoja, cuando: &str) -> Option<()> {
    let caja = oferta(hoja)?;
    let que = dentro(&caja, "[data-texto]")?;
    que.set_text_content(Some(&String::from(
        JsString::from(dato(&que, "data-texto")).replace("{fecha}", cuando),
    )));
    caja.remove_attribute("hidden").ok()
}

/// The offer goes; who was in it goes on in the form.
fn cerrar(hoja: &Hoja) {
    if let Some(caja) = oferta(hoja) {
        let en_ella = caja.contains(document().active_element().as_deref());
        poner(&caja, "hidden", "");
        if en_ella {
            enfocar(&hoja.form, ".campo :is(input,select,textarea):enabled");
        }
    }
}

fn escuchar(hoja: &Rc<Hoja>, b: &Rc<Borrador>) {
    let (h, suyo) = (Rc::clone(hoja), Rc::clone(b));
    window_event_listener_untyped("click", move |e| {
        let boton: Element = event_target(&e);
        mandar(&dato(&boton, "data-isla"), &h, &suyo);
    });
    let suyo = Rc::clone(b);
    window_event_listener_untyped("online", move |_| suyo.reintentar());
    let suyo = Rc::clone(b);
    window_event_listener_untyped("change", move |e| {
        let control: Element = event_target(&e);
        if dato(&control, "id") == "isla-compartido"
            && let Some(c) = casilla(&suyo)
        {
            cambiar_de_equipo(&suyo, c.checked());
        }
    });
}

fn mandar(que: &str, hoja: &Hoja, b: &Rc<Borrador>) {
    match que {
        "recuperar" => {
            if let Some((_, todo)) = b.deposito.leer() {
                devolver(hoja, &todo);
                condiciones::aplicar(hoja);
                b.estado.decir("data-recuperado");
                b.cambia();
            }
            cerrar(hoja);
        }
        "borrar" | "olvidar" => {
            b.deposito.borrar();
            b.estado.decir("data-borrado");
            b.estado.mostrar("olvidar", false);
            cerrar(hoja);
        }
        "reintentar" => b.reintentar(),
        "ver-otra" => {
            b.despedir();
            b.deposito.borrar();
            let _ = window().location().assign(&window().location().pathname().unwrap_or_default());
        }
        "dejar-esta" => b.insistir(),
        _ => {}
    }
}

fn cambiar_de_equipo(b: &Rc<Borrador>, es_compartido: bool) {
    compartir(es_compartido);
    if es_compartido {
        b.deposito.borrar();
        b.estado.mostrar("olvidar", false);
        b.estado.decir("data-nunca");
    } else {
        b.cambia();
    }
}
