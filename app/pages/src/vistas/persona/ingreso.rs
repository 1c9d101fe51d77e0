//! The ways in and out that did not end in the folder: a login that failed, a session that ended, a goodbye.

use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::Palabra,
    vistas::piezas,
};
use domain::grado::Grado;
use leptos::prelude::*;
use rust_i18n::t;

use super::elevar::grado;

/// Why a login failed, as far as the person can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaseFallo {
    /// The service does not answer: try again.
    Temporal,
    /// What came back cannot be trusted: start again.
    Rechazado,
    /// The person left before the end.
    Cancelado,
    /// The login proved less than what was asked.
    GradoInsuficiente {
        /// What was asked.
        pedido: Grado,
        /// What came.
        recibido: Option<Grado>,
    },
    /// Ours to repair.
    Configuracion,
}

/// A failed login.
#[derive(Clone, Debug)]
pub struct FalloIngreso {
    /// Why.
    pub clase: ClaseFallo,
    /// For support: `IDP-07`, and what ties it to the log.
    pub codigo: String,
    /// Path and query, from the root, of the way to try again.
    pub reintentar: String,
}

/// A session that ended while the person was busy.
#[derive(Clone, Debug)]
pub struct Terminada {
    /// What was typed is kept until they enter again.
    pub guardado: bool,
    /// Path and query, from the root, of the way back in.
    pub entrar: String,
}

/// A login that failed.
pub(super) fn fallo(c: Ctx<'_>, x: &FalloIngreso) -> String {
    let (titulo, que) = palabras(c, x.clase);
    let boton = match x.clase {
        ClaseFallo::Configuracion => None,
        ClaseFallo::GradoInsuficiente { pedido, .. } => {
            Some(t!("elevar.continuar", locale = c.l, grado = grado(c, pedido)))
        }
        _ => Some(t!("ingreso.reintentar", locale = c.l)),
    };
    let pie =
        view! { <p class="nota">{t!("ingreso.codigo", locale = c.l)}" "<code>{x.codigo.as_str()}</code></p> };
    hoja(c, titulo, que, boton.map(|b| (b, c.a(&x.reintentar))), pie)
}

/// After leaving.
pub(super) fn salio(c: Ctx<'_>) -> String {
    let boton = (t!("ingreso.otra_vez", locale = c.l), c.a("carpeta/"));
    let pie = view! { <p class="salidas"><a href=c.a("")>{t!("error.inicio", locale = c.l)}</a></p> };
    hoja(c, t!("ingreso.salio", locale = c.l), t!("ingreso.salio_que", locale = c.l), Some(boton), pie)
}

/// The session ended.
pub(super) fn terminada(c: Ctx<'_>, x: &Terminada) -> String {
    let que = if x.guardado {
        t!("ingreso.terminada_guardado", locale = c.l)
    } else {
        t!("ingreso.terminada_que", locale = c.l)
    };
    let boton = (t!("ingreso.otra_vez", locale = c.l), c.a(&x.entrar));
    hoja(c, t!("ingreso.terminada", locale = c.l), que, Some(boton), ())
}

fn palabras(c: Ctx<'_>, clase: ClaseFallo) -> (Palabra, Palabra) {
    match clase {
        ClaseFallo::Temporal => {
            (t!("ingreso.temporal", locale = c.l), t!("ingreso.temporal_que", locale = c.l))
        }
        ClaseFallo::Rechazado => {
            (t!("ingreso.rechazado", locale = c.l), t!("ingreso.rechazado_que", locale = c.l))
        }
        ClaseFallo::Cancelado => {
            (t!("ingreso.cancelado", locale = c.l), t!("ingreso.cancelado_que", locale = c.l))
        }
        ClaseFallo::GradoInsuficiente { pedido, recibido } => {
            let titulo = t!("elevar.titulo", locale = c.l, grado = grado(c, pedido));
            let que = match recibido {
                Some(g) => t!("ingreso.llego_con", locale = c.l, grado = grado(c, g)),
                None => t!("ingreso.llego_sin", locale = c.l),
            };
            (titulo, que)
        }
        ClaseFallo::Configuracion => {
            (t!("ingreso.configuracion", locale = c.l), t!("ingreso.configuracion_que", locale = c.l))
        }
    }
}

/// Title, one sentence, one next step, and where to get help.
pub(super) fn hoja(
    c: Ctx<'_>,
    titulo: Palabra,
    que: Palabra,
    boton: Option<(Palabra, String)>,
    pie: impl IntoView,
) -> String {
    let hoja = Hoja::privada(titulo.clone());
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, que)}
                {boton.map(|(texto, href)| view! {
                    <p class="botones"><a class="btn-govco fill-btn-govco" href=href>{texto}</a></p>
                })}
                {pie}
            </div>
            {piezas::ayuda(c)}
        },
    )
}
