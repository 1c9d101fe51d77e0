//! Plain language: the rules and their numbers, as data with their source; `lector` finds, `hallazgo` tells.

mod frase;
mod hallazgo;
mod lector;
mod palabra;

pub(crate) use lector::Lector;

use serde::Deserialize;
use std::{collections::HashSet, sync::LazyLock};

/// One rule, as editors learn it: why, a bad example, a good one.
#[derive(Debug, Deserialize)]
pub struct Regla {
    /// Name of its finding, and of what leaves it out of a sheet.
    pub codigo: String,
    /// What it asks, in a few words.
    pub nombre: String,
    /// Why.
    pub por_que: String,
    /// How not to write.
    pub mal: String,
    /// How to write the same.
    pub bien: String,
    /// Who says so.
    pub fuente: String,
}

/// Names of the rules; the table has one of each, in this order.
pub(crate) const CODIGOS: [&str; 5] =
    ["frase-larga", "voz-pasiva", "sigla-sin-explicar", "enlace-sin-sentido", "mayusculas"];

/// What each rule is called in the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cual {
    FraseLarga,
    VozPasiva,
    Sigla,
    Enlace,
    Mayusculas,
}

#[derive(Deserialize)]
struct Tabla {
    recomendadas: usize,
    avisa_desde: usize,
    siglas_conocidas: HashSet<String>,
    gritos: HashSet<String>,
    enlaces_vacios: HashSet<String>,
    no_participios: HashSet<String>,
    regla: Vec<Regla>,
}

static TABLA: LazyLock<Tabla> = LazyLock::new(|| {
    ::toml::from_str(include_str!("../../ley/lenguaje-claro.toml")).expect("embedded table is valid")
});

/// The rules, in the order in which they are told.
pub fn reglas() -> &'static [Regla] {
    &TABLA.regla
}

impl Cual {
    fn codigo(self) -> &'static str {
        CODIGOS[self as usize]
    }

    fn regla(self) -> &'static Regla {
        &TABLA.regla[self as usize]
    }
}

#[cfg(test)]
mod pruebas;
