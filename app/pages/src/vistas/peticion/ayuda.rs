//! What somebody who helps sees: the filings that others let them into, and one of them.

use super::{
    Completar, DocumentoVista, Hito, Plazo, gestos,
    historia::{documentos, historia},
    plazo::{etapas, plazo},
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::{
        formulario::respuestas_dadas,
        persona::{Falla, Presencia, campos, piezas as propias},
        piezas,
    },
};
use domain::{
    Fecha, Instante,
    formulario::Bloque,
    peticion::{Clase, Estado},
};
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

/// What the page of one shows. Its forms go to `agregar` and `completar` below its own address; fields `texto`, `archivos`.
#[derive(Clone)]
pub struct Ayuda {
    /// "2026-000123".
    pub radicado: String,
    /// Name of the trámite, or what it is about.
    pub titulo: String,
    /// What kind of thing it is.
    pub clase: Clase,
    /// Whose: the full name.
    pub de: String,
    /// The last day on which it may be seen.
    pub hasta: Fecha,
    /// When it was received.
    pub recibida: Instante,
    /// How it stands.
    pub estado: Estado,
    /// Who has it.
    pub dependencia: Option<String>,
    /// Its term.
    pub plazo: Option<Plazo>,
    /// What the entity waits for.
    pub completar: Option<Completar>,
    /// Oldest first, what the person may see.
    pub historia: Vec<Hito>,
    /// The file.
    pub documentos: Vec<DocumentoVista>,
    /// What was answered in the form.
    pub secciones: Vec<Bloque>,
    /// Kinds of file that are taken, and megabytes each.
    pub archivos: (Vec<String>, u32),
    /// What was typed in a form that came back.
    pub texto: String,
    /// What must be put right.
    pub fallas: Vec<Falla>,
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
            <h3><a href=ruta>{f.titulo}</a></h3>
            <p class="nota">{f.radicado}" · "{formato::estado(f.estado, c.l)}</p>
            <p>{t!("ayudante.de", locale = c.l)}" "<b>{f.de}</b>" · "{t!("ayudante.la_ve_hasta", locale = c.l)}" "{hasta}</p>
        </li>
    }
}

/// One of them.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Ayuda) -> String {
    let mut hoja = Hoja::privada(t!("constancia.de", locale = c.l, n = x.radicado))
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("ayudante.lista", locale = c.l), RAIZ);
    hoja.con_errores = !x.fallas.is_empty();
    let clase = formato::clase(x.clase, c.l);
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(x.titulo.clone(), format!("{clase} · {}", x.radicado))}
                {de_otra(c, x)}
                {x.completar.as_ref().map(|k| completar(c, x, k))}
                {etapas(c, x.estado)}
                <dl class="resumen">
                    <div><dt>{t!("consulta.recibida", locale = c.l)}</dt><dd>{propias::momento(c, x.recibida)}</dd></div>
                    {x.dependencia.clone().map(|d| view! {
                        <div><dt>{t!("consulta.la_tiene", locale = c.l)}</dt><dd>{d}</dd></div>
                    })}
                </dl>
                {x.plazo.as_ref().map(|k| plazo(c, k, !x.estado.terminada()))}
                {historia(c, &x.historia)}
                {documentos(c, &x.documentos)}
                <details class="texto-completo respuestas">
                    <summary>{t!("ayudante.respuestas", locale = c.l)}</summary>
                    <div>{respuestas_dadas(c, &x.secciones, false)}</div>
                </details>
                {(!x.estado.terminada() && x.completar.is_none()).then(|| agregar(c, x))}
                <p class="salidas"><a href=c.a(RAIZ)>{t!("ayudante.todas", locale = c.l)}</a></p>
            </div>
            {piezas::ayuda(c)}
        },
    )
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

fn escribe<'a>(c: Ctx<'a>, x: &'a Ayuda, acto: &str) -> gestos::Escribe<'a> {
    let accion = c.a(&format!("{RAIZ}{}/{acto}", x.radicado));
    gestos::Escribe { accion, texto: &x.texto, archivos: &x.archivos, fallas: &x.fallas }
}

/// Norma: Ley 1437 de 2011, art. 17
fn completar<'a>(c: Ctx<'a>, x: &'a Ayuda, k: &'a Completar) -> impl IntoView {
    view! {
        <section class="hacer" aria-labelledby="completar">
            <h2 id="completar">{t!("ayudante.complete", locale = c.l)}</h2>
            <p class="dicho">{k.que.clone()}</p>
            <p>{t!("ayudante.complete_hasta", locale = c.l)}" "<b>{piezas::tiempo(k.hasta, formato::dia_largo(k.hasta, c.l))}</b>"."</p>
            {gestos::envio(c, escribe(c, x, "completar"), t!("tramites.complete_boton", locale = c.l))}
        </section>
    }
}

/// Norma: Ley 1437 de 2011, art. 15
fn agregar<'a>(c: Ctx<'a>, x: &'a Ayuda) -> impl IntoView {
    view! {
        <section aria-labelledby="puede">
            <h2 id="puede">{t!("tramites.puede", locale = c.l)}</h2>
            <details class="gesto" open=!x.fallas.is_empty()>
                <summary>{t!("tramites.agregar", locale = c.l)}</summary>
                <p>{t!("ayudante.agregar_que", locale = c.l)}</p>
                {gestos::envio(c, escribe(c, x, "agregar"), t!("tramites.agregar_boton", locale = c.l))}
            </details>
        </section>
    }
}
