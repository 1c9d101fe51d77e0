//! Small pieces that several pages use: title block, pagination, help.

use crate::{ctx::Ctx, iconos::icono, ruta::con_pagina};
use domain::{Fecha, contacto::Telefono};
use leptos::{either::Either, prelude::*};
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

/// The same, where one of them may be in another language.
pub(crate) fn titular_con(titulo: impl IntoView, bajada: Option<impl IntoView>) -> impl IntoView {
    view! { <div class="titular"><h1>{titulo}</h1>{bajada.map(|b| view! { <p class="bajada">{b}</p> })}</div> }
}

/// Title and one sentence of a sheet, which may still be in Spanish.
pub(crate) fn titular_de(c: Ctx<'_>, titulo: &str, bajada: &str) -> impl IntoView + use<> {
    let bajada = (!bajada.is_empty()).then(|| view! { <p class="bajada">{dicho(c, bajada)}</p> });
    view! { <div class="titular"><h1>{dicho(c, titulo)}</h1>{bajada}</div> }
}

/// Words of the content: those that are not in the language of the page say so.
pub(crate) fn dicho(c: Ctx<'_>, palabras: &str) -> impl IntoView + use<> {
    dicho_con(c, palabras, c.lang(palabras))
}

/// The same, where the language is known.
pub(crate) fn dicho_con(c: Ctx<'_>, palabras: &str, lang: Option<&'static str>) -> impl IntoView + use<> {
    let texto = palabras.to_owned();
    match lang {
        None => Either::Left(texto),
        Some(lang) => {
            let aviso = c.version().es_espanol(palabras).then(|| aviso_de_idioma(c.l));
            Either::Right(view! { <span lang=lang>{texto}</span>{aviso} })
        }
    }
}

/// " (in Spanish)".
pub(crate) fn aviso_de_idioma(l: &'static str) -> impl IntoView {
    view! { <span class="nota-idioma">" "{t!("idioma.en_espanol", locale = l)}</span> }
}

/// A link to a page of the sede; one that leads out of the language of the page says so.
pub(crate) fn enlace(c: Ctx<'_>, ruta: &str, texto: &str) -> impl IntoView + use<> {
    let href = c.a(ruta);
    let palabras = texto.to_owned();
    if !c.traducida() {
        return Either::Left(view! { <a href=href>{palabras}</a> });
    }
    let espanol = c.solo_espanol(ruta);
    let texto = match c.lang(texto) {
        Some(lang) => Either::Left(view! { <span lang=lang>{palabras}</span> }),
        None => Either::Right(palabras),
    };
    Either::Right(view! {
        <a href=href hreflang=espanol.then_some("es")>{texto}{espanol.then(|| aviso_de_idioma(c.l))}</a>
    })
}

/// The body of a sheet, with its links to Spanish pages told.
pub(crate) fn prosa(c: Ctx<'_>, html: &str) -> impl IntoView + use<> {
    const ESPANOL: &str = "hreflang=\"es\">";
    let espanol = c.version().es_espanol(html);
    let mut cuerpo = html.to_owned();
    if c.traducida() && !espanol && html.contains(ESPANOL) {
        let aviso = crate::html::html(aviso_de_idioma(c.l));
        let mut partes = html.split(ESPANOL);
        cuerpo = partes.next().unwrap_or_default().to_owned();
        for p in partes {
            let (texto, resto) = p.split_once("</a>").unwrap_or((p, ""));
            cuerpo.push_str(&format!("{ESPANOL}{texto}{aviso}</a>{resto}"));
        }
    }
    let aviso = espanol.then(|| {
        view! { <p class="nota">{t!("idioma.parte", locale = c.l)}</p> }
    });
    view! { {aviso}<div class="prosa" lang=c.lang(html) inner_html=cuerpo></div> }
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
