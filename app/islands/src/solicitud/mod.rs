//! The island of forms: it makes the form of the server better, and the form goes on without it.

mod adjuntos;
mod borrador;
mod condiciones;
mod definicion;
mod deposito;
mod estado;
mod hoja;
mod marcas;
mod recuperar;
mod subida;
mod una_vez;
mod validar;
#[cfg(feature = "hydrate")]
pub mod veredicto;

use crate::nodos::sin_red;
use crate::pagina::{al_empezar, dato};
use adjuntos::Subidas;
use borrador::Borrador;
use hoja::Hoja;
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Element, Event, FocusEvent, Node, SubmitEvent},
};
use std::rc::Rc;
use validar::Tocadas;

/// Makes `form[data-formulario]` check as one goes, keep what is typed, upload its files and send once.
///
/// The server writes on the form the questions (`data-preguntas`), where it keeps (`data-guarda`) and the version of the
/// draft (`data-version`); inside of it the line `[data-estado-borrador]` with the words as attributes, and the hidden
/// buttons `[data-isla]`. A review carries none of these, and is only sent once.
#[island]
pub fn Formulario() -> impl IntoView {
    al_empezar(|| {
        if let Some(hoja) = Hoja::de_la_pagina() {
            empezar(Rc::new(hoja));
        }
    });
    view! { <span hidden></span> }
}

/// What the parts of the island share.
struct Partes {
    hoja: Rc<Hoja>,
    tocadas: Tocadas,
    borrador: Option<Rc<Borrador>>,
    subidas: Rc<Subidas>,
}

fn empezar(hoja: Rc<Hoja>) {
    condiciones::empezar(&hoja);
    let borrador = Borrador::de(&hoja);
    if let Some(b) = &borrador {
        recuperar::empezar(&hoja, b);
    }
    let subidas = Subidas::de(&hoja, borrador.clone());
    escuchar(Rc::new(Partes { hoja, tocadas: Tocadas::default(), borrador, subidas }));
}

fn escuchar(partes: Rc<Partes>) {
    for tipo in ["input", "change"] {
        let p = Rc::clone(&partes);
        window_event_listener_untyped(tipo, move |e| p.cambia(&e));
    }
    let p = Rc::clone(&partes);
    window_event_listener_untyped("focusout", move |e| {
        let hacia = e.unchecked_ref::<FocusEvent>().related_target();
        p.tocadas.sale(&p.hoja, &event_target(&e), hacia.as_ref().map(|h| h.unchecked_ref::<Node>()));
    });
    let p = Rc::clone(&partes);
    window_event_listener_untyped("submit", move |e| p.envia(&e));
    window_event_listener_untyped("pageshow", move |_| una_vez::soltar(&partes.hoja));
}

impl Partes {
    fn cambia(self: &Rc<Self>, e: &Event) {
        let control: Element = event_target(e);
        if !self.hoja.form.contains(Some(&control)) || control.has_attribute("data-no-guardar") {
            return;
        }
        condiciones::aplicar(&self.hoja);
        self.tocadas.cambia(&self.hoja, &control);
        if dato(&control, "type") == "file" {
            if e.type_() == "change" {
                self.subidas.elegidos(&control);
            }
        } else if let Some(b) = &self.borrador {
            b.cambia();
        }
    }

    fn envia(&self, e: &Event) {
        if e.default_prevented() || event_target::<Element>(e) != **self.hoja.form {
            return;
        }
        let boton = e.unchecked_ref::<SubmitEvent>().submitter().map(|b| dato(&b, "name"));
        if una_vez::enviado(&self.hoja) || !self.puede(&boton.clone().unwrap_or_default()) {
            return e.prevent_default();
        }
        if let Some(b) = &self.borrador {
            b.despedir();
        }
        if boton.as_deref() == Some("_radicar") {
            deposito::Deposito::de_la_pagina().acortar();
        }
        una_vez::marcar(&self.hoja);
    }

    /// Only who goes on is checked: whoever goes back or keeps for later may leave anything as it is.
    fn puede(&self, boton: &str) -> bool {
        if self.subidas.ocupadas() {
            self.decir("data-espere");
            return false;
        }
        if self.borrador.is_some() && sin_red() {
            self.decir("data-sin-envio");
            return false;
        }
        !boton.is_empty() || validar::pasa(&self.hoja)
    }

    fn decir(&self, que: &str) {
        if let Some(b) = &self.borrador {
            b.estado.decir(que);
        }
    }
}

/// Name of a file; empty of what is none, and of a field of files that was left empty.
fn nombre_de(archivo: &JsValue) -> String {
    crate::lectura::texto(archivo, "name").unwrap_or_default()
}
