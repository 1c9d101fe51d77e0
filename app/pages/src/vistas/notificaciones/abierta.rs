//! A notification with effect: since when, the act, what can be done against it, and the proof of it all.

use super::{
    ActoNotificado, Firmante, HechoDeNotificacion, Por, RecursosVista, historia::historia, piezas as propias,
    recursos::recursos,
};
use crate::{
    ctx::Ctx,
    documento::documento_de,
    html::html,
    vistas::{
        documentos::Parte,
        persona::{
            Presencia,
            piezas::{es, momento},
        },
        piezas,
    },
};
use domain::Instante;
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows. Below its address stands `documento`; with a proof also `certificado` and `prueba.zip`.
#[derive(Clone)]
pub struct Abierta {
    /// Opaque.
    pub id: String,
    /// About which matter.
    pub asunto: String,
    /// The filing that it belongs to, of the person.
    pub radicado: Option<String>,
    /// Since when it has effect.
    pub en: Instante,
    /// What gave it.
    pub por: Por,
    /// Who opened it for the person, where they did: name and document, shortened.
    pub por_otro: Option<String>,
    /// Who signs the act.
    pub firmante: Firmante,
    /// The act.
    pub acto: ActoNotificado,
    /// What can be done against it.
    pub recursos: RecursosVista,
    /// Oldest first.
    pub historia: Vec<HechoDeNotificacion>,
    /// Whether its certificate and its bundle can be downloaded.
    pub con_prueba: bool,
}

/// Norma: Ley 1437 de 2011, arts. 56 y 67
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Abierta) -> String {
    let hoja = propias::hoja(c, x.asunto.as_str()).espanola();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            {cuerpo(c, x)}
            {piezas::ayuda(c)}
        },
    )
}

/// The same for who opened it where they were: it takes the place of what they read before.
pub(in crate::vistas) fn parte(c: Ctx<'_>, x: &Abierta) -> Parte {
    Parte { titulo: x.asunto.clone(), html: html(cuerpo(c, x)) }
}

fn cuerpo<'a>(c: Ctx<'a>, x: &'a Abierta) -> impl IntoView {
    let documento = format!("{}documento", propias::ruta(&x.id));
    view! {
        <div class="contenedor hoja notificacion" data-parte="notificacion">
            {piezas::titular_con(es(c, &x.asunto), Some(es(c, &x.firmante.dependencia)))}
            <div class="surtida">
                <p class="rotulo">{t!("notificacion.notificado", locale = c.l)}</p>
                <p class="cuando">{momento(c, x.en)}</p>
                <p class="nota">{propias::por(c, x.por)}" "{t!("notificacion.hora_legal", locale = c.l)}</p>
                {x.por_otro.as_ref().map(|quien| view! {
                    <p>{t!("notificacion.la_abrio", locale = c.l, quien = quien)}</p>
                })}
            </div>
            {propias::entregado(c, x, &documento, propias::radicado(c, x.radicado.as_deref(), "carpeta/tramites/"))}
            {recursos(c, &x.recursos)}
            {x.con_prueba.then(|| prueba(c, &x.id))}
            {historia(c, &x.historia)}
            {propias::salidas(c, "")}
        </div>
    }
}

fn prueba(c: Ctx<'_>, id: &str) -> impl IntoView + use<> {
    view! {
        <section aria-labelledby="prueba">
            <h2 id="prueba">{t!("notificacion.prueba", locale = c.l)}</h2>
            <p>{t!("notificacion.prueba_que", locale = c.l)}</p>
            {propias::descargas(c, &propias::ruta(id))}
        </section>
    }
}
