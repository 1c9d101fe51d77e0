//! What was typed, kept in the browser: on the device of who did not enter, for three days; in the tab of who did.

use super::hoja::Hoja;
use crate::guardado;
use crate::nodos::{cada, crear};
use crate::pagina::{dato, poner};
use js_sys::{Array, Date, JSON};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::Storage;

const PREFIJO: &str = "escrito:";
const TRES_DIAS: f64 = 3.0 * 24.0 * 3_600_000.0;
const UNA_HORA: f64 = 3_600_000.0;
/// Remembered for the tab, so that the next page of the form asks nothing.
const COMPARTIDO: &str = "equipo-compartido";

/// Where it is kept.
pub(crate) struct Deposito {
    /// Opaque; of nobody on the device, of somebody in the tab.
    persona: String,
}

impl Deposito {
    /// Of the person of the page, or of nobody.
    pub(crate) fn de_la_pagina() -> Self {
        let aviso = document().query_selector("#aviso-sesion").ok().flatten();
        Self { persona: aviso.map(|a| dato(&a, "data-persona")).unwrap_or_default() }
    }

    pub(crate) fn de_nadie(&self) -> bool {
        self.persona.is_empty()
    }

    fn lugar(&self) -> Option<Storage> {
        if self.de_nadie() { window().local_storage().ok()? } else { pestana() }
    }

    /// Keeps the fields of the page; false where this browser keeps nothing.
    pub(crate) fn guardar(&self) -> bool {
        if compartido() {
            return false;
        }
        let ahora = Date::now();
        let de = Array::of2(&ahora.into(), &(&*self.persona).into());
        let todo = Array::of2(&(ahora + TRES_DIAS).into(), &de);
        guardado::tomar(&todo);
        self.poner(&todo)
    }

    fn poner(&self, todo: &Array) -> bool {
        let texto = JSON::stringify(todo).map(String::from);
        self.lugar().zip(texto.ok()).is_some_and(|(l, t)| l.set_item(&llave(), &t).is_ok())
    }

    /// What was kept here for this person, with the moment when it was.
    pub(crate) fn leer(&self) -> Option<(f64, Array)> {
        let texto = self.lugar()?.get_item(&llave()).ok()??;
        let todo = Array::from(&JSON::parse(&texto).unwrap_or(JsValue::NULL));
        let de = Array::from(&todo.get(1));
        let suyo = todo.get(0).as_f64()? > Date::now() && de.get(1) == *self.persona;
        suyo.then_some((de.get(0).as_f64()?, todo))
    }

    pub(crate) fn borrar(&self) {
        if let Some(lugar) = self.lugar() {
            let _ = lugar.remove_item(&llave());
        }
    }

    /// It is being filed: whoever comes much later is offered nothing.
    pub(crate) fn acortar(&self) {
        if let Some((_, todo)) = self.leer() {
            todo.set(0, (Date::now() + UNA_HORA).into());
            self.poner(&todo);
        }
    }

    /// Takes away what expired, of any form.
    pub(crate) fn purgar(&self) {
        let Some(lugar) = self.lugar() else { return };
        let llaves = (0..lugar.length().unwrap_or(0)).filter_map(|n| lugar.key(n).ok()?);
        for llave in llaves.filter(|l| l.starts_with(PREFIJO)).collect::<Vec<_>>() {
            let texto = lugar.get_item(&llave).ok().flatten().unwrap_or_default();
            let todo = Array::from(&JSON::parse(&texto).unwrap_or(JsValue::NULL));
            if todo.get(0).as_f64().is_none_or(|vence| vence <= Date::now()) {
                let _ = lugar.remove_item(&llave);
            }
        }
    }
}

/// Each field takes what was kept of it; what has no field on this page travels with the next post all the same.
pub(crate) fn devolver(hoja: &Hoja, todo: &Array) {
    guardado::poner(todo);
    cada(&hoja.form, "[data-devuelto]", leptos::web_sys::Element::remove);
    for n in 2..todo.length() {
        let par = Array::from(&todo.get(n));
        let (clave, valor) = (par.get(0).as_string().unwrap_or_default(), par.get(1));
        let (nombre, valor) = match clave.split_once('\n') {
            Some((nombre, valor)) if par.get(1).is_truthy() => (nombre, valor.to_owned()),
            None => (clave.as_str(), valor.as_string().unwrap_or_default()),
            _ => continue,
        };
        if let Some(e) = crear("input").filter(|_| !nombre.is_empty() && !valor.is_empty()) {
            for (atributo, dado) in
                [("type", "hidden"), ("name", nombre), ("value", &valor), ("data-devuelto", "")]
            {
                poner(&e, atributo, dado);
            }
            let _ = hoja.form.append_child(&e);
        }
    }
}

fn llave() -> String {
    [PREFIJO, &window().location().pathname().unwrap_or_default()].concat()
}

fn pestana() -> Option<Storage> {
    window().session_storage().ok()?
}

/// Whether the person said that others use this device.
pub(crate) fn compartido() -> bool {
    pestana().is_some_and(|p| p.get_item(COMPARTIDO).is_ok_and(|x| x.is_some()))
}

pub(crate) fn compartir(si: bool) {
    if let Some(p) = pestana() {
        let _ = if si { p.set_item(COMPARTIDO, "si") } else { p.remove_item(COMPARTIDO) };
    }
}
