//! What was typed when a session ends: kept in this tab for its person, given back once, then erased.

use crate::pagina::dato;
use js_sys::{Array, JSON, Reflect};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Storage};

/// One key for the tab: what another person left is found and erased wherever it was left.
const LLAVE: &str = "aviso-sesion";

/// Fields of forms that may be kept: no secrets, even shown ones, nothing hidden, no files.
const CAMPOS: &str = "main form :is(textarea,select,input:not([type=password],[type=hidden],[type=file]))[name]:not(\
    [autocomplete*=password],[autocomplete=one-time-code],[data-no-guardar],[data-no-guardar] *)";

fn deposito() -> Option<Storage> {
    window().session_storage().ok()?
}

fn aqui() -> String {
    window().location().pathname().unwrap_or_default()
}

fn campos() -> Vec<Element> {
    let Ok(lista) = document().query_selector_all(CAMPOS) else { return Vec::new() };
    (0..lista.length()).filter_map(|n| lista.item(n)).map(JsCast::unchecked_into).collect()
}

/// What names a field on its page, and the property that holds what the person did with it.
fn clave(campo: &Element) -> (String, JsValue) {
    let nombre = dato(campo, "name");
    match campo.matches("[type=checkbox],[type=radio]") {
        Ok(true) => ([&nombre, "\n", &dato(campo, "value")].concat(), "checked".into()),
        _ => (nombre, "value".into()),
    }
}

/// Keeps the fields of the page; false where this tab keeps nothing.
pub(crate) fn guardar(persona: &str) -> bool {
    let todo = Array::of2(&aqui().into(), &persona.into());
    for campo in campos() {
        let (clave, propiedad) = clave(&campo);
        let valor = Reflect::get(&campo, &propiedad).unwrap_or(JsValue::NULL);
        todo.push(&Array::of2(&clave.into(), &valor));
    }
    let texto = JSON::stringify(&todo).ok().map(String::from);
    !persona.is_empty() && texto.zip(deposito()).is_some_and(|(t, d)| d.set_item(LLAVE, &t).is_ok())
}

/// Gives back what was kept for this person on this page; true where there was something.
pub(crate) fn recuperar(persona: &str) -> bool {
    let Some(deposito) = deposito() else { return false };
    let Ok(Some(texto)) = deposito.get_item(LLAVE) else { return false };
    let todo = Array::from(&JSON::parse(&texto).unwrap_or(JsValue::NULL));
    let suyo = todo.get(1).as_string().is_some_and(|p| p == persona);
    let de_aqui = todo.get(0).as_string().is_some_and(|ruta| ruta == aqui());
    if !suyo || de_aqui {
        let _ = deposito.remove_item(LLAVE);
    }
    suyo && de_aqui && poner(&mut todo.iter().skip(2).collect())
}

/// Each field takes the first entry of its name that none before it took.
fn poner(guardados: &mut Vec<JsValue>) -> bool {
    let antes = guardados.len();
    for campo in campos() {
        let (clave, propiedad) = clave(&campo);
        let es_suyo = |g: &JsValue| g.unchecked_ref::<Array>().get(0).as_string().is_some_and(|c| c == clave);
        if let Some(n) = guardados.iter().position(es_suyo) {
            let valor = guardados.remove(n).unchecked_into::<Array>().get(1);
            let _ = Reflect::set(&campo, &propiedad, &valor);
        }
    }
    guardados.len() < antes
}
