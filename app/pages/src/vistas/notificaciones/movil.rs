//! The mobile number for avisos: asked for with its own choice, confirmed with a code, and taken away at once.

use crate::{
    ctx::Ctx,
    vistas::persona::{
        Falla,
        campos::{self, Campo},
        piezas::dia,
    },
};
use domain::Instante;
use leptos::prelude::*;
use rust_i18n::t;

/// Below which its forms post: all as deep as the page, which is also the answer of those that come back.
const ACCION: &str = "carpeta/notificaciones/preferencias/";

/// How it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum EstadoDeMovil {
    /// None was given.
    #[default]
    Ninguno,
    /// A code went to it.
    PorConfirmar {
        /// "••• ••• ••12".
        numero: String,
    },
    /// Avisos go there where the e-mail does not arrive.
    Confirmado {
        /// "••• ••• ••12".
        numero: String,
        /// Since when.
        desde: Instante,
    },
}

/// What the page knows of it, and what was typed. Fields: `numero` and `acepta` to `movil`, `codigo` to `confirmar-movil`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Movil {
    /// How it stands.
    pub estado: EstadoDeMovil,
    /// The number that was typed.
    pub numero: String,
    /// Whether its box was ticked.
    pub acepta: bool,
}

/// Norma: Ley 1437 de 2011, art. 56
pub(super) fn seccion<'a>(c: Ctx<'a>, x: &'a Movil, fallas: &'a [Falla]) -> impl IntoView + 'a {
    let cuerpo = match &x.estado {
        EstadoDeMovil::Ninguno => pedir(c, x, fallas).into_any(),
        EstadoDeMovil::PorConfirmar { numero } => confirmar(c, numero, fallas).into_any(),
        EstadoDeMovil::Confirmado { numero, desde } => view! {
            <p>{t!("notificacion.movil_es", locale = c.l)}" "<b>{numero.as_str()}</b>"."</p>
            <p class="nota">{t!("notificacion.desde", locale = c.l)}" "{dia(c, *desde)}</p>
            {quitar(c, t!("notificacion.movil_quitar", locale = c.l))}
        }
        .into_any(),
    };
    view! {
        <section aria-labelledby="movil">
            <h2 id="movil">{t!("notificacion.movil", locale = c.l)}</h2>
            <p>{t!("notificacion.movil_que", locale = c.l)}</p>
            {cuerpo}
        </section>
    }
}

fn pedir<'a>(c: Ctx<'a>, x: &'a Movil, fallas: &'a [Falla]) -> impl IntoView + 'a {
    let numero = Campo {
        nombre: "numero",
        etiqueta: t!("notificacion.movil_numero", locale = c.l),
        ayuda: Some(t!("notificacion.movil_ayuda", locale = c.l)),
        valor: &x.numero,
        tipo: "tel",
        autocompletar: "tel-national",
        maximo: 20,
        obligatorio: true,
    };
    let acepta = t!("notificacion.movil_acepta", locale = c.l);
    view! {
        <form method="post" action=c.a(&format!("{ACCION}movil")) novalidate=true>
            {campos::campo(c, numero, fallas)}
            {campos::casilla(c, "acepta".to_owned(), acepta, None, (x.acepta, true), fallas)}
            <p class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.movil_pedir", locale = c.l)}</button>
            </p>
        </form>
    }
}

fn confirmar<'a>(c: Ctx<'a>, numero: &'a str, fallas: &'a [Falla]) -> impl IntoView + 'a {
    let codigo = Campo {
        nombre: "codigo",
        etiqueta: t!("notificacion.movil_codigo", locale = c.l),
        ayuda: Some(t!("notificacion.movil_codigo_ayuda", locale = c.l)),
        valor: "",
        tipo: "tel",
        autocompletar: "one-time-code",
        maximo: 12,
        obligatorio: true,
    };
    view! {
        <p role="status">{t!("notificacion.movil_enviado", locale = c.l)}" "<b>{numero}</b>"."</p>
        <form method="post" action=c.a(&format!("{ACCION}confirmar-movil")) novalidate=true>
            {campos::campo(c, codigo, fallas)}
            <p class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.movil_confirmar", locale = c.l)}</button>
            </p>
        </form>
        {quitar(c, t!("notificacion.movil_otro", locale = c.l))}
    }
}

fn quitar(c: Ctx<'_>, palabras: crate::formato::Palabra) -> impl IntoView + use<> {
    view! {
        <form method="post" action=c.a(&format!("{ACCION}quitar-movil"))>
            <button type="submit" class="btn-govco outline-btn-govco">{palabras}</button>
        </form>
    }
}
