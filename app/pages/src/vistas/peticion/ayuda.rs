//! What somebody who helps sees: the filings that others let them into, and one of them.

use super::caso::{self, Ademas, CasoVista, Lugar};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::{
        persona::{Presencia, piezas as propias},
        piezas,
    },
};
use domain::{Fecha, peticion::Estado};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Its path from the root.
const RAIZ: &str = "carpeta/ayudas/";

/// A filing of somebody else.
#[derive(Clone)]
pub struct AyudaFila {
    /// Name of the trámite, or what it is about.
    pub titulo: String,
    /// "2026-000123".
    pub radicado: String,
    /// Whose, shortened: "Ana P.".
    pub de: String,
    /// How it stands.
    pub estado: Estado,
    /// The last day.
    pub hasta: Fecha,
}

/// What the list shows.
#[derive(Clone, Default)]
pub struct Ayudas {
    /// The newest first.
    pub filas: Vec<AyudaFila>,
    /// Path and query of the older ones, from the root.
    pub anteriores: Option<String>,
}

/// What the page of one shows.
#[derive(Clone)]
pub struct Ayuda {
    /// The filing.
    pub caso: CasoVista,
    /// Whose: the full name.
    pub de: String,
    /// The last day on which it may be seen.
    pub hasta: Fecha,
}

/// The list.
pub(in crate::vistas) fn lista(c: Ctx<'_>, p: &Presencia, x: &Ayudas) -> String {
    let titulo = t!("ayudante.lista", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    let filas: Vec<_> = x.filas.iter().map(|f| fila(c, f)).collect();
    let cuerpo = if filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("ayudante.vacia", locale = c.l)}</p> })
    } else {
        Either::Right(view! { <ul class="tramites">{filas}</ul> })
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, t!("ayudante.lista_bajada", locale = c.l))}
                {cuerpo}
                {x.anteriores.as_deref().map(|r| view! {
                    <p class="salidas"><a href=c.a(r)>{t!("tramites.anteriores", locale = c.l)}</a></p>
                })}
                {propias::a_la_carpeta(c)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn fila(c: Ctx<'_>, f: &AyudaFila) -> impl IntoView + use<> {
    let (f, ruta) = (f.clone(), c.a(&format!("{RAIZ}{}/", f.radicado)));
    let hasta = piezas::tiempo(f.hasta, formato::dia_largo(f.hasta, c.l));
    view! {
        <li class="tarjeta-govco">
            <h2><a href=ruta lang=propias::lengua(c)>{f.titulo}</a></h2>
            <p class="nota">{f.radicado}" · "{formato::estado(f.estado, c.l)}</p>
            <p>{t!("ayudante.de", locale = c.l)}" "<b>{f.de}</b>" · "{t!("ayudante.la_ve_hasta", locale = c.l)}" "{hasta}</p>
        </li>
    }
}

/// One of them.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Ayuda) -> String {
    let k = &x.caso;
    let lugar = Lugar {
        raiz: RAIZ,
        lista: t!("ayudante.lista", locale = c.l),
        volver: t!("ayudante.todas", locale = c.l),
        respuestas: t!("ayudante.respuestas", locale = c.l),
    };
    let palabras = || {
        let hasta = t!("ayudante.complete_hasta", locale = c.l);
        (t!("ayudante.complete", locale = c.l), hasta, formato::Palabra::default())
    };
    let completar = k.completar.as_ref().map(|que| caso::completar(c, k, que, RAIZ, palabras(), ()));
    let puede = !k.estado.terminada() && k.completar.is_none();
    let ademas = Ademas {
        arriba: view! { {de_otra(c, x)}{completar} },
        dato: (),
        medio: (),
        abajo: puede.then(|| agregar(c, k)),
    };
    caso::pagina(c, p, k, lugar, ademas)
}

/// Whose it is, until when, and that every look is told.
fn de_otra<'a>(c: Ctx<'a>, x: &'a Ayuda) -> impl IntoView + use<'a> {
    let hasta = formato::dia_largo(x.hasta, c.l);
    view! {
        <p class="pedira">
            {piezas::ic("familia")}
            <span>
                {t!("ayudante.ayuda_a", locale = c.l)}" "<b>{x.de.as_str()}</b>" "{t!("ayudante.ayuda_hasta", locale = c.l)}" "
                {piezas::tiempo(x.hasta, hasta)}". "{t!("ayudante.se_anota", locale = c.l)}
            </span>
        </p>
    }
}

fn agregar<'a>(c: Ctx<'a>, x: &'a CasoVista) -> impl IntoView {
    let que = t!("ayudante.agregar_que", locale = c.l);
    view! {
        <section aria-labelledby="puede">
            <h2 id="puede">{t!("tramites.puede", locale = c.l)}</h2>
            {caso::agregar(c, x, RAIZ, que, !x.fallas.is_empty())}
        </section>
    }
}
