//! Home in English: what this is, how to get help, and the trámites by their Spanish names.

use super::{buscar, piezas};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
};
use leptos::prelude::*;
use rust_i18n::t;

/// The page at `/en/`.
pub(crate) fn pagina(c: Ctx<'_>, path: &str) -> String {
    let e = &c.sitio().entidad;
    let titulo = t!("ingles.titulo", locale = c.l, nombre = e.sigla);
    let hoja = Hoja::new(titulo.clone(), t!("ingles.descripcion", locale = c.l), path);
    let s = c.sitio();
    let tramites: Vec<_> = c
        .portal
        .indice()
        .tramites(crate::Filtro::default())
        .iter()
        .map(|i| &s.tramites[*i])
        .map(|t| {
            view! { <li><a href=c.a(&format!("tramites/{}/", t.slug)) hreflang="es" lang="es">{&*t.nombre}</a></li> }
        })
        .collect();
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor prosa-ancha">
                {piezas::titular(titulo, t!("ingles.descripcion", locale = c.l))}
                <p>{t!("ingles.que_es", locale = c.l)}</p>
                <p>{t!("ingles.idioma", locale = c.l)}</p>
                {buscar::formulario(c, "", "q-en")}
                <h2>{t!("ingles.tramites", locale = c.l)}</h2>
                <ul class="columnas">{tramites}</ul>
            </div>
            {piezas::ayuda(c)}
        },
    )
}
