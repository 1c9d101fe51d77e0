//! Small pieces of the pages of a person: what was done, moments, plain forms.

use super::Hecho;
use crate::{ctx::Ctx, formato, vistas::piezas::ic};
use domain::{Instante, documento::TipoDocumento, idioma::ESPANOL};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What the person just did, said once.
pub(crate) fn hecho(c: Ctx<'_>, h: Hecho) -> impl IntoView {
    view! {
        <div class="contenedor">
            <p class="hecho-ya" role="status">{ic("listo")}<span>{h.palabras(c.l)}</span></p>
        </div>
    }
}

/// A moment that machines read too: "viernes 20 de noviembre de 2026, 4:40 p. m."
pub(in crate::vistas) fn momento(c: Ctx<'_>, i: Instante) -> impl IntoView + use<> {
    view! { <time datetime=formato::momento_iso(i)>{formato::momento(i, c.l)}</time> }
}

/// Only the day of it.
pub(in crate::vistas) fn dia(c: Ctx<'_>, i: Instante) -> impl IntoView + use<> {
    view! { <time datetime=formato::momento_iso(i)>{formato::dia_de(i, c.l)}</time> }
}

/// A plain text of several paragraphs.
pub(in crate::vistas) fn parrafos(texto: &str) -> impl IntoView {
    texto
        .split("\n\n")
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .map(|p| view! { <p>{p}</p> })
        .collect::<Vec<_>>()
}

/// The language of what the entity wrote, where the words around it are in another.
pub(crate) fn lengua(c: Ctx<'_>) -> Option<&'static str> {
    (c.l != ESPANOL).then_some(ESPANOL)
}

/// What the entity wrote, in the middle of other words.
pub(in crate::vistas) fn es(c: Ctx<'_>, dicho: &str) -> impl IntoView + use<> {
    let dicho = dicho.to_owned();
    match lengua(c) {
        None => Either::Left(dicho),
        Some(lang) => Either::Right(view! { <span lang=lang>{dicho}</span> }),
    }
}

/// Pairs that travel with a form.
pub(in crate::vistas) fn ocultos(pares: &[(String, String)]) -> impl IntoView {
    pares
        .iter()
        .map(|(n, v)| view! { <input type="hidden" name=n.as_str() value=v.as_str()/> })
        .collect::<Vec<_>>()
}

/// Back to the folder.
pub(in crate::vistas) fn a_la_carpeta(c: Ctx<'_>) -> impl IntoView + use<> {
    let href = c.a("carpeta/");
    view! { <p class="salidas"><a href=href>{t!("persona.a_la_carpeta", locale = c.l)}</a></p> }
}

/// Kinds of document to choose from: value and words.
pub(in crate::vistas) fn tipos_de_documento(c: Ctx<'_>) -> Vec<(&'static str, formato::Palabra)> {
    TipoDocumento::TODOS.into_iter().map(|t| (t.sigla(), tipo_documento(c, t))).collect()
}

/// Those that somebody has who is no company.
pub(in crate::vistas) fn tipos_de_persona(c: Ctx<'_>) -> Vec<(&'static str, formato::Palabra)> {
    let nit = TipoDocumento::Nit.sigla();
    tipos_de_documento(c).into_iter().filter(|(sigla, _)| *sigla != nit).collect()
}

/// "Cédula de ciudadanía".
pub(in crate::vistas) fn tipo_documento(c: Ctx<'_>, t: TipoDocumento) -> formato::Palabra {
    match t {
        TipoDocumento::Rc => t!("documento.rc", locale = c.l),
        TipoDocumento::Ti => t!("documento.ti", locale = c.l),
        TipoDocumento::Cc => t!("documento.cc", locale = c.l),
        TipoDocumento::Ce => t!("documento.ce", locale = c.l),
        TipoDocumento::Ppt => t!("documento.ppt", locale = c.l),
        TipoDocumento::Pep => t!("documento.pep", locale = c.l),
        TipoDocumento::Pa => t!("documento.pa", locale = c.l),
        TipoDocumento::Nit => t!("documento.nit", locale = c.l),
    }
}
