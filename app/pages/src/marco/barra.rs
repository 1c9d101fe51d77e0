//! What comes first on every page: skip link and GOV.CO bar.

use super::IDIOMAS;
use crate::{
    ctx::{Ctx, enlace},
    version::Version,
};
use domain::entidad::Kit;
use leptos::prelude::*;
use rust_i18n::t;

/// Norma: Resolución MinTIC 1519 de 2020, anexo 1 (CC10)
pub(super) fn saltar(l: &str) -> impl IntoView {
    view! { <a class="saltar" href="#contenido">{t!("marco.saltar", locale = l)}</a> }
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (top bar on every page)
pub(super) fn barra(l: &str) -> impl IntoView {
    view! {
        <nav class="barra-superior-govco" aria-label="GOV.CO">
            <a class="govco-marca" href="https://www.gov.co/" aria-label=t!("marco.govco", locale = l)>
                <span aria-hidden="true">"GOV"<b>".CO"</b></span>
            </a>
            {IDIOMAS}
        </nav>
    }
}

/// The way to the same page in each other language, or to its home where it has no such page.
pub(super) fn idiomas(c: Ctx<'_>, path: &str) -> impl IntoView + use<> {
    let clase = match c.sitio().entidad.kit {
        Kit::V4 => "idioma-icon-barra-superior-govco",
        Kit::V5 => "idioma-btn-barra-superior-govco",
    };
    let path = if path == "?" { c.retomable() } else { path };
    let todas = c.portal.versiones().iter();
    let otra = |v: &Version| {
        let path = if v.habla(path) { path } else { "" };
        let href = enlace(c.base, &format!("{}{path}", v.prefijo));
        let nombre = v.con_palabras(|| match v.l == v.lengua {
            true => t!("idioma.nombre", locale = v.l).into_owned(),
            false => v.lengua.to_owned(),
        });
        let codigo = v.lengua.to_uppercase();
        let etiqueta = format!("{codigo}, {nombre}");
        view! { <a class=clase href=href lang=v.lengua hreflang=v.lengua aria-label=etiqueta>{codigo}</a> }
    };
    let esta = c.version().lengua;
    let va = |v: &&Version| v.lengua != esta;
    todas.filter(va).map(otra).collect::<Vec<_>>()
}
