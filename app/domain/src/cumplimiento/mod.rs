//! What the norm asks of a sede, line by line, and what can be said of each.

mod alistamiento;
mod metas;

use crate::{Fecha, Texto};
pub use alistamiento::{Servicio, servicios};
pub use metas::{Grupo, Meta, grupo};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Some lines that belong together.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capitulo {
    /// Its name in reports.
    pub id: Texto,
    /// Its name for people.
    pub titulo: Texto,
    /// Who says so.
    pub norma: Texto,
    /// Its lines.
    pub linea: Vec<Linea>,
}

/// One thing that a sede must have.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Linea {
    /// Its name in reports.
    pub id: Texto,
    /// What people must find.
    pub exige: Texto,
    /// Who says so, where it is not the norm of the chapter.
    pub norma: Option<Texto>,
    /// The test that decides it.
    pub prueba: Option<Texto>,
    /// What the test looks for.
    #[serde(default)]
    pub con: Texto,
    /// How to mend it.
    pub remedio: Option<Texto>,
    /// What a person looks at, and how.
    pub persona: Option<Texto>,
}

/// What can be said of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Estado {
    /// It is not so.
    NoCumple,
    /// No machine can tell.
    LoDecideUnaPersona,
    /// It is so.
    Cumple,
}

impl Estado {
    /// In the order in which they are told.
    pub const TODOS: [Self; 3] = [Self::NoCumple, Self::LoDecideUnaPersona, Self::Cumple];

    /// As tables write it.
    pub const fn nombre(self) -> &'static str {
        match self {
            Self::NoCumple => "no_cumple",
            Self::LoDecideUnaPersona => "lo_decide_una_persona",
            Self::Cumple => "cumple",
        }
    }

    /// As people read it.
    pub const fn palabras(self) -> &'static str {
        match self {
            Self::NoCumple => "No cumple",
            Self::LoDecideUnaPersona => "Lo decide una persona",
            Self::Cumple => "Cumple",
        }
    }
}

/// Where one can see what is said of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evidencia {
    /// File of the content folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archivo: Option<String>,
    /// Its line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub linea: Option<u32>,
    /// Path of a page of the sede, with slash before it, or an address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Day of what was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fecha: Option<Fecha>,
    /// What is there.
    pub dice: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tabla {
    capitulo: Vec<Capitulo>,
}

static TABLA: LazyLock<Tabla> = LazyLock::new(|| {
    toml::from_str(include_str!("../../ley/cumplimiento.toml"))
        .expect("embedded table is valid; a test reads it")
});

/// Every chapter, in order.
///
/// Norma: Resolución MinTIC 1519 de 2020
pub fn capitulos() -> &'static [Capitulo] {
    &TABLA.capitulo
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn lineas() -> impl Iterator<Item = &'static Linea> {
        capitulos().iter().flat_map(|c| &c.linea)
    }

    #[test]
    fn each_line_has_its_own_name_and_a_sentence() {
        let mut vistos = HashSet::new();
        for l in lineas() {
            assert!(vistos.insert(&l.id), "{} is there twice", l.id);
            assert!(l.exige.ends_with('.') && l.exige.len() < 200, "{}: {}", l.id, l.exige);
        }
    }

    #[test]
    fn each_line_is_decided_by_a_test_with_its_mend_or_by_a_person_who_knows_what_to_look_at() {
        for l in lineas() {
            assert_eq!(l.prueba.is_some(), l.remedio.is_some(), "{}", l.id);
            assert!(l.prueba.is_some() || l.persona.is_some(), "{}", l.id);
            let frases = l.persona.iter().chain(&l.remedio);
            assert!(frases.clone().all(|f| f.ends_with(['.', '?'])), "{}: {frases:?}", l.id);
        }
    }

    #[test]
    fn the_thirty_two_criteria_of_accessibility_are_all_there() {
        let ids: HashSet<&str> = lineas().map(|l| &*l.id).collect();
        assert!((1..=32).all(|n| ids.contains(&*format!("CC{n}"))));
    }
}
