//! A text that a person may accept, with its box, never ticked beforehand.

use super::{
    campos,
    campos::Falla,
    mensaje::{Mensaje, dicho},
    piezas,
};
use crate::{ctx::Ctx, formato::Palabra};
use domain::consentimiento::{Clase, Clausula};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// A text and whether its box was ticked in a form that came back.
///
/// The box is `acepta-<slug>` with the value `si`; `huella-<slug>` says which words were on the page.
#[derive(Clone, Copy)]
pub struct Casilla<'a> {
    /// The text.
    pub clausula: &'a Clausula,
    /// Ticked by the person.
    pub marcada: bool,
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.2 (each purpose, and which data, before it is accepted)
pub(super) fn casilla<'a>(c: Ctx<'a>, x: &'a Casilla<'a>, fallas: &'a [Falla]) -> impl IntoView {
    let k = x.clausula;
    let nombre = format!("acepta-{}", k.slug);
    let terminos = k.clase == Clase::Terminos;
    let texto = if terminos {
        Either::Left(view! {
            <details class="texto-completo">
                <summary>{t!("registro.leer", locale = c.l)}</summary>
                <div class="prosa" lang=piezas::lengua(c)>{piezas::parrafos(&k.texto)}</div>
            </details>
        })
    } else {
        Either::Right(view! { <div class="prosa" lang=piezas::lengua(c)>{piezas::parrafos(&k.texto)}</div> })
    };
    view! {
        <div class="clausula">
            <h3 lang=piezas::lengua(c)>{&*k.titulo}</h3>
            {texto}
            {datos(c, k)}
            <p class="nota">{t!("prosa.version", locale = c.l, v = k.version)}</p>
            <input type="hidden" name=format!("huella-{}", k.slug) value=&*k.huella/>
            {campos::casilla(c, nombre, verbo(c, k.clase), Some(&k.titulo), (x.marcada, terminos), fallas)}
        </div>
    }
}

/// Legal texts count as they are written: who reads another language is told so, and what accepting means.
pub(in crate::vistas) fn en_espanol(c: Ctx<'_>) -> impl IntoView + use<> {
    piezas::lengua(c).map(|_| view! { <p class="nota">{t!("registro.en_espanol", locale = c.l)}</p> })
}

/// Which data a purpose uses.
pub(super) fn datos<'a>(c: Ctx<'a>, k: &'a Clausula) -> impl IntoView {
    (!k.datos.is_empty()).then(|| {
        let usa = Mensaje::clave("registro.usa").con("datos", Mensaje::from(k.datos.join(", ")));
        view! { <p class="nota">{dicho(c, &usa)}</p> }
    })
}

fn verbo(c: Ctx<'_>, clase: Clase) -> Palabra {
    match clase {
        Clase::Terminos => t!("registro.acepto", locale = c.l),
        Clase::Datos => t!("registro.autorizo", locale = c.l),
        Clase::Notificacion => t!("registro.acepto_notificacion", locale = c.l),
    }
}
