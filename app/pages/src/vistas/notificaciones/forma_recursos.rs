//! The part of the form that says what can be done against the act: whether there are remedies, which, or why none.

use super::Notificar;
use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::{
        persona::{
            campos::{self, Campo, de, error},
            mensaje::dicho,
        },
        peticion::gestos,
    },
};
use leptos::prelude::*;
use rust_i18n::t;

/// Rows of remedies; the last is folded away.
const FILAS: usize = 3;

/// A remedy that is usual, to be offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecursoComun {
    /// "Reposición".
    pub nombre: String,
    /// In how many business days.
    pub dias: u16,
    /// Who says so.
    pub norma: String,
}

/// The field of this form for what the domain calls it: `recursos[0].ante` is `recursos.0.ante`.
pub fn nombre_de_campo(campo: &str) -> String {
    campo.replace('[', ".").replace(']', "")
}

/// Norma: Ley 1437 de 2011, art. 67 (remedies, before whom and in what time)
pub(super) fn recursos(c: Ctx<'_>, x: &Notificar) -> AnyView {
    let elegido = x.respuestas.texto("recursos");
    let falla = de(&x.fallas, "recursos");
    let filas: Vec<_> = (0..FILAS - 1).map(|i| fila(c, x, i)).collect();
    let porque = gestos::campo(
        "recursos.porque",
        t!("notificacion.porque", locale = c.l),
        Some(t!("notificacion.porque_ayuda", locale = c.l)),
        x.respuestas.texto("recursos.porque"),
        500,
    );
    let porque = Campo { obligatorio: false, ..porque };
    view! {
        <fieldset aria-describedby=falla.map(|_| "e-recursos")>
            <legend>{t!("notificacion.procede", locale = c.l)}</legend>
            {campos::radio("recursos", "si", (elegido == "si", true), t!("notificacion.procede_si", locale = c.l))}
            {campos::radio("recursos", "no", (elegido == "no", false), t!("notificacion.procede_no", locale = c.l))}
            {falla.map(|f| error(c, f))}
        </fieldset>
        <section class="si-procede" aria-labelledby="cuales">
            <h3 id="cuales">{t!("notificacion.cuales", locale = c.l)}</h3>
            <p class="nota">{t!("notificacion.cuales_ayuda", locale = c.l)}</p>
            {usuales(c, &x.usuales)}
            {filas}
            <details class="texto-completo" open=hay(x, FILAS - 1)>
                <summary>{t!("notificacion.otro_recurso", locale = c.l)}</summary>
                {fila(c, x, FILAS - 1)}
            </details>
        </section>
        <section class="si-no-procede" aria-labelledby="ninguno">
            <h3 id="ninguno">{t!("notificacion.ninguno", locale = c.l)}</h3>
            {campos::area(c, porque, &x.fallas)}
        </section>
    }
    .into_any()
}

/// Whether something stands in that row, or must be put right there.
fn hay(x: &Notificar, i: usize) -> bool {
    let prefijo = format!("recursos.{i}.");
    x.fallas.iter().any(|f| f.campo.starts_with(&prefijo))
        || x.respuestas.con_prefijo(&prefijo).any(|(_, v)| !v.is_empty())
}

fn usuales<'a>(c: Ctx<'a>, lista: &'a [RecursoComun]) -> impl IntoView {
    let filas: Vec<_> = lista
        .iter()
        .map(|r| {
            let dias = t!("notificacion.dias", locale = c.l, n = r.dias);
            view! { <li>{format!("{}: {dias} ({})", r.nombre, r.norma)}</li> }
        })
        .collect();
    (!filas.is_empty()).then(|| {
        view! {
            <p class="nota">{t!("notificacion.usuales", locale = c.l)}</p>
            <ul class="vinetas nota">{filas}</ul>
        }
    })
}

fn fila(c: Ctx<'_>, x: &Notificar, i: usize) -> AnyView {
    let celda = |que: &str, etiqueta: Palabra, maximo: u16| celda(c, x, (i, que), etiqueta, maximo);
    view! {
        <fieldset class="fila-recurso">
            <legend>{t!("notificacion.recurso_n", locale = c.l, n = i + 1)}</legend>
            <div class="celdas">
                {celda("nombre", t!("notificacion.nombre", locale = c.l), 500)}
                {celda("ante", t!("notificacion.ante_quien", locale = c.l), 500)}
                {celda("dias", t!("notificacion.dias_habiles", locale = c.l), 3)}
            </div>
        </fieldset>
    }
    .into_any()
}

/// The browser cannot know whether a row applies: nothing in it is required.
fn celda(c: Ctx<'_>, x: &Notificar, (i, que): (usize, &str), etiqueta: Palabra, maximo: u16) -> AnyView {
    let nombre = format!("recursos.{i}.{que}");
    let valor = x.respuestas.texto(&nombre).to_owned();
    let error = de(&x.fallas, &nombre).map(|f| {
        view! {
            <p class="error-campo" id=format!("e-{nombre}")>
                <span class="oculto">{t!("persona.error", locale = c.l)}" "</span>{dicho(c, &f.mensaje)}
            </p>
        }
    });
    let mal = error.is_some();
    let id = format!("c-{nombre}");
    view! {
        <div class="campo entradas-de-texto-govco">
            <label for=id.clone()>{etiqueta}</label>
            <input id=id type="text" value=valor maxlength=maximo autocomplete="off"
                inputmode=(que == "dias").then_some("numeric")
                aria-describedby=mal.then(|| format!("e-{nombre}")) aria-invalid=mal.then_some("true")
                name=nombre/>
            {error}
        </div>
    }
    .into_any()
}
