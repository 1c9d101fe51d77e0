//! The island of the documents of a person: files go up in pieces, and what is done shows where the person is.

mod archivo;
mod cola;
mod envio;
mod gestos;
mod lista;
pub(crate) mod partes;
mod soltar;

use crate::pagina::al_empezar;
use leptos::prelude::*;

/// Takes over the upload box, the forms with `data-acto` and the links and forms with `data-en-sitio` of the page.
///
/// The server writes what changes inside of elements with `data-parte`; each form says which document it is of
/// (`data-documento`) and has the fields of its plain post. What is refused goes on as that plain post, which says why.
///
/// ```html
/// <form data-subir="…/subidas" …><input type="file" data-cancelar="Cancelar" …></form>
/// <div data-parte="lista">… <form data-acto="recuperar" data-documento="0190…" …> …</div>
/// ```
#[island]
pub fn Documentos() -> impl IntoView {
    al_empezar(|| {
        gestos::empezar();
        lista::empezar();
        soltar::empezar();
    });
    view! { <p class="documentos-dicho" role="status"></p> }
}
