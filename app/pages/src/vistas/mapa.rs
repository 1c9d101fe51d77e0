//! Site map for people: every page, in the order of the menu.

use super::piezas;
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
};
use leptos::prelude::*;
use rust_i18n::t;

/// Norma: Resolución MinTIC 1519 de 2020, anexo 1 (CC12)
pub(crate) fn pagina(c: Ctx<'_>, path: &str) -> String {
    let titulo = t!("mapa.titulo", locale = c.l);
    let hoja = Hoja::new(titulo.clone(), t!("mapa.descripcion", locale = c.l), path);
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor mapa">
                {piezas::titular(titulo, t!("mapa.descripcion", locale = c.l))}
                {secciones(c)}
            </div>
        },
    )
}

fn secciones(c: Ctx<'_>) -> impl IntoView {
    let s = c.sitio();
    let tramites = c
        .portal
        .indice()
        .tramites(crate::Filtro::default())
        .iter()
        .map(|i| &s.tramites[*i])
        .map(|t| (&*t.nombre, format!("tramites/{}/", t.slug)));
    let dependencias = s.dependencias.iter().map(|d| (&*d.nombre, format!("dependencias/{}/", d.slug)));
    let noticias = s.noticias.iter().map(|n| (&*n.titulo, format!("noticias/{}/", n.slug)));
    let paginas = s.paginas.iter().map(|p| (&*p.titulo, format!("{}/", p.ruta)));
    view! {
        {lista(c, t!("lista.titulo", locale = c.l), "tramites/", tramites)}
        {lista(c, t!("directorio.titulo", locale = c.l), "directorio/", dependencias)}
        {lista(c, t!("mapa.paginas", locale = c.l), "", paginas)}
        {lista(c, t!("noticias.titulo", locale = c.l), "noticias/", noticias)}
    }
}

fn lista<'a>(
    c: Ctx<'a>,
    titulo: crate::formato::Palabra,
    raiz: &str,
    paginas: impl Iterator<Item = (&'a str, String)>,
) -> impl IntoView {
    let enlaces: Vec<_> =
        paginas.map(|(texto, path)| view! { <li><a href=c.a(&path)>{texto}</a></li> }).collect();
    view! {
        <section>
            <h2><a href=c.a(raiz)>{titulo}</a></h2>
            <ul>{enlaces}</ul>
        </section>
    }
}
