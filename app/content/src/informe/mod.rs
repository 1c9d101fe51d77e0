//! Findings as people and machines read them.

pub mod humano;
pub mod sarif;

use crate::{Cobertura, Diagnostico, Severidad};
use serde::Serialize;

#[derive(Serialize)]
struct Json<'a> {
    diagnostics: &'a [Diagnostico],
    /// What each further language lacks.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    translations: &'a [Cobertura],
}

/// `{"diagnostics": […], "translations": […]}`, one object; the second only where the sede has more than one language.
pub fn json(diagnosticos: &[Diagnostico], cobertura: &[Cobertura]) -> String {
    serde_json::to_string(&Json { diagnostics: diagnosticos, translations: cobertura }).unwrap_or_default()
}

/// How many errors and how many warnings.
pub fn cuenta(diagnosticos: &[Diagnostico]) -> (usize, usize) {
    let errores = diagnosticos.iter().filter(|d| d.severidad == Severidad::Error).count();
    (errores, diagnosticos.len() - errores)
}
