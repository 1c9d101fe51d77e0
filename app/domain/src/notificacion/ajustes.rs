//! Numbers: those of the law with their norm, and those that an entity may set.

use crate::{
    Texto,
    termino::{Plazo, Unidad},
};
use jiff::SignedDuration;
use serde::Deserialize;
use std::sync::LazyLock;

/// A number of the law, in business days.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numero {
    /// How many.
    pub dias: u16,
    /// Who says so.
    pub norma: Texto,
}

impl Numero {
    /// As a term.
    pub fn plazo(&self) -> Plazo {
        Plazo { cantidad: self.dias, unidad: Unidad::Habiles }
    }
}

/// A remedy that is usual, to be offered to who writes a notification.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecursoUsual {
    /// "reposición".
    pub nombre: Texto,
    /// In how many business days.
    pub dias: u16,
    /// Who says so.
    pub norma: Texto,
}

/// What the law says in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ley {
    /// To send the citation.
    ///
    /// Norma: Ley 1437 de 2011, art. 68
    pub citacion: Numero,
    /// After the citation, before the aviso.
    ///
    /// Norma: Ley 1437 de 2011, art. 69
    pub aviso: Numero,
    /// That an aviso stands published.
    ///
    /// Norma: Ley 1437 de 2011, art. 69
    pub publicacion: Numero,
    recurso: Vec<RecursoUsual>,
}

/// What an entity sets.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ajustes {
    /// Business days without access before it goes on by other ways; the law sets none.
    pub dias_sin_acceso: u16,
    /// When an aviso is tried, in minutes since the act was made available or the channel was begun.
    pub reintentos: Vec<u32>,
    /// Business days on which the person is reminded.
    pub recordatorios: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tabla {
    ley: Ley,
    entidad: Ajustes,
}

static TABLA: LazyLock<Tabla> = LazyLock::new(|| {
    toml::from_str(include_str!("../../ley/notificacion.toml"))
        .expect("embedded table is valid; a test reads it")
});

/// The numbers of the law.
pub fn ley() -> &'static Ley {
    &TABLA.ley
}

/// Remedies that are usual.
pub fn recursos_usuales() -> &'static [RecursoUsual] {
    &TABLA.ley.recurso
}

impl Default for Ajustes {
    fn default() -> Self {
        TABLA.entidad.clone()
    }
}

impl Ajustes {
    /// When each try is due, since the channel was begun; the first 255 of them.
    pub(super) fn veces(&self) -> impl DoubleEndedIterator<Item = (u8, SignedDuration)> {
        let minutos = self.reintentos.iter().take(usize::from(u8::MAX)).enumerate();
        let lista: Vec<_> = minutos
            .filter_map(|(i, m)| Some((u8::try_from(i).ok()?, SignedDuration::from_mins(i64::from(*m)))))
            .collect();
        lista.into_iter()
    }
}
