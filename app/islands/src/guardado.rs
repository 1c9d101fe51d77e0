//! What was typed when a session ends: kept in this tab for its person, given back once, then erased.

use crate::pagina::dato;
use js_sys::{Array, JSON, Reflect};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Storage};

/// One key for the tab: what another person left is found and erased wherever it was left.
const LLAVE: &str = "aviso-sesion";

/// Fields of forms that may be kept: no secrets, even shown ones, nothing hidden, no files.
const CAMPOS: &str = "main form :is(textarea,select,input:not([type=password],[type=file],\
    [type=hidden]:not([data-recuperado])))[name]:not(\
    [autocomplete*=password],[autocomplete=one-time-code],[data-no-guardar],[data-no-guardar] *)";

fn deposito() -> Option<Storage> {
    window().session_storage().ok()?
}

fn aqui() -> JsValue {
    window().location().pathname().unwrap_or_default().into()
}

fn cada_campo(mut hacer: impl FnMut(&Element)) {
    let Ok(campos) = document().query_selector_all(CAMPOS) else { return };
    for n in 0..campos.length() {
        if let Some(campo) = campos.item(n) {
            hacer(campo.unchecked_ref());
        }
    }
}

/// Whether it is a field that would be kept.
pub(crate) fn es_campo(e: &Element) -> bool {
    e.matches(CAMPOS).is_ok_and(|si| si)
}

/// What names a field on its page, and the property that holds what the person did with it.
fn clave(campo: &Element) -> (JsValue, JsValue) {
    let nombre = dato(campo, "name");
    match campo.matches("[type=checkbox],[type=radio]") {
        Ok(true) => ([&nombre, "\n", &dato(campo, "value")].concat().into(), "checked".into()),
        _ => (nombre.into(), "value".into()),
    }
}

/// One entry for each field, after what stands there already.
pub(crate) fn tomar(todo: &Array) {
    cada_campo(|campo| {
        let (clave, propiedad) = clave(campo);
        let valor = Reflect::get(campo, &propiedad).unwrap_or(JsValue::NULL);
        todo.push(&Array::of2(&clave, &valor));
    });
}

/// Keeps the fields of the page; false where this tab keeps nothing.
pub(crate) fn guardar(persona: &str) -> bool {
    let Some(deposito) = deposito().filter(|_| !persona.is_empty()) else { return false };
    let todo = Array::of2(&aqui(), &persona.into());
    tomar(&todo);
    JSON::stringify(&todo).is_ok_and(|texto| deposito.set_item(LLAVE, &String::from(texto)).is_ok())
}

/// Gives back what was kept for this person on this page; true where there was something.
pub(crate) fn recuperar(persona: &str) -> bool {
    let Some(deposito) = deposito() else { return false };
    let Ok(Some(texto)) = deposito.get_item(LLAVE) else { return false };
    let todo = Array::from(&JSON::parse(&texto).unwrap_or(JsValue::NULL));
    let (suyo, de_aqui) = (todo.get(1) == persona, todo.get(0) == aqui());
    if !suyo || de_aqui {
        let _ = deposito.remove_item(LLAVE);
    }
    suyo && de_aqui && poner(&todo)
}

/// Each field takes the first entry of its name that none before it took, from the third on; those stay empty.
pub(crate) fn poner(todo: &Array) -> bool {
    let mut puestos = false;
    cada_campo(|campo| {
        let (clave, propiedad) = clave(campo);
        let entrada = |n: u32| Array::from(&todo.get(n));
        if let Some(n) = (2..todo.length()).find(|n| entrada(*n).get(0) == clave) {
            let _ = Reflect::set(campo, &propiedad, &entrada(n).get(1));
            todo.set(n, Array::new().into());
            puestos = true;
        }
    });
    puestos
}
