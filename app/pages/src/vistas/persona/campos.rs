//! Fields of forms: label, help, field, error, in that order; and the summary of what must be put right.

use super::{
    mensaje::{Mensaje, dicho},
    piezas::es,
};
use crate::{ctx::Ctx, formato::Palabra, html::en_area};
use leptos::prelude::*;
use rust_i18n::t;

/// Something that must be put right, tied to the field of that name; an empty name ties it to the whole form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Falla {
    /// `name` of the field.
    pub campo: String,
    /// What to do, for people: "Escriba un correo como nombre@ejemplo.com".
    pub mensaje: Mensaje,
}

impl Falla {
    /// Of a field.
    pub fn new(campo: impl Into<String>, mensaje: impl Into<Mensaje>) -> Self {
        Self { campo: campo.into(), mensaje: mensaje.into() }
    }

    /// Of a field, in words of the interface: their key.
    pub fn clave(campo: impl Into<String>, clave: &'static str) -> Self {
        Self::new(campo, Mensaje::clave(clave))
    }
}

/// One field.
pub(in crate::vistas) struct Campo<'a> {
    pub(in crate::vistas) nombre: &'a str,
    pub(in crate::vistas) etiqueta: Palabra,
    pub(in crate::vistas) ayuda: Option<Palabra>,
    pub(in crate::vistas) valor: &'a str,
    pub(in crate::vistas) tipo: &'static str,
    pub(in crate::vistas) autocompletar: &'static str,
    pub(in crate::vistas) maximo: u16,
    pub(in crate::vistas) obligatorio: bool,
}

/// Every error at once, each a way to its field.
pub(in crate::vistas) fn resumen<'a>(c: Ctx<'a>, fallas: &'a [Falla]) -> impl IntoView {
    let lineas: Vec<_> = fallas
        .iter()
        .map(|f| {
            let href = (!f.campo.is_empty()).then(|| format!("#c-{}", f.campo));
            view! { <li><a href=href>{dicho(c, &f.mensaje)}</a></li> }
        })
        .collect();
    (!fallas.is_empty()).then(|| {
        view! {
            <div class="container-alerta-govco errores" id="errores" role="group" tabindex="-1" autofocus=true
                aria-labelledby="errores-titulo">
                <h2 id="errores-titulo">{t!("persona.errores", locale = c.l)}</h2>
                <ul>{lineas}</ul>
            </div>
        }
    })
}

/// A line of text; one that the browser must not remember, no island may keep either.
pub(in crate::vistas) fn campo<'a>(c: Ctx<'a>, x: Campo<'a>, fallas: &'a [Falla]) -> impl IntoView {
    let falla = de(fallas, x.nombre);
    let descrito = descrito(x.nombre, x.ayuda.is_some(), falla.is_some());
    view! {
        <div class="campo entradas-de-texto-govco">
            {etiqueta(c, x.nombre, x.etiqueta, x.obligatorio)}
            {x.ayuda.map(|a| ayuda(x.nombre, a))}
            <input id=format!("c-{}", x.nombre) name=x.nombre type=x.tipo value=x.valor maxlength=x.maximo
                autocomplete=x.autocompletar required=x.obligatorio aria-describedby=descrito
                aria-invalid=falla.map(|_| "true") data-no-guardar=(x.autocompletar == "off").then_some("")/>
            {falla.map(|f| error(c, f))}
        </div>
    }
}

/// Several lines of text.
pub(in crate::vistas) fn area<'a>(c: Ctx<'a>, x: Campo<'a>, fallas: &'a [Falla]) -> impl IntoView {
    let falla = de(fallas, x.nombre);
    let descrito = descrito(x.nombre, x.ayuda.is_some(), falla.is_some());
    view! {
        <div class="campo entradas-de-texto-govco">
            {etiqueta(c, x.nombre, x.etiqueta, x.obligatorio)}
            {x.ayuda.map(|a| ayuda(x.nombre, a))}
            <textarea id=format!("c-{}", x.nombre) name=x.nombre rows="3" maxlength=x.maximo
                required=x.obligatorio aria-describedby=descrito aria-invalid=falla.map(|_| "true")>{en_area(x.valor)}</textarea>
            {falla.map(|f| error(c, f))}
        </div>
    }
}

/// One of a list; `opciones` are value and words.
pub(in crate::vistas) fn lista<'a, V: Into<Palabra>>(
    c: Ctx<'a>,
    x: Campo<'a>,
    opciones: Vec<(V, Palabra)>,
    fallas: &'a [Falla],
) -> impl IntoView {
    lista_de(c, x, opciones.into_iter().map(|(v, t)| (v.into(), Mensaje::igual(t))).collect(), fallas)
}

