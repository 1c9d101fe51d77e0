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
    /// Where the page stands.
    pub(crate) fn base(self) -> Base {
        match self {
            Self::Persona(p) => Base::de_path(&p.path),
            Self::Nadie(base) => base.clone(),
        }
    }

    /// The person, where there is one.
    pub(crate) fn presencia(self) -> Option<&'a Presencia> {
        if let Self::Persona(p) = self { Some(p) } else { None }
    }
}
