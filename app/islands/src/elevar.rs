//! The island of forms that ask for a higher grado: what was typed goes ahead, and comes back with the person.

use crate::{
    formulario::{Intento, atender},
    navegar::ir,
    pagina::{al_empezar, dato},
};
use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, FormData, HtmlFormElement, UrlSearchParams},
};

/// What is never kept: files cannot be, passwords must not.
const FUERA: &str = "[type=password],[type=file]";

/// Makes each form with `data-elevar` keep its fields and lead to the login, without a page in between.
///
/// The server writes `<form method="post" action="…" data-elevar="RUTA">` on forms that ask for more grado than the
/// login has; RUTA is the page to come back to, from the root of the sede (`tramites/x/solicitud/`). `destino` of the
/// answer is relative to the same root. Its plain POST does the same with a 303.
#[island]
pub fn Elevar() -> impl IntoView {
    al_empezar(|| atender("[data-elevar]", elevar));
    view! { <span hidden></span> }
}

fn elevar(form: &HtmlFormElement, _: &Element) -> Intento {
    let (ruta, campos) = (dato(form, "data-elevar"), campos(form));
    Box::pin(async move {
        let Some(campos) = campos else { return false };
        match crate::fn_elevar::elevar(ruta, campos).await {
            Ok(suceso) if suceso.ok => {
                ir(&suceso.destino);
                true
            }
            _ => false,
        }
    })
}

fn campos(form: &HtmlFormElement) -> Option<String> {
    let datos = FormData::new_with_form(form).ok()?;
    let fuera = form.query_selector_all(FUERA).ok()?;
    for n in 0..fuera.length() {
        datos.delete(&dato(fuera.item(n)?.unchecked_ref::<Element>(), "name"));
    }
    let campos = UrlSearchParams::new_with_str_sequence_sequence(&datos).ok()?;
    Some(campos.to_string().into())
}
