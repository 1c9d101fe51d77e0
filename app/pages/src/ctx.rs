//! What every view needs to know: the portal, the way back to the root of the site, and the language.

use crate::{Indice, Portal, publicado::Publicado, version::Version};
use domain::{idioma::ESPANOL, sitio::Sitio};
use std::borrow::Cow;

/// Handed down to each view; a few words, copied freely.
#[derive(Clone, Copy)]
pub(crate) struct Ctx<'a> {
    /// Whose pages these are.
    pub(crate) portal: &'a Portal,
    /// `""`, `"../"` … or an absolute prefix.
    pub(crate) base: &'a str,
    /// Where the page stands, in its Spanish address; empty where that is unknown.
    path: &'a str,
    /// Locale of the interface words.
    pub(crate) l: &'static str,
    /// Which language of the content.
    v: usize,
}

impl<'a> Ctx<'a> {
    /// A page in Spanish.
    pub(crate) fn espanola(portal: &'a Portal, base: &'a str) -> Self {
        Self::en(portal, base, "", 0)
    }

    /// A page in one of the languages of the content.
    pub(crate) fn en(portal: &'a Portal, base: &'a str, path: &'a str, v: usize) -> Self {
        Self { portal, base, path, l: portal.version(v).l, v }
    }

    /// The page from which somebody goes on in another language: this one, or the one whose form was sent.
    pub(crate) fn retomable(self) -> &'a str {
        match self.path {
            p if p.starts_with("ingresar") || p == "salir" => "",
            "buscar" => "buscar",
            p => &p[..p.rfind('/').map_or(0, |i| i + 1)],
        }
    }

    /// The sede in the language of the page.
    pub(crate) fn version(self) -> &'a Version {
        self.portal.version(self.v)
    }

    /// The content.
    pub(crate) fn sitio(self) -> &'a Sitio {
        &self.version().sitio
    }

    /// Its lists of trámites.
    pub(crate) fn indice(self) -> &'a Indice {
        &self.version().indice
    }

    /// Its lists of what is published.
    pub(crate) fn publicado(self) -> &'a Publicado {
        &self.version().publicado
    }

    /// Whether the content is a translation.
    pub(crate) fn traducida(self) -> bool {
        self.v > 0
    }

    /// A link to a path of the site (`tramites/` or `/tramites/`), right under any prefix and host, in the language of the page if it is there.
    pub(crate) fn a(self, ruta: &str) -> String {
        enlace(self.base, &self.version().destino(ruta).0)
    }

    /// Whether a path leads out of the language of the page.
    pub(crate) fn solo_espanol(self, ruta: &str) -> bool {
        !self.version().destino(ruta).1
    }

    /// The path of a page in its own language.
    pub(crate) fn propio(self, path: &str) -> Cow<'_, str> {
        if self.traducida() { format!("{}{path}", self.version().prefijo).into() } else { path.into() }
    }

    /// Canonical address of a page in its own language.
    pub(crate) fn canonica(self, path: &str) -> String {
        self.portal.canonica(&self.propio(path))
    }

    /// The language of words of the content, where it is not the one of the page.
    pub(crate) fn lang(self, palabras: &str) -> Option<&'static str> {
        if self.traducida() { self.version().lang(palabras) } else { None }
    }

    /// The same of words that may be of the interface too.
    pub(crate) fn lang_es(self, palabras: &str) -> Option<&'static str> {
        self.lang(palabras).filter(|l| *l == ESPANOL)
    }

    /// The language of the page, as BCP 47 has it.
    pub(crate) fn lengua(self) -> &'static str {
        if self.l == ESPANOL { "es-CO" } else { self.l }
    }

    /// The language of what the page says of itself.
    pub(crate) fn lengua_del_contenido(self) -> &'static str {
        if self.traducida() { self.version().lengua } else { "es-CO" }
    }

    /// The same page in every language that has it: code and path, Spanish first; none where that is the only one.
    pub(crate) fn en_todas(self, path: &str) -> Vec<(&'a str, String)> {
        self.portal.en_todas(path)
    }
}

/// `href` from the page whose root is `base` to `ruta`.
pub(crate) fn enlace(base: &str, ruta: &str) -> String {
    let ruta = ruta.strip_prefix('/').unwrap_or(ruta);
    if base.is_empty() && ruta.is_empty() {
        // An empty href means "this page", not "this folder".
        return "./".into();
    }
    let mut href = String::with_capacity(base.len() + ruta.len());
    href.push_str(base);
    href.push_str(ruta);
    href
}
