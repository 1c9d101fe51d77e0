//! Questions that are answered by choosing: one, several, a document, a place, a declaration.

use super::partes::Puesto;
use crate::vistas::persona::piezas::tipos_de_documento;
use domain::{
    divipola,
    formulario::{Opcion, Tipo},
    texto::fold,
};
use leptos::prelude::*;
use rust_i18n::t;

/// Above so many, choices fold into a list.
pub(super) const MUCHAS: usize = 10;

/// One of a few.
pub(super) fn una(p: &Puesto<'_>, opciones: &[Opcion]) -> AnyView {
    let filas: Vec<_> = opciones.iter().enumerate().map(|(i, o)| opcion(p, o, i == 0, "radio")).collect();
    view! {
        <fieldset class="campo" role="radiogroup" aria-describedby=p.descrito("")
            aria-required=p.exigido().then_some("true") aria-invalid=p.falla("").map(|_| "true")>
            <legend>{p.rotulo()}</legend>
            {p.notas()}
            {filas}
            {p.despues("")}
        </fieldset>
    }
    .into_any()
}

/// Any of them.
pub(super) fn varias(p: &Puesto<'_>, opciones: &[Opcion]) -> AnyView {
    let filas: Vec<_> = opciones.iter().enumerate().map(|(i, o)| opcion(p, o, i == 0, "checkbox")).collect();
    view! {
        <fieldset class="campo" aria-describedby=p.descrito("")>
            <legend>{p.rotulo()}</legend>
            {p.notas()}
            <p class="nota">{t!("formulario.varias", locale = p.c.l)}</p>
            {filas}
            {p.despues("")}
        </fieldset>
    }
    .into_any()
}

/// The first one takes the id that the summary of errors leads to.
fn opcion(p: &Puesto<'_>, o: &Opcion, primera: bool, tipo: &'static str) -> AnyView {
    let id = if primera { format!("c-{}", p.nombre) } else { format!("c-{}--{}", p.nombre, o.valor) };
    let clase =
        if tipo == "radio" { "opcion radio-seleccion-govco" } else { "opcion checkbox-seleccion-govco" };
    let voz = p.voz();
    let ayuda = o.ayuda.as_deref().map(|a| (format!("o-{id}"), voz.dice(a)));
    let marcada = p.x.respuestas.tiene(&p.nombre, &o.valor);
    view! {
        <div class=clase>
            <input id=id.clone() name=p.nombre.clone() type=tipo value=o.valor.to_string() checked=marcada
                aria-describedby=ayuda.as_ref().map(|(id, _)| id.clone())/>
            <label for=id>{voz.dice(&o.texto)}</label>
            {ayuda.map(|(id, a)| view! { <p class="nota" id=id>{a}</p> })}
        </div>
    }
    .into_any()
}

/// One of many.
pub(super) fn lista(p: &Puesto<'_>, opciones: &[Opcion]) -> AnyView {
    let pares =
        opciones.iter().map(|o| (o.valor.to_string(), o.texto.to_string(), p.voz().lang(&o.texto))).collect();
    let id = format!("c-{}", p.nombre);
    view! {
        <div class="campo desplegable-govco">
            <label for=id>{p.rotulo()}</label>
            {p.notas()}
            {desplegable(p, "", pares, "off")}
            {p.despues("")}
        </div>
    }
    .into_any()
}

