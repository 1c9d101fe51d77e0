//! What is paid of a filing: how much, with which reference, how it stands in words, and the way to the bank.

use crate::{
    ctx::Ctx,
    formato::pesos,
    vistas::persona::{
        Mensaje,
        mensaje::dicho,
        piezas::{self as propias, es},
    },
};
use domain::{Instante, costo::Pesos};
use leptos::prelude::*;
use rust_i18n::t;

/// How it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pagando {
    /// Nobody paid yet.
    Falta,
    /// The bank has it and has not said.
    EnCurso,
    /// Since when, and the bank's number.
    Pagado {
        /// When the bank said so.
        en: Instante,
        /// Its number there.
        banco: String,
    },
    /// The bank said no: it may be tried again.
    Rechazado,
    /// The bank did not say in time: it may be tried again.
    Vencido,
}

/// What the box shows. Its form has no fields.
#[derive(Clone, Debug)]
pub struct PagoVista {
    /// How much.
    pub valor: Pesos,
    /// In groups of four.
    pub referencia: String,
    /// How it stands.
    pub como: Pagando,
    /// Path from the root of the post that leads to the bank; none where nobody pays here.
    pub pagar: Option<String>,
    /// Where it is paid with the reference, a line each; none for who does not pay.
    pub donde: Option<Vec<String>>,
    /// Why the person did not reach the bank just now.
    pub falla: Option<Mensaje>,
}

/// Norma: Decreto Ley 2106 de 2019, art. 17
pub(in crate::vistas) fn caja<'a>(c: Ctx<'a>, p: &'a PagoVista) -> impl IntoView + use<'a> {
    let titulo = match p.como {
        Pagando::Falta => t!("pago.falta", locale = c.l, valor = pesos(p.valor, c.l)),
        Pagando::EnCurso => t!("pago.en_curso", locale = c.l),
        Pagando::Pagado { .. } => t!("pago.pagado", locale = c.l, valor = pesos(p.valor, c.l)),
        Pagando::Rechazado => t!("pago.rechazado", locale = c.l),
        Pagando::Vencido => t!("pago.vencido", locale = c.l),
    };
    let marca = if matches!(p.como, Pagando::Pagado { .. }) { "pago pagado" } else { "pago hacer" };
    view! {
        <section class=marca aria-labelledby="pago">
            <h2 id="pago">{titulo}</h2>
            {p.falla.as_ref().map(|f| view! { <p class="container-alerta-govco" role="alert">{dicho(c, f)}</p> })}
            {p.pagar.as_ref().map(|_| que(c, &p.como))}
            <dl class="resumen">
                <div><dt>{t!("pago.valor", locale = c.l)}</dt><dd>{pesos(p.valor, c.l)}</dd></div>
                <div><dt>{t!("pago.referencia", locale = c.l)}</dt><dd><b class="referencia">{p.referencia.clone()}</b></dd></div>
                {banco(c, &p.como)}
            </dl>
            {p.pagar.as_deref().map(|r| formulario(c, r, &p.como))}
            {donde(c, p)}
        </section>
    }
}

/// What that means, and what to do.
fn que(c: Ctx<'_>, como: &Pagando) -> impl IntoView + use<> {
    let palabras = match como {
        Pagando::Falta | Pagando::Pagado { .. } => None,
        Pagando::EnCurso => Some(t!("pago.en_curso_que", locale = c.l)),
        Pagando::Rechazado => Some(t!("pago.rechazado_que", locale = c.l)),
        Pagando::Vencido => Some(t!("pago.vencido_que", locale = c.l)),
    };
    palabras.map(|p| view! { <p>{p}</p> })
}

fn banco<'a>(c: Ctx<'a>, como: &'a Pagando) -> impl IntoView + use<'a> {
    let Pagando::Pagado { en, banco } = como else { return None };
    Some(view! {
        <div><dt>{t!("pago.cuando", locale = c.l)}</dt><dd>{propias::momento(c, *en)}</dd></div>
        <div><dt>{t!("pago.banco", locale = c.l)}</dt><dd><code class="huella">{banco.as_str()}</code></dd></div>
    })
}

fn formulario(c: Ctx<'_>, ruta: &str, como: &Pagando) -> impl IntoView + use<> {
    let (clase, boton) = match como {
        Pagando::EnCurso => ("btn-govco outline-btn-govco", t!("pago.volver", locale = c.l)),
        Pagando::Falta => ("btn-govco fill-btn-govco", t!("pago.pagar", locale = c.l)),
        _ => ("btn-govco fill-btn-govco", t!("pago.otra_vez", locale = c.l)),
    };
    let accion = c.a(ruta);
    view! {
        <form class="sin-papel" method="post" action=accion>
            <div class="botones"><button type="submit" class=clase>{boton}</button></div>
            <p class="nota">{t!("pago.va_y_vuelve", locale = c.l)}</p>
        </form>
    }
}

/// Other places than the web; where there is no bank, the only ones.
fn donde(c: Ctx<'_>, p: &PagoVista) -> impl IntoView + use<> {
    let filas: Vec<_> = p.donde.as_ref()?.iter().map(|d| view! { <li>{es(c, d)}</li> }).collect();
    let lista = (!filas.is_empty()).then(|| view! { <ul>{filas}</ul> });
    let dicho = match lista {
        Some(_) => t!("pago.donde", locale = c.l),
        None if p.pagar.is_none() => t!("pago.pregunte", locale = c.l),
        None => return None,
    };
    Some(view! { <p>{dicho}</p>{lista} })
}
