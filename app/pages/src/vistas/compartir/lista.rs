//! What somebody shares and what is shared with them.

use super::{PermisoFila, RAIZ, estado};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::Palabra,
    vistas::{
        persona::{
            Presencia,
            piezas::{a_la_carpeta, momento},
        },
        piezas,
    },
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What somebody else lets this person open.
#[derive(Clone)]
pub struct RecibidoFila {
    /// Opaque.
    pub id: String,
    /// Who shares.
    pub de: String,
    /// For what.
    pub proposito: String,
    /// Until when.
    pub hasta: Instante,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct Compartidos {
    /// Those that open now, the first to end first.
    pub abiertos: Vec<PermisoFila>,
    /// Those that ended, the newest first.
    pub terminados: Vec<PermisoFila>,
    /// Path and query of older ones, from the root.
    pub anteriores: Option<String>,
    /// What others share with this person, the newest first.
    pub recibidos: Vec<RecibidoFila>,
    /// Path and query of older ones, from the root.
    pub recibidos_anteriores: Option<String>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Compartidos) -> String {
    let titulo = t!("compartir.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja-ancha compartidos">
                {piezas::titular(titulo, t!("compartir.bajada", locale = c.l))}
                {recibidos(c, x)}
                {abiertos(c, x)}
                {terminados(c, x)}
                {a_la_carpeta(c)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn recibidos<'a>(c: Ctx<'a>, x: &'a Compartidos) -> impl IntoView {
    (!x.recibidos.is_empty()).then(|| {
        let filas: Vec<_> = x
            .recibidos
            .iter()
            .map(|r| {
                view! {
                    <li>
                        <a href=c.a(&format!("carpeta/recibidos/{}/", r.id))>{t!("compartir.de", locale = c.l, quien = r.de)}</a>
                        <p class="nota">{r.proposito.as_str()}" · "{t!("compartir.hasta", locale = c.l)}" "{momento(c, r.hasta)}</p>
                    </li>
                }
            })
            .collect();
        view! {
            <section aria-labelledby="recibidos">
                <h2 id="recibidos">{t!("compartir.recibidos", locale = c.l)}</h2>
                <ul class="renglones">{filas}</ul>
                {mas(c, x.recibidos_anteriores.as_deref(), t!("compartir.recibidos_anteriores", locale = c.l))}
            </section>
        }
    })
}

fn abiertos<'a>(c: Ctx<'a>, x: &'a Compartidos) -> impl IntoView {
    let cuerpo = if x.abiertos.is_empty() {
        Either::Left(view! {
            <div class="vacio">
                <p>{t!("compartir.ninguno", locale = c.l)}</p>
                <p><a href=c.a("carpeta/documentos/")>{t!("compartir.como", locale = c.l)}</a></p>
            </div>
        })
    } else {
        Either::Right(tabla(c, &x.abiertos, t!("compartir.abiertos", locale = c.l)))
    };
    view! {
        <section aria-labelledby="abiertos">
            <h2 id="abiertos">{t!("compartir.abiertos", locale = c.l)}</h2>
            {cuerpo}
        </section>
    }
}

fn terminados<'a>(c: Ctx<'a>, x: &'a Compartidos) -> impl IntoView {
    (!x.terminados.is_empty()).then(|| {
        view! {
            <section aria-labelledby="terminados">
                <h2 id="terminados">{t!("compartir.terminados", locale = c.l)}</h2>
                {tabla(c, &x.terminados, t!("compartir.terminados", locale = c.l))}
                {mas(c, x.anteriores.as_deref(), t!("compartir.anteriores", locale = c.l))}
            </section>
        }
    })
}

fn mas<'a>(c: Ctx<'a>, ruta: Option<&'a str>, texto: Palabra) -> impl IntoView {
    ruta.map(|r| view! { <p class="salidas"><a href=c.a(r) rel="next">{texto}</a></p> })
}

fn tabla<'a>(c: Ctx<'a>, filas: &'a [PermisoFila], titulo: Palabra) -> impl IntoView {
    let filas: Vec<_> = filas
        .iter()
        .map(|x| {
            view! {
                <tr>
                    <th scope="row"><a href=c.a(&format!("{RAIZ}{}/", x.id))>{x.proposito.as_str()}</a></th>
                    <td data-titulo=t!("compartir.para", locale = c.l)>{estado::para(c, x)}</td>
                    <td data-titulo=t!("compartir.estado", locale = c.l)>{estado::estado(c, x)}</td>
                    <td data-titulo=t!("compartir.usos", locale = c.l)>{estado::usos(c, x)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="tabla-govco fichas">
            <caption class="oculto">{titulo}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!("compartir.proposito", locale = c.l)}</th>
                    <th scope="col">{t!("compartir.para", locale = c.l)}</th>
                    <th scope="col">{t!("compartir.estado", locale = c.l)}</th>
                    <th scope="col">{t!("compartir.usos", locale = c.l)}</th>
                </tr>
            </thead>
            <tbody>{filas}</tbody>
        </table>
    }
}
