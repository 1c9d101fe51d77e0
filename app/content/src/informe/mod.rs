//! Findings as people and machines read them.

pub mod humano;
pub mod sarif;

use crate::{Diagnostico, Severidad};
use serde::Serialize;

#[derive(Serialize)]
struct Json<'a> {
    diagnostics: &'a [Diagnostico],
}

/// `{"diagnostics": […]}`, one object.
pub fn json(diagnosticos: &[Diagnostico]) -> String {
    serde_json::to_string(&Json { diagnostics: diagnosticos }).unwrap_or_default()
}

/// How many errors and how many warnings.
pub fn cuenta(diagnosticos: &[Diagnostico]) -> (usize, usize) {
    let errores = diagnosticos.iter().filter(|d| d.severidad == Severidad::Error).count();
    (errores, diagnosticos.len() - errores)
}
