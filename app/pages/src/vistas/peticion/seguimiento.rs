//! How a filing stands, for who knows two of its data; with the third one, its answer, its documents and what it waits for.

use super::{
    Completar, DocumentoVista, Hito, Plazo, gestos,
    historia::{de_quien, historia},
    plazo::{etapas, plazo},
};
use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato,
    vistas::{
        formulario::tamano,
        persona::{
            Falla, Hecho, campos,
            piezas::{self as propias, es},
        },
        piezas,
    },
};
use domain::{
    Instante,
    peticion::{Clase, Estado},
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Path from the root of the look-up itself.
const ESTADO: &str = "consulta/estado";
/// Of the download of a document; field `orden`.
const DOCUMENTO: &str = "consulta/documento";
/// Of what the entity waits for; fields `texto` and `archivos`.
const COMPLETAR: &str = "consulta/completar";

/// How it stands, without personal data.
#[derive(Clone)]
pub struct Seguimiento {
    /// "2026-000123".
    pub radicado: String,
    /// What kind of thing it is.
    pub clase: Clase,
    /// Name of the trámite, where it is one.
    pub tramite: Option<String>,
    /// When it was received.
    pub recibida: Instante,
    /// How it stands.
    pub estado: Estado,
    /// Who has it.
    pub dependencia: Option<String>,
    /// Its term.
    pub plazo: Option<Plazo>,
    /// What happened; its words only where it is open.
    pub historia: Vec<Hito>,
    /// What was typed to come here: it travels with each form of the page.
    pub prueba: Vec<(String, String)>,
    /// What only who has the receipt may read; none where that was not proven.
    pub abierta: Option<Abierta>,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// What who filed may read and do without entering.
#[derive(Clone, Default)]
pub struct Abierta {
    /// The answer.
    pub respuesta: Option<String>,
    /// The file; its `ruta` is the place of the document in it.
    pub documentos: Vec<DocumentoVista>,
    /// What the entity waits for.
    pub completar: Option<Completar>,
    /// Kinds of file that are taken, and megabytes each.
    pub archivos: (Vec<String>, u32),
    /// What was typed in the form that came back.
    pub texto: String,
    /// What was missing has just come.
    pub completada: bool,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &Seguimiento) -> String {
    let titulo = t!("consulta.de", locale = c.l, n = x.radicado);
    let mut hoja = Hoja::privada(titulo.clone()).miga(t!("consulta.titulo", locale = c.l), "consulta/");
    hoja.con_errores = !x.fallas.is_empty();
    let que = match &x.tramite {
        Some(t) => Either::Left(es(c, t)),
        None => Either::Right(formato::clase(x.clase, c.l)),
    };
    documento_para(
        c,
        &hoja,
        q,
        view! {
            {x.abierta.as_ref().filter(|a| a.completada).map(|_| propias::hecho(c, Hecho::Completado))}
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular_con(titulo, Some(que))}
                {x.abierta.as_ref().and_then(|a| Some(completar(c, x, a, a.completar.as_ref()?)))}
                {etapas(c, x.estado)}
                <dl class="resumen">
                    <div><dt>{t!("consulta.recibida", locale = c.l)}</dt><dd>{propias::momento(c, x.recibida)}</dd></div>
                    <div><dt>{t!("consulta.estado", locale = c.l)}</dt><dd>{formato::estado(x.estado, c.l)}</dd></div>
                    {x.dependencia.clone().map(|d| view! {
                        <div><dt>{t!("consulta.la_tiene", locale = c.l)}</dt><dd lang=propias::lengua(c)>{d}</dd></div>
                    })}
                </dl>
                {x.plazo.as_ref().map(|p| plazo(c, p, !x.estado.terminada()))}
                {x.abierta.as_ref().map(|a| abierta(c, x, a))}
                {x.abierta.is_none().then(|| abrir(c, x))}
                {historia(c, &x.historia)}
                <p class="salidas"><a href=c.a("consulta/")>{t!("consulta.otra", locale = c.l)}</a></p>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// One datum more, for what is not of everybody who knows two.
fn abrir<'a>(c: Ctx<'a>, x: &'a Seguimiento) -> impl IntoView {
    let ayuda = Some(t!("consulta.otro_ayuda", locale = c.l));
    let otro = gestos::campo("otro", t!("consulta.otro", locale = c.l), ayuda, "", 254);
    view! {
        <section aria-labelledby="abrir" class="hacer">
            <h2 id="abrir">{t!("consulta.abrir", locale = c.l)}</h2>
            <p>{t!("consulta.sin_datos", locale = c.l)}</p>
            <form class="formulario" method="post" action=c.a(ESTADO) novalidate=true>
                {propias::ocultos(&x.prueba)}
                {campos::campo(c, otro, &x.fallas)}
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{t!("consulta.leer", locale = c.l)}</button>
                </div>
            </form>
        </section>
    }
}

fn abierta<'a>(c: Ctx<'a>, x: &'a Seguimiento, a: &'a Abierta) -> impl IntoView {
    let documentos: Vec<_> = a.documentos.iter().map(|d| documento(c, x, d)).collect();
    view! {
        {a.respuesta.as_deref().map(|r| view! {
            <section aria-labelledby="respuesta">
                <h2 id="respuesta">{t!("consulta.respuesta", locale = c.l)}</h2>
                <div class="prosa" lang=propias::lengua(c)>{propias::parrafos(r)}</div>
            </section>
        })}
        {(!documentos.is_empty()).then(|| view! {
            <section aria-labelledby="documentos">
                <h2 id="documentos">{t!("historia.documentos", locale = c.l)}</h2>
                <ul class="adjuntos">{documentos}</ul>
            </section>
        })}
    }
}

/// Downloaded by a post: what opens it never stands in an address.
fn documento<'a>(c: Ctx<'a>, x: &'a Seguimiento, d: &'a DocumentoVista) -> impl IntoView {
    let bajar = d.ruta.as_deref().map(|orden| {
        view! {
            <form method="post" action=c.a(DOCUMENTO)>
                {propias::ocultos(&x.prueba)}
                <input type="hidden" name="orden" value=orden/>
                <button type="submit" class="como-enlace">
                    {t!("consulta.descargar", locale = c.l)}<span class="oculto">" "{d.nombre.clone()}</span>
                </button>
            </form>
        }
    });
    view! {
        <li>
            <b>{d.nombre.clone()}</b>
            <span class="linea nota">{tamano(d.bytes, c.l)}" · "{de_quien(c, d.origen)}" · "{propias::dia(c, d.en)}</span>
            {bajar}
        </li>
    }
}

/// Norma: Ley 1437 de 2011, art. 17
fn completar<'a>(c: Ctx<'a>, x: &'a Seguimiento, a: &'a Abierta, k: &'a Completar) -> impl IntoView {
    let mut texto = gestos::campo("texto", t!("tramites.texto", locale = c.l), None, &a.texto, 4000);
    texto.obligatorio = false;
    let etiqueta = t!("tramites.archivos", locale = c.l);
    view! {
        <section class="hacer" aria-labelledby="completar">
            <h2 id="completar">{t!("tramites.complete", locale = c.l)}</h2>
            <p class="dicho" lang=propias::lengua(c)>{k.que.clone()}</p>
            <p>{t!("tramites.complete_hasta", locale = c.l)}" "<b>{piezas::tiempo(k.hasta, formato::dia_largo(k.hasta, c.l))}</b>
                ". "{t!("tramites.complete_si_no", locale = c.l)}</p>
            <form class="formulario" method="post" action=c.a(COMPLETAR) novalidate=true enctype="multipart/form-data">
                {propias::ocultos(&x.prueba)}
                {campos::area(c, texto, &x.fallas)}
                {gestos::archivos(c, "archivos", etiqueta, (&a.archivos.0, a.archivos.1), false, &x.fallas)}
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{t!("tramites.complete_boton", locale = c.l)}</button>
                </div>
            </form>
        </section>
    }
}
