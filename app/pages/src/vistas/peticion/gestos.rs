//! Fields that several small forms share: a line, several lines, files.

use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::persona::{
        campos::{Campo, Falla, area, de, error},
        mensaje::dicho,
    },
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
    let otras: Vec<_> = otras.map(|f| view! { <p class="error-campo">{dicho(c, &f.mensaje)}</p> }).collect();
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

/// A form of a text and files.
pub(in crate::vistas) struct Escribe<'a> {
    /// Where it goes.
    pub(in crate::vistas) accion: String,
    /// What was typed in it.
    pub(in crate::vistas) texto: &'a str,
    /// Kinds of file that are taken, and megabytes each.
    pub(in crate::vistas) archivos: &'a (Vec<String>, u32),
    pub(in crate::vistas) fallas: &'a [Falla],
}

/// Words, or files, or both.
pub(in crate::vistas) fn envio<'a>(c: Ctx<'a>, e: Escribe<'a>, boton: Palabra) -> impl IntoView + use<'a> {
    let mut texto = campo("texto", t!("tramites.texto", locale = c.l), None, e.texto, 4000);
    texto.obligatorio = false;
    let (tipos, megas) = e.archivos;
    let etiqueta = t!("tramites.archivos", locale = c.l);
    view! {
        <form class="formulario" method="post" action=e.accion novalidate=true enctype="multipart/form-data">
            {area(c, texto, e.fallas)}
            {archivos(c, "archivos", etiqueta, (tipos, *megas), false, e.fallas)}
            <div class="botones"><button type="submit" class="btn-govco fill-btn-govco">{boton}</button></div>
        </form>
    }
}
