//! What a test decides of a line, and on what it rests.

use domain::cumplimiento::{Estado, Evidencia};

/// Findings of a line that are told one by one; the rest are counted.
pub(super) const MAX_EVIDENCIAS: usize = 12;

/// A decision with its evidence.
#[derive(Debug)]
pub(super) struct Dictamen {
    pub(super) estado: Estado,
    pub(super) evidencia: Vec<Evidencia>,
    /// A mend that fits better than that of the line.
    pub(super) remedio: Option<String>,
}

impl Dictamen {
    /// It is so, as one can see there.
    pub(super) fn cumple(evidencia: Vec<Evidencia>) -> Self {
        Self { estado: Estado::Cumple, evidencia, remedio: None }
    }

    /// It is not so.
    pub(super) fn no_cumple(evidencia: Vec<Evidencia>) -> Self {
        Self { estado: Estado::NoCumple, evidencia, remedio: None }
    }

    /// No machine can tell.
    pub(super) fn persona(evidencia: Vec<Evidencia>) -> Self {
        Self { estado: Estado::LoDecideUnaPersona, evidencia, remedio: None }
    }

    /// By what is wrong: nothing, and then what is there speaks for it.
    pub(super) fn por_fallas(fallas: Vec<Evidencia>, hay: impl FnOnce() -> Vec<Evidencia>) -> Self {
        if fallas.is_empty() { Self::cumple(hay()) } else { Self::no_cumple(contadas(fallas)) }
    }
}

/// The first ones, and how many more there are.
pub(super) fn contadas(mut todas: Vec<Evidencia>) -> Vec<Evidencia> {
    let sobran = todas.len().saturating_sub(MAX_EVIDENCIAS);
    if sobran > 0 {
        todas.truncate(MAX_EVIDENCIAS);
        let dice = format!("y {sobran} más");
        todas.push(Evidencia { dice, ..Evidencia::default() });
    }
    todas
}

/// At a page, with slash before its path.
pub(super) fn en_pagina(path: &str, dice: impl Into<String>) -> Evidencia {
    Evidencia { url: Some(format!("/{path}")), dice: dice.into(), ..Evidencia::default() }
}

/// At a file of the content folder.
pub(super) fn en_archivo(
    archivo: impl Into<String>,
    linea: Option<u32>,
    dice: impl Into<String>,
) -> Evidencia {
    Evidencia { archivo: Some(archivo.into()), linea, dice: dice.into(), ..Evidencia::default() }
}
