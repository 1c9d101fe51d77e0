//! Asking for deletion, and what became of it.

use crate::{
    ctx::Ctx,
    formato,
    vistas::persona::campos::{self, Campo, Falla},
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstadoSupresion {
    /// Nobody has decided yet.
    Pedida,
    /// Everything that the law does not keep was erased.
    Resuelta,
    /// The law keeps it all.
    Negada,
}

/// What stands in the section. Field: `motivo`.
#[derive(Clone, Default)]
pub struct Supresion {
    /// The last request, when and how it stands.
    pub pedida: Option<(Instante, EstadoSupresion)>,
    /// What was typed.
    pub motivo: String,
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.6 (deletion does not reach what a legal duty keeps)
pub(super) fn suprimir<'a>(c: Ctx<'a>, x: &'a Supresion, fallas: &'a [Falla]) -> impl IntoView {
    let abierta = matches!(x.pedida, Some((_, EstadoSupresion::Pedida)));
    view! {
        <section aria-labelledby="suprimir">
            <h2 id="suprimir">{t!("datos.suprimir", locale = c.l)}</h2>
            <p>{t!("datos.suprimir_que", locale = c.l)}</p>
            {x.pedida.map(|(en, e)| view! { <p class="estado">{estado(c, en, e)}</p> })}
            {(!abierta).then(|| forma(c, x, fallas))}
        </section>
    }
}

fn forma<'a>(c: Ctx<'a>, x: &'a Supresion, fallas: &'a [Falla]) -> impl IntoView {
    let motivo = Campo {
        nombre: "motivo",
        etiqueta: t!("datos.motivo", locale = c.l),
        ayuda: Some(t!("datos.ayuda_motivo", locale = c.l)),
        valor: &x.motivo,
        tipo: "text",
        autocompletar: "off",
        maximo: 1000,
        obligatorio: false,
    };
    view! {
        <form class="formulario" method="post" action=c.a("carpeta/datos/supresion") novalidate=true>
            {campos::area(c, motivo, fallas)}
            <div class="botones">
                <button type="submit" class="btn-govco outline-btn-govco">
                    {t!("datos.pedir_supresion", locale = c.l)}
                </button>
            </div>
        </form>
    }
}

/// Norma: Ley 1581 de 2012, art. 15 (answer within 15 working days)
fn estado(c: Ctx<'_>, en: Instante, e: EstadoSupresion) -> impl IntoView + use<> {
    let fecha = formato::dia_de(en, c.l);
    match e {
        EstadoSupresion::Pedida => Either::Left(t!("datos.supresion_pedida", locale = c.l, fecha = fecha)),
        EstadoSupresion::Resuelta => {
            Either::Right(Either::Left(t!("datos.supresion_resuelta", locale = c.l, fecha = fecha)))
        }
        EstadoSupresion::Negada => {
            Either::Right(Either::Right(t!("datos.supresion_negada", locale = c.l, fecha = fecha)))
        }
    }
}
