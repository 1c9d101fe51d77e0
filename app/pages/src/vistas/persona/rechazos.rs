//! Requests that are refused before anything is done: from elsewhere, too many, too large, not allowed.

use super::{Presencia, ingreso::hoja, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::piezas,
};
use leptos::prelude::*;
use rust_i18n::t;

/// 403: a form that did not come from this sede; with the address where it works, if that is another.
pub(super) fn origen(c: Ctx<'_>, propia: Option<&str>) -> String {
    let boton = match propia {
        Some(url) => (t!("rechazo.ir_a_la_sede", locale = c.l), url.to_owned()),
        None => (t!("error.inicio", locale = c.l), c.a("")),
    };
    hoja(c, t!("rechazo.origen", locale = c.l), t!("rechazo.origen_que", locale = c.l), Some(boton), ())
}

/// 429, with how long to wait.
pub(super) fn demasiados(c: Ctx<'_>, segundos: u32) -> String {
    let espera = match segundos {
        0..=60 => t!("rechazo.un_minuto", locale = c.l),
        s => t!("rechazo.minutos", locale = c.l, n = s.div_ceil(60)),
    };
    let que = t!("rechazo.demasiados_que", locale = c.l, espera = espera);
    hoja(c, t!("rechazo.demasiados", locale = c.l), que, None, ())
}

/// 413, with the limit in kilobytes.
pub(super) fn grande(c: Ctx<'_>, kilobytes: u32) -> String {
    let limite = match kilobytes {
        k if k < 1024 => format!("{k}\u{a0}kB"),
        k => format!("{}\u{a0}MB", k / 1024),
    };
    let que = t!("rechazo.grande_que", locale = c.l, limite = limite);
    hoja(c, t!("rechazo.grande", locale = c.l), que, None, ())
}

/// A document that cannot be handed over: later, or not as it is.
pub(super) fn documento(c: Ctx<'_>, luego: bool) -> String {
    let que = match luego {
        true => t!("rechazo.documento_luego", locale = c.l),
        false => t!("rechazo.documento_que", locale = c.l),
    };
    hoja(c, t!("rechazo.documento", locale = c.l), que, None, ())
}

/// 403: somebody is there, but this is not for them.
pub(super) fn sin_permiso(c: Ctx<'_>, p: &Presencia) -> String {
    let titulo = t!("rechazo.permiso", locale = c.l);
    let hoja = Hoja::privada(titulo.clone());
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, t!("rechazo.permiso_que", locale = c.l))}
                {propias::a_la_carpeta(c)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}
