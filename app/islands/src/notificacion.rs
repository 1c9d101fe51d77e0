//! The island of a notification that was not opened: it is opened where the person is, and what it says shows there.

use crate::{
    fn_abrir_notificacion::abrir_notificacion,
    formulario::{Intento, atender},
    navegar::ir,
    nodos::{enfocar, sin_red},
    pagina::{al_empezar, dato, dentro, escribir},
    partes::{DICHO, anunciar, cambiar},
};
use leptos::{
    prelude::*,
    web_sys::{Element, HtmlFormElement},
};

/// Makes `form[data-abrir]`, which names its notification there, open it without leaving the page.
///
/// The server writes what changes inside of `[data-parte=notificacion]`, and the words for a net that is lost on `.sin-envio` of
/// the form. What is refused (more grado is asked, the session ended) goes on as the plain post, which says why. Of a cut nobody
/// knows whether it was opened: the person is told, and may press again, since only the first access counts.
#[island]
pub fn Notificacion() -> impl IntoView {
    al_empezar(|| atender("[data-abrir]", abrir));
    view! { <p class="documentos-dicho" role="status" tabindex="-1"></p> }
}

fn abrir(form: &HtmlFormElement, cual: &Element) -> Intento {
    let (linea, id) = (dentro(form, ".sin-envio"), dato(cual, "data-abrir"));
    Box::pin(async move {
        escribir(linea.clone(), "");
        let que = if sin_red() {
            "data-sin-red"
        } else {
            match abrir_notificacion(id).await {
                Ok(p) if p.ok && cambiar(&p) => {
                    anunciar(&p.mensaje);
                    if let Some(raiz) = document().document_element() {
                        enfocar(&raiz, DICHO);
                    }
                    return true;
                }
                Ok(p) if p.ok => {
                    ir(&p.destino);
                    return true;
                }
                Ok(_) | Err(ServerFnError::Response(_)) => return false,
                Err(_) => "data-cortado",
            }
        };
        let palabras = linea.as_ref().map(|e| dato(e, que)).unwrap_or_default();
        escribir(linea, &palabras);
        true
    })
}
