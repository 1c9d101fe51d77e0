//! The public page of avisos: what is fixed now, since when and until when, with as little of a person as can be.

use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato,
    vistas::{persona::piezas::momento, piezas},
};
use domain::{Fecha, Instante};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// An aviso that is fixed.
#[derive(Clone)]
pub struct AvisoPublicado {
    /// Opaque.
    pub id: String,
    /// Who is notified, with as few data as make them known: "A. M. P. R., CC •••5678".
    pub a_quien: String,
    /// The office that issued the act.
    pub dependencia: String,
    /// Which act: "Resolución 114 de 2026".
    pub acto: String,
    /// When it was fixed.
    pub fijado: Instante,
    /// The last day on which it stands.
    pub hasta: Fecha,
}

/// Where an aviso stands, from the root.
pub(super) fn ruta(id: &str) -> String {
    format!("notificaciones-por-aviso/{id}/")
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct PorAviso {
    /// The last fixed first.
    pub avisos: Vec<AvisoPublicado>,
    /// Path and query of the next ones, from the root.
    pub siguientes: Option<String>,
}

/// It is for people, not for search engines, which would keep what is taken away here.
///
/// Norma: Ley 1437 de 2011, art. 69
pub(in crate::vistas) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &PorAviso) -> String {
    let titulo = t!("notificacion.por_aviso_titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone());
    let cuerpo = if x.avisos.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("notificacion.por_aviso_vacia", locale = c.l)}</p> })
    } else {
        Either::Right(tabla(c, &x.avisos))
    };
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja-ancha notificaciones">
                {piezas::titular(titulo, t!("notificacion.por_aviso_bajada", locale = c.l))}
                {cuerpo}
                {x.siguientes.as_deref().map(|r| view! {
                    <p class="salidas"><a href=c.a(r) rel="next">{t!("notificacion.siguientes", locale = c.l)}</a></p>
                })}
                <section aria-labelledby="suyo">
                    <h2 id="suyo">{t!("notificacion.es_suyo", locale = c.l)}</h2>
                    <p>{t!("notificacion.es_suyo_que", locale = c.l)}</p>
                </section>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn tabla<'a>(c: Ctx<'a>, avisos: &'a [AvisoPublicado]) -> impl IntoView {
    let columnas = || {
        [
            t!("notificacion.acto", locale = c.l),
            t!("notificacion.a_quien", locale = c.l),
            t!("notificacion.fijado", locale = c.l),
            t!("notificacion.desfija", locale = c.l),
        ]
    };
    let filas: Vec<_> = avisos.iter().map(|a| fila(c, a, columnas())).collect();
    let cabeza: Vec<_> = columnas().into_iter().map(|t| view! { <th scope="col">{t}</th> }).collect();
    view! {
        <table class="tabla-govco fichas">
            <caption class="oculto">{t!("notificacion.por_aviso_titulo", locale = c.l)}</caption>
            <thead><tr>{cabeza}</tr></thead>
            <tbody>{filas}</tbody>
        </table>
    }
}

fn fila<'a>(c: Ctx<'a>, a: &'a AvisoPublicado, titulos: [formato::Palabra; 4]) -> impl IntoView {
    let [_, a_quien, fijado, desfija] = titulos;
    view! {
        <tr>
            <th scope="row">
                <a href=c.a(&ruta(&a.id))>{a.acto.as_str()}</a>
                <span class="linea nota">{a.dependencia.as_str()}</span>
            </th>
            <td data-titulo=a_quien>{a.a_quien.as_str()}</td>
            <td data-titulo=fijado>{momento(c, a.fijado)}</td>
            <td data-titulo=desfija>{piezas::tiempo(a.hasta, formato::dia_largo(a.hasta, c.l))}</td>
        </tr>
    }
}
