//! Site map for people: every page, in the order of the menu.

use super::{piezas, publicadas, transparencia::nombre};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
};
use domain::publicacion::Tipo;
use leptos::prelude::*;
use rust_i18n::t;

/// Of each kind of publication, the newest: its list has the rest.
const DE_CADA: usize = 50;

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
        .indice()
        .tramites(crate::Filtro::default())
        .iter()
        .map(|i| &s.tramites[*i])
        .map(|t| (&*t.nombre, format!("tramites/{}/", t.slug)));
    let dependencias = s.dependencias.iter().map(|d| (&*d.nombre, format!("dependencias/{}/", d.slug)));
    let publicadas: Vec<_> = Tipo::TODOS
        .into_iter()
        .map(|t| {
            let suyas = s.publicadas(t).iter().take(DE_CADA).map(|p| (&*p.titulo, p.ruta()));
            lista(c, publicadas::titulo(t, c.l), t.raiz(), suyas)
        })
        .collect();
    let directorios = [
        (t!("quienes.servidores", locale = c.l), "directorio/servidores/"),
        (t!("quienes.grupos", locale = c.l), "directorio/grupos/"),
        (t!("calendario.titulo", locale = c.l), "calendario/"),
    ];
    let otras = directorios.iter().map(|(t, r)| (&**t, (*r).to_owned()));
    let secciones: Vec<_> = s.arbol.secciones().map(|n| (nombre(n), s.arbol.ruta(n))).collect();
    let secciones = secciones.iter().map(|(t, r)| (t.as_str(), r.clone()));
    let paginas = s.paginas.iter().map(|p| (&*p.titulo, format!("{}/", p.ruta)));
    view! {
        {lista(c, t!("lista.titulo", locale = c.l), "tramites/", tramites)}
        {lista(c, t!("directorio.titulo", locale = c.l), "directorio/", dependencias.chain(otras))}
        {lista(c, t!("mapa.paginas", locale = c.l), "", paginas)}
        {lista(c, t!("transparencia.titulo", locale = c.l), "transparencia/", secciones)}
        {publicadas}
    }
}

fn lista<'a>(
    c: Ctx<'a>,
    titulo: crate::formato::Palabra,
    raiz: &str,
    paginas: impl Iterator<Item = (&'a str, String)>,
) -> AnyView {
    let enlaces: Vec<_> =
        paginas.map(|(texto, path)| view! { <li>{piezas::enlace(c, &path, texto)}</li> }).collect();
    view! {
        <section>
            <h2><a href=c.a(raiz)>{titulo}</a></h2>
            <ul>{enlaces}</ul>
        </section>
    }
    .into_any()
}
