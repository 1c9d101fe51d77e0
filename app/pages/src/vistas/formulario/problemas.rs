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

/// Something failed on our side; the answers travel on, so that nothing is typed again.
#[derive(Clone)]
pub struct Reintento {
    /// Path from the root to which it is sent again.
    pub accion: String,
    /// All that was sent.
    pub pares: Vec<(String, String)>,
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

/// 503: nothing was filed, and everything typed is in this page.
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
