//! Accessibility that only the whole shows: the same frame everywhere, titles, ways to each page, images.

use super::super::{
    dictamen::{Dictamen, contadas, en_pagina},
    paginas::{Mirada, Origen, Pagina},
    sede::Sede,
};
use domain::cumplimiento::Evidencia;
use std::collections::HashMap;

/// Pages whose mark is not that of the first of their language.
fn distintas(sede: &Sede, marca: fn(&Pagina) -> u64, dice: &str) -> Dictamen {
    let mut primeras: HashMap<&str, &Pagina> = HashMap::new();
    let mut fallas = Vec::new();
    for p in &sede.paginas {
        let primera = primeras.entry(&p.idioma).or_insert(p);
        if marca(primera) != marca(p) {
            fallas.push(en_pagina(&p.path, format!("{dice} que en /{}", primera.path)));
        }
    }
    Dictamen::por_fallas(fallas, || vec![en_pagina("", sede.revisadas())])
}

/// CC7: the links of the menu and of the footer are called the same in every page.
pub(super) fn mismo_nombre(sede: &Sede, _: &str) -> Dictamen {
    distintas(sede, |p| p.nombres, "los enlaces del menú o del pie no se llaman igual")
}

/// CC13: and stand in the same order.
pub(super) fn mismo_lugar(sede: &Sede, _: &str) -> Dictamen {
    distintas(sede, |p| p.orden, "el menú no está en el mismo orden")
}

/// CC23: no two pages are called the same.
pub(super) fn titulos_unicos(sede: &Sede, _: &str) -> Dictamen {
    let mut vistos: HashMap<&str, &Pagina> = HashMap::new();
    let mut fallas = Vec::new();
    for p in sede.paginas.iter().filter(|p| p.origen == Origen::Archivo) {
        if p.titulo.chars().count() < 4 {
            fallas.push(sede.de_hoja(&p.path, "no tiene título"));
        } else if let Some(otra) = vistos.insert(&p.titulo, p) {
            fallas.push(sede.de_hoja(&p.path, format!("se titula «{}», como /{}", p.titulo, otra.path)));
        }
    }
    Dictamen::por_fallas(fallas, || vec![en_pagina("", format!("{} títulos distintos", vistos.len()))])
}

/// CC12: every page is led to by another, and what searchers may know stands in sitemap.xml too.
pub(super) fn dos_caminos(sede: &Sede, _: &str) -> Dictamen {
    let mut llegan = vec![0_u32; sede.paginas.len()];
    for i in sede.paginas.iter().flat_map(|p| &p.destinos) {
        if let Some(n) = usize::try_from(*i).ok().and_then(|i| llegan.get_mut(i)) {
            *n += 1;
        }
    }
    let estaticas = || {
        sede.paginas.iter().zip(&llegan).filter(|(p, _)| p.origen == Origen::Archivo && p.path != "404.html")
    };
    let mapa = mapa(sede);
    let mut fallas: Vec<Evidencia> = Vec::new();
    for (p, n) in estaticas() {
        // What ended keeps its address, and nobody is led there.
        if *n == 0 && p.indexable {
            fallas.push(sede.de_hoja(&p.path, "ninguna otra página lleva a ella"));
        }
        let url = sede.planta.portal.canonica(&p.path);
        if p.indexable && !mapa.contains(&format!("<loc>{url}</loc>")) {
            fallas.push(en_pagina(&p.path, "no está en sitemap.xml"));
        }
    }
    if !sede.tiene("mapa-del-sitio/") {
        fallas.push(en_pagina("mapa-del-sitio/", "no existe"));
    }
    Dictamen::por_fallas(fallas, || {
        vec![en_pagina("mapa-del-sitio/", sede.revisadas()), en_pagina("sitemap.xml", "tiene todas")]
    })
}

/// All parts of sitemap.xml.
fn mapa(sede: &Sede) -> String {
    let partes = sede.planta.piezas.iter().filter(|p| p.nombre.starts_with("sitemap"));
    partes.filter_map(|p| sede.archivo(&p.nombre)).map(|b| String::from_utf8_lossy(&b).into_owned()).collect()
}

/// CC29: where there are no photographs, no text can be inside of them.
pub(super) fn sin_fotos(sede: &Sede, _: &str) -> Dictamen {
    let fotos = sede
        .paginas
        .iter()
        .flat_map(|p| p.fotos.iter().map(move |f| sede.de_hoja(&p.path, format!("muestra /{f}"))));
    let fotos: Vec<Evidencia> = fotos.collect();
    if fotos.is_empty() {
        Dictamen::cumple(vec![en_pagina("", format!("{}: ninguna tiene fotos", sede.revisadas()))])
    } else {
        Dictamen::persona(contadas(fotos))
    }
}

/// Contrast and size of letters, at hand in every page.
pub(super) fn barra(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let Some(barra) = m.d.primero(".barra-accesibilidad, .barra-accesibilidad-govco, [data-barra]") else {
        return vec!["no tiene la barra de accesibilidad".into()];
    };
    let mandos =
        m.d.todos(
            ":is(.barra-accesibilidad, .barra-accesibilidad-govco, [data-barra]) :is(input, button, select)",
        )
        .len();
    let dicha = barra.attr("aria-label").or_else(|| barra.attr("aria-labelledby")).is_some()
        || m.d.hay(":is(.barra-accesibilidad, .barra-accesibilidad-govco, [data-barra]) legend");
    match (mandos, dicha) {
        (0 | 1, _) => vec!["la barra de accesibilidad no cambia el contraste y la letra".into()],
        (_, false) => vec!["la barra de accesibilidad no dice qué es".into()],
        _ => Vec::new(),
    }
}
