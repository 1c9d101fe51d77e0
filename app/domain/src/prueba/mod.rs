//! The proof of a notification that its person holds: what the entity signs of it, and whether the rest belongs to that.
//!
//! Norma: Ley 1437 de 2011, arts. 56 y 57; Ley 527 de 1999, arts. 8 a 12

mod cadena;
mod hallazgo;
mod inclusion;
mod revisar;
#[cfg(test)]
mod tests;

pub use cadena::{escribir_cadena, leer_linea};
pub use hallazgo::{Donde, Hallazgo, Que};
pub use inclusion::{Entrada, Inclusion, SelloEscrito};
pub use revisar::{Firmado, revisar, suceso};

use crate::{
    constancia::{Momento, Receptora},
    evidencia::{Huella, canonico},
    grado::Grado,
    notificacion::{Por, Surtida},
};
use serde::{Deserialize, Serialize};

/// The version of the form of a proof.
pub const VERSION: u8 = 1;

/// Names of the files of a bundle, in their order; [`acto`] stands third.
pub const LEAME: &str = "LEAME.txt";
/// What people read and print.
pub const CERTIFICADO: &str = "certificado.html";
/// Each entry of the evidence, a line each.
pub const CADENA: &str = "cadena.jsonl";
/// Where the entries stand in the sealed chain.
pub const INCLUSION: &str = "inclusion.json";
/// Public keys of the entity, as they were then.
pub const CLAVES: &str = "claves.jwks.json";
/// The signed statement, which binds the others; the last.
pub const FIRMA: &str = "notificacion.jws";

/// Name of the datum of the first entry that has the hash of the act.
pub(crate) const ACTO_PUBLICO: &str = "acto";

/// What a valid bundle proves.
pub const PRUEBA: &str = "Prueba que la entidad notificó este acto en la fecha y a la hora que aquí se dicen, qué pasó \
    antes con la notificación, paso por paso, y que nada de eso ha cambiado desde que se firmó.";

/// What it does not prove.
///
/// Norma: Ley 527 de 1999; Decreto 1074 de 2015, art. 2.2.2.47.1 a 2.2.2.47.8
pub const NO_PRUEBA: &str = "No prueba que lo decidido en el acto sea correcto, ni qué pasó después de firmada la prueba. \
    La firma es propia de la entidad (firma electrónica, Decreto 1074 de 2015): no es una firma digital certificada de \
    la Ley 527 de 1999 ni lleva la hora de un tercero.";

/// What the entity states of a notification; its signed form is canonical JSON (RFC 8785). It goes to the person and to
/// the office only, so it may name the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prueba {
    /// [`VERSION`].
    pub version: u8,
    /// Who notified.
    pub entidad: Receptora,
    /// Which notification, by our id.
    pub notificacion: String,
    /// The filing that it belongs to, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radicado: Option<String>,
    /// When it was signed: nothing is said of what came later.
    pub emitida_en: Momento,
    /// Whom it was for.
    pub destinatario: Destinatario,
    /// About what.
    pub asunto: String,
    /// The act.
    pub acto: Acto,
    /// Since when it has effect.
    pub efecto: Efecto,
    /// Each entry of its evidence, in order.
    pub eventos: Vec<Evento>,
    /// All other files of the bundle, in order.
    pub archivos: Vec<Archivo>,
}

/// Whom an act was notified to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Destinatario {
    /// Their name, where the sede knows it.
    pub nombre: String,
    /// Kind and number of their document.
    pub documento: String,
}

/// The act as it was delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acto {
    /// Its file in the bundle.
    pub archivo: String,
    /// How the entity called it.
    pub nombre: String,
    /// Hash of its bytes.
    pub sha256: Huella,
    /// Date and hour of the act.
    pub en: Momento,
    /// Who signs it.
    pub cargo: String,
    /// Of which office.
    pub dependencia: String,
}

/// The legal effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Efecto {
    /// Since when.
    pub en: Momento,
    /// What gave it: `acceso`, `personal`, `aviso`, `publicacion`.
    pub por: String,
    /// What the login proved, of who opened it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grado: Option<Grado>,
    /// The norm that says so.
    pub norma: String,
}

/// An entry of the evidence as the statement knows it, so that one that is gone can still be named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evento {
    /// What happened: `acceso`.
    pub tipo: String,
    /// When it was written.
    pub en: Momento,
    /// Hash of the entry.
    pub huella: Huella,
}

/// A file of the bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archivo {
    /// Its name.
    pub nombre: String,
    /// Hash of its bytes.
    pub sha256: Huella,
    /// How many they are.
    pub bytes: u64,
}

/// Why some bytes are no statement of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEsPrueba;

impl Prueba {
    /// What is signed.
    ///
    /// # Errors
    /// What would not read back.
    pub fn canonica(&self) -> Result<Vec<u8>, NoEsPrueba> {
        let bytes = canonico(self).map_err(|_| NoEsPrueba)?;
        if Self::leer(&bytes)? == *self { Ok(bytes) } else { Err(NoEsPrueba) }
    }

    /// Reads only the one form that it has.
    ///
    /// # Errors
    /// All else.
    pub fn leer(bytes: &[u8]) -> Result<Self, NoEsPrueba> {
        let leida: Self = serde_json::from_slice(bytes).map_err(|_| NoEsPrueba)?;
        let igual = canonico(&leida).is_ok_and(|c| c == bytes);
        if igual && leida.version == VERSION { Ok(leida) } else { Err(NoEsPrueba) }
    }
}

impl Efecto {
    /// As the facts gave it.
    ///
    /// Norma: Ley 1437 de 2011, arts. 56, 67 y 69
    pub fn de(s: Surtida) -> Self {
        let (por, grado, norma) = match s.por {
            Por::Acceso { grado } => ("acceso", Some(grado), "Ley 1437 de 2011, art. 56"),
            Por::Personal => ("personal", None, "Ley 1437 de 2011, art. 67"),
            Por::Aviso => ("aviso", None, "Ley 1437 de 2011, art. 69"),
            Por::Publicacion => ("publicacion", None, "Ley 1437 de 2011, art. 69"),
        };
        Self { en: Momento::de(s.en), por: por.into(), grado, norma: norma.into() }
    }
}

impl Archivo {
    /// Of some bytes.
    pub fn de(nombre: &str, bytes: &[u8]) -> Self {
        Self { nombre: nombre.into(), sha256: Huella::de(bytes), bytes: bytes.len() as u64 }
    }
}

/// The name of the act in the bundle: its own may be long, or that of another file.
pub fn acto(nombre: &str) -> String {
    let extension = nombre.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
    let corta = |e: &String| (1..=5).contains(&e.len()) && e.bytes().all(|b| b.is_ascii_alphanumeric());
    extension.filter(corta).map_or_else(|| "acto".to_owned(), |e| format!("acto.{e}"))
}
