//! A seal: many entries under one signed root, and the seals in a chain of their own.

use super::{Huella, canonico, raiz};
use crate::Instante;
use serde::Serialize;

/// What signing gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Firma {
    /// Name of the key.
    pub clave: String,
    /// The signature.
    pub firma: Vec<u8>,
}

/// A seal over some entries, in the order in which they were committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sello {
    /// Place among the seals, from 1.
    pub numero: i64,
    /// When, to the millisecond.
    pub en: Instante,
    /// How many entries.
    pub cuantas: i64,
    /// Merkle root over their hashes.
    pub raiz: Huella,
    /// Hash of the seal before; none of the first.
    pub previo: Option<Huella>,
    /// SHA-256 of the message that is signed.
    pub huella: Huella,
    /// Signature over that message.
    pub firma: Vec<u8>,
    /// Key of the signature.
    pub clave: String,
}

/// The last seal, noted outside of the database: whoever cuts the end of everything in there does not reach it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Ancla {
    /// Its place.
    pub numero: i64,
    /// Its hash.
    pub huella: Huella,
}

impl Sello {
    /// Seals the entries, after the seal before.
    ///
    /// # Errors
    /// What has no canonical form; nothing that the types allow.
    pub fn nuevo(
        previo: Option<Ancla>,
        en: Instante,
        hojas: &[Huella],
        firmar: &dyn Fn(&[u8]) -> Firma,
    ) -> serde_json::Result<Self> {
        let mut sello = Self {
            numero: previo.map_or(1, |p| p.numero + 1),
            en: Instante::from_millisecond(en.as_millisecond()).unwrap_or(en),
            cuantas: i64::try_from(hojas.len()).unwrap_or(i64::MAX),
            raiz: raiz(hojas),
            previo: previo.map(|p| p.huella),
            huella: Huella([0; 32]),
            firma: vec![],
            clave: String::new(),
        };
        let mensaje = sello.mensaje()?;
        let Firma { clave, firma } = firmar(&mensaje);
        (sello.huella, sello.clave, sello.firma) = (Huella::de(&mensaje), clave, firma);
        Ok(sello)
    }

    /// What is signed: canonical JSON that says that it is a seal.
    ///
    /// # Errors
    /// As [`Sello::nuevo`].
    pub fn mensaje(&self) -> serde_json::Result<Vec<u8>> {
        #[derive(Serialize)]
        struct Mensaje {
            tipo: &'static str,
            numero: i64,
            en: i64,
            cuantas: i64,
            raiz: Huella,
            previo: Option<Huella>,
        }
        let Self { numero, en, cuantas, raiz, previo, .. } = *self;
        canonico(&Mensaje { tipo: "sello", numero, en: en.as_millisecond(), cuantas, raiz, previo })
    }

    /// What is noted of it elsewhere.
    pub fn ancla(&self) -> Ancla {
        Ancla { numero: self.numero, huella: self.huella }
    }
}
