//! Who helps a person with one of their filings: the list, the way to send somebody away, and the form that lets somebody in.

use super::gestos;
use crate::{
    ctx::Ctx,
    formato,
    vistas::{
        persona::{Falla, campos, piezas as propias},
        piezas,
    },
};
use domain::{Fecha, ayudante::MAX_ABIERTAS};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Fields of the form that lets somebody in.
pub(super) const CAMPOS: [&str; 4] = ["tipo", "numero", "dias", "acepta"];

/// Somebody who may come in.
#[derive(Clone)]
pub struct AyudanteVista {
    /// Sent as `id`.
    pub id: String,
    /// Document, shortened: "CC •••0202".
    pub documento: String,
    /// The last day.
    pub hasta: Fecha,
}

/// What the section shows. Its forms go to `ayudantes` (`tipo`, `numero`, `dias`, `acepta` = `si`) and `ayudantes/retirar` (`id`)
/// below the address of the filing.
#[derive(Clone, Default)]
pub struct Ayudantes {
    /// The newest first.
    pub filas: Vec<AyudanteVista>,
    /// What was typed in the form that came back.
    pub tipo: String,
    /// The same.
    pub numero: String,
    /// The same.
    pub dias: String,
}

/// Norma: Ley 1581 de 2012, art. 4 lit. c (what is authorised is said before)
pub(super) fn seccion<'a>(
    c: Ctx<'a>,
    x: &'a Ayudantes,
    raiz: String,
    fallas: &'a [Falla],
) -> impl IntoView + use<'a> {
    let filas: Vec<_> = x.filas.iter().map(|a| fila(c, a, &raiz)).collect();
    let lista = if filas.is_empty() {
        Either::Left(view! { <p>{t!("ayudante.nadie", locale = c.l)}</p> })
    } else {
        Either::Right(view! { <ul class="renglones ayudantes">{filas}</ul> })
    };
    let admite = if x.filas.len() < MAX_ABIERTAS {
        Either::Left(forma(c, x, raiz, fallas))
    } else {
        Either::Right(view! { <p class="nota">{t!("ayudante.lleno", locale = c.l)}</p> })
    };
    view! {
        <section aria-labelledby="ayudantes">
            <h2 id="ayudantes">{t!("ayudante.titulo", locale = c.l)}</h2>
            {lista}
            {admite}
        </section>
    }
}

fn fila(c: Ctx<'_>, a: &AyudanteVista, raiz: &str) -> impl IntoView + use<> {
    let (accion, a) = (format!("{raiz}ayudantes/retirar"), a.clone());
    view! {
        <li>
            <p><b>{a.documento.clone()}</b>" · "{t!("ayudante.hasta", locale = c.l)}" "
                {piezas::tiempo(a.hasta, formato::dia_largo(a.hasta, c.l))}</p>
            <form method="post" action=accion>
                <input type="hidden" name="id" value=a.id/>
                <button type="submit" class="como-enlace">
                    {t!("ayudante.retirar", locale = c.l)}<span class="oculto">": "{a.documento}</span>
                </button>
            </form>
        </li>
    }
}

fn forma<'a>(c: Ctx<'a>, x: &'a Ayudantes, raiz: String, fallas: &'a [Falla]) -> impl IntoView + use<'a> {
    let l = c.l;
    let tipo = gestos::campo("tipo", t!("datos.tipo_documento", locale = l), None, &x.tipo, 4);
    let numero = gestos::campo("numero", t!("datos.numero_documento", locale = l), None, &x.numero, 20);
    let ayuda = Some(t!("ayudante.dias_ayuda", locale = l));
    let dias = gestos::campo("dias", t!("ayudante.dias", locale = l), ayuda, &x.dias, 3);
    let abierta = fallas.iter().any(|f| CAMPOS.contains(&f.campo.as_str()));
    let de_acuerdo = t!("ayudante.de_acuerdo", locale = l);
    view! {
        <details class="gesto" open=abierta>
            <summary>{t!("ayudante.permitir", locale = l)}</summary>
            <p>{t!("ayudante.que", locale = l)}</p>
            <form class="formulario" method="post" action=format!("{raiz}ayudantes") novalidate=true>
                {campos::lista(c, tipo, propias::tipos_de_persona(c), fallas)}
                {campos::campo(c, numero, fallas)}
                {campos::campo(c, dias, fallas)}
                {campos::casilla(c, "acepta".into(), de_acuerdo, None, (false, true), fallas)}
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{t!("ayudante.boton", locale = l)}</button>
                </div>
            </form>
        </details>
    }
}
