//! The receipt of a comment: its number, when everybody will read it, and what became of it.

use super::{
    ConsultaVista, RespuestaVista,
    palabras::{dicho, quien, reserva, respuesta, rotulo},
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::dia_largo,
    vistas::{
        persona::{mensaje::dicho as titulo, piezas as propias},
        piezas,
    },
};
use domain::{Instante, comentario::Reserva};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What the page shows: nobody but who has its address sees it.
#[derive(Clone)]
pub struct Recibo {
    /// Of what.
    pub consulta: ConsultaVista,
    /// Its number there.
    pub numero: i64,
    /// When it came.
    pub recibido: Instante,
    /// Which part; empty for all.
    pub parte: String,
    /// The name to be published; empty for none.
    pub nombre: String,
    /// The words.
    pub texto: String,
    /// They will be told by e-mail.
    pub con_correo: bool,
    /// Everybody reads it.
    pub publicado: bool,
    /// Why something of it is kept.
    pub reserva: Option<Reserva>,
    /// The answer.
    pub respuesta: Option<RespuestaVista>,
}

pub(in crate::vistas) fn pagina(c: Ctx<'_>, x: &Recibo) -> String {
    let hoja = x.consulta.migas(c, Hoja::privada(rotulo(c, x.numero, "")));
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor hoja constancia">
                <div class="radicado-grande">
                    <h1>{t!("opinar.recibimos", locale = c.l)}</h1>
                    <p class="rotulo">{t!("opinar.su_numero", locale = c.l)}</p>
                    <p class="numero">{x.numero}</p>
                    <p>{t!("constancia.recibida", locale = c.l)}" "{propias::momento(c, x.recibido)}</p>
                    <p class="nota">{titulo(c, &x.consulta.titulo(c))}</p>
                </div>
                {sigue(c, x)}
                <section aria-labelledby="dijo">
                    <h2 id="dijo">{t!("opinar.usted_dijo", locale = c.l)}</h2>
                    <p class="nota">{[quien(c, &x.nombre), x.parte.clone()].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ")}</p>
                    {dicho(c, &x.texto)}
                </section>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn sigue<'a>(c: Ctx<'a>, x: &'a Recibo) -> impl IntoView {
    let l = c.l;
    let cierra = dia_largo(x.consulta.cierra, l);
    let estado = if x.publicado {
        let ancla = format!("{}?desde={}#comentario-{}", c.a(&x.consulta.comentarios()), x.numero, x.numero);
        Either::Left(view! {
            <p>{t!("opinar.ya_publico", locale = l)}" "<a href=ancla>{t!("opinar.verlo", locale = l)}</a></p>
        })
    } else {
        Either::Right(view! { <p>{t!("opinar.sera_publico", locale = l)}</p> })
    };
    view! {
        <section aria-labelledby="sigue">
            <h2 id="sigue">{t!("constancia.sigue", locale = l)}</h2>
            {estado}
            {x.reserva.map(|r| view! { <p>{t!("opinar.oculto_en_suyo", locale = l)}" "{reserva(r, l)}</p> })}
            {match &x.respuesta {
                Some(r) => Either::Left(respuesta(c, r)),
                None => Either::Right(view! { <p>{t!("opinar.responderemos", locale = l, cierra = cierra)}</p> }),
            }}
            {x.con_correo.then(|| view! { <p>{t!("opinar.le_avisamos", locale = l)}</p> })}
            <p class="nota">{t!("opinar.guarde", locale = l)}</p>
            <p class="botones sin-papel">
                <a class="btn-govco outline-btn-govco" href=c.a(&x.consulta.comentarios())>{t!("opinar.ver", locale = l)}</a>
            </p>
        </section>
    }
}
