//! One filing in the folder: where it stands, until when, what happened, and what the person can do.

use super::{
    Ayudantes, DocumentoVista, EncuestaVista, Hito, PagoVista, Plazo, ayudantes, encuesta, gestos,
    historia::{documentos, historia},
    pago,
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

/// What the page shows. Its forms go to `agregar`, `completar`, `prorroga` and `desistir` below its own address; fields `texto`,
/// `archivos`; of `desistir`, `motivo` and `seguro` = `si`.
#[derive(Clone)]
pub struct MiTramite {
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
    /// What is paid of it.
    pub pago: Option<PagoVista>,
    /// What the entity waits for.
    pub completar: Option<Completar>,
    /// Oldest first, what the person may see.
    pub historia: Vec<Hito>,
    /// The file.
    pub documentos: Vec<DocumentoVista>,
    /// What was answered in the form.
    pub secciones: Vec<Bloque>,
    /// Path from the root of its receipt.
    pub constancia: String,
    /// Kinds of file that are taken, and megabytes each.
    pub archivos: (Vec<String>, u32),
    /// Who helps.
    pub ayudantes: Ayudantes,
    /// How it went; none before it has ended.
    pub encuesta: Option<EncuestaVista>,
    /// What was typed in a form that came back.
    pub texto: String,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &MiTramite) -> String {
    let mut hoja = Hoja::privada(t!("constancia.de", locale = c.l, n = x.radicado))
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("tramites.titulo", locale = c.l), "carpeta/tramites/");
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
                {x.completar.as_ref().map(|k| completar(c, x, k))}
                {x.pago.as_ref().map(|k| pago::caja(c, k))}
                {etapas(c, x.estado)}
                <dl class="resumen">
                    <div><dt>{t!("consulta.recibida", locale = c.l)}</dt><dd>{propias::momento(c, x.recibida)}</dd></div>
                    {x.dependencia.clone().map(|d| view! {
                        <div><dt>{t!("consulta.la_tiene", locale = c.l)}</dt><dd>{d}</dd></div>
                    })}
                    <div>
                        <dt>{t!("tramites.constancia", locale = c.l)}</dt>
                        <dd><a href=c.a(&x.constancia)>{t!("problema.ver_constancia", locale = c.l)}</a></dd>
                    </div>
                </dl>
                {x.plazo.as_ref().map(|k| plazo(c, k, !x.estado.terminada()))}
                {historia(c, &x.historia)}
                {documentos(c, &x.documentos)}
                {x.encuesta.as_ref().map(|e| encuesta::seccion(c, e, &accion(c, x, ""), &x.fallas))}
                <details class="texto-completo respuestas">
                    <summary>{t!("tramites.respuestas", locale = c.l)}</summary>
                    <div>{respuestas_dadas(c, &x.secciones, false)}</div>
                </details>
                {(!x.estado.terminada()).then(|| puede(c, x))}
                {ayudantes::seccion(c, &x.ayudantes, accion(c, x, ""), &x.fallas)}
                <p class="salidas"><a href=c.a("carpeta/tramites/")>{t!("tramites.todos", locale = c.l)}</a></p>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn accion(c: Ctx<'_>, x: &MiTramite, acto: &str) -> String {
    c.a(&format!("carpeta/tramites/{}/{acto}", x.radicado))
}

/// Norma: Ley 1437 de 2011, art. 17
fn completar<'a>(c: Ctx<'a>, x: &'a MiTramite, k: &'a Completar) -> impl IntoView {
    view! {
        <section class="hacer" aria-labelledby="completar">
            <h2 id="completar">{t!("tramites.complete", locale = c.l)}</h2>
            <p class="dicho">{k.que.clone()}</p>
            <p>{t!("tramites.complete_hasta", locale = c.l)}" "<b>{piezas::tiempo(k.hasta, formato::dia_largo(k.hasta, c.l))}</b>
                ". "{t!("tramites.complete_si_no", locale = c.l)}</p>
            {envio(c, x, "completar", t!("tramites.complete_boton", locale = c.l))}
            {k.prorrogable.then(|| view! {
                <form method="post" action=accion(c, x, "prorroga")>
                    <button type="submit" class="como-enlace">{t!("tramites.mas_tiempo", locale = c.l)}</button>
                </form>
            })}
        </section>
    }
}

fn envio<'a>(c: Ctx<'a>, x: &'a MiTramite, acto: &str, boton: formato::Palabra) -> impl IntoView + use<'a> {
    let accion = accion(c, x, acto);
    let e = gestos::Escribe { accion, texto: &x.texto, archivos: &x.archivos, fallas: &x.fallas };
    gestos::envio(c, e, boton)
}

/// Norma: Ley 1437 de 2011, arts. 15 (what the form did not foresee may be added) y 18 (giving up)
fn puede<'a>(c: Ctx<'a>, x: &'a MiTramite) -> impl IntoView {
    let agregar = x.completar.is_none().then(|| {
        let abierta = x.fallas.iter().any(|f| f.campo == "texto" || f.campo == "archivos");
        view! {
            <details class="gesto" open=abierta>
                <summary>{t!("tramites.agregar", locale = c.l)}</summary>
                <p>{t!("tramites.agregar_que", locale = c.l)}</p>
                {envio(c, x, "agregar", t!("tramites.agregar_boton", locale = c.l))}
            </details>
        }
    });
    let abierta = x.fallas.iter().any(|f| f.campo == "motivo" || f.campo == "seguro");
    let mut motivo = gestos::campo("motivo", t!("datos.motivo", locale = c.l), None, "", 1000);
    motivo.obligatorio = false;
    view! {
        <section aria-labelledby="puede">
            <h2 id="puede">{t!("tramites.puede", locale = c.l)}</h2>
            {agregar}
            <details class="gesto" open=abierta>
                <summary>{t!("tramites.desistir", locale = c.l)}</summary>
                <p>{t!("tramites.desistir_que", locale = c.l)}</p>
                <form class="formulario" method="post" action=accion(c, x, "desistir") novalidate=true>
                    {campos::area(c, motivo, &x.fallas)}
                    {campos::casilla(c, "seguro".into(), t!("tramites.seguro", locale = c.l), None, (false, true), &x.fallas)}
                    <div class="botones">
                        <button type="submit" class="btn-govco outline-btn-govco">{t!("tramites.desistir", locale = c.l)}</button>
                    </div>
                </form>
            </details>
        </section>
    }
}
