//! Atom feeds (RFC 4287) of what people follow, and the calendar for their telephones.

use super::mapa;
use domain::{
    Fecha,
    agenda::{agenda, ics},
    publicacion::{Publicacion, Tipo},
};
use pages::{Lengua, Portal};
use std::fmt::Write;

/// Entries of a feed: who reads it less often than that looks at the list.
const MAX_ENTRADAS: usize = 50;

/// The feeds of each language, Spanish first.
pub(super) fn todos(portal: &Portal) -> impl Iterator<Item = (Lengua<'_>, Tipo)> {
    let con = |l: Lengua<'_>, t: Tipo| t.con_canal() && l.tiene(&t.canal());
    portal
        .lenguas()
        .flat_map(move |l| Tipo::TODOS.into_iter().filter(move |t| con(l, *t)).map(move |t| (l, t)))
}

/// Events and closures.
pub(super) fn calendario(portal: &Portal, w: &mut dyn std::io::Write) -> std::io::Result<()> {
    w.write_all(ics(&agenda(portal.sitio()), &portal.opciones().url).as_bytes())
}

/// The feed of a kind in a language: only what is in it.
pub(super) fn atom(lengua: Lengua<'_>, tipo: Tipo) -> Vec<u8> {
    let entidad = &lengua.sitio().entidad;
    let suyas = lengua.sitio().publicadas(tipo).iter().filter(|p| lengua.tiene(&p.ruta()));
    let ultimas: Vec<&Publicacion> = suyas.take(MAX_ENTRADAS).collect();
    let cambio = ultimas.iter().map(|p| p.cambio()).max().unwrap_or(lengua.portal().opciones().hoy);
    let lista = escapar(&canonica(lengua, tipo.raiz()));
    let propia = escapar(&canonica(lengua, &tipo.canal()));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title{}>{}: {}</title>\n<id>{lista}</id>\n<updated>{}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{propia}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{lista}\"/>\n<author><name>{}</name></author>\n",
        lengua.codigo(),
        lang(lengua.habla_espanol()),
        escapar(&entidad.sigla),
        escapar(&lengua.titulo(tipo)),
        momento(cambio),
        escapar(&entidad.nombre),
    );
    for p in ultimas {
        entrada(lengua, p, &mut xml);
    }
    xml.push_str("</feed>\n");
    xml.into_bytes()
}

fn entrada(lengua: Lengua<'_>, p: &Publicacion, xml: &mut String) {
    let url = escapar(&canonica(lengua, &p.ruta()));
    // Writing to a string cannot fail.
    let _ = write!(
        xml,
        "<entry>\n<title>{}</title>\n<id>{url}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n\
         <published>{}</published>\n<updated>{}</updated>\n<summary{}>{}</summary>\n</entry>\n",
        escapar(&p.titulo),
        momento(p.fecha),
        momento(p.cambio()),
        lang(lengua.es_espanol(&p.resumen)),
        escapar(&p.resumen),
    );
}

/// Words that are in Spanish where the rest is not.
fn lang(espanol: bool) -> &'static str {
    if espanol { " xml:lang=\"es\"" } else { "" }
}

fn canonica(lengua: Lengua<'_>, path: &str) -> String {
    lengua.portal().canonica(&format!("{}{path}", lengua.prefijo()))
}

/// As text of XML, which has no place for most controls (XML 1.0, § 2.2).
fn escapar(s: &str) -> String {
    mapa::escapar(s).replace(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r'), "")
}

/// The beginning of a day in Colombia.
fn momento(f: Fecha) -> String {
    format!("{f}T00:00:00-05:00")
}
