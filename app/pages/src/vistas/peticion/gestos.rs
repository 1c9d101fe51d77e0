//! Fields that several small forms share: a line, several lines, files.

use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::persona::campos::{Campo, Falla, de, error},
};
use leptos::prelude::*;
use rust_i18n::t;

/// A line of text or an area, without autocomplete.
pub(in crate::vistas) fn campo<'a>(
    nombre: &'a str,
    etiqueta: Palabra,
    ayuda: Option<Palabra>,
    valor: &'a str,
    maximo: u16,
) -> Campo<'a> {
    Campo { nombre, etiqueta, ayuda, valor, tipo: "text", autocompletar: "off", maximo, obligatorio: true }
}

/// Files, with what is taken said before.
pub(in crate::vistas) fn archivos<'a>(
    c: Ctx<'a>,
    nombre: &'a str,
    etiqueta: Palabra,
    (tipos, megas): (&'a [String], u32),
    obligatorio: bool,
    fallas: &'a [Falla],
) -> impl IntoView {
    let falla = de(fallas, nombre);
    let marca = if obligatorio {
        t!("persona.obligatorio", locale = c.l)
    } else {
        t!("persona.opcional", locale = c.l)
    };
    // Each file may have a reason of its own: the field is described by the first, and has them all.
    let otras = fallas.iter().filter(|f| f.campo == nombre).skip(1);
    let otras: Vec<_> = otras.map(|f| view! { <p class="error-campo">{f.mensaje.as_str()}</p> }).collect();
    let legibles: Vec<_> = tipos.iter().map(|t| t.to_uppercase()).collect();
    let admite: Vec<_> = tipos.iter().map(|t| format!(".{t}")).collect();
    let descrito = falla.map_or_else(|| format!("a-{nombre}"), |_| format!("a-{nombre} e-{nombre}"));
    let limite = t!("formulario.estos_archivos", locale = c.l, tipos = legibles.join(", "), megas = megas);
    view! {
        <div class="campo archivo">
            <label for=format!("c-{nombre}")>{etiqueta}" "<span class="nota">{marca}</span></label>
            <p class="nota" id=format!("a-{nombre}")>{limite}</p>
            <input id=format!("c-{nombre}") name=nombre type="file" multiple=true accept=admite.join(",")
                required=obligatorio aria-describedby=descrito aria-invalid=falla.map(|_| "true")/>
            {falla.map(|f| error(c, f))}
            {otras}
        </div>
    }
}
