//! Small pieces that several pages use: title block, pagination, help.

use crate::{ctx::Ctx, iconos::icono, ruta::con_pagina};
use domain::{Fecha, contacto::Telefono};
use leptos::prelude::*;
use rust_i18n::t;
use std::borrow::Cow;

/// Title and one sentence.
pub(crate) fn titular<'a>(titulo: impl Into<Cow<'a, str>>, bajada: impl Into<Cow<'a, str>>) -> impl IntoView {
    let (titulo, bajada) = (titulo.into(), bajada.into());
    view! {
        <div class="titular">
            <h1>{titulo}</h1>
            {(!bajada.is_empty()).then(|| view! { <p class="bajada">{bajada}</p> })}
        </div>
    }
}

/// The band of a draft that lacks nothing.
pub(crate) fn borrador(c: Ctx<'_>) -> impl IntoView + use<> {
    view! {
        <div class="container-alerta-govco borrador" role="note">
            <p><b>{t!("estado.es_borrador", locale = c.l)}</b></p>
            <p>{t!("estado.completo", locale = c.l)}</p>
        </div>
    }
}

/// A date that machines read too.
pub(crate) fn tiempo(f: Fecha, palabras: String) -> impl IntoView {
    view! { <time datetime=crate::formato::fecha_iso(f)>{palabras}</time> }
}

/// A phone to tap.
pub(crate) fn telefono(t: &Telefono) -> impl IntoView + use<> {
    view! { <a href=t.uri()>{t.to_string()}</a> }
}

/// An e-mail to tap; a long one may break before its @.
pub(crate) fn correo(m: &str) -> impl IntoView {
    let (quien, donde) = m.split_once('@').unwrap_or((m, ""));
    view! { <a href=format!("mailto:{m}")>{quien}<wbr/>"@"{donde}</a> }
}

/// An icon beside a word.
pub(crate) fn ic(nombre: &str) -> impl IntoView + use<> {
    view! { <span class="icono" inner_html=icono(nombre)></span> }
}

/// Previous and next page of a list, and all numbers when they are few.
pub(crate) fn paginacion(c: Ctx<'_>, raiz: &str, n: usize, total: usize) -> impl IntoView + use<> {
    let enlace = move |k: usize, texto: String, clase: &'static str| {
        let aqui = (k == n && clase.is_empty()).then_some("page");
        view! { <li><a class=clase href=c.a(&con_pagina(raiz, k)) aria-current=aqui>{texto}</a></li> }
    };
    let numeros: Vec<_> = (1..=total)
        .filter(|k| *k == 1 || *k == total || k.abs_diff(n) <= 1)
        .map(|k| enlace(k, k.to_string(), ""))
        .collect();
    (total > 1).then(|| {
        view! {
            <nav class="pagination-govco" aria-label=t!("lista.paginas", locale = c.l)>
                <ul>
                    {(n > 1).then(|| enlace(n - 1, t!("lista.anterior", locale = c.l).into(), "paso"))}
                    {numeros}
                    {(n < total).then(|| enlace(n + 1, t!("lista.siguiente", locale = c.l).into(), "paso"))}
                </ul>
            </nav>
        }
    })
}

/// Where to get help, at the end of a page.
pub(crate) fn ayuda(c: Ctx<'_>) -> impl IntoView {
    let e = &c.sitio().entidad;
    view! {
        <section class="ayuda contenedor" aria-labelledby="ayuda">
            <h2 id="ayuda">{t!("ayuda.titulo", locale = c.l)}</h2>
            <ul>
                <li>{ic("telefono")}<span>{t!("ayuda.llame", locale = c.l)}" "{telefono(&e.conmutador)}</span></li>
                <li>{ic("correo")}<span>{t!("ayuda.escriba", locale = c.l)}" "{correo(&e.correo)}</span></li>
                <li>{ic("mapa")}<span>
                    {t!("ayuda.visite", locale = c.l)}" "
                    <a href=c.a("directorio/")>{t!("ayuda.directorio", locale = c.l)}</a>
                </span></li>
            </ul>
        </section>
    }
}
