//! Where the folder is open, and how to close it everywhere else.

use super::{Presencia, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::piezas,
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// One open session.
#[derive(Clone)]
pub struct SesionAbierta {
    /// Device in words: "Firefox en Windows"; empty where it is not known.
    pub aparato: String,
    /// When it began.
    pub desde: Instante,
    /// When it was last used.
    pub vista: Instante,
    /// The one of this page.
    pub esta: bool,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct Sesiones {
    /// This one first.
    pub abiertas: Vec<SesionAbierta>,
}

/// Its page.
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Sesiones) -> String {
    let titulo = t!("sesiones.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    let filas: Vec<_> = x.abiertas.iter().map(|s| fila(c, p, s)).collect();
    let cerrar = if x.abiertas.len() > 1 {
        Either::Left(view! {
            <form class="formulario" method="post" action=c.a("carpeta/sesiones/cerrar")>
                <p>{t!("sesiones.cerrar_que", locale = c.l)}</p>
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">
                        {t!("sesiones.cerrar", locale = c.l)}
                    </button>
                </div>
            </form>
        })
    } else {
        Either::Right(view! { <p>{t!("sesiones.solo_esta", locale = c.l)}</p> })
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, t!("sesiones.bajada", locale = c.l))}
                <ul class="sesiones">{filas}</ul>
                {cerrar}
                {propias::a_la_carpeta(c)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn fila<'a>(c: Ctx<'a>, p: &'a Presencia, s: &'a SesionAbierta) -> impl IntoView {
    let aparato = if s.aparato.is_empty() {
        Either::Left(t!("sesiones.desconocido", locale = c.l))
    } else {
        Either::Right(propias::es(c, &s.aparato))
    };
    view! {
        <li class="tarjeta-govco">
            <h2>
                {aparato}
                {s.esta.then(|| view! { " "<span class="etiqueta-govco">{t!("sesiones.esta", locale = c.l)}</span> })}
            </h2>
            <dl class="resumen">
                {s.esta.then(|| view! {
                    <div><dt>{t!("elevar.tiene", locale = c.l)}</dt><dd>{formato::grado(Some(p.grado), c.l)}</dd></div>
                })}
                <div><dt>{t!("sesiones.desde", locale = c.l)}</dt><dd>{propias::momento(c, s.desde)}</dd></div>
                <div><dt>{t!("sesiones.vista", locale = c.l)}</dt><dd>{propias::momento(c, s.vista)}</dd></div>
            </dl>
        </li>
    }
}
