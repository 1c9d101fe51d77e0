//! What can be done against an act: which remedy, before whom, until when, and how that was counted.

use crate::{
    ctx::Ctx,
    vistas::{
        persona::piezas::lengua,
        peticion::{Plazo, plazo::plazo},
    },
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// One remedy.
#[derive(Clone)]
pub struct RecursoVista {
    /// "Recurso de reposición".
    pub nombre: String,
    /// Before whom.
    pub ante: String,
    /// In how many business days.
    pub dias: u16,
    /// Its term; none before the notification has effect.
    pub plazo: Option<Plazo>,
}

/// What the act says of remedies.
#[derive(Clone)]
pub enum RecursosVista {
    /// These.
    Proceden(Vec<RecursoVista>),
    /// None, and why.
    NoProceden(String),
}

/// Norma: Ley 1437 de 2011, arts. 67 y 76
pub(super) fn recursos(c: Ctx<'_>, x: &RecursosVista) -> impl IntoView + use<> {
    let cuerpo = match x {
        RecursosVista::Proceden(lista) => {
            let filas: Vec<_> = lista.iter().map(|r| recurso(c, r)).collect();
            Either::Left(view! {
                <p>{t!("notificacion.recursos_que", locale = c.l)}</p>
                <ul class="recursos">{filas}</ul>
            })
        }
        RecursosVista::NoProceden(porque) => {
            let porque = porque.clone();
            Either::Right(view! {
                <p>{t!("notificacion.sin_recursos", locale = c.l)}</p>
                <p class="dicho" lang=lengua(c)>{porque}</p>
            })
        }
    };
    view! {
        <section aria-labelledby="recursos">
            <h2 id="recursos">{t!("notificacion.recursos", locale = c.l)}</h2>
            {cuerpo}
        </section>
    }
}

fn recurso(c: Ctx<'_>, r: &RecursoVista) -> impl IntoView + use<> {
    let (nombre, ante) = (r.nombre.clone(), r.ante.clone());
    let dias = if r.dias == 1 {
        t!("notificacion.un_dia", locale = c.l)
    } else {
        t!("notificacion.dias", locale = c.l, n = r.dias)
    };
    view! {
        <li class="tarjeta-govco">
            <h3 lang=lengua(c)>{nombre}</h3>
            <p>{t!("notificacion.ante", locale = c.l)}" "<b lang=lengua(c)>{ante}</b>" · "{dias}</p>
            {r.plazo.as_ref().map(|p| plazo(c, p, true))}
        </li>
    }
}
