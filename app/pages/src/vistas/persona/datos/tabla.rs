//! The table of what is held: what, its value, where it came from and when.

use crate::{ctx::Ctx, vistas::persona::piezas};
use domain::{Instante, contacto::Telefono};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Where a datum came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origen {
    /// The login.
    Autenticacion,
    /// The person wrote it.
    Persona,
}

/// Something that is held.
#[derive(Clone)]
pub struct Dato {
    /// Name of the field in the store: `nombre`, `tipo_documento`, `numero_documento`, `correo`, `telefono`, `direccion`.
    pub campo: String,
    /// As it is held.
    pub valor: String,
    /// Where it came from.
    pub origen: Origen,
    /// Since when it is so.
    pub desde: Instante,
}

/// Rows, or that there is nothing.
pub(in crate::vistas::persona) fn tabla<'a>(c: Ctx<'a>, filas: &'a [Dato]) -> impl IntoView {
    if filas.is_empty() {
        return Either::Left(view! { <p class="vacio">{t!("datos.vacia", locale = c.l)}</p> });
    }
    let filas: Vec<_> = filas.iter().map(|d| fila(c, d)).collect();
    Either::Right(view! {
        <table class="tabla-govco fichas">
            <caption class="oculto">{t!("datos.tiene", locale = c.l)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!("datos.dato", locale = c.l)}</th>
                    <th scope="col">{t!("datos.valor", locale = c.l)}</th>
                    <th scope="col">{t!("datos.origen", locale = c.l)}</th>
                </tr>
            </thead>
            <tbody>{filas}</tbody>
        </table>
    })
}

fn fila<'a>(c: Ctx<'a>, d: &'a Dato) -> impl IntoView {
    let origen = match d.origen {
        Origen::Autenticacion => t!("datos.de_autenticacion", locale = c.l),
        Origen::Persona => t!("datos.de_persona", locale = c.l),
    };
    let valor = legible(c, d);
    // A long e-mail may break before its @.
    let (quien, donde) = valor.split_at(valor.find('@').unwrap_or(valor.len()));
    let (quien, donde) = (quien.to_owned(), donde.to_owned());
    let arroba = (!donde.is_empty()).then(|| view! { <wbr/>{donde} });
    view! {
        <tr>
            <th scope="row">{nombre(c, &d.campo)}</th>
            <td>{quien}{arroba}</td>
            <td class="nota">{origen}", "{t!("datos.desde", locale = c.l)}" "{piezas::dia(c, d.desde)}</td>
        </tr>
    }
}

/// A phone in groups, as it is read aloud, and a kind of document in words; the rest as it is held.
fn legible(c: Ctx<'_>, d: &Dato) -> String {
    if let Some(tipo) = (d.campo == "tipo_documento").then(|| d.valor.parse().ok()).flatten() {
        return piezas::tipo_documento(c, tipo).into_owned();
    }
    let telefono = (d.campo == "telefono").then(|| Telefono::parse(&d.valor)).flatten();
    telefono.map_or_else(|| d.valor.clone(), |t| t.to_string())
}

/// The words of a field; one that is not known shows its own name.
fn nombre(c: Ctx<'_>, campo: &str) -> crate::formato::Palabra {
    match campo {
        "nombre" => t!("datos.nombre", locale = c.l),
        "tipo_documento" => t!("datos.tipo_documento", locale = c.l),
        "numero_documento" => t!("datos.numero_documento", locale = c.l),
        "correo" => t!("datos.correo", locale = c.l),
        "movil" => t!("datos.movil", locale = c.l),
        "telefono" => t!("datos.telefono", locale = c.l),
        "direccion" => t!("datos.direccion", locale = c.l),
        otro => otro.to_owned().into(),
    }
}
