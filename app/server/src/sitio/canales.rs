//! Atom feeds (RFC 4287) of what people follow, and the calendar for their telephones.

use super::mapa;
use domain::{
    Fecha,
    agenda::{agenda, ics},
    publicacion::{Publicacion, Tipo},
};
use pages::Portal;
use std::fmt::Write;

/// Entries of a feed: who reads it less often than that looks at the list.
const MAX_ENTRADAS: usize = 50;

pub(super) fn noticias(portal: &Portal) -> Vec<u8> {
    atom(portal, Tipo::Noticia, "Noticias")
}

pub(super) fn normativa(portal: &Portal) -> Vec<u8> {
    atom(portal, Tipo::Normativa, "Normativa")
}

pub(super) fn avisos(portal: &Portal) -> Vec<u8> {
    atom(portal, Tipo::Aviso, "Avisos")
}

/// Events and closures.
pub(super) fn calendario(portal: &Portal) -> Vec<u8> {
    ics(&agenda(portal.sitio()), &portal.opciones().url).into_bytes()
}

fn atom(portal: &Portal, tipo: Tipo, titulo: &str) -> Vec<u8> {
    let entidad = &portal.sitio().entidad;
    let ultimas: Vec<&Publicacion> = portal.sitio().publicadas(tipo).iter().take(MAX_ENTRADAS).collect();
    let cambio = ultimas.iter().map(|p| p.cambio()).max().unwrap_or(portal.opciones().hoy);
    let lista = escapar(&portal.canonica(tipo.raiz()));
    let propia = escapar(&portal.canonica(&format!("{}atom.xml", tipo.raiz())));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"es-CO\">\n\
         <title>{}: {titulo}</title>\n<id>{lista}</id>\n<updated>{}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{propia}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{lista}\"/>\n<author><name>{}</name></author>\n",
        escapar(&entidad.sigla),
        momento(cambio),
        escapar(&entidad.nombre),
    );
    for p in ultimas {
        entrada(portal, p, &mut xml);
    }
    xml.push_str("</feed>\n");
    xml.into_bytes()
}

fn entrada(portal: &Portal, p: &Publicacion, xml: &mut String) {
    let url = escapar(&portal.canonica(&p.ruta()));
    // Writing to a string cannot fail.
    let _ = write!(
        xml,
        "<entry>\n<title>{}</title>\n<id>{url}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n\
         <published>{}</published>\n<updated>{}</updated>\n<summary>{}</summary>\n</entry>\n",
        escapar(&p.titulo),
        momento(p.fecha),
        momento(p.cambio()),
        escapar(&p.resumen),
    );
}

/// As text of XML, which has no place for most controls (XML 1.0, § 2.2).
fn escapar(s: &str) -> String {
    mapa::escapar(s).replace(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r'), "")
}

/// The beginning of a day in Colombia.
fn momento(f: Fecha) -> String {
    format!("{f}T00:00:00-05:00")
}
