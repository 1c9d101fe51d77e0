//! The island of the list of consents: each is given or taken back where it stands.

use crate::formulario::{Intento, atender};
use crate::pagina::{al_empezar, dato, decir, dentro, escribir, poner};
use leptos::{
    prelude::*,
    web_sys::{Element, HtmlFormElement},
};

/// Makes each form inside `[data-consentimiento]` change its consent without leaving the page.
///
/// The server writes, for each text that may be accepted:
///
/// ```html
/// <li data-consentimiento="avisos-de-tramites" data-otorgado="Autorizado" data-retirado="No autorizado"
///     data-otorgar="Autorizar" data-retirar="Retirar la autorización">
///   <h3 id="c-avisos-de-tramites">Avisos sobre sus trámites</h3>
///   <p data-estado>No autorizado</p>
///   <form method="post" action="…">
///     <button name="otorgado" value="true" aria-describedby="c-avisos-de-tramites">Autorizar</button>
///   </form>
/// </li>
/// ```
///
/// The button says with its value what pressing it asks for. Where the act is refused the form goes on as a plain one,
/// and the server says why. What `mensaje` says is announced.
#[island]
pub fn Consentimientos() -> impl IntoView {
    al_empezar(|| atender("[data-consentimiento] form", cambiar));
    view! { <p class="consentimientos-estado oculto" role="status"></p> }
}

fn cambiar(form: &HtmlFormElement, _: &Element) -> Intento {
    let (caja, boton) = (form.closest("[data-consentimiento]"), dentro(form, "[name=otorgado]"));
    Box::pin(async move {
        let (Ok(Some(caja)), Some(boton)) = (caja, boton) else { return false };
        let otorgado = dato(&boton, "value") == "true";
        match crate::fn_consentir::consentir(
            dato(&caja, "data-consentimiento"),
            otorgado,
            dato(&caja, "data-huella"),
        )
        .await
        {
            Ok(suceso) if suceso.ok => {
                let (estado, accion, otro) = palabras(otorgado);
                escribir(dentro(&caja, "[data-estado]"), &dato(&caja, estado));
                poner(&boton, "value", otro);
                escribir(Some(boton), &dato(&caja, accion));
                decir(".consentimientos-estado", &suceso.mensaje);
                true
            }
            _ => false,
        }
    })
}

/// Attributes with the words of the new state and of what can be done now, and the value that asks for it.
fn palabras(otorgado: bool) -> (&'static str, &'static str, &'static str) {
    match otorgado {
        true => ("data-otorgado", "data-retirar", "false"),
        false => ("data-retirado", "data-otorgar", "true"),
    }
}
