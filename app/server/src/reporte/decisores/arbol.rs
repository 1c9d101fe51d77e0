//! The places of Transparencia, a line each: what their section shows of them.

use super::super::{
    Renglon,
    dictamen::{Dictamen, en_archivo, en_pagina},
    paginas::destino,
    renglon,
    sede::Sede,
};
use domain::{
    cumplimiento::{Capitulo, Evidencia, Linea},
    transparencia::Nodo,
};
use pages::revision::Documento;
use std::collections::HashMap;

const ARCHIVO: &str = "transparencia.toml";

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2, num. 2.4.2
pub(super) fn lugares(sede: &Sede, c: &'static Capitulo, l: &'static Linea) -> Vec<Renglon> {
    let arbol = &sede.sitio().arbol;
    let paginas: HashMap<String, Documento> = arbol
        .secciones()
        .filter_map(|n| {
            let path = arbol.ruta(n);
            Some((path.clone(), sede.pagina(&path)?))
        })
        .collect();
    let uno = |n: &Nodo| {
        let mut r = renglon(c, l, lugar(sede, paginas.get(&arbol.ruta(arbol.seccion(n))), n));
        r.id = format!("transparencia-{}", n.id);
        r.exigencia = format!("{} {}. {}", n.numero, n.titulo, n.debe).trim_end().to_owned();
        if !n.norma.is_empty() {
            r.norma = n.norma.to_string();
        }
        r.remedio = r.remedio.map(|m| m.replace("ID", &n.id));
        r
    };
    arbol.nodos().iter().map(uno).collect()
}

/// What the page of its section leads to for a place, or the reason it gives.
fn lugar(sede: &Sede, seccion: Option<&Documento>, n: &Nodo) -> Dictamen {
    let arbol = &sede.sitio().arbol;
    let hay_hijos = arbol.hijos(&n.id).next().is_some();
    let donde = || Evidencia {
        archivo: Some(ARCHIVO.into()),
        linea: sede.linea(ARCHIVO, &["nodo", &format!("id={}", n.id)]),
        ..en_pagina(&arbol.ruta(arbol.seccion(n)), "está vacío")
    };
    let Some(d) = seccion else { return Dictamen::no_cumple(vec![donde()]) };
    if let Some(x) = arbol.no_aplica(n) {
        let dicho = d.primero("main").map(pages::revision::texto).unwrap_or_default();
        let dice = format!("no aplica: {} ({})", x.motivo.trim_end_matches('.'), x.norma);
        let evidencia = Evidencia { dice, ..donde() };
        let publico = dicho.contains(x.motivo.trim());
        return if publico { Dictamen::cumple(vec![evidencia]) } else { Dictamen::no_cumple(vec![donde()]) };
    }
    let enlaces = enlaces(sede, d, n);
    if !enlaces.is_empty() {
        return Dictamen::cumple(enlaces);
    }
    if hay_hijos && arbol.lleno(n, &sede.sitio().publicaciones) {
        return Dictamen::cumple(vec![en_pagina(&arbol.ruta(arbol.seccion(n)), "tiene lo de sus partes")]);
    }
    if n.obligatorio {
        return Dictamen::no_cumple(vec![donde()]);
    }
    Dictamen::persona(vec![en_archivo(
        ARCHIVO,
        None,
        "está vacío, y las fuentes no coinciden en que sea obligatorio",
    )])
}

/// Where the part of the page that is of a place leads, in order.
fn enlaces(sede: &Sede, d: &Documento, n: &Nodo) -> Vec<Evidencia> {
    let marca = if n.padre.is_none() {
        ".ramas > ul.descargas a[href]".to_owned()
    } else {
        format!("section:has(> [id=\"{}\"]) > ul.descargas a[href]", n.id)
    };
    let uno = |href: &str| match destino(&d.path, href) {
        Some(path) => Evidencia { fecha: fecha(sede, &path), ..en_pagina(&path, "está publicado") },
        None => Evidencia {
            url: Some(href.to_owned()),
            dice: "está en el sitio de otra entidad".into(),
            ..Evidencia::default()
        },
    };
    d.valores(&marca, "href").into_iter().take(3).map(uno).collect()
}

/// The last day of what is at a path.
fn fecha(sede: &Sede, path: &str) -> Option<domain::Fecha> {
    let s = sede.sitio();
    let publicada =
        s.publicaciones.iter().find(|p| p.ruta() == path).map(domain::publicacion::Publicacion::cambio);
    publicada.or_else(|| {
        s.paginas.iter().find(|p| *p.ruta == *path.trim_end_matches('/')).and_then(|p| p.actualizado)
    })
}
