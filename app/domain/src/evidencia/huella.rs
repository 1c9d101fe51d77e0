//! A SHA-256, and the one form of a JSON that is hashed.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// A SHA-256, as lowercase hex wherever it is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Huella(pub [u8; 32]);

impl Huella {
    /// Of some bytes.
    pub fn de(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// Canonical JSON (RFC 8785).
///
/// # Errors
/// A map whose keys are not words.
pub fn canonico(valor: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    serde_json_canonicalizer::to_vec(valor)
}

impl fmt::Display for Huella {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl fmt::Debug for Huella {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Only lowercase: one hash has one spelling.
impl FromStr for Huella {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        let digito = |b: u8| match b {
            b'0'..=b'9' => Ok(b - b'0'),
            b'a'..=b'f' => Ok(b - b'a' + 10),
            _ => Err(()),
        };
        let bytes: &[u8; 64] = s.as_bytes().try_into().map_err(drop)?;
        let mut huella = [0; 32];
        for (h, par) in huella.iter_mut().zip(bytes.chunks_exact(2)) {
            *h = digito(par[0])? << 4 | digito(par[1])?;
        }
        Ok(Self(huella))
    }
}

impl Serialize for Huella {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Huella {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let s = String::deserialize(d)?;
        s.parse().map_err(|()| D::Error::custom("64 lowercase hex digits"))
    }
}
