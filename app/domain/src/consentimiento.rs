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

/// For what something is accepted or withdrawn, as forms and evidence write it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Alcance {
    /// All matters.
    Todos,
    /// One trámite or procedure, by its code.
    Procedimiento(String),
    /// One filing, by the number that people read.
    Asunto(String),
}

/// Letters of the code of a procedure, at most.
const MAX_CODIGO: usize = 200;
const TODOS: &str = "general";
const PROCEDIMIENTO: &str = "procedimiento:";

impl Alcance {
    /// `general`, `procedimiento:` and its code, or a number of filing.
    pub fn leer(s: &str) -> Self {
        match (s, s.strip_prefix(PROCEDIMIENTO)) {
            (TODOS, _) => Self::Todos,
            (_, Some(codigo)) => Self::Procedimiento(codigo.to_owned()),
            _ => Self::Asunto(s.to_owned()),
        }
    }

    /// Whether a procedure could have that code.
    pub fn es_codigo(codigo: &str) -> bool {
        (1..=MAX_CODIGO).contains(&codigo.chars().count())
            && !codigo.contains(|c: char| c.is_whitespace() || c.is_control())
    }
}

impl fmt::Display for Alcance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Todos => f.write_str(TODOS),
            Self::Procedimiento(codigo) => write!(f, "{PROCEDIMIENTO}{codigo}"),
            Self::Asunto(numero) => f.write_str(numero),
        }
    }
}

/// What a person last said of a matter, the most particular first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dicho<T> {
    /// Of this filing alone.
    pub asunto: Option<T>,
    /// Of its trámite or procedure.
    pub procedimiento: Option<T>,
    /// Of all matters.
    pub general: Option<T>,
}

/// What counts for one matter: what the person last said of it alone goes before what they said of its procedure, and this
/// before what they said of all. Lines for which `vale` says no (they accept words that are no longer in force) count for nothing.
///
/// Norma: Ley 1437 de 2011, art. 56
pub fn rige<T>(dicho: Dicho<T>, vale: impl Fn(&T) -> bool) -> Option<T> {
    let Dicho { asunto, procedimiento, general } = dicho;
    asunto.filter(&vale).or_else(|| procedimiento.filter(&vale)).or_else(|| general.filter(&vale))
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
    use super::{Alcance, Dicho, rige};

    #[test]
    fn what_is_said_of_one_matter_goes_before_its_procedure_and_this_before_all() {
        // Accepted or withdrawn, and whether of the words in force.
        let (si, no, viejo) = ((true, true), (false, true), (true, false));
        let (si, no, viejo) = (Some(si), Some(no), Some(viejo));
        let casos = [
            (None, None, None, None),
            (None, None, si, si),
            (None, None, no, no),
            (None, None, viejo, None),
            (si, None, None, si),
            (si, None, no, si),
            (no, None, si, no),
            (viejo, None, si, si),
            (viejo, None, viejo, None),
            (no, None, viejo, no),
            // The procedure stands between both.
            (None, si, None, si),
            (None, si, no, si),
            (None, no, si, no),
            (None, viejo, si, si),
            (None, viejo, no, no),
            (None, no, viejo, no),
            (si, no, no, si),
            (no, si, si, no),
            (viejo, no, si, no),
            (viejo, si, no, si),
            (viejo, viejo, si, si),
            (viejo, viejo, viejo, None),
        ];
        for (asunto, procedimiento, general, queda) in casos {
            let dicho = Dicho { asunto, procedimiento, general };
            assert_eq!(rige(dicho, |(_, vale)| *vale), queda, "{dicho:?}");
        }
    }

    #[test]
    fn a_scope_is_read_as_it_is_written() {
        let todos = ["general", "procedimiento:licencia-de-construccion", "SR-2027-000001"];
        for escrito in todos {
            assert_eq!(Alcance::leer(escrito).to_string(), escrito);
        }
        assert_eq!(Alcance::leer(""), Alcance::Asunto(String::new()), "nothing is no scope");
        assert_eq!(Alcance::leer(todos[1]), Alcance::Procedimiento("licencia-de-construccion".into()));
        assert!(Alcance::es_codigo("T-4471") && !Alcance::es_codigo("") && !Alcance::es_codigo("a b"));
        assert!(!Alcance::es_codigo(&"x".repeat(201)));
    }
}
