//! When a filing cannot go on: what happened, that what was typed is kept, and the next step.

use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato::Palabra,
    vistas::{persona::piezas as propias, piezas},
};
use leptos::prelude::*;
use rust_i18n::t;

/// Why a file was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchivoRechazado {
    /// One file above the limit, in megabytes.
    Grande(u32),
    /// All of them above the limit, in megabytes.
    Suma(u32),
    /// More files than this.
    Muchos(u32),
    /// Its content is none of these kinds.
    Tipo(Vec<String>),
    /// The scanner found something.
    Peligroso,
}

/// Something failed on our side; the answers travel on, so that nothing is typed again.
#[derive(Clone)]
pub struct Reintento {
    /// Path from the root to which it is sent again.
    pub accion: String,
    /// All that was sent.
    pub pares: Vec<(String, String)>,
}

/// 413, 415 or 422: the file was not taken, everything else was kept; another channel takes it.
pub(crate) fn archivo(c: Ctx<'_>, q: Quien<'_>, x: &ArchivoRechazado, volver: &str) -> String {
    let (titulo, que) = match x {
        ArchivoRechazado::Grande(m) => {
            (t!("problema.grande", locale = c.l), t!("problema.grande_que", locale = c.l, megas = m))
        }
        ArchivoRechazado::Suma(m) => {
            (t!("problema.grande", locale = c.l), t!("problema.suma_que", locale = c.l, megas = m))
        }
        ArchivoRechazado::Muchos(n) => {
            (t!("problema.muchos", locale = c.l), t!("problema.muchos_que", locale = c.l, n = n))
        }
        ArchivoRechazado::Tipo(t) => {
            let tipos = t.iter().map(|t| t.to_uppercase()).collect::<Vec<_>>().join(", ");
            (t!("problema.tipo", locale = c.l), t!("problema.tipo_que", locale = c.l, tipos = tipos))
        }
        ArchivoRechazado::Peligroso => {
            (t!("problema.peligroso", locale = c.l), t!("problema.peligroso_que", locale = c.l))
        }
    };
    let canal = view! { <p>{t!("problema.otro_canal", locale = c.l)}</p> };
    hoja(c, q, titulo, que, Some((t!("problema.volver", locale = c.l), volver)), canal)
}

/// 410: the draft is older than drafts are kept.
pub(crate) fn vencido(c: Ctx<'_>, q: Quien<'_>, volver: &str) -> String {
    let boton = (t!("problema.empezar", locale = c.l), volver);
    hoja(
        c,
        q,
        t!("problema.vencido", locale = c.l),
        t!("problema.vencido_que", locale = c.l),
        Some(boton),
        (),
    )
}

/// It was filed before, once: here is its receipt.
pub(crate) fn ya_radicada(c: Ctx<'_>, q: Quien<'_>, constancia: &str) -> String {
    let boton = (t!("problema.ver_constancia", locale = c.l), constancia);
    hoja(c, q, t!("problema.ya", locale = c.l), t!("problema.ya_que", locale = c.l), Some(boton), ())
}

/// 409: the same draft was changed in another tab.
pub(crate) fn otra_version(c: Ctx<'_>, q: Quien<'_>, x: &Reintento, ver: &str) -> String {
    let boton = (t!("problema.ver_otra", locale = c.l), ver);
    let mia = reintento(c, x, t!("problema.dejar_esta", locale = c.l));
    hoja(
        c,
        q,
        t!("problema.version", locale = c.l),
        t!("problema.version_que", locale = c.l),
        Some(boton),
        mia,
    )
}

/// 503 or 507: nothing was filed, and everything typed is in this page.
pub(crate) fn sin_guardar(c: Ctx<'_>, q: Quien<'_>, x: &Reintento) -> String {
    let otra = reintento(c, x, t!("problema.reintentar", locale = c.l));
    let cuerpo = view! { {otra}<p>{t!("problema.otro_canal", locale = c.l)}</p> };
    hoja(
        c,
        q,
        t!("problema.sin_guardar", locale = c.l),
        t!("problema.sin_guardar_que", locale = c.l),
        None,
        cuerpo,
    )
}

fn reintento(c: Ctx<'_>, x: &Reintento, texto: Palabra) -> impl IntoView {
    view! {
        <form method="post" action=c.a(&x.accion) class="botones">
            {propias::ocultos(&x.pares)}
            <button type="submit" class="btn-govco fill-btn-govco">{texto}</button>
        </form>
    }
}

fn hoja(
    c: Ctx<'_>,
    q: Quien<'_>,
    titulo: Palabra,
    que: Palabra,
    boton: Option<(Palabra, &str)>,
    cuerpo: impl IntoView,
) -> String {
    let hoja = Hoja::privada(titulo.clone());
    let boton = boton.map(|(texto, ruta)| {
        view! { <p class="botones"><a class="btn-govco fill-btn-govco" href=c.a(ruta)>{texto}</a></p> }
    });
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja">{piezas::titular(titulo, que)}{boton}{cuerpo}</div>
            {piezas::ayuda(c)}
        },
    )
}
