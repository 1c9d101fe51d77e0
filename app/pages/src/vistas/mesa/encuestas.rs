//! What people say at the end, for officials: by trámite and month, and the last comments; nothing tells who.

use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::{
        persona::{Presencia, piezas as propias},
        piezas,
    },
};
use domain::encuesta::Cuenta;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// The answers to a trámite.
#[derive(Clone)]
pub struct TramiteEncuestado {
    /// Its name; empty for PQRSD.
    pub nombre: String,
    /// All that are told.
    pub total: Cuenta,
    /// Each month in words, the last one first.
    pub meses: Vec<(String, Cuenta)>,
}

/// What somebody said.
#[derive(Clone)]
pub struct ComentarioVista {
    /// Name of the trámite; empty for a PQRSD.
    pub tramite: String,
    /// "noviembre de 2026".
    pub mes: String,
    /// From 1 to 5.
    pub estrellas: u8,
    /// Their words.
    pub texto: String,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct Encuestas {
    /// By name.
    pub tramites: Vec<TramiteEncuestado>,
    /// Newest first.
    pub comentarios: Vec<ComentarioVista>,
    /// Path and query of the older comments, from the root.
    pub anteriores: Option<String>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Encuestas) -> String {
    let titulo = t!("encuesta.mesa", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("bandeja.titulo", locale = c.l), "funcionario/");
    let cuerpo = if x.tramites.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("encuesta.vacia", locale = c.l)}</p> })
    } else {
        Either::Right(view! {
            {tabla(c, &x.tramites)}
            <p class="salidas">
                <a href=c.a("funcionario/encuestas.csv") download="encuestas.csv">{t!("encuesta.csv", locale = c.l)}</a>
            </p>
        })
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja-ancha mesa">
                {piezas::titular(titulo, t!("encuesta.mesa_bajada", locale = c.l))}
                {cuerpo}
                {comentarios(c, x)}
                <p class="salidas"><a href=c.a("funcionario/")>{t!("encuesta.a_la_bandeja", locale = c.l)}</a></p>
            </div>
        },
    )
}

fn tabla(c: Ctx<'_>, tramites: &[TramiteEncuestado]) -> impl IntoView + use<> {
    let grupos: Vec<_> = tramites.iter().map(|t| grupo(c, t)).collect();
    view! {
        <table class="tabla-govco fichas por-tramite">
            <caption class="oculto">{t!("encuesta.mesa", locale = c.l)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!("encuesta.tramite", locale = c.l)}</th>
                    <th scope="col">{t!("encuesta.respuestas", locale = c.l)}</th>
                    <th scope="col">{t!("encuesta.promedio", locale = c.l)}</th>
                    <th scope="col">{t!("encuesta.faciles", locale = c.l)}</th>
                </tr>
            </thead>
            {grupos}
        </table>
    }
}

/// A trámite as a whole, then its months.
fn grupo(c: Ctx<'_>, x: &TramiteEncuestado) -> impl IntoView + use<> {
    let meses: Vec<_> = x
        .meses
        .iter()
        .map(|(mes, cuenta)| view! { <tr class="del-mes"><th scope="row">{mes.clone()}</th>{cifras(c, *cuenta)}</tr> })
        .collect();
    let nombre = nombre(c, &x.nombre);
    view! {
        <tbody>
            <tr><th scope="rowgroup">{nombre}</th>{cifras(c, x.total)}</tr>
            {meses}
        </tbody>
    }
}

fn nombre(c: Ctx<'_>, nombre: &str) -> String {
    if nombre.is_empty() { t!("encuesta.pqrsd", locale = c.l).into() } else { nombre.to_owned() }
}

/// Very few have no average: it would be the opinion of somebody.
fn cifras(c: Ctx<'_>, cuenta: Cuenta) -> impl IntoView + use<> {
    let coma = if c.l == "en" { '.' } else { ',' };
    let resto = match (cuenta.decimas(), cuenta.facil()) {
        (Some(d), Some(f)) => Either::Left(view! {
            <td data-titulo=t!("encuesta.promedio", locale = c.l)>{format!("{}{coma}{}", d / 10, d % 10)}</td>
            <td data-titulo=t!("encuesta.faciles", locale = c.l)>{format!("{f}\u{a0}%")}</td>
        }),
        _ => Either::Right(view! {
            <td colspan="2" class="nota" data-titulo=t!("encuesta.promedio", locale = c.l)>{t!("encuesta.pocas", locale = c.l)}</td>
        }),
    };
    view! { <td data-titulo=t!("encuesta.respuestas", locale = c.l)>{cuenta.cuantas}</td>{resto} }
}

fn comentarios(c: Ctx<'_>, x: &Encuestas) -> impl IntoView + use<> {
    let filas: Vec<_> = x.comentarios.iter().map(|k| comentario(c, k)).collect();
    let lista = if filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("encuesta.sin_comentarios", locale = c.l)}</p> })
    } else {
        Either::Right(view! { <ul class="comentarios">{filas}</ul> })
    };
    view! {
        <section aria-labelledby="comentarios">
            <h2 id="comentarios">{t!("encuesta.comentarios", locale = c.l)}</h2>
            {lista}
            {x.anteriores.as_deref().map(|r| view! {
                <p class="salidas"><a href=c.a(r) rel="next">{t!("tramites.anteriores", locale = c.l)}</a></p>
            })}
        </section>
    }
}

fn comentario(c: Ctx<'_>, k: &ComentarioVista) -> impl IntoView + use<> {
    let llenas = usize::from(k.estrellas.min(5));
    let dibujo = format!("{}{}", "★".repeat(llenas), "☆".repeat(5 - llenas));
    let de = format!("{} · {}", nombre(c, &k.tramite), k.mes);
    view! {
        <li>
            <p>
                <span class="estrellas" aria-hidden="true">{dibujo}</span>
                <span class="oculto">{t!("encuesta.de_cinco", locale = c.l, n = k.estrellas)}</span>
                " "<span class="nota">{de}</span>
            </p>
            <p class="dicho" lang=propias::lengua(c)>{k.texto.clone()}</p>
        </li>
    }
}
