//! The other four parts of the accordion: result, follow-up, questions, norms.

use super::estado::falta;
use crate::{ctx::Ctx, formato, vistas::piezas};
use domain::{
    contacto::{Canal, Medio, Telefono},
    norma::Cita,
    tramite::{Cambio, Tramite},
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Norma: Resolución 2893 de 2020 (ficha: order of the sections)
pub(super) fn acordeon<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let l = c.l;
    view! {
        <details class="accordion-item" id="resultado">
            <summary><h2>{t!("tramite.resultado", locale = l)}</h2></summary>
            <div class="accordion-body">{resultado(c, t)}</div>
        </details>
        <details class="accordion-item" id="seguimiento">
            <summary><h2>{t!("tramite.seguimiento", locale = l)}</h2></summary>
            <div class="accordion-body">{canales(c, &t.seguimiento, "seguimiento")}</div>
        </details>
        <details class="accordion-item" id="mas">
            <summary><h2>{t!("tramite.mas", locale = l)}</h2></summary>
            <div class="accordion-body">{canales(c, &t.canales, "canales")}</div>
        </details>
        <details class="accordion-item" id="normas">
            <summary><h2>{t!("tramite.normas", locale = l)}</h2></summary>
            <div class="accordion-body">{normas(c, &t.normas)}</div>
        </details>
        {(!t.cambios.is_empty()).then(|| view! {
            <details class="accordion-item" id="cambios">
                <summary><h2>{t!("tramite.cambios", locale = l)}</h2></summary>
                <div class="accordion-body">{cambios(c, &t.cambios)}</div>
            </details>
        })}
    }
}

fn resultado<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let Some(r) = &t.resultado else { return Either::Left(falta(c, "resultado")) };
    let medios: Vec<String> = r.medios.iter().map(|m| formato::medio(*m, c.l).to_lowercase()).collect();
    Either::Right(view! {
        <p><b>{piezas::dicho(c, &r.nombre)}</b></p>
        {r.nota.as_deref().map(|n| view! { <p>{piezas::dicho(c, n)}</p> })}
        {(!medios.is_empty()).then(|| view! {
            <p>{t!("tramite.lo_recibe", locale = c.l, medios = medios.join(", "))}</p>
        })}
        {t.notifica.map(|si| view! {
            <p class="nota">{if si { t!("tramite.notifica", locale = c.l) } else { t!("tramite.no_notifica", locale = c.l) }}</p>
        })}
    })
}

fn canales<'a>(c: Ctx<'a>, canales: &'a [Canal], campo: &'static str) -> impl IntoView {
    if canales.is_empty() {
        return Either::Left(falta(c, campo));
    }
    let filas: Vec<_> = canales
        .iter()
        .map(|k| {
            view! {
                <div>
                    <dt>{formato::medio(k.medio, c.l)}</dt>
                    <dd>
                        {canal(c, k)}
                        {k.nota.as_deref().map(|n| view! { <span class="nota">{piezas::dicho(c, n)}</span> })}
                    </dd>
                </div>
            }
        })
        .collect();
    Either::Right(view! { <dl class="datos">{filas}</dl> })
}

fn canal<'a>(c: Ctx<'a>, k: &'a Canal) -> impl IntoView {
    let dato = &*k.dato;
    let (href, texto) = match k.medio {
        Medio::Web if dato.starts_with('/') => (Some(c.a(dato)), dato.into()),
        Medio::Web => {
            (Some(dato.to_owned()), dato.trim_start_matches("https://").trim_end_matches('/').into())
        }
        Medio::Correo => (Some(format!("mailto:{dato}")), dato.into()),
        Medio::Telefonico => match Telefono::parse(dato) {
            Some(t) => (Some(t.uri()), t.to_string().into()),
            None => (None, dato.into()),
        },
        Medio::Presencial => (None, std::borrow::Cow::from(dato)),
    };
    match href {
        Some(href) => Either::Left(view! { <a href=href>{texto}</a> }),
        None => Either::Right(piezas::dicho(c, &texto)),
    }
}

fn normas<'a>(c: Ctx<'a>, citas: &'a [Cita]) -> impl IntoView {
    if citas.is_empty() {
        return Either::Left(falta(c, "normas"));
    }
    let filas: Vec<_> = citas
        .iter()
        .map(|k| {
            let norma = c.sitio().norma(&k.norma);
            let nombre = norma.map_or_else(|| k.norma.to_string(), ToString::to_string);
            let articulos =
                k.articulos.as_deref().map(|a| t!("tramite.articulos", locale = c.l, articulos = a));
            let cita = match norma.and_then(|n| n.url.as_deref()) {
                Some(url) => Either::Left(view! { <a href=url>{nombre}</a> }),
                None => Either::Right(view! { <b>{nombre}</b> }),
            };
            view! {
                <li>
                    {cita}
                    {norma.and_then(|n| n.expide.as_deref()).map(|e| format!(" ({e})"))}
                    {articulos.map(|a| view! { ", "{a} })}
                    {norma.map(|n| view! { <span class="nota" lang=c.lang(&n.titulo)>{&*n.titulo}</span> })}
                    {norma.and_then(|n| n.expedicion).map(|f| view! {
                        <span class="nota">
                            {t!("tramite.expedida", locale = c.l)}" "{piezas::tiempo(f, formato::larga(f, c.l))}
                        </span>
                    })}
                </li>
            }
        })
        .collect();
    Either::Right(view! { <ul class="normas">{filas}</ul> })
}

/// What changed, since when, and by which norm.
fn cambios<'a>(c: Ctx<'a>, cambios: &'a [Cambio]) -> impl IntoView {
    let filas: Vec<_> = cambios
        .iter()
        .map(|k| {
            let norma = k.norma.as_deref().and_then(|n| c.sitio().norma(n));
            view! {
                <div>
                    <dt>{piezas::tiempo(k.fecha, formato::larga(k.fecha, c.l))}</dt>
                    <dd>{piezas::dicho(c, &k.que)}{norma.map(|n| view! { <span class="nota">{n.to_string()}</span> })}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="datos">{filas}</dl> }
}
