//! A form as it is kept, by a site and with what is filed: text, which takes a fraction of what the form takes once read.

use super::Formulario;
use crate::{Texto, evidencia::Huella};

/// Canonical JSON (RFC 8785) of a form: the same form has the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definicion(Texto);

impl Definicion {
    /// Of a form, which has no part that JSON cannot say.
    pub fn de(formulario: &Formulario) -> Option<Self> {
        serde_json_canonicalizer::to_string(formulario).ok().map(Self::guardada)
    }

    /// As it was kept.
    pub fn guardada(json: String) -> Self {
        Self(json.into())
    }

    /// The form; none where what was kept is no form.
    pub fn formulario(&self) -> Option<Formulario> {
        serde_json::from_str(&self.0).ok()
    }

    /// What tells this version of the form from every other.
    pub fn huella(&self) -> Huella {
        Huella::de(self.0.as_bytes())
    }

    /// Its bytes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
