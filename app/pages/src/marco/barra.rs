//! What comes first on every page: skip link and GOV.CO bar.

use super::a;
use domain::entidad::Kit;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Norma: Resolución MinTIC 1519 de 2020, anexo 1 (CC10)
pub(super) fn saltar(l: &str) -> impl IntoView {
    view! { <a class="saltar" href="#contenido">{t!("marco.saltar", locale = l)}</a> }
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (top bar on every page)
pub(super) fn barra(kit: Kit, l: &str) -> impl IntoView {
    let idioma = match kit {
        Kit::V4 => "idioma-icon-barra-superior-govco",
        Kit::V5 => "idioma-btn-barra-superior-govco",
    };
    let otro = if l == "en" {
        Either::Left(
            view! { <a class=idioma href=a("") lang="es" hreflang="es" aria-label="ES, español">"ES"</a> },
        )
    } else {
        Either::Right(
            view! { <a class=idioma href=a("en/") lang="en" hreflang="en" aria-label="EN, English">"EN"</a> },
        )
    };
    view! {
        <nav class="barra-superior-govco" aria-label="GOV.CO">
            <a class="govco-marca" href="https://www.gov.co/" aria-label=t!("marco.govco", locale = l)>
                <span aria-hidden="true">"GOV"<b>".CO"</b></span>
            </a>
            {otro}
        </nav>
    }
}
