//! Questions that are asked only under a condition: shown and hidden as one answers; hidden ones do not travel.

use super::hoja::{Hoja, pares};
use crate::nodos::cada;
use crate::pagina::{dato, poner};
use leptos::web_sys::{Element, HtmlFormElement};

const CON_CONDICION: &str = "[data-si-campo]";

/// Conditions are shown now, and need not be said.
pub(crate) fn empezar(hoja: &Hoja) {
    cada(&hoja.form, ".si-palabras", |e| poner(e, "hidden", ""));
    aplicar(hoja);
}

/// In the order of the page, since what hides one question may depend on another that is hidden.
pub(crate) fn aplicar(hoja: &Hoja) {
    cada(&hoja.form, CON_CONDICION, |e| {
        let _ = e.toggle_attribute_with_force("hidden", !cumple(&hoja.form, e));
        cada(e, "input,select,textarea,button", |c| {
            let fuera = c.closest("[data-si-campo][hidden]").is_ok_and(|x| x.is_some());
            let _ = c.toggle_attribute_with_force("disabled", fuera);
        });
    });
}

fn cumple(form: &HtmlFormElement, e: &Element) -> bool {
    let (campo, valores) = (dato(e, "data-si-campo"), dato(e, "data-si-valores"));
    let alguna = pares(form).any(|(n, v)| {
        let dado = v.as_string().unwrap_or_default();
        n == campo && !dado.trim().is_empty() && valores.split('|').any(|x| x == dado.trim())
    });
    alguna != e.has_attribute("data-si-no")
}
