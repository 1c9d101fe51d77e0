//! A filing as its person and who helps them read it: what both see, and room for what only one of them has.

use super::{
    DocumentoVista, Hito, Plazo, gestos,
    historia::{documentos, historia},
    plazo::{etapas, plazo},
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::{self, Palabra},
    vistas::{
        formulario::respuestas_dadas,
        persona::{
            Falla, Presencia, campos,
            piezas::{self as propias, es},
        },
        piezas,
    },
};
use domain::{
    Fecha, Instante,
    formulario::Bloque,
    peticion::{Clase, Estado},
};
use leptos::prelude::*;
use rust_i18n::t;

/// What the entity asked of the person.
#[derive(Clone)]
pub struct Completar {
    /// What is missing, in the words of who asked.
    pub que: String,
    /// Until when.
    pub hasta: Fecha,
    /// Whether the person may still ask for as much time again.
    pub prorrogable: bool,
}

/// What both pages show. Their forms go to `agregar` and `completar` below their own address; fields `texto`, `archivos`.
#[derive(Clone)]
pub struct CasoVista {
    /// "2026-000123".
    pub radicado: String,
    /// Name of the trámite, or what it is about.
    pub titulo: String,
    /// What kind of thing it is.
    pub clase: Clase,
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

impl CasoVista {
    /// Where its forms go; `raiz` is its list.
    pub(super) fn accion(&self, c: Ctx<'_>, raiz: &str, acto: &str) -> String {
        c.a(&format!("{raiz}{}/{acto}", self.radicado))
    }
}

/// The list where it stands, and the words that each of them reads.
pub(super) struct Lugar {
    /// From the root.
    pub(super) raiz: &'static str,
    /// What the list is called.
    pub(super) lista: Palabra,
    /// The way back to it.
    pub(super) volver: Palabra,
    /// Above what was answered.
    pub(super) respuestas: Palabra,
}

/// What stands besides: above all, among its data, after its documents, and below.
pub(super) struct Ademas<A, D, M, B> {
    pub(super) arriba: A,
    pub(super) dato: D,
    pub(super) medio: M,
    pub(super) abajo: B,
}

/// The page.
pub(super) fn pagina(
    c: Ctx<'_>,
    p: &Presencia,
    x: &CasoVista,
    l: Lugar,
    ademas: Ademas<impl IntoView, impl IntoView, impl IntoView, impl IntoView>,
) -> String {
    let mut hoja = Hoja::privada(t!("constancia.de", locale = c.l, n = x.radicado))
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(l.lista, l.raiz);
    hoja.con_errores = !x.fallas.is_empty();
    let clase = formato::clase(x.clase, c.l);
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular_con(es(c, &x.titulo), Some(format!("{clase} · {}", x.radicado)))}
                {ademas.arriba}
                {etapas(c, x.estado)}
                <dl class="resumen">
                    <div><dt>{t!("consulta.recibida", locale = c.l)}</dt><dd>{propias::momento(c, x.recibida)}</dd></div>
                    {x.dependencia.clone().map(|d| view! {
                        <div><dt>{t!("consulta.la_tiene", locale = c.l)}</dt><dd lang=propias::lengua(c)>{d}</dd></div>
                    })}
                    {ademas.dato}
                </dl>
                {x.plazo.as_ref().map(|k| plazo(c, k, !x.estado.terminada()))}
                {historia(c, &x.historia)}
                {documentos(c, &x.documentos)}
                {ademas.medio}
                <details class="texto-completo respuestas">
                    <summary>{l.respuestas}</summary>
                    <div>{respuestas_dadas(c, &x.secciones)}</div>
                </details>
                {ademas.abajo}
                <p class="salidas"><a href=c.a(l.raiz)>{l.volver}</a></p>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn envio<'a>(c: Ctx<'a>, x: &'a CasoVista, accion: String, boton: Palabra) -> impl IntoView + use<'a> {
    let e = gestos::Escribe { accion, texto: &x.texto, archivos: &x.archivos, fallas: &x.fallas };
    gestos::envio(c, e, boton)
}

/// What the entity waits for: the heading, "until", and what more there is to say of it.
///
/// Norma: Ley 1437 de 2011, art. 17
pub(super) fn completar<'a>(
    c: Ctx<'a>,
    x: &'a CasoVista,
    k: &'a Completar,
    raiz: &str,
    (titulo, hasta, mas): (Palabra, Palabra, Palabra),
    despues: impl IntoView,
) -> impl IntoView {
    let dia = piezas::tiempo(k.hasta, formato::dia_largo(k.hasta, c.l));
    let mas = if mas.is_empty() { ".".to_owned() } else { format!(". {mas}") };
    let accion = x.accion(c, raiz, "completar");
    view! {
        <section class="hacer" aria-labelledby="completar">
            <h2 id="completar">{titulo}</h2>
            <p class="dicho" lang=propias::lengua(c)>{k.que.clone()}</p>
            <p>{hasta}" "<b>{dia}</b>{mas}</p>
            {envio(c, x, accion, t!("tramites.complete_boton", locale = c.l))}
            {despues}
        </section>
    }
}

/// What the form did not foresee may be added, unless something is waited for.
///
/// Norma: Ley 1437 de 2011, art. 15
pub(super) fn agregar<'a>(
    c: Ctx<'a>,
    x: &'a CasoVista,
    raiz: &str,
    que: Palabra,
    abierta: bool,
) -> impl IntoView + use<'a> {
    let accion = x.accion(c, raiz, "agregar");
    x.completar.is_none().then(|| {
        view! {
            <details class="gesto" open=abierta>
                <summary>{t!("tramites.agregar", locale = c.l)}</summary>
                <p>{que}</p>
                {envio(c, x, accion, t!("tramites.agregar_boton", locale = c.l))}
            </details>
        }
    })
}
