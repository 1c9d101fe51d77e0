//! Bar, header and menu, in every page.

use super::super::{
    dictamen::{Dictamen, en_pagina},
    paginas::{Mirada, destino},
    sede::Sede,
};
use pages::revision::Elemento;

const GOVCO: &str = "https://www.gov.co/";
/// Entries of the menu at most.
const MAX_MENU: usize = 7;

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (top bar on every page)
pub(super) fn barra(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let arriba =
        m.d.todos("body > *")
            .into_iter()
            .take_while(|e| !matches!(e.value().name(), "header" | "main" | "footer"));
    let es =
        |e: &Elemento<'_>| e.attr("class").is_some_and(|c| c.split(' ').any(|c| c == "barra-superior-govco"));
    if !arriba.into_iter().any(|e| es(&e)) {
        return vec!["no empieza con la barra de GOV.CO".into()];
    }
    let lleva = m.d.valores(".barra-superior-govco a", "href").contains(&GOVCO);
    if lleva { Vec::new() } else { vec![format!("la barra no lleva a {GOVCO}")] }
}

/// The way home of a page, in its language.
fn es_inicio(m: &Mirada<'_>, href: &str) -> bool {
    destino(&m.d.path, href).is_some_and(|d| sin_idioma(&d).is_empty())
}

/// A path without the folder of its language.
pub(super) fn sin_idioma(path: &str) -> &str {
    match path.split_once('/') {
        Some((l, resto)) if l.len() == 2 => resto,
        _ => path,
    }
}

pub(super) fn logo(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let enlace = m.d.primero("header a[href]:has(img)").and_then(|e| e.attr("href"));
    match enlace {
        Some(href) if es_inicio(m, href) => Vec::new(),
        Some(href) => vec![format!("el logo lleva a {href}")],
        None => vec!["el encabezado no tiene el logo con su enlace".into()],
    }
}

pub(super) fn buscador(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let Some(forma) = m.d.primero("header form[role=search]:has(input[name=q])") else {
        return vec!["el encabezado no tiene buscador".into()];
    };
    let propio =
        forma.attr("action").and_then(|a| destino(&m.d.path, a)).is_some_and(|d| m.sede.responde(&d));
    if propio { Vec::new() } else { vec!["el buscador no es de la sede".into()] }
}

pub(super) fn buscador_de_transparencia(sede: &Sede, _: &str) -> Dictamen {
    let hay = sede.pagina("transparencia/").is_some_and(|d| d.hay("main form[role=search] input[name=q]"));
    let donde = |dice: &str| vec![en_pagina("transparencia/", dice)];
    if hay {
        Dictamen::cumple(donde("tiene su buscador"))
    } else {
        Dictamen::no_cumple(donde("no tiene buscador"))
    }
}

pub(super) fn menu_corto(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let entradas = m.d.todos("header nav ul > li").len() - m.d.todos("header nav li li").len();
    let mut fallas = Vec::new();
    if !(1..=MAX_MENU).contains(&entradas) {
        fallas.push(format!("el menú tiene {entradas} entradas"));
    }
    if m.d.hay("header nav li li li") {
        fallas.push("el menú tiene tres niveles".into());
    }
    fallas
}

pub(super) fn menu_lleva(m: &Mirada<'_>, con: &str) -> Vec<String> {
    let destinos =
        m.d.valores("header nav a[href]", "href").into_iter().filter_map(|h| destino(&m.d.path, h));
    let lleva = destinos.into_iter().any(|d| sin_idioma(&d) == con);
    if lleva { Vec::new() } else { vec![format!("el menú no lleva a /{con}")] }
}