/// What is sent, what people read, and its language where it is not the one of the page.
type Fila = (String, String, Option<&'static str>);

/// A list whose first line chooses nothing.
fn desplegable(p: &Puesto<'_>, cola: &str, filas: Vec<Fila>, llena: &'static str) -> AnyView {
    let nombre = format!("{}{cola}", p.nombre);
    let elegida = p.x.respuestas.texto(&nombre).to_owned();
    let filas: Vec<_> = filas
        .into_iter()
        .map(|(v, texto, lang)| view! { <option value=v.clone() selected=v == elegida lang=lang>{texto}</option> })
        .collect();
    view! {
        <select id=format!("c-{nombre}") name=nombre.clone() autocomplete=llena required=p.exigido()
            aria-describedby=p.descrito(cola) aria-invalid=p.falla(cola).map(|_| "true")>
            <option value="">{t!("persona.elija", locale = p.c.l)}</option>
            {filas}
        </select>
    }
    .into_any()
}

/// Kind and number of the document of a person.
pub(super) fn documento(p: &Puesto<'_>) -> AnyView {
    let tipos =
        tipos_de_documento(p.c).into_iter().map(|(v, t)| (v.to_owned(), t.into_owned(), None)).collect();
    let tipo = desplegable(p, ".tipo", tipos, "off");
    dos(p, ("tipo", tipo), ("numero", texto(p, ".numero")))
}

/// Department and municipality.
pub(super) fn municipio(p: &Puesto<'_>) -> AnyView {
    let mut todos: Vec<_> = divipola::departamentos().iter().collect();
    todos.sort_by_cached_key(|d| fold(d.nombre));
    let pares = todos.into_iter().map(|d| (d.codigo.to_owned(), d.nombre.to_owned(), None)).collect();
    let llena = if p.repetido { "off" } else { "address-level1" };
    let departamento = desplegable(p, ".departamento", pares, llena);
    dos(p, ("departamento", departamento), ("municipio", texto(p, ".municipio")))
}

/// Two fields that make one answer, side by side where there is room.
fn dos(
    p: &Puesto<'_>,
    (uno, primero): (&'static str, AnyView),
    (otro, segundo): (&'static str, AnyView),
) -> AnyView {
    let parte = |cola: &'static str, campo: AnyView| {
        let id = format!("c-{}.{cola}", p.nombre);
        view! {
            <div class="campo">
                <label for=id>{palabra(p, cola)}</label>
                {campo}
                {p.despues(&format!(".{cola}"))}
            </div>
        }
    };
    view! {
        <fieldset class="campo" aria-describedby=p.descrito("")>
            <legend>{p.rotulo()}</legend>
            {p.notas()}
            <div class="dos">{parte(uno, primero)}{parte(otro, segundo)}</div>
            {p.despues("")}
        </fieldset>
    }
    .into_any()
}

fn palabra(p: &Puesto<'_>, cola: &str) -> crate::formato::Palabra {
    match cola {
        "tipo" => t!("formulario.tipo", locale = p.c.l),
        "numero" => t!("formulario.numero", locale = p.c.l),
        "departamento" => t!("formulario.departamento", locale = p.c.l),
        _ => t!("formulario.municipio", locale = p.c.l),
    }
}

fn texto(p: &Puesto<'_>, cola: &str) -> AnyView {
    let nombre = format!("{}{cola}", p.nombre);
    let dado = p.x.respuestas.texto(&nombre);
    // A municipality is kept by its code and shown by its name.
    let municipio = (cola == ".municipio").then(|| divipola::municipio(dado)).flatten();
    let valor = municipio.map_or(dado, |(_, m)| m.nombre).to_owned();
    let llena = if matches!(p.campo.tipo, Tipo::Municipio) && !p.repetido { "address-level2" } else { "off" };
    view! {
        <input id=format!("c-{nombre}") name=nombre.clone() type="text" value=valor maxlength="80"
            autocomplete=llena required=p.exigido() aria-describedby=p.descrito(cola)
            aria-invalid=p.falla(cola).map(|_| "true")/>
    }
    .into_any()
}

/// A box to tick, with the whole text that it declares.
pub(super) fn declaracion(p: &Puesto<'_>, texto: &str) -> AnyView {
    let id = format!("c-{}", p.nombre);
    let marcada = !p.valor().is_empty();
    view! {
        <div class="campo declaracion">
            <p class="declara">{p.voz().dice(texto)}</p>
            {p.notas()}
            <div class="opcion checkbox-seleccion-govco">
                <input id=id.clone() name=p.nombre.clone() type="checkbox" value="si" checked=marcada
                    required=p.exigido() aria-describedby=p.descrito("") aria-invalid=p.falla("").map(|_| "true")/>
                <label for=id>{p.rotulo()}</label>
            </div>
            {p.despues("")}
        </div>
    }
    .into_any()
}
