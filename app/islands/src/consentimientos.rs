//! The island of the list of consents: each is given or taken back where it stands.

use crate::formulario::{Intento, atender};
use crate::nodos::cada;
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
/// For one matter alone the box has `data-asunto` too: the number of a filing, or a procedure. Where nothing was said of that one,
/// `data-sigue` names what counts for it, the most particular first: a procedure as `data-asunto` writes it, or the consent for
/// all. `data-con`, `data-con-tramite` and `data-sin` are the words for it given for all, given for its procedure, and not given.
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
            dato(&caja, "data-asunto"),
        )
        .await
        {
            Ok(suceso) if suceso.ok => {
                let _ = caja.remove_attribute("data-sigue");
                mostrar(&caja, otorgado, if otorgado { "data-otorgado" } else { "data-retirado" });
                llevar(&caja, otorgado);
                decir(".consentimientos-estado", &suceso.mensaje);
                true
            }
            _ => false,
        }
    })
}

/// What follows it goes as it goes; of what follows a procedure, what is said of all is no longer asked.
fn llevar(caja: &Element, otorgado: bool) {
    let Some(raiz) = document().document_element() else { return };
    let (suya, particular) = (dato(caja, "data-asunto"), caja.has_attribute("data-asunto"));
    let cual = if particular { suya } else { dato(caja, "data-consentimiento") };
    let con = if particular { "data-con-tramite" } else { "data-con" };
    cada(&raiz, &["[data-sigue~=\"", &cual, "\"]"].concat(), |e| {
        mostrar(e, otorgado, if otorgado { con } else { "data-sin" });
        if particular {
            poner(e, "data-sigue", &cual);
        }
    });
}

/// How a consent stands now, in the words of that attribute, and what can be done then.
fn mostrar(caja: &Element, otorgado: bool, palabras: &str) {
    let (accion, otro) = if otorgado { ("data-retirar", "false") } else { ("data-otorgar", "true") };
    escribir(dentro(caja, "[data-estado]"), &dato(caja, palabras));
    if let Some(boton) = dentro(caja, "[name=otorgado]") {
        poner(&boton, "value", otro);
        escribir(Some(boton), &dato(caja, accion));
    }
}
