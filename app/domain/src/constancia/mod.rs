//! The statement that the entity signs for who files something: what came in, when, and what follows.
//!
//! Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 4 y 5; Ley 1437 de 2011, art. 61 y 62

mod atado;
mod codigo;
pub mod marca;
mod momento;

pub use atado::{Atado, compromiso};
pub use codigo::Codigo;
pub use momento::Momento;

use crate::{
    Fecha,
    evidencia::{Huella, canonico},
    grado::Grado,
    peticion::{Canal, Clase, Medio},
};
use serde::{Deserialize, Serialize};

/// The version of the form of a statement.
pub const VERSION: u8 = 1;

/// What a signed statement proves.
pub const PRUEBA: &str = "Prueba que la entidad recibió lo que aquí se dice, con esa fecha y hora, y que nada ha \
    cambiado desde entonces: ni la constancia, ni los archivos que coincidan con sus huellas.";

/// What it does not prove.
///
/// Norma: Ley 527 de 1999; Decreto 1074 de 2015, art. 2.2.2.47.1 a 2.2.2.47.8
pub const NO_PRUEBA: &str = "No prueba quién la presentó, ni que lo dicho sea cierto, ni qué respondió la entidad. La \
    firma es propia de la entidad (firma electrónica, Decreto 1074 de 2015): no es una firma digital certificada de \
    la Ley 527 de 1999 ni lleva la hora de un tercero.";

/// The statement; its signed form is canonical JSON (RFC 8785).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constancia {
    /// [`VERSION`].
    pub version: u8,
    /// Who received it.
    pub entidad: Receptora,
    /// With which anyone looks the statement up.
    pub codigo: Codigo,
    /// Its number, as people read it.
    pub radicado: String,
    /// When it was received.
    pub recibida_en: Momento,
    /// What kind of thing it is.
    pub clase: Clase,
    /// Name of the trámite in the addresses, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tramite: Option<String>,
    /// What came with it, in order.
    pub documentos: Vec<Documento>,
    /// [`compromiso`] of what was answered.
    pub respuestas_sha256: Huella,
    /// By when an answer is owed; none where the law gives no term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub termino: Option<Plazo>,
    /// How the person signed, where they did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub firma_ciudadano: Option<FirmaCiudadano>,
    /// By which way it came.
    pub canal: Canal,
    /// How the person wants to be answered.
    pub medio: Medio,
    /// Names of what was still missing when the person chose to file.
    ///
    /// Norma: Ley 1437 de 2011, art. 15
    pub faltan: Vec<String>,
}

/// The entity, as it calls itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receptora {
    /// Full name.
    pub nombre: String,
    /// Tax number with its check digit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nit: Option<String>,
    /// Public address, under which `/.well-known/jwks.json` has the keys.
    pub url: String,
}

/// A file that was received. What the person called it stays out: names of files hold names of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documento {
    nombre: String,
    /// Hash of its bytes.
    pub sha256: Huella,
    /// How many they are.
    pub bytes: u64,
    /// Media type, by its content.
    pub tipo: String,
}

/// By when an answer is owed.
///
/// Norma: Ley 1437 de 2011, art. 14
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plazo {
    /// The last day.
    pub vence: Fecha,
    /// How long it is, in words: "15 días hábiles", as [`crate::tiempo::Tiempo`] writes it.
    pub plazo: String,
    /// The norm that says so.
    pub norma: String,
}

/// A signature of the citizen: a session, an explicit act, a hash and a time.
///
/// Norma: Decreto 1074 de 2015, art. 2.2.2.47.1 a 2.2.2.47.8
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirmaCiudadano {
    /// With which the session was made.
    pub grado: Grado,
    /// When they signed.
    pub en: Momento,
    /// Of what they signed.
    pub sha256: Huella,
}

/// Why some bytes are no statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEsConstancia;

impl Documento {
    /// The file at this place, from 1, under a name that tells nothing: `anexo 1.pdf`.
    pub fn anexo(lugar: usize, tipo: &str, sha256: Huella, bytes: u64) -> Self {
        Self { nombre: format!("anexo {lugar}{}", extension(tipo)), sha256, bytes, tipo: tipo.to_owned() }
    }

    /// Its name in the statement.
    pub fn nombre(&self) -> &str {
        &self.nombre
    }
}

impl Constancia {
    /// What is signed.
    ///
    /// # Errors
    /// What would not read back, such as numbers that JSON readers round.
    pub fn canonica(&self) -> Result<Vec<u8>, NoEsConstancia> {
        let bytes = canonico(self).map_err(|_| NoEsConstancia)?;
        if Self::leer(&bytes)? == *self { Ok(bytes) } else { Err(NoEsConstancia) }
    }

    /// Reads only the one form that it has: no other order, no blank, no name twice, nothing unknown.
    ///
    /// # Errors
    /// All else.
    pub fn leer(bytes: &[u8]) -> Result<Self, NoEsConstancia> {
        let leida: Self = serde_json::from_slice(bytes).map_err(|_| NoEsConstancia)?;
        let igual = canonico(&leida).is_ok_and(|c| c == bytes);
        if igual && leida.version == VERSION { Ok(leida) } else { Err(NoEsConstancia) }
    }
}

/// What people's computers know a file by.
pub(crate) fn extension(tipo: &str) -> &'static str {
    match tipo {
        "application/pdf" => ".pdf",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        "image/tiff" => ".tiff",
        "text/plain" => ".txt",
        "text/csv" => ".csv",
        "application/zip" => ".zip",
        "audio/mpeg" => ".mp3",
        "video/mp4" => ".mp4",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ".xlsx",
        "application/vnd.oasis.opendocument.text" => ".odt",
        "application/vnd.oasis.opendocument.spreadsheet" => ".ods",
        _ => "",
    }
}

#[cfg(test)]
mod tests;
