//! Everything that is still to be done: findings file by file, and drafts with what they lack.

use super::Hallazgo;
use crate::{ctx::Ctx, vistas::tramite::lo_que_falta};
use domain::tramite::Estado;
use leptos::prelude::*;
use rust_i18n::t;
use std::collections::BTreeMap;

/// The list; or that there is nothing in it.
pub(super) fn lista(c: Ctx<'_>, hallazgos: &[Hallazgo]) -> impl IntoView + use<> {
    let mut por_archivo: BTreeMap<(bool, String), Vec<&Hallazgo>> = BTreeMap::new();
    for h in hallazgos {
        por_archivo
            .entry((!hallazgos.iter().any(|x| x.error && x.archivo == h.archivo), h.archivo.clone()))
            .or_default()
            .push(h);
    }
    let archivos: Vec<_> =
        por_archivo.into_iter().map(|((_, archivo), suyos)| uno(c, archivo, &suyos)).collect();
    let borradores = borradores(c);
    let nada = archivos.is_empty() && borradores.is_empty();
    view! {
        {nada.then(|| view! { <p>{t!("edicion.nada", locale = c.l)}</p> })}
        {archivos}
        {(!borradores.is_empty()).then(|| view! {
            <section aria-labelledby="borradores">
                <h2 id="borradores">{t!("edicion.borradores", locale = c.l)}</h2>
                <ul class="pendientes">{borradores}</ul>
            </section>
        })}
    }
}

fn uno(c: Ctx<'_>, archivo: String, suyos: &[&Hallazgo]) -> impl IntoView + use<> {
    let pagina = suyos.iter().find_map(|h| h.pagina.as_deref()).map(|p| c.a(p));
    let filas: Vec<_> = suyos
        .iter()
        .map(|h| {
            let clase = if h.error { "error" } else { "advertencia" };
            let nombre = if h.error { t!("edicion.error", locale = c.l) } else { t!("edicion.advertencia", locale = c.l) };
            view! {
                <li class=clase>
                    <p><b>{nombre}</b>" "{h.mensaje.clone()}" "<span class="lugar">{t!("edicion.linea", locale = c.l, n = h.linea)}</span></p>
                    {h.ayuda.clone().map(|a| view! { <p>{a}</p> })}
                    {h.norma.clone().map(|n| view! { <p class="nota">{n}</p> })}
                </li>
            }
        })
        .collect();
    view! {
        <section>
            <h2><code>{archivo}</code></h2>
            {pagina.map(|href| view! { <p><a href=href>{t!("edicion.ver_pagina", locale = c.l)}</a></p> })}
            <ul class="pendientes">{filas}</ul>
        </section>
    }
}

/// Sheets that nobody else sees yet.
fn borradores(c: Ctx<'_>) -> Vec<impl IntoView + use<>> {
    let s = c.sitio();
    let tramites = s
        .tramites
        .iter()
        .filter(|t| t.estado == Estado::Borrador)
        .map(|t| (format!("tramites/{}/", t.slug), t.nombre.to_string(), lo_que_falta(c, t)));
    let publicaciones =
        s.publicaciones.iter().filter(|p| p.borrador).map(|p| (p.ruta(), p.titulo.to_string(), Vec::new()));
    tramites
        .chain(publicaciones)
        .map(|(ruta, nombre, falta)| {
            let falta = (!falta.is_empty())
                .then(|| view! { <p>{t!("estado.le_falta", locale = c.l)}" "{falta.join(", ")}"."</p> });
            view! { <li><p><a href=c.a(&ruta)>{nombre}</a></p>{falta}</li> }
        })
        .collect()
}
