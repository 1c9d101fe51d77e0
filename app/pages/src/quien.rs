//! Who sees a page that some people see with a session and others without.

use crate::{Base, vistas::persona::Presencia};

/// Somebody whom the sede knows, or anybody.
#[derive(Clone, Copy)]
pub enum Quien<'a> {
    /// Somebody is there; they say where the page stands.
    Persona(&'a Presencia),
    /// Nobody has entered; where the page stands.
    Nadie(&'a Base),
}

impl<'a> Quien<'a> {
    /// The way to the root, and the language.
    pub(crate) fn lugar(self) -> (String, &'static str) {
        match self {
            Self::Persona(p) => (Base::de_path(&p.path).texto(), if p.ingles { "en" } else { "es" }),
            Self::Nadie(base) => (base.texto(), "es"),
        }
    }

    /// The person, where there is one.
    pub(crate) fn presencia(self) -> Option<&'a Presencia> {
        if let Self::Persona(p) = self { Some(p) } else { None }
    }
}
