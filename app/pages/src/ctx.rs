//! What every view needs to know: the portal, the way back to the root of the site, and the language.

use crate::Portal;
use domain::sitio::Sitio;

/// Handed down to each view; two words and a pointer, copied freely.
#[derive(Clone, Copy)]
pub(crate) struct Ctx<'a> {
    /// Whose pages these are.
    pub(crate) portal: &'a Portal,
    /// `""`, `"../"` … or an absolute prefix.
    pub(crate) base: &'a str,
    /// Locale of the interface words.
    pub(crate) l: &'static str,
}

impl<'a> Ctx<'a> {
    /// The content.
    pub(crate) fn sitio(self) -> &'a Sitio {
        self.portal.sitio()
    }

    /// A link to a path of the site (`tramites/` or `/tramites/`), right under any prefix and host.
    pub(crate) fn a(self, ruta: &str) -> String {
        enlace(self.base, ruta)
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
