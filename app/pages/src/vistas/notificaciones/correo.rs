//! The e-mail of an aviso: that something waits and where to look; no word of the act, nothing that tracks, no link that acts.

use crate::{ctx::Ctx, formato, html::html, vistas::peticion::Correo};
use domain::Fecha;
use leptos::prelude::*;
use rust_i18n::t;
use std::fmt::Write;

/// What it tells: nothing from which somebody could learn who decided what.
#[derive(Clone, Debug, Default)]
pub struct AvisoDeNotificacion {
    /// Whether it was told before.
    pub recordatorio: bool,
    /// The last day before it goes on by other means.
    pub hasta: Option<Fecha>,
    /// The address as people type it: "sede.sanroque.gov.co".
    pub direccion: String,
}

/// Norma: Ley 1437 de 2011, art. 56
pub(in crate::vistas) fn correo(c: Ctx<'_>, x: &AvisoDeNotificacion) -> Correo {
    let entidad = c.sitio().entidad.sigla.to_string();
    let asunto = if x.recordatorio {
        t!("notificacion.c_recuerde", locale = c.l, entidad = entidad)
    } else {
        t!("notificacion.c_asunto", locale = c.l, entidad = entidad)
    };
    let asunto = asunto.into_owned();
    Correo { texto: texto(c, x), html: como_html(c, x, &asunto), asunto }
}

/// Paragraphs before the steps.
fn antes(c: Ctx<'_>, x: &AvisoDeNotificacion) -> Vec<String> {
    let nombre = c.sitio().entidad.nombre.to_string();
    let espera = t!("notificacion.c_espera", locale = c.l, entidad = nombre).into_owned();
    let hasta = x
        .hasta
        .map(|h| t!("notificacion.c_hasta", locale = c.l, fecha = formato::dia_largo(h, c.l)).into_owned());
    [Some(espera), hasta].into_iter().flatten().collect()
}

fn pasos(c: Ctx<'_>, x: &AvisoDeNotificacion) -> [String; 3] {
    [
        t!("notificacion.c_paso1", locale = c.l, direccion = x.direccion).into_owned(),
        t!("notificacion.c_paso2", locale = c.l).into_owned(),
        t!("notificacion.c_paso3", locale = c.l).into_owned(),
    ]
}

fn despues(c: Ctx<'_>) -> [String; 3] {
    [
        t!("notificacion.c_no_notifica", locale = c.l).into_owned(),
        t!("notificacion.c_sin_enlaces", locale = c.l).into_owned(),
        t!("notificacion.c_ayuda", locale = c.l, telefono = c.sitio().entidad.conmutador.to_string())
            .into_owned(),
    ]
}

fn texto(c: Ctx<'_>, x: &AvisoDeNotificacion) -> String {
    let mut m = format!("{}\n", c.sitio().entidad.nombre);
    for p in antes(c, x) {
        let _ = write!(m, "\n{p}\n");
    }
    let _ = write!(m, "\n{}\n", t!("notificacion.c_como", locale = c.l));
    for (i, p) in pasos(c, x).iter().enumerate() {
        let _ = writeln!(m, "{}. {p}", i + 1);
    }
    for p in despues(c) {
        let _ = write!(m, "\n{p}\n");
    }
    let _ = write!(m, "\n{}\n", t!("acuse.no_responda", locale = c.l));
    m
}

fn como_html(c: Ctx<'_>, x: &AvisoDeNotificacion, asunto: &str) -> String {
    let parrafos = |l: Vec<String>| l.into_iter().map(|p| view! { <p>{p}</p> }).collect::<Vec<_>>();
    let pasos: Vec<_> = pasos(c, x).into_iter().map(|p| view! { <li>{p}</li> }).collect();
    let cuerpo = html(view! {
        <h1>{c.sitio().entidad.nombre.to_string()}</h1>
        {parrafos(antes(c, x))}
        <h2>{t!("notificacion.c_como", locale = c.l)}</h2>
        <ol>{pasos}</ol>
        {parrafos(despues(c).into())}
        <p>{t!("acuse.no_responda", locale = c.l)}</p>
    });
    let titulo = html(view! { <title>{asunto.to_owned()}</title> });
    format!(
        "<!DOCTYPE html><html lang=\"es-CO\"><head><meta charset=\"utf-8\">{titulo}</head><body>{cuerpo}</body></html>\n"
    )
}
