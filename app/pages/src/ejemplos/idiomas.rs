//! The sample sede in further languages: one sheet of each kind translated, one of them not whole.

use super::sitio;
use crate::{Portal, persona::Presencia};
use domain::{Texto, idioma::Version, sitio::Sitio, tramite::Tramite};
use std::{collections::BTreeMap, sync::Arc};

/// In English.
pub fn con_ingles() -> Sitio {
    con("en", BTreeMap::new())
}

/// The same portal over the sample sede in English.
pub(super) fn portal(p: &Portal) -> Portal {
    Portal::new(con_ingles(), p.opciones().clone())
}

/// Who is there, at the same page in English.
pub(super) fn en_ingles(p: &Presencia) -> Presencia {
    Presencia { path: format!("en/{}", p.path), ..p.clone() }
}

/// In a language of which the entity gives these words.
pub fn con(lengua: &str, palabras: BTreeMap<Texto, Texto>) -> Sitio {
    let mut todo = sitio();
    let mut suyo = todo.clone();
    let mut en_espanol: Vec<Texto> = Vec::new();
    for t in &mut suyo.tramites {
        if &*t.slug == "certificado-de-residencia" {
            en_espanol.extend(t.resultado.iter().flat_map(|r| r.nota.clone()));
            *t = Arc::new(traducido(t));
        } else {
            en_espanol.extend([t.nombre.clone()].into_iter().chain(t.proposito.clone()));
        }
    }
    for p in &mut suyo.paginas {
        if &*p.ruta == "accesibilidad" {
            p.titulo = "Accessibility".into();
            p.resumen = Some("How everybody can use this site.".into());
        } else {
            en_espanol.extend([p.titulo.clone()].into_iter().chain(p.resumen.clone()));
        }
    }
    en_espanol
        .extend(suyo.paginas.iter().filter(|p| &*p.ruta == "accesibilidad").map(|p| p.cuerpo.html.clone()));
    for g in suyo.temas.iter_mut().filter(|g| &*g.slug == "familia") {
        g.nombre = "Family and neighbours".into();
    }
    en_espanol.extend(suyo.temas.iter().filter(|g| &*g.slug != "familia").map(|g| g.nombre.clone()));
    en_espanol.extend(suyo.publicaciones.iter().flat_map(|p| [p.titulo.clone(), p.resumen.clone()]));
    en_espanol.extend(suyo.dependencias.iter().flat_map(|d| [d.nombre.clone(), d.proposito.clone()]));
    let hojas = ["tramites/certificado-de-residencia/", "accesibilidad/"].map(Texto::from).into();
    todo.idiomas = vec![Version { lengua: lengua.into(), palabras, sitio: suyo, hojas, en_espanol }];
    todo
}

fn traducido(t: &Tramite) -> Tramite {
    let mut t = t.clone();
    t.nombre = "Certificate of residence".into();
    t.proposito = Some("Proves that you live here.".into());
    t.cuerpo.html = "<p>See <a href=\"../../../politicas/\" hreflang=\"es\">the policies</a>.</p>".into();
    for m in &mut t.momentos {
        m.nombre = "Do this".into();
    }
    t
}
