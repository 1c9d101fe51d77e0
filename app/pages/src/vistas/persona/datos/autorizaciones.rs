//! What the person authorises: each with its state, its button and its history.

use super::Datos;
use crate::{
    ctx::Ctx,
    formato,
    vistas::persona::{clausula, piezas},
};
use domain::{
    Instante,
    consentimiento::{Clase, Clausula},
};
use leptos::prelude::*;
use rust_i18n::t;

/// How an authorisation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EstadoAutorizacion {
    /// Nothing was ever said: nothing is authorised.
    Nunca,
    /// Authorised.
    Otorgada {
        /// Since when.
        desde: Instante,
        /// Of which text.
        version: String,
        /// By who represents a child.
        por_representante: bool,
    },
    /// Withdrawn.
    Retirada {
        /// Since when.
        desde: Instante,
    },
}

/// One text and how it stands.
#[derive(Clone)]
pub struct Autorizacion<'a> {
    /// The text in force.
    pub clausula: &'a Clausula,
    /// How it stands.
    pub estado: EstadoAutorizacion,
    /// Whether the person may decide it here: a child may not.
    pub decide: bool,
}

/// One entry of the history.
#[derive(Clone)]
pub struct Movimiento {
    /// Title of the text.
    pub titulo: String,
    /// Authorised, or withdrawn.
    pub otorgado: bool,
    /// Of the text.
    pub version: String,
    /// When.
    pub en: Instante,
    /// By who represents a child.
    pub por_representante: bool,
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.6 (revoking is as easy as authorising)
pub(super) fn autorizaciones<'a>(c: Ctx<'a>, x: &'a Datos<'a>) -> impl IntoView {
    let lista: Vec<_> = x.autorizaciones.iter().map(|a| autorizacion(c, a)).collect();
    let ninguna = lista.is_empty();
    view! {
        <section aria-labelledby="autorizaciones">
            <h2 id="autorizaciones">{t!("datos.autorizaciones", locale = c.l)}</h2>
            <p>{que(c)}</p>
            <ul class="autorizaciones">{lista}</ul>
            {ninguna.then(|| view! { <p class="vacio">{t!("datos.sin_autorizaciones", locale = c.l)}</p> })}
            {(!x.historia.is_empty()).then(|| view! {
                <details class="texto-completo">
                    <summary>{t!("datos.historia", locale = c.l)}</summary>
                    {historia(c, &x.historia)}
                </details>
            })}
        </section>
    }
}

/// What these texts are for, and their language where the page has another.
fn que(c: Ctx<'_>) -> formato::Palabra {
    let que = t!("datos.autorizaciones_que", locale = c.l);
    match piezas::lengua(c) {
        None => que,
        Some(_) => format!("{que} {}", t!("registro.en_espanol", locale = c.l)).into(),
    }
}

/// The words of the other state are written too, for the island that changes it in place.
fn autorizacion<'a>(c: Ctx<'a>, a: &'a Autorizacion<'a>) -> impl IntoView {
    let k = a.clausula;
    let otorgada = matches!(a.estado, EstadoAutorizacion::Otorgada { .. });
    let decide = a.decide && k.clase != Clase::Terminos;
    view! {
        <li class="tarjeta-govco" data-consentimiento=&*k.slug data-huella=&*k.huella
            data-otorgado=t!("datos.otorgada_ahora", locale = c.l)
            data-retirado=t!("datos.retirada_ahora", locale = c.l)
            data-otorgar=t!("datos.autorizar", locale = c.l)
            data-retirar=t!("datos.retirar", locale = c.l)>
            <h3 id=format!("k-{}", k.slug) lang=piezas::lengua(c)>{&*k.titulo}</h3>
            <p class=if otorgada && !decide { "estado si" } else { "estado" } data-estado="">
                {estado(c, &a.estado)}
            </p>
            <details class="texto-completo">
                <summary>{t!("datos.ver_texto", locale = c.l)}</summary>
                <div class="prosa" lang=piezas::lengua(c)>{piezas::parrafos(&k.texto)}</div>
                {clausula::datos(c, k)}
                <p class="nota">{t!("prosa.version", locale = c.l, v = k.version)}</p>
            </details>
            {(k.clase == Clase::Terminos)
                .then(|| view! { <p class="nota">{t!("datos.terminos_no", locale = c.l)}</p> })}
            {decide.then(|| forma(c, k, otorgada))}
        </li>
    }
}

/// Its button says with its value what pressing it asks for.
fn forma<'a>(c: Ctx<'a>, k: &'a Clausula, otorgada: bool) -> impl IntoView {
    let (valor, verbo) = if otorgada {
        ("false", t!("datos.retirar", locale = c.l))
    } else {
        ("true", t!("datos.autorizar", locale = c.l))
    };
    view! {
        <form method="post" action=c.a("carpeta/datos/consentimientos")>
            <input type="hidden" name="slug" value=&*k.slug/>
            <input type="hidden" name="huella" value=&*k.huella/>
            <button type="submit" class="btn-govco outline-btn-govco" name="otorgado" value=valor
                aria-describedby=format!("k-{}", k.slug)>{verbo}</button>
        </form>
    }
}

fn estado(c: Ctx<'_>, e: &EstadoAutorizacion) -> formato::Palabra {
    match e {
        EstadoAutorizacion::Nunca => t!("datos.nunca", locale = c.l),
        EstadoAutorizacion::Otorgada { desde, version, por_representante } => {
            let fecha = formato::dia_de(*desde, c.l);
            if *por_representante {
                t!("datos.otorgada_representante", locale = c.l, fecha = fecha, version = version)
            } else {
                t!("datos.otorgada", locale = c.l, fecha = fecha, version = version)
            }
        }
        EstadoAutorizacion::Retirada { desde } => {
            t!("datos.retirada", locale = c.l, fecha = formato::dia_de(*desde, c.l))
        }
    }
}

/// Every change, one a line.
pub(in crate::vistas::persona) fn historia<'a>(c: Ctx<'a>, lista: &'a [Movimiento]) -> impl IntoView {
    let filas: Vec<_> = lista
        .iter()
        .map(|m| {
            let que = match (m.otorgado, m.por_representante) {
                (true, false) => t!("datos.otorgo", locale = c.l),
                (true, true) => t!("datos.otorgo_representante", locale = c.l),
                (false, false) => t!("datos.retiro", locale = c.l),
                (false, true) => t!("datos.retiro_representante", locale = c.l),
            };
            view! {
                <li>
                    <b>{que}</b>" "{piezas::es(c, &m.titulo)}
                    <span class="nota linea">
                        {piezas::momento(c, m.en)}" · "{t!("prosa.version", locale = c.l, v = m.version)}
                    </span>
                </li>
            }
        })
        .collect();
    view! { <ol class="renglones">{filas}</ol> }
}
