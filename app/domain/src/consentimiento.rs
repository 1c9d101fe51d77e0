//! What a person may accept, and the texts they accept: a row each, never overwritten.

use crate::Texto;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The three things that are accepted apart from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clase {
    /// Terms and conditions of the sede: without them there is no registration.
    Terminos,
    /// Processing of personal data, for one purpose.
    ///
    /// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.2
    Datos,
    /// To be notified electronically.
    ///
    /// Norma: Ley 1437 de 2011, art. 56
    Notificacion,
}

impl Clase {
    /// As the ledger writes it.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Terminos => "terminos",
            Self::Datos => "datos",
            Self::Notificacion => "notificacion",
        }
    }
}

impl fmt::Display for Clase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.nombre())
    }
}

impl FromStr for Clase {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        [Self::Terminos, Self::Datos, Self::Notificacion].into_iter().find(|c| c.nombre() == s).ok_or(())
    }
}

/// What counts for one matter: what the person last said of it alone goes before what they said of all. Lines for which
/// `vale` says no (they accept words that are no longer in force) count for nothing.
///
/// Norma: Ley 1437 de 2011, art. 56
pub fn rige<T>(asunto: Option<T>, general: Option<T>, vale: impl Fn(&T) -> bool) -> Option<T> {
    asunto.filter(&vale).or_else(|| general.filter(&vale))
}

/// One text that a person is asked to accept.
#[derive(Clone, Debug, PartialEq)]
pub struct Clausula {
    /// What it is.
    pub clase: Clase,
    /// Its name in the ledger: `terminos`, `notificacion`, or the slug of the purpose.
    pub slug: crate::Slug,
    /// In a few words.
    pub titulo: Texto,
    /// What is accepted, as the person reads it: plain text, paragraphs apart.
    pub texto: Texto,
    /// Since when this text is in force; a new one asks again.
    pub version: Texto,
    /// Which data, for a purpose.
    pub datos: Box<[Texto]>,
    /// Health, ethnicity, politics, biometrics …: optional always, and said so.
    ///
    /// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.3
    pub sensible: bool,
    /// Lowercase hex SHA-256 of kind, slug, version, title, text and data: what the ledger keeps of the words accepted.
    pub huella: Texto,
}

/// All that an entity asks, in the order in which it asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clausulas(pub Vec<Clausula>);

impl Clausulas {
    /// The one of a name.
    pub fn get(&self, slug: &str) -> Option<&Clausula> {
        self.0.iter().find(|c| *c.slug == *slug)
    }

    /// Terms of use; none where the entity wrote none, and then nobody registers.
    pub fn terminos(&self) -> Option<&Clausula> {
        self.0.iter().find(|c| c.clase == Clase::Terminos)
    }
}

#[cfg(test)]
mod tests {
    use super::rige;

    #[test]
    fn what_is_said_of_one_matter_goes_before_what_is_said_of_all() {
        // Accepted or withdrawn, and whether of the words in force.
        let (si, no, viejo) = ((true, true), (false, true), (true, false));
        let casos = [
            (None, None, None),
            (None, Some(si), Some(si)),
            (None, Some(no), Some(no)),
            (Some(si), None, Some(si)),
            (Some(si), Some(no), Some(si)),
            (Some(no), Some(si), Some(no)),
            (Some(viejo), Some(si), Some(si)),
            (Some(viejo), Some(viejo), None),
            (Some(no), Some(viejo), Some(no)),
        ];
        for (asunto, general, queda) in casos {
            assert_eq!(rige(asunto, general, |(_, vale)| *vale), queda, "{asunto:?} {general:?}");
        }
    }
}
