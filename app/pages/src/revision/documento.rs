//! A page read as a browser reads it, and what a screen reader would call its parts.

use scraper::{Html, Selector};
use std::{cell::RefCell, collections::HashMap, rc::Rc};

/// An element of a page.
pub type Elemento<'d> = scraper::ElementRef<'d>;

/// A page, as a browser reads it.
#[derive(Debug)]
pub struct Documento {
    /// Its path from the root: `tramites/`.
    pub path: String,
    arbol: Html,
}

thread_local! {
    /// The same few selectors look at every page.
    static SELECTORES: RefCell<HashMap<String, Option<Rc<Selector>>>> = RefCell::default();
}

fn selector(s: &str) -> Option<Rc<Selector>> {
    SELECTORES.with_borrow_mut(|hechos| {
        if let Some(hecho) = hechos.get(s) {
            return hecho.clone();
        }
        let nuevo = Selector::parse(s).ok().map(Rc::new);
        debug_assert!(nuevo.is_some(), "«{s}» is no selector");
        hechos.insert(s.to_owned(), nuevo.clone());
        nuevo
    })
}

impl Documento {
    /// Reads a page.
    pub fn leer(path: &str, html: &str) -> Self {
        Self { path: path.to_owned(), arbol: Html::parse_document(html) }
    }

    /// The elements that a selector finds, in order.
    pub fn todos(&self, s: &str) -> Vec<Elemento<'_>> {
        selector(s).map(|s| self.arbol.select(&s).collect()).unwrap_or_default()
    }

    /// The first of them.
    pub fn primero(&self, s: &str) -> Option<Elemento<'_>> {
        selector(s).and_then(|s| self.arbol.select(&s).next())
    }

    /// Whether there is one.
    pub fn hay(&self, s: &str) -> bool {
        self.primero(s).is_some()
    }

    /// The values of an attribute of those elements.
    pub fn valores<'d>(&'d self, s: &str, atributo: &str) -> Vec<&'d str> {
        self.todos(s).iter().filter_map(|e| e.attr(atributo)).collect()
    }

    /// The element with that id.
    pub fn con_id(&self, id: &str) -> Option<Elemento<'_>> {
        self.todos("[id]").into_iter().find(|e| e.attr("id") == Some(id))
    }

    /// What the parser had to mend.
    pub fn errores(&self) -> impl Iterator<Item = &str> {
        self.arbol.errors.iter().map(|e| &**e)
    }

    /// Whether it is a page in English.
    pub fn idioma(&self) -> &str {
        self.primero("html").and_then(|h| h.attr("lang")).unwrap_or("")
    }
}

/// The elements inside of one that a selector finds.
pub(super) fn dentro<'d>(e: Elemento<'d>, s: &str) -> Vec<Elemento<'d>> {
    selector(s).map(|s| e.select(&s).collect()).unwrap_or_default()
}

/// Its words, with one blank between them.
pub fn texto(e: Elemento<'_>) -> String {
    e.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// What a screen reader calls it: its label, or its words and those of its images.
pub fn nombre(e: Elemento<'_>) -> String {
    if let Some(dicho) = e.attr("aria-label").filter(|s| !s.trim().is_empty()) {
        return dicho.trim().to_owned();
    }
    let alternativas = dentro(e, "img[alt]").into_iter().filter_map(|i| i.attr("alt"));
    std::iter::once(texto(e))
        .chain(alternativas.map(str::to_owned))
        .filter(|s| !s.trim().is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether it, or one that holds it, is hidden from everybody or from screen readers.
pub(super) fn escondido(e: Elemento<'_>) -> bool {
    let oculto = |e: Elemento<'_>| e.attr("hidden").is_some() || e.attr("aria-hidden") == Some("true");
    oculto(e) || e.ancestors().filter_map(Elemento::wrap).any(oculto)
}

/// The nearest element that holds it, of that name.
pub(super) fn en<'d>(e: Elemento<'d>, etiqueta: &str) -> Option<Elemento<'d>> {
    e.ancestors().filter_map(Elemento::wrap).find(|a| a.value().name() == etiqueta)
}

/// How an element is told of: `<input name="q">`.
pub(super) fn senas(e: Elemento<'_>) -> String {
    let clave = ["id", "name", "href", "src", "class"].into_iter().find_map(|k| Some((k, e.attr(k)?)));
    let etiqueta = e.value().name();
    match clave {
        Some((k, v)) => format!("<{etiqueta} {k}=\"{}\">", v.chars().take(80).collect::<String>()),
        None => format!("<{etiqueta}>"),
    }
}