/// The same, where some words may be only in Spanish.
pub(in crate::vistas) fn lista_de<'a>(
    c: Ctx<'a>,
    x: Campo<'a>,
    opciones: Vec<(Palabra, Mensaje)>,
    fallas: &'a [Falla],
) -> impl IntoView {
    let falla = de(fallas, x.nombre);
    let descrito = descrito(x.nombre, x.ayuda.is_some(), falla.is_some());
    // A list that opens with a choice already made needs no `required`, and may not carry it.
    let vacia = x.obligatorio && opciones.first().is_some_and(|(valor, _)| valor.is_empty());
    let opciones: Vec<_> = opciones
        .into_iter()
        .map(|(valor, texto)| {
            let elegida = valor == x.valor;
            let lang = texto.lang(c.l);
            view! { <option value=valor selected=elegida lang=lang>{texto.en(c.l).into_owned()}</option> }
        })
        .collect();
    view! {
        <div class="campo desplegable-govco">
            {etiqueta(c, x.nombre, x.etiqueta, x.obligatorio)}
            {x.ayuda.map(|a| ayuda(x.nombre, a))}
            <select id=format!("c-{}", x.nombre) name=x.nombre required=vacia
                aria-describedby=descrito aria-invalid=falla.map(|_| "true")>{opciones}</select>
            {falla.map(|f| error(c, f))}
        </div>
    }
}

/// A box to tick; `detalle` follows the label for those who do not see what stands around it.
pub(in crate::vistas) fn casilla<'a>(
    c: Ctx<'a>,
    nombre: String,
    etiqueta: Palabra,
    detalle: Option<&'a str>,
    (marcada, obligatoria): (bool, bool),
    fallas: &'a [Falla],
) -> impl IntoView {
    let falla = de(fallas, &nombre);
    let id = format!("c-{nombre}");
    let descrito = descrito(&nombre, false, falla.is_some());
    view! {
        <div class="campo opcion checkbox-seleccion-govco">
            <input id=id.clone() name=nombre type="checkbox" value="si" checked=marcada required=obligatoria
                aria-describedby=descrito aria-invalid=falla.map(|_| "true")/>
            <label for=id>
                {etiqueta}
                {detalle.map(|d| view! { <span class="oculto">": "{es(c, d)}</span> })}
                {obligatoria.then(|| view! { " "<span class="nota">{t!("persona.obligatorio", locale = c.l)}</span> })}
            </label>
            {falla.map(|f| error(c, f))}
        </div>
    }
}

/// One choice among several; the first one of a group takes `primera`, which the summary of errors links to.
pub(in crate::vistas) fn radio<'a>(
    nombre: &'a str,
    valor: &'a str,
    (elegida, primera): (bool, bool),
    etiqueta: impl IntoView,
) -> impl IntoView {
    let id = if primera { format!("c-{nombre}") } else { format!("c-{nombre}-{valor}") };
    view! {
        <div class="opcion radio-seleccion-govco">
            <input id=id.clone() name=nombre type="radio" value=valor checked=elegida/>
            <label for=id>{etiqueta}</label>
        </div>
    }
}

fn etiqueta<'a>(c: Ctx<'a>, nombre: &'a str, texto: Palabra, obligatorio: bool) -> impl IntoView {
    let marca = if obligatorio {
        t!("persona.obligatorio", locale = c.l)
    } else {
        t!("persona.opcional", locale = c.l)
    };
    view! { <label for=format!("c-{nombre}")>{texto}" "<span class="nota">{marca}</span></label> }
}

fn ayuda(nombre: &str, texto: Palabra) -> impl IntoView + use<> {
    view! { <p class="nota" id=format!("a-{nombre}")>{texto}</p> }
}

/// The error of a field, beside it.
pub(in crate::vistas) fn error<'a>(c: Ctx<'a>, f: &'a Falla) -> impl IntoView {
    view! {
        <p class="error-campo" id=format!("e-{}", f.campo)>
            <span class="oculto">{t!("persona.error", locale = c.l)}" "</span>
            {dicho(c, &f.mensaje)}
        </p>
    }
}

/// The error of that field.
pub(in crate::vistas) fn de<'a>(fallas: &'a [Falla], nombre: &str) -> Option<&'a Falla> {
    fallas.iter().find(|f| f.campo == nombre)
}

fn descrito(nombre: &str, ayuda: bool, falla: bool) -> Option<String> {
    match (ayuda, falla) {
        (true, true) => Some(format!("a-{nombre} e-{nombre}")),
        (true, false) => Some(format!("a-{nombre}")),
        (false, true) => Some(format!("e-{nombre}")),
        (false, false) => None,
    }
}
