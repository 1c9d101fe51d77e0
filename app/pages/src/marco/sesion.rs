//! The place of the person in the header: the way in, or their name, their folder and the way out.

use super::a;
use crate::{iconos::icono, vistas::persona::Presencia};
use leptos::prelude::*;
use rust_i18n::t;

/// On every page that knows nobody.
pub(super) fn ingresar(l: &str) -> impl IntoView {
    view! {
        <a class="ingresar" href=a("carpeta/") rel="nofollow">
            <span class="icono" inner_html=icono("persona")></span>
            {t!("marco.ingresar", locale = l)}
        </a>
    }
}

/// Who is there; before they register, they have no folder yet.
pub(super) fn presente<'a>(p: &'a Presencia, l: &'a str) -> impl IntoView {
    let quien = p.primer_nombre();
    view! {
        <div class="sesion" role="group" aria-label=t!("marco.sesion", locale = l)>
            <span class="icono" inner_html=icono("persona")></span>
            <span class="quien">{quien}</span>
            {p.registrada.then(|| view! { <a href=a("carpeta/")>{t!("marco.carpeta", locale = l)}</a> })}
            <form method="post" action=a("salir")>
                <button type="submit" class="como-enlace">{t!("marco.salir", locale = l)}</button>
            </form>
        </div>
    }
}

/// A company in whose name everything is done is never out of sight.
pub(super) fn banda<'a>(p: &'a Presencia, l: &'a str) -> impl IntoView {
    p.empresa.as_deref().map(|e| {
        view! {
            <p class="banda actua">
                <span class="contenedor">
                    <span>{t!("marco.actua_por", locale = l)}" "<b>{e}</b></span>
                    " "
                    <a href=a("carpeta/actuar/")>{t!("marco.cambiar", locale = l)}</a>
                </span>
            </p>
        }
    })
}
