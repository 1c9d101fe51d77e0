//! Decisions, reasons and what every page of a comment says in words.

use super::RespuestaVista;
use crate::{
    ctx::Ctx,
    formato::{Palabra, dia_largo},
    vistas::persona::piezas as propias,
};
use domain::{
    Fecha,
    comentario::{Decision, Reserva},
};
use leptos::prelude::*;
use rust_i18n::t;

pub(super) fn decision(d: Decision, l: &str) -> Palabra {
    match d {
        Decision::Acogido => t!("opinar.acogido", locale = l),
        Decision::EnParte => t!("opinar.en_parte", locale = l),
        Decision::NoAcogido => t!("opinar.no_acogido", locale = l),
    }
}

pub(super) fn reserva(r: Reserva, l: &str) -> Palabra {
    match r {
        Reserva::DatosDeOtros => t!("opinar.datos_de_otros", locale = l),
        Reserva::DatosPropios => t!("opinar.datos_propios", locale = l),
        Reserva::Insultos => t!("opinar.insultos", locale = l),
        Reserva::Publicidad => t!("opinar.publicidad", locale = l),
    }
}

/// "miércoles 9 de diciembre de 2026, 11:59 p. m.": the last minute of a day.
pub(super) fn hasta(f: Fecha, l: &str) -> String {
    t!("opinar.ultimo_minuto", locale = l, dia = dia_largo(f, l)).into_owned()
}

/// "Comentario 12 · Artículo 3".
pub(super) fn rotulo(c: Ctx<'_>, numero: i64, parte: &str) -> String {
    let numero = t!("opinar.numero", locale = c.l, n = numero);
    if parte.is_empty() { numero.into_owned() } else { format!("{numero} · {parte}") }
}

/// The name to be read, or a word.
pub(super) fn quien(c: Ctx<'_>, nombre: &str) -> String {
    if nombre.is_empty() { t!("opinar.sin_nombre", locale = c.l).into() } else { nombre.to_owned() }
}

/// What somebody wrote, as they wrote it.
pub(super) fn dicho(c: Ctx<'_>, texto: &str) -> impl IntoView + use<> {
    view! { <p class="dicho" lang=propias::lengua(c)>{texto.to_owned()}</p> }
}

/// What the entity answers.
pub(super) fn respuesta(c: Ctx<'_>, r: &RespuestaVista) -> impl IntoView + use<> {
    view! {
        <div class="respuesta">
            <p>
                <strong>{t!("opinar.respondemos", locale = c.l)}</strong>" "
                <span class="decision">{decision(r.decision, c.l)}</span>" · "
                <span class="nota">{propias::dia(c, r.en)}</span>
            </p>
            {dicho(c, &r.texto)}
        </div>
    }
}
