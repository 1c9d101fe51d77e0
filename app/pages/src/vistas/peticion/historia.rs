//! The story of a filing in the order of time, and the documents of its file.

use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::{
        formulario::tamano,
        persona::{Mensaje, mensaje::dicho, piezas as propias},
    },
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Something that happened.
#[derive(Clone)]
pub struct Hito {
    /// When.
    pub en: Instante,
    /// "La recibió la Secretaría de Planeación".
    pub titulo: Mensaje,
    /// What was said with it.
    pub texto: Option<String>,
    /// Who did it, where that is told: "Profesional, Secretaría de Hacienda".
    pub quien: Option<Mensaje>,
    /// Only officials see it.
    pub interno: bool,
}

/// Who a document comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origen {
    /// The person.
    Ciudadano,
    /// The entity.
    Entidad,
}

/// A document of the file.
#[derive(Clone)]
pub struct DocumentoVista {
    /// Its name.
    pub nombre: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub huella: String,
    /// Who it comes from.
    pub origen: Origen,
    /// When it came in.
    pub en: Instante,
    /// Path from the root of the download; none where it may not be downloaded (yet).
    pub ruta: Option<String>,
}

/// Oldest first, as it happened.
pub(in crate::vistas) fn historia(c: Ctx<'_>, hitos: &[Hito]) -> impl IntoView + use<> {
    let filas: Vec<_> = hitos
        .iter()
        .map(|h| {
            view! {
                <li>
                    <p class="nota">{propias::momento(c, h.en)}</p>
                    <p><b>{dicho(c, &h.titulo)}</b>{h.interno.then(|| view! {
                        " "<span class="etiqueta-govco">{t!("historia.interno", locale = c.l)}</span>
                    })}</p>
                    {h.texto.clone().map(|t| view! { <p class="dicho" lang=propias::lengua(c)>{t}</p> })}
                    {h.quien.as_ref().map(|q| view! { <p class="nota">{dicho(c, q)}</p> })}
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="historia">
            <h2 id="historia">{t!("historia.titulo", locale = c.l)}</h2>
            <ol class="historia">{filas}</ol>
        </section>
    }
}

/// Norma: Acuerdo AGN 001 de 2024 (índice electrónico: what came in, when, and its hash)
pub(in crate::vistas) fn documentos(c: Ctx<'_>, hay: &[DocumentoVista]) -> impl IntoView + use<> {
    let filas: Vec<_> = hay.iter().map(|d| documento(c, d)).collect();
    let cuerpo = if filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("historia.sin_documentos", locale = c.l)}</p> })
    } else {
        Either::Right(view! { <ul class="adjuntos">{filas}</ul> })
    };
    view! {
        <section aria-labelledby="documentos">
            <h2 id="documentos">{t!("historia.documentos", locale = c.l)}</h2>
            {cuerpo}
        </section>
    }
}

/// Who a document comes from, in words.
pub(super) fn de_quien(c: Ctx<'_>, origen: Origen) -> Palabra {
    match origen {
        Origen::Ciudadano => t!("historia.de_ciudadano", locale = c.l),
        Origen::Entidad => t!("historia.de_entidad", locale = c.l),
    }
}

fn documento(c: Ctx<'_>, d: &DocumentoVista) -> impl IntoView + use<> {
    let origen = de_quien(c, d.origen);
    let nombre = match d.ruta.as_deref() {
        Some(r) => Either::Left(view! { <a href=c.a(r) download=d.nombre.clone()>{d.nombre.clone()}</a> }),
        None => Either::Right(view! { <b>{d.nombre.clone()}</b> }),
    };
    let huella = d.huella.clone();
    view! {
        <li>
            {nombre}
            <span class="linea nota">{tamano(d.bytes, c.l)}" · "{origen}" · "{propias::dia(c, d.en)}</span>
            <span class="linea nota">{t!("constancia.huella", locale = c.l)}" "<code class="huella">{huella}</code></span>
        </li>
    }
}
