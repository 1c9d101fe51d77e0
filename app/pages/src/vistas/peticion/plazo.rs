//! A term in words, with its colour, its arithmetic and the file for a calendar.

use crate::{
    ctx::Ctx,
    formato,
    formato::Palabra,
    vistas::{persona::piezas::lengua, piezas},
};
use domain::{Fecha, peticion::Estado};
use leptos::prelude::*;
use rust_i18n::t;

/// How much of a term is left, in business days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Semaforo {
    /// Enough.
    EnTiempo(i64),
    /// Little, today included.
    PorVencer(i64),
    /// None: so many days ago.
    Vencido(i64),
    /// It does not run: it ended, or it waits for the person.
    NoCorre,
}

/// A term.
#[derive(Clone)]
pub struct Plazo {
    /// Its last day.
    pub vence: Fecha,
    /// How much is left.
    pub semaforo: Semaforo,
    /// How it was counted, a sentence a line.
    pub aritmetica: Vec<String>,
    /// Path from the root of the file for calendars.
    pub ics: Option<String>,
}

/// "Quedan 6 días hábiles"; the words say all that the colour says.
pub(in crate::vistas) fn semaforo(c: Ctx<'_>, s: Semaforo) -> impl IntoView + use<> {
    let (clase, palabras) = match s {
        Semaforo::EnTiempo(n) => ("en-tiempo", quedan(c, n)),
        Semaforo::PorVencer(0) => ("por-vencer", t!("plazo.hoy", locale = c.l)),
        Semaforo::PorVencer(n) => ("por-vencer", quedan(c, n)),
        Semaforo::Vencido(1) => ("vencido", t!("plazo.vencio_uno", locale = c.l)),
        Semaforo::Vencido(n) => ("vencido", t!("plazo.vencio", locale = c.l, n = n)),
        Semaforo::NoCorre => ("no-corre", t!("plazo.no_corre", locale = c.l)),
    };
    view! { <span class=format!("semaforo {clase}")>{palabras}</span> }
}

fn quedan(c: Ctx<'_>, n: i64) -> Palabra {
    if n == 1 { t!("plazo.queda_uno", locale = c.l) } else { t!("plazo.quedan", locale = c.l, n = n) }
}

/// The due date, and below it how it was counted.
///
/// Norma: Ley 1437 de 2011, art. 14
pub(in crate::vistas) fn plazo(c: Ctx<'_>, p: &Plazo, con_semaforo: bool) -> impl IntoView + use<> {
    let lineas: Vec<_> = p.aritmetica.iter().map(|l| view! { <li>{l.clone()}</li> }).collect();
    let ics = p.ics.as_deref().map(|r| c.a(r));
    let fecha = piezas::tiempo(p.vence, formato::dia_largo(p.vence, c.l));
    view! {
        <div class="plazo">
            <p class="vence">
                {t!("plazo.hasta", locale = c.l)}" "<b>{fecha}</b>
                {con_semaforo.then(|| view! { " "{semaforo(c, p.semaforo)} })}
            </p>
            {(!lineas.is_empty()).then(|| view! {
                <details class="texto-completo">
                    <summary>{t!("plazo.como", locale = c.l)}</summary>
                    <ol class="cuentas" lang=lengua(c)>{lineas}</ol>
                </details>
            })}
            {ics.map(|href| view! {
                <p><a href=href download="vencimiento.ics">{t!("plazo.calendario", locale = c.l)}</a></p>
            })}
        </div>
    }
}

/// Norma: Resolución 2893 de 2020 (the four stages, with where this one stands)
pub(in crate::vistas) fn etapas(c: Ctx<'_>, e: Estado) -> impl IntoView + use<> {
    let aqui = match e {
        Estado::PorCompletar => 1,
        Estado::Radicada | Estado::EnEstudio => 2,
        Estado::Trasladada | Estado::Respondida | Estado::Archivada => 3,
    };
    let nombres = [
        t!("etapa.inicio", locale = c.l),
        t!("etapa.solicitud", locale = c.l),
        t!("etapa.proceso", locale = c.l),
        t!("etapa.respuesta", locale = c.l),
    ];
    let pasos: Vec<_> = nombres
        .into_iter()
        .enumerate()
        .map(|(i, nombre)| {
            let palabras = (i == aqui).then(|| formato::estado(e, c.l));
            let pasada =
                (i < aqui).then(|| view! { <span class="oculto">{t!("plazo.hecha", locale = c.l)}</span> });
            view! {
                <li class:pasada=(i < aqui || (i == aqui && e.terminada())) class:aqui=(i == aqui)
                    aria-current=(i == aqui).then_some("step")>
                    <b>{nombre}</b>{pasada}{palabras.map(|p| view! { <span>{p}</span> })}
                </li>
            }
        })
        .collect();
    view! {
        <section class="etapas avanza" aria-labelledby="etapas">
            <h2 id="etapas" class="oculto">{t!("plazo.donde_va", locale = c.l)}</h2>
            <ol class="linea-avance-govco h-linea-avance-govco">{pasos}</ol>
        </section>
    }
}
