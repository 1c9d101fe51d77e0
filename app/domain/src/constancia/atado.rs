//! A statement together with what was answered, so that who has both can prove the answers too.

use super::NoEsConstancia;
use crate::evidencia::{Huella, canonico};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What the statement says of the answers: a hash that nobody can guess the answers from, thanks to sixteen random bytes.
///
/// # Errors
/// What has no canonical form; nothing that comes from a form.
pub fn compromiso(sal: &[u8; 16], respuestas: &Value) -> serde_json::Result<Huella> {
    #[derive(Serialize)]
    struct Salado<'a> {
        respuestas: &'a Value,
        sal: String,
    }
    let sal = sal.iter().map(|b| format!("{b:02x}")).collect();
    canonico(&Salado { respuestas, sal }).map(|json| Huella::de(&json))
}

/// The file that only the person gets: the signed statement, the answers and their salt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Atado {
    /// The statement, signed.
    pub constancia: String,
    /// What was answered.
    pub respuestas: Value,
    sal: String,
}

impl Atado {
    /// Ties them.
    pub fn nuevo(constancia: String, respuestas: Value, sal: &[u8; 16]) -> Self {
        Self { constancia, respuestas, sal: sal.iter().map(|b| format!("{b:02x}")).collect() }
    }

    /// As it is given: canonical JSON, so that no name stands in it twice.
    ///
    /// # Errors
    /// As [`compromiso`].
    pub fn escribir(&self) -> serde_json::Result<Vec<u8>> {
        canonico(self)
    }

    /// Reads what [`Atado::escribir`] wrote.
    ///
    /// # Errors
    /// All else.
    pub fn leer(bytes: &[u8]) -> Result<Self, NoEsConstancia> {
        let atado: Self = serde_json::from_slice(bytes).map_err(|_| NoEsConstancia)?;
        let igual = canonico(&atado).is_ok_and(|c| c == bytes.trim_ascii());
        if igual { Ok(atado) } else { Err(NoEsConstancia) }
    }

    /// The hash that the statement has to have; none where the salt is none.
    pub fn compromiso(&self) -> Option<Huella> {
        let Huella(doble) = format!("{0}{0}", self.sal).parse().ok()?;
        compromiso(doble.first_chunk()?, &self.respuestas).ok()
    }
}
