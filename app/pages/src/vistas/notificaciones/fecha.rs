//! A field for a date with its hour, of which browsers want no length.

use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::persona::campos::{Falla, de, error},
};
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
