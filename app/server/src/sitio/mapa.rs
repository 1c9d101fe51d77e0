//! sitemap.xml: every page that search engines should know; split where the protocol's limit asks for it.

use domain::{Fecha, tramite::Estado};
use pages::{Clase, Portal, Ruta};
use std::io::{self, Write};

/// Limit of the sitemap protocol 0.9.
const MAX_URLS: usize = 50_000;
const XMLNS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// Of the same page in other languages.
const XHTML: &str = " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";

/// Names of the files: one, or an index and its parts.
pub(super) fn nombres(portal: &Portal, rutas: &[Ruta]) -> Vec<String> {
    let n = rutas.iter().filter(|r| va(portal, r)).count();
    let partes = n.div_ceil(MAX_URLS);
    let mut nombres = vec!["sitemap.xml".to_owned()];
    if partes > 1 {
        nombres.extend((1..=partes).map(|i| format!("sitemap-{i}.xml")));
    }
    nombres
}

/// Writes the file at that position of [`nombres`].
pub(super) fn hacer(portal: &Portal, i: usize, w: &mut dyn Write) -> io::Result<()> {
    let rutas = portal.rutas();
    let nombres = nombres(portal, &rutas);
    if i == 0 && nombres.len() > 1 {
        return indice(portal, &nombres[1..], w);
    }
    let desde = i.saturating_sub(1) * MAX_URLS;
    let otros = if portal.en_todas("").is_empty() { "" } else { XHTML };
    writeln!(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{XMLNS}\"{otros}>")?;
    for r in rutas.iter().filter(|r| va(portal, r)).skip(desde).take(MAX_URLS) {
        write!(w, "<url><loc>{}</loc>", escapar(&portal.canonica(&r.path)))?;
        alternas(portal, r, w)?;
        if let Some(fecha) = cambio(portal, r) {
            write!(w, "<lastmod>{fecha}</lastmod>")?;
        }
        writeln!(w, "</url>")?;
    }
    writeln!(w, "</urlset>")
}

/// The same page in each language that has it, itself too.
fn alternas(portal: &Portal, r: &Ruta, w: &mut dyn Write) -> io::Result<()> {
    for (lengua, path) in portal.en_todas(portal.en_espanol(r)) {
        let url = escapar(&portal.canonica(&path));
        write!(w, "<xhtml:link rel=\"alternate\" hreflang=\"{lengua}\" href=\"{url}\"/>")?;
    }
    Ok(())
}

fn indice(portal: &Portal, partes: &[String], w: &mut dyn Write) -> io::Result<()> {
    writeln!(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"{XMLNS}\">")?;
    for p in partes {
        writeln!(w, "<sitemap><loc>{}</loc></sitemap>", escapar(&portal.canonica(p)))?;
    }
    writeln!(w, "</sitemapindex>")
}

/// What search engines should know; drafts and retired trámites are not, or no longer, there for people.
fn va(portal: &Portal, r: &Ruta) -> bool {
    let viva = match r.clase {
        Clase::Tramite(i) => portal.sitio().tramites[i].estado == Estado::Publicado,
        _ => true,
    };
    viva && r.indexable()
}

fn cambio(portal: &Portal, r: &Ruta) -> Option<Fecha> {
    match r.clase {
        Clase::Tramite(i) => portal.sitio().tramites[i].actualizado,
        Clase::Pagina(i) => portal.sitio().paginas[i].actualizado,
        Clase::Publicacion(i) => Some(portal.sitio().publicaciones[i].cambio()),
        _ => None,
    }
}

pub(super) fn escapar(s: &str) -> String {
    s.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
