//! When a page is not there or the sede fails: what happened and what to do next.

use super::{buscar::formulario, piezas};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::Palabra,
};
use leptos::prelude::*;
use rust_i18n::t;

/// 404.
pub(crate) fn no_encontrada(c: Ctx<'_>) -> String {
    pagina(c, t!("error.no_encontrada", locale = c.l), t!("error.no_encontrada_que", locale = c.l))
}

/// 500.
pub(crate) fn error(c: Ctx<'_>) -> String {
    pagina(c, t!("error.interno", locale = c.l), t!("error.interno_que", locale = c.l))
}

fn pagina(c: Ctx<'_>, titulo: Palabra, que: Palabra) -> String {
    let mut hoja = Hoja::new(titulo.clone(), que.clone(), "");
    hoja.path = None;
    hoja.indexar = false;
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor error">
                {piezas::titular(titulo, que)}
                {formulario(c, "", "q-error")}
                <ul class="salidas">
                    <li><a href=c.a("tramites/")>{t!("error.tramites", locale = c.l)}</a></li>
                    <li><a href=c.a("")>{t!("error.inicio", locale = c.l)}</a></li>
                    <li><a href=c.a("mapa-del-sitio/")>{t!("pie.mapa", locale = c.l)}</a></li>
                </ul>
            </div>
            {piezas::ayuda(c)}
        },
    )
}
