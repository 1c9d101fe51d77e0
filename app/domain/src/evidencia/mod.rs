//! Evidence: what was done, chained by hash for each subject, without personal data in it.

mod huella;
mod merkle;
mod sello;
mod verificar;

pub use huella::{Huella, canonico};
pub use merkle::{camino, raiz, verificar_camino};
pub use sello::{Ancla, Firma, Sello};
pub use verificar::{
    Cabeza, Cadenas, Compromiso, Eslabon, Hoja, Que, Resumen, Rotura, Sellos, Verificador, verificar,
};

use crate::Instante;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// Whole numbers up to here are the same in every JSON reader.
const EXACTO: i64 = (1 << 53) - 1;

/// Whose chain it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sujeto {
    /// A person, by our id.
    Persona(String),
    /// Something that was filed, by our id.
    Peticion(String),
    /// An act that is made known, by our id.
    Notificacion(String),
    /// A system of an entity that calls the API, by our id.
    Sistema(String),
    /// What was said of a project, by the slug of its consultation.
    Consulta(String),
    /// The sede itself: its configuration, its officials, its jobs.
    Sede,
}

impl fmt::Display for Sujeto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Persona(id) => write!(f, "persona:{id}"),
            Self::Peticion(id) => write!(f, "peticion:{id}"),
            Self::Notificacion(id) => write!(f, "notificacion:{id}"),
            Self::Sistema(id) => write!(f, "sistema:{id}"),
            Self::Consulta(slug) => write!(f, "consulta:{slug}"),
            Self::Sede => f.write_str("sede"),
        }
    }
}

impl FromStr for Sujeto {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        match s.split_once(':') {
            Some(("persona", id)) if !id.is_empty() => Ok(Self::Persona(id.into())),
            Some(("peticion", id)) if !id.is_empty() => Ok(Self::Peticion(id.into())),
            Some(("notificacion", id)) if !id.is_empty() => Ok(Self::Notificacion(id.into())),
            Some(("sistema", id)) if !id.is_empty() => Ok(Self::Sistema(id.into())),
            Some(("consulta", slug)) if !slug.is_empty() => Ok(Self::Consulta(slug.into())),
            None if s == "sede" => Ok(Self::Sede),
            _ => Err(()),
        }
    }
}

/// A value that anyone may read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Valor {
    /// Yes or no.
    Logico(bool),
    /// A whole number; beyond 2^53 it is written as text.
    #[serde(serialize_with = "entero")]
    Entero(i64),
    /// A word.
    Texto(String),
}

fn entero<S: serde::Serializer>(n: &i64, s: S) -> Result<S::Ok, S::Error> {
    if (-EXACTO..=EXACTO).contains(n) { s.serialize_i64(*n) } else { s.collect_str(n) }
}

impl From<&str> for Valor {
    fn from(s: &str) -> Self {
        Self::Texto(s.into())
    }
}
impl From<String> for Valor {
    fn from(s: String) -> Self {
        Self::Texto(s)
    }
}
impl From<i64> for Valor {
    fn from(n: i64) -> Self {
        Self::Entero(n)
    }
}
impl From<bool> for Valor {
    fn from(b: bool) -> Self {
        Self::Logico(b)
    }
}

/// What an entry says under one name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Dato {
    /// Ids, kinds, versions: nothing of the person.
    Publico(Valor),
    /// Personal data: only its salted hash, so that it can be proved while it exists and be erased.
    Compromiso {
        /// SHA-256 of salt and value.
        sha256: Huella,
    },
}

impl Dato {
    /// Ties a value without telling it: sixteen random bytes keep it from being guessed.
    pub fn reservado(sal: &[u8; 16], valor: &str) -> Self {
        Self::Compromiso {
            sha256: Huella(Sha256::new().chain_update(sal).chain_update(valor).finalize().into()),
        }
    }
}

/// One entry of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidencia {
    /// Its own.
    pub id: String,
    /// Whose chain.
    pub sujeto: Sujeto,
    /// Place in its chain, from 1.
    pub numero: i64,
    /// What was done: `ingreso`, `consentimiento`.
    pub tipo: String,
    /// When, to the millisecond.
    pub en: Instante,
    /// What it says.
    pub datos: BTreeMap<String, Dato>,
    /// Hash of the entry before; none of the first.
    pub previa: Option<Huella>,
    /// Hash of all the rest.
    pub huella: Huella,
}

impl Evidencia {
    /// Fills in its hash.
    ///
    /// # Errors
    /// What has no canonical form; nothing that the types allow.
    pub fn cerrar(mut self) -> serde_json::Result<Self> {
        self.en = Instante::from_millisecond(self.en.as_millisecond()).unwrap_or(self.en);
        self.huella = self.calcular()?;
        Ok(self)
    }

    /// The hash that all the rest should have: SHA-256 of its canonical JSON (RFC 8785).
    ///
    /// # Errors
    /// As [`Evidencia::cerrar`].
    pub fn calcular(&self) -> serde_json::Result<Huella> {
        #[derive(Serialize)]
        struct Resto<'a> {
            id: &'a str,
            sujeto: String,
            numero: i64,
            tipo: &'a str,
            en: i64,
            datos: &'a BTreeMap<String, Dato>,
            previa: Option<Huella>,
        }
        let Self { id, sujeto, numero, tipo, en, datos, previa, huella: _ } = self;
        let (sujeto, en) = (sujeto.to_string(), en.as_millisecond());
        let resto = Resto { id, sujeto, numero: *numero, tipo, en, datos, previa: *previa };
        canonico(&resto).map(|json| Huella::de(&json))
    }
}

#[cfg(test)]
mod tests;
