//! One case: its story on the left, what can be done on the right.

use super::{actos, actos::Acto};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::{
        formulario::respuestas_dadas,
        notificaciones::{NotificacionesDeCaso, en_caso::de_caso},
        persona::{Falla, Presencia, campos, piezas as propias},
        peticion::{
            DocumentoVista, Hito, PagoVista, Plazo,
            historia::{documentos, historia},
            pago,
            plazo::plazo,
        },
        piezas,
    },
};
use domain::{
    Instante,
    formulario::{Bloque, Respuestas},
    peticion::{Clase, Estado, Medio},
};
use leptos::prelude::*;
use rust_i18n::t;

/// What the acts choose from.
#[derive(Clone, Default)]
pub struct Opciones {
    /// Slug and name of other offices.
    pub dependencias: Vec<(String, String)>,
    /// Id and name of officials of this office.
    pub funcionarios: Vec<(String, String)>,
    /// Kinds of file that are taken, and megabytes each.
    pub archivos: (Vec<String>, u32),
}

/// What the page shows. Each act posts to its own name below the address of the case, with `estado`: the state that the page
/// shows, so that two officials do not act on different ones.
#[derive(Clone)]
pub struct Caso {
    /// "2026-000123".
    pub radicado: String,
    /// What it is about.
    pub asunto: String,
    /// What kind of thing it is.
    pub clase: Clase,
    /// Name, document and so on of who filed it; empty where it is anonymous.
    pub solicitante: Vec<(String, String)>,
    /// How they want to be answered.
    pub medio: Medio,
    /// When it was received.
    pub recibida: Instante,
    /// How it stands.
    pub estado: Estado,
    /// Who has it.
    pub asignada: Option<String>,
    /// Its office.
    pub dependencia: String,
    /// Its term.
    pub plazo: Option<Plazo>,
    /// What is paid of it; nobody pays from here.
    pub pago: Option<PagoVista>,
    /// Why it goes first.
    pub prioridad: Option<String>,
    /// What was missing when the person insisted.
    pub faltan: Vec<String>,
    /// What was answered in the form.
    pub secciones: Vec<Bloque>,
    /// All that happened, oldest first.
    pub historia: Vec<Hito>,
    /// The file.
    pub documentos: Vec<DocumentoVista>,
    /// What was notified of it.
    pub notificaciones: NotificacionesDeCaso,
    /// What this official may do now.
    pub actos: Vec<Acto>,
    /// What the acts choose from.
    pub opciones: Opciones,
    /// The act whose form came back, with what was typed in it.
    pub volvio: Option<(Acto, Respuestas)>,
    /// What must be put right in it.
    pub fallas: Vec<Falla>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Caso) -> String {
    let mut hoja = Hoja::privada(t!("constancia.de", locale = c.l, n = x.radicado))
        .miga(t!("bandeja.titulo", locale = c.l), "funcionario/");
    hoja.con_errores = !x.fallas.is_empty();
    let bajada = format!("{} · {}", formato::clase(x.clase, c.l), x.radicado);
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja-ancha mesa">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(x.asunto.clone(), bajada)}
                <p class="nota">{t!("caso.mirada", locale = c.l)}</p>
                <p class="ir-a-actos"><a href="#actos">{t!("caso.actos", locale = c.l)}</a></p>
                <div class="caso">
                    <div class="caso-historia">
                        {cabeza(c, x)}
                        {x.pago.as_ref().map(|p| pago::caja(c, p))}
                        {faltaron(c, &x.faltan)}
                        {respuestas_dadas(c, &x.secciones)}
                        {documentos(c, &x.documentos)}
                        {de_caso(c, &x.radicado, &x.notificaciones)}
                        {historia(c, &x.historia)}
                    </div>
                    {actos::actos(c, x)}
                </div>
            </div>
        },
    )
}

fn cabeza(c: Ctx<'_>, x: &Caso) -> impl IntoView + use<> {
    let par = |k: String, v: String| view! { <div><dt>{k}</dt><dd>{v}</dd></div> };
    let quien: Vec<_> = if x.solicitante.is_empty() {
        let nadie = t!("bandeja.anonima", locale = c.l).into_owned();
        vec![par(t!("bandeja.quien", locale = c.l).into(), nadie)]
    } else {
        x.solicitante.iter().map(|(k, v)| par(k.clone(), v.clone())).collect()
    };
    let asignada = x.asignada.clone().unwrap_or_else(|| t!("bandeja.nadie", locale = c.l).into());
    let medio = match x.medio {
        Medio::Correo => t!("caso.por_correo", locale = c.l),
        Medio::Correspondencia => t!("caso.por_papel", locale = c.l),
        Medio::Carpeta => t!("caso.por_carpeta", locale = c.l),
        Medio::Ninguno => t!("caso.por_consulta", locale = c.l),
    };
    view! {
        {x.prioridad.clone().map(|p| view! {
            <p class="prioridad">{t!("bandeja.primero", locale = c.l)}" "{p}</p>
        })}
        {x.plazo.as_ref().map(|k| plazo(c, k, true))}
        <dl class="resumen">
            {quien}
            <div><dt>{t!("consulta.recibida", locale = c.l)}</dt><dd>{propias::momento(c, x.recibida)}</dd></div>
            {par(t!("consulta.estado", locale = c.l).into(), formato::estado(x.estado, c.l).into())}
            {par(t!("bandeja.dependencia", locale = c.l).into(), x.dependencia.clone())}
            {par(t!("bandeja.asignada", locale = c.l).into(), asignada)}
            {par(t!("caso.responder_por", locale = c.l).into(), medio.into())}
        </dl>
    }
}

fn faltaron(c: Ctx<'_>, faltan: &[String]) -> impl IntoView + use<> {
    let filas: Vec<_> = faltan.iter().map(|f| view! { <li>{f.clone()}</li> }).collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section class="container-alerta-govco" aria-labelledby="faltaron">
                <h2 id="faltaron">{t!("caso.faltaron", locale = c.l)}</h2>
                <ul>{filas}</ul>
            </section>
        }
    })
}
