//! Who looked at the data of the person, when and why.

use super::{
    Presencia,
    mensaje::{Mensaje, dicho},
    piezas as propias,
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::piezas,
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// One look.
#[derive(Clone)]
pub struct Acceso {
    /// When.
    pub en: Instante,
    /// In which role, and of which office: "Funcionaria de la Secretaría de Hacienda".
    pub quien: Mensaje,
    /// Why, in the words of who looked.
    pub motivo: String,
    /// What was seen: "Nombre, documento y correo".
    pub que: String,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct Accesos {
    /// Newest first.
    pub filas: Vec<Acceso>,
    /// Path and query of the older ones, from the root: `carpeta/accesos/?antes=…`.
    pub anteriores: Option<String>,
}

/// Its page.
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Accesos) -> String {
    let titulo = t!("accesos.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    let cuerpo = if x.filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("accesos.vacia", locale = c.l)}</p> })
    } else {
        Either::Right(tabla(c, &x.filas))
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja-ancha">
                {piezas::titular(titulo, t!("accesos.bajada", locale = c.l))}
                {cuerpo}
                {x.anteriores.as_deref().map(|r| view! {
                    <p class="salidas"><a href=c.a(r)>{t!("accesos.anteriores", locale = c.l)}</a></p>
                })}
                {propias::a_la_carpeta(c)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

pub(in crate::vistas) fn tabla<'a>(c: Ctx<'a>, filas: &'a [Acceso]) -> impl IntoView {
    let filas: Vec<_> = filas
        .iter()
        .map(|a| {
            view! {
                <tr>
                    <th scope="row">{propias::momento(c, a.en)}</th>
                    <td data-titulo=t!("accesos.quien", locale = c.l)>{dicho(c, &a.quien)}</td>
                    <td data-titulo=t!("accesos.motivo", locale = c.l) lang=propias::lengua(c)>{a.motivo.as_str()}</td>
                    <td data-titulo=t!("accesos.que", locale = c.l) lang=propias::lengua(c)>{a.que.as_str()}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="tabla-govco fichas">
            <caption class="oculto">{t!("accesos.titulo", locale = c.l)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!("accesos.cuando", locale = c.l)}</th>
                    <th scope="col">{t!("accesos.quien", locale = c.l)}</th>
                    <th scope="col">{t!("accesos.motivo", locale = c.l)}</th>
                    <th scope="col">{t!("accesos.que", locale = c.l)}</th>
                </tr>
            </thead>
            <tbody>{filas}</tbody>
        </table>
    }
}
