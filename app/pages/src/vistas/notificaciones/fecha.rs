//! Fields for a date, with its hour or without, of which browsers want no length.

use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::persona::campos::{Falla, de, error},
};
use domain::Fecha;
use leptos::prelude::*;
use rust_i18n::t;

/// `2026-11-20T16:40`, in the legal time of Colombia.
pub(super) fn momento<'a>(
    c: Ctx<'a>,
    nombre: &'a str,
    (etiqueta, ayuda): (Palabra, Palabra),
    valor: &'a str,
    fallas: &'a [Falla],
) -> impl IntoView {
    let falla = de(fallas, nombre);
    let descrito = if falla.is_some() { format!("a-{nombre} e-{nombre}") } else { format!("a-{nombre}") };
    view! {
        <div class="campo entradas-de-texto-govco">
            <label for=format!("c-{nombre}")>{etiqueta}" "<span class="nota">{t!("persona.obligatorio", locale = c.l)}</span></label>
            <p class="nota" id=format!("a-{nombre}")>{ayuda}</p>
            <input id=format!("c-{nombre}") name=nombre type="datetime-local" value=valor autocomplete="off"
                required=true aria-describedby=descrito aria-invalid=falla.map(|_| "true")/>
            {falla.map(|f| error(c, f))}
        </div>
    }
}

/// `2026-11-20`, between two days.
pub(super) fn dia<'a>(
    c: Ctx<'a>,
    nombre: &'a str,
    (etiqueta, ayuda): (Palabra, Palabra),
    (valor, dias): (&'a str, Option<(Fecha, Fecha)>),
    fallas: &'a [Falla],
) -> impl IntoView {
    let falla = de(fallas, nombre);
    let descrito = if falla.is_some() { format!("a-{nombre} e-{nombre}") } else { format!("a-{nombre}") };
    let (minimo, maximo) = dias.map(|(a, b)| (a.to_string(), b.to_string())).unzip();
    view! {
        <div class="campo entradas-de-texto-govco">
            <label for=format!("c-{nombre}")>{etiqueta}" "<span class="nota">{t!("persona.obligatorio", locale = c.l)}</span></label>
            <p class="nota" id=format!("a-{nombre}")>{ayuda}</p>
            <input id=format!("c-{nombre}") name=nombre type="date" value=valor min=minimo max=maximo autocomplete="off"
                required=true aria-describedby=descrito aria-invalid=falla.map(|_| "true")/>
            {falla.map(|f| error(c, f))}
        </div>
    }
}
