//! One page looked at: what it fails, and the little of it that the whole needs.

use super::{
    decisores::{Decisor, de},
    sede::Sede,
};
use domain::cumplimiento::{Capitulo, Linea};
use pages::revision::{Documento, nombre, texto};
use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash, Hasher},
};

/// Where a page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origen {
    /// It is a file of the site.
    Archivo,
    /// The edge makes it.
    Borde,
    /// A form of the edge that came back with all that is wrong.
    ConErrores,
}

/// A page while it is looked at.
pub(super) struct Mirada<'m> {
    pub(super) d: Documento,
    pub(super) html: &'m [u8],
    pub(super) origen: Origen,
    /// Whether people reach the sede by https.
    pub(super) tls: bool,
    pub(super) sede: &'m Sede,
}

/// What is kept of a page.
#[derive(Debug)]
pub(super) struct Pagina {
    pub(super) path: String,
    pub(super) origen: Origen,
    pub(super) titulo: String,
    pub(super) indexable: bool,
    /// Language, and marks of its frame: what leads where under which name, and in which order.
    pub(super) idioma: String,
    pub(super) nombres: u64,
    pub(super) orden: u64,
    /// Pages of the sede that it leads to, itself not among them.
    pub(super) destinos: Vec<u32>,
    /// Images of its content that are photographs, not drawings.
    pub(super) fotos: Vec<String>,
    /// By line of the report, what it fails.
    pub(super) fallas: Vec<(usize, String)>,
}

/// Where a link leads from a page, as a path of the site; `None` when it leaves the site or the page is not left.
pub(super) fn destino(path: &str, href: &str) -> Option<String> {
    let href = href.split(['#', '?']).next().unwrap_or_default();
    let ajeno =
        href.split_once(':').is_some_and(|(e, _)| e.chars().all(|c| c.is_ascii_alphanumeric() || c == '+'));
    if href.is_empty() || ajeno || href.starts_with("//") {
        return None;
    }
    if let Some(desde_raiz) = href.strip_prefix('/') {
        return Some(desde_raiz.to_owned());
    }
    let mut carpetas: Vec<&str> = path.split('/').collect();
    carpetas.pop();
    for parte in href.split_inclusive('/') {
        match parte {
            "../" => drop(carpetas.pop()),
            "./" => {}
            otra => carpetas.push(otra.trim_end_matches('/')),
        }
    }
    let barra = if href.ends_with('/') && !carpetas.is_empty() { "/" } else { "" };
    Some(carpetas.join("/") + barra)
}

/// The sentence that a link leads to: itself where it leaves the site.
pub(super) fn a_donde(path: &str, href: &str) -> String {
    destino(path, href).unwrap_or_else(|| href.to_owned())
}

impl Pagina {
    /// Looks at a page with each test that a line names.
    pub(super) fn mirar(
        m: &Mirada<'_>,
        lineas: &[(&'static Capitulo, &'static Linea)],
        indice: &BTreeMap<&str, u32>,
    ) -> Self {
        let mut fallas = Vec::new();
        for (i, (_, l)) in lineas.iter().enumerate() {
            let suyas = match l.prueba.as_deref().and_then(de) {
                Some(Decisor::Pagina(prueba)) => prueba(m, &l.con),
                Some(Decisor::Revision(prueba)) => prueba(&m.d),
                _ => continue,
            };
            fallas.extend(suyas.into_iter().map(|f| (i, f)));
        }
        let path = &m.d.path;
        let suyos: BTreeSet<u32> =
            m.d.valores("a[href]", "href")
                .iter()
                .filter_map(|h| indice.get(&*destino(path, h)?).copied())
                .filter(|i| indice.get(&**path) != Some(i))
                .collect();
        let fotos = m.d.todos("main img[src]").into_iter().filter_map(|e| e.attr("src"));
        Self {
            path: path.clone(),
            origen: m.origen,
            titulo: m.d.primero("head > title").map(texto).unwrap_or_default(),
            indexable: !m.d.hay("meta[name=robots][content*=noindex]"),
            idioma: m.d.idioma().to_owned(),
            nombres: huella(&nombres(&m.d)),
            orden: huella(&orden(&m.d)),
            destinos: suyos.into_iter().collect(),
            fotos: fotos.filter(|s| !s.contains("svg")).map(|s| a_donde(path, s)).collect(),
            fallas,
        }
    }
}

/// What each link of the menu and the footer is called.
fn nombres(d: &Documento) -> BTreeSet<(String, String)> {
    let enlaces = d.todos("header nav a[href]:not([hreflang]), body > footer a[href]");
    enlaces.into_iter().filter_map(|e| Some((a_donde(&d.path, e.attr("href")?), nombre(e)))).collect()
}

/// The parts of the frame in their order, and the links of the menu in theirs.
fn orden(d: &Documento) -> Vec<String> {
    let partes =
        d.todos("body > header, body > main, body > footer").into_iter().map(|e| e.value().name().to_owned());
    let menu = d.valores("header nav a[href]:not([hreflang])", "href");
    partes.chain(menu.into_iter().map(|h| a_donde(&d.path, h))).collect()
}

fn huella(cosas: &impl Hash) -> u64 {
    let mut h = DefaultHasher::new();
    cosas.hash(&mut h);
    h.finish()
}
