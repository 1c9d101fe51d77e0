//! Norms: what a trámite rests on.

use crate::{Fecha, Slug, Texto};
use std::fmt;

/// A norm of the catalogue, with what the transparency law wants to see of it.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (§ 2.4.1.g)
#[derive(Clone, Debug, PartialEq)]
pub struct Norma {
    /// Its name between sheets: `ley-44-1990`.
    pub slug: Slug,
    /// Ley, Decreto, Resolución, Acuerdo, Constitución …
    pub tipo: Texto,
    /// `None` for the Constitución and for codes.
    pub numero: Option<u64>,
    /// Year of issue.
    pub anio: i16,
    /// Who issued it, where that is not the nation (an Acuerdo, a Resolución).
    pub expide: Option<Texto>,
    /// What it is about.
    pub titulo: Texto,
    /// Date of issue.
    pub expedicion: Option<Fecha>,
    /// Official text.
    pub url: Option<Texto>,
}

impl fmt::Display for Norma {
    /// "Ley 44 de 1990".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.numero {
            Some(n) => write!(f, "{} {n} de {}", self.tipo, self.anio),
            None => write!(f, "{} de {}", self.tipo, self.anio),
        }
    }
}

/// A norm as a sheet cites it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cita {
    /// The norm in the catalogue.
    pub norma: Slug,
    /// "25" or "76 a 86", as people write it.
    pub articulos: Option<Texto>,
}
