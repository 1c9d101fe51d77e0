//! One key as the file and `/.well-known/jwks.json` write it (RFC 7517, RFC 7518, RFC 8037), with its history.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::{Instante, constancia::Momento};
use rand::RngCore;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Uso {
    /// Seals of the evidence: Ed25519.
    Sellos,
    /// Statements and indexes: P-256, since every JOSE library and every browser knows ES256.
    Constancias,
    /// The keys under which documents are kept: what wraps them, ChaCha20-Poly1305.
    Documentos,
}

impl Uso {
    pub(super) const TODOS: [Self; 3] = [Self::Sellos, Self::Constancias, Self::Documentos];
}

/// From when a key is not to be believed, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Revocacion {
    pub(crate) en: Instante,
    pub(crate) motivo: String,
}

/// A key. Who reads the set elsewhere leaves out the members it does not know, as the norm says.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Jwk {
    pub(super) kty: String,
    pub(super) crv: String,
    pub(crate) kid: String,
    pub(super) x: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) y: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) alg: Option<String>,
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub(super) uso: Option<String>,
    /// The private part; left out of what is published, and of keys that no longer sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) d: Option<String>,
    /// Since when it signs; keys of the first files do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) desde: Option<Instante>,
    /// Until when it signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) hasta: Option<Instante>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) revocada: Option<Revocacion>,
}

/// Statements tell time to the millisecond, and so do browsers.
pub(super) fn al_ms(en: Instante) -> Instante {
    Momento::de(en).instante()
}

impl Jwk {
    /// A new key.
    pub(super) fn nueva(uso: Uso, desde: Instante) -> Self {
        let desde = al_ms(desde);
        match uso {
            Uso::Sellos => {
                let clave = ed25519_dalek::SigningKey::generate(&mut crate::azar::azar());
                Self::ed25519(&clave, Some(desde))
            }
            Uso::Constancias => {
                let clave = p256::ecdsa::SigningKey::random(&mut crate::azar::azar());
                Self::p256(&clave, Some(desde))
            }
            Uso::Documentos => {
                let mut clave = [0; super::LARGO];
                crate::azar::azar().fill_bytes(&mut clave);
                Self::simetrica(&clave, Some(desde))
            }
        }
    }

    /// It has no public part. `x` stands empty all the same, since older programs read the file with it.
    fn simetrica(clave: &[u8; super::LARGO], desde: Option<Instante>) -> Self {
        let jwk = Self::de(Uso::Documentos, String::new(), None, clave, desde);
        Self { uso: Some("enc".into()), ..jwk }
    }

    fn ed25519(clave: &ed25519_dalek::SigningKey, desde: Option<Instante>) -> Self {
        let x = BASE64.encode(clave.verifying_key().as_bytes());
        Self::de(Uso::Sellos, x, None, &clave.to_bytes(), desde)
    }

    pub(super) fn p256(clave: &p256::ecdsa::SigningKey, desde: Option<Instante>) -> Self {
        let punto = clave.verifying_key().to_encoded_point(false);
        let [x, y] = [punto.x(), punto.y()].map(|c| BASE64.encode(c.map_or(&[][..], |c| &c[..])));
        Self::de(Uso::Constancias, x, Some(y), &clave.to_bytes(), desde)
    }

    fn de(uso: Uso, x: String, y: Option<String>, d: &[u8], desde: Option<Instante>) -> Self {
        let (kty, crv, alg) = match uso {
            Uso::Sellos => ("OKP", "Ed25519", "EdDSA"),
            Uso::Constancias => ("EC", "P-256", "ES256"),
            Uso::Documentos => ("oct", "", "C20P"),
        };
        let clave = Self {
            kty: kty.into(),
            crv: crv.into(),
            kid: String::new(),
            x,
            y,
            alg: Some(alg.into()),
            uso: Some("sig".into()),
            d: Some(BASE64.encode(d)),
            desde,
            hasta: None,
            revocada: None,
        };
        Self { kid: clave.huella(), ..clave }
    }

    /// What it is for; none of ours otherwise.
    pub(crate) fn uso(&self) -> Option<Uso> {
        match (&*self.kty, &*self.crv) {
            ("OKP", "Ed25519") => Some(Uso::Sellos),
            ("EC", "P-256") => Some(Uso::Constancias),
            ("oct", "") => Some(Uso::Documentos),
            _ => None,
        }
    }

    /// Thumbprint of the public key (RFC 7638); a key without public part has one of its own, and so is told apart too.
    pub(super) fn huella(&self) -> String {
        if self.uso() == Some(Uso::Documentos) {
            return self.secreto().map_or_else(|| self.kid.clone(), |clave| nombre_de(&clave));
        }
        let Self { crv, kty, x, y, .. } = self;
        let y = y.as_ref().map(|y| format!(r#","y":"{y}""#)).unwrap_or_default();
        BASE64.encode(Sha256::digest(format!(r#"{{"crv":"{crv}","kty":"{kty}","x":"{x}"{y}}}"#)))
    }

    /// Whether it signs, or wraps, now.
    pub(super) fn firma(&self, uso: Uso) -> bool {
        let viva = self.hasta.is_none() && self.revocada.is_none();
        self.uso() == Some(uso) && self.d.is_some() && viva
    }

    /// What everybody may know.
    pub(super) fn publica(&self) -> Self {
        Self { d: None, ..self.clone() }
    }

    pub(super) fn secreto(&self) -> Option<[u8; 32]> {
        BASE64.decode(self.d.as_ref()?).ok()?.try_into().ok()
    }
}

/// Name of a key without public part: a digest of 256 bits of chance tells nothing of them.
fn nombre_de(clave: &[u8; super::LARGO]) -> String {
    BASE64.encode(Sha256::digest([b"sede/kek\n", &clave[..]].concat()))
}
