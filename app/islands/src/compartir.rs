//! The island of the form that shares documents: what is wrong shows at its field, and a link where the person is.

use crate::{
    actos::Parte,
    documentos::partes::{anunciar, cambiar, titular, titular_ventana, vista},
    fn_documentos::compartir_documentos,
    formulario::{Intento, atender, campos},
    lectura::es,
    navegar::{aqui, ir},
    nodos::{cada, enfocar, sin_red},
    pagina::{al_empezar, dato, dentro, escribir},
};
use leptos::{
    prelude::*,
    web_sys::{Element, HtmlFormElement},
};

/// Makes `form[data-compartir]` share without leaving the page, or come back with what is wrong.
///
/// The server writes the form, and what is shown after it, inside of `[data-parte=compartir]`, and the words for a net that
/// is lost on `.sin-envio`. A link stands in what is shown and nowhere else: the address of the page becomes that of its
/// permiso, which does not show it again. What is refused goes on as the plain post, which says why.
#[island]
pub fn Compartir() -> impl IntoView {
    al_empezar(|| {
        atender("[data-compartir]", compartir);
        // Who comes back to the page as it was left finds its button again.
        window_event_listener_untyped("pageshow", |e| {
            if let Some(raiz) = document().document_element().filter(|_| es(&e, "persisted")) {
                cada(&raiz, "[data-compartir]", |f| _ = f.remove_attribute("aria-busy"));
            }
        });
    });
    view! { <p class="documentos-dicho" role="status"></p> }
}

fn compartir(form: &HtmlFormElement, _: &Element) -> Intento {
    let (form, campos) = (form.clone(), campos(form));
    Box::pin(async move {
        let Some(campos) = campos else { return false };
        escribir(dentro(&form, ".sin-envio"), "");
        if sin_red() {
            return decir(&form, "data-sin-red");
        }
        match compartir_documentos(campos, vista()).await {
            Ok(p) if !p.html.is_empty() => mostrar(&p),
            Ok(p) if !p.destino.is_empty() => {
                ir(&p.destino);
                // The page goes away with its button at rest: pressing twice would share twice.
                std::future::pending().await
            }
            Ok(_) | Err(ServerFnError::Response(_)) => false,
            // Nobody knows whether it was done: the plain post could do it once more.
            Err(_) => decir(&form, "data-cortado"),
        }
    })
}

/// What is wrong, or the permiso with its link.
fn mostrar(p: &Parte) -> bool {
    let raiz = document().document_element().filter(|_| cambiar(p));
    let Some(raiz) = raiz else {
        if p.ok {
            ir(&p.destino);
        }
        return p.ok;
    };
    anunciar(&p.mensaje);
    if p.ok {
        aqui(&p.destino);
        titular(&p.titulo);
    } else {
        titular_ventana(&p.titulo);
    }
    enfocar(&raiz, if p.ok { "#c-enlace" } else { "#errores" });
    true
}

fn decir(form: &Element, que: &str) -> bool {
    let linea = dentro(form, ".sin-envio");
    let palabras = linea.as_ref().map(|e| dato(e, que)).unwrap_or_default();
    escribir(linea, &palabras);
    true
}
