//! Errors on the page, tied to their fields as the server ties them; and the summary of all of them, first and focused.

use super::hoja::Hoja;
use crate::nodos::{cada, crear};
use crate::pagina::{dato, escribir, poner};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

const DESCRITO: &str = "aria-describedby";
const MALO: &str = "aria-invalid";

/// Writes what is wrong with the part of that name, or that nothing is any more.
pub(crate) fn marcar(hoja: &Hoja, nombre: &str, mensaje: Option<&str>) {
    let Some(control) = document().get_element_by_id(&["c-", nombre].concat()) else { return };
    let Some(caja) = control.closest(".campo").ok().flatten() else { return };
    let (id, en_grupo) = (["e-", nombre].concat(), caja.tag_name() == "FIELDSET");
    let blanco = if en_grupo { &caja } else { &control };
    if let Some(viejo) = document().get_element_by_id(&id) {
        viejo.remove();
    }
    let otros = dato(blanco, DESCRITO);
    let mut ids: Vec<&str> = otros.split_whitespace().filter(|x| *x != id).collect();
    let _ = blanco.remove_attribute(MALO);
    if let Some(mensaje) = mensaje {
        ids.push(&id);
        // Only some roles can be wrong: a group of boxes cannot.
        if !en_grupo || caja.has_attribute("role") {
            poner(blanco, MALO, "true");
        }
        let _ = parrafo(hoja, &id, mensaje).map(|p| caja.append_child(&p));
    }
    if ids.is_empty() {
        let _ = blanco.remove_attribute(DESCRITO);
    } else {
        poner(blanco, DESCRITO, &ids.join(" "));
    }
}

fn parrafo(hoja: &Hoja, id: &str, mensaje: &str) -> Option<Element> {
    let (p, oculto) = (crear("p")?, crear("span")?);
    poner(&p, "id", id);
    poner(&p, "class", "error-campo");
    poner(&oculto, "class", "oculto");
    oculto.set_text_content(Some(&[&dato(&hoja.form, "data-error"), " "].concat()));
    p.append_child(&oculto).ok()?;
    p.append_with_str_1(mensaje).ok()?;
    Some(p)
}

/// Whether the page tells an error of that part.
pub(crate) fn marcada(nombre: &str) -> bool {
    document().get_element_by_id(&["e-", nombre].concat()).is_some()
}

/// Takes every error away.
pub(crate) fn limpiar(hoja: &Hoja) {
    let mut nombres = Vec::new();
    cada(&hoja.form, ".error-campo[id]", |e| nombres.push(dato(e, "id")));
    for id in nombres {
        marcar(hoja, id.trim_start_matches("e-"), None);
    }
    if let Some(viejo) = document().get_element_by_id("errores") {
        viejo.remove();
    }
}

/// The summary, before everything else of the page.
pub(crate) fn resumir(hoja: &Hoja, fallas: &[(String, String)]) -> Option<()> {
    let (caja, titulo, lista) = (crear("div")?, crear("h2")?, crear("ul")?);
    for (atributo, valor) in [
        ("class", "container-alerta-govco errores"),
        ("id", "errores"),
        ("role", "group"),
        ("tabindex", "-1"),
        ("aria-labelledby", "errores-titulo"),
    ] {
        poner(&caja, atributo, valor);
    }
    poner(&titulo, "id", "errores-titulo");
    titulo.set_text_content(Some(&dato(&hoja.form, "data-errores")));
    for (campo, mensaje) in fallas {
        let (li, a) = (crear("li")?, crear("a")?);
        poner(&a, "href", &["#c-", campo].concat());
        escribir(Some(a.clone()), mensaje);
        li.append_child(&a).ok()?;
        lista.append_child(&li).ok()?;
    }
    caja.append_child(&titulo).ok()?;
    caja.append_child(&lista).ok()?;
    let lugar =
        hoja.form.closest(".hoja").ok().flatten().unwrap_or_else(|| hoja.form.clone().unchecked_into());
    lugar.prepend_with_node_1(&caja).ok()?;
    titular(&dato(&hoja.form, "data-error"));
    caja.unchecked_into::<HtmlElement>().focus().ok()
}

/// "Error: Sus datos | Alcaldía", as the server writes it.
fn titular(error: &str) {
    let titulo = document().title();
    if !titulo.starts_with(error) {
        document().set_title(&[error, " ", &titulo].concat());
    }
}
