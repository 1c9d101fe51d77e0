//! The key of the simulator, the tokens it signs, and the names it makes up.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as B64};
use p256::ecdsa::{
    Signature, SigningKey, VerifyingKey,
    signature::{Signer, Verifier},
};
use rand::{CryptoRng, RngCore};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A P-256 key.
pub(super) struct Llave(SigningKey);

impl Llave {
    /// A new one.
    pub(super) fn nueva(azar: &mut (impl RngCore + CryptoRng)) -> Self {
        Self(SigningKey::random(azar))
    }

    /// Its public half, as JWKS publishes it.
    pub(super) fn jwk(&self) -> Value {
        let punto = VerifyingKey::from(&self.0).to_encoded_point(false);
        let coordenada = |c: Option<&p256::FieldBytes>| c.map(|c| B64.encode(c)).unwrap_or_default();
        json!({
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.kid(),
            "x": coordenada(punto.x()), "y": coordenada(punto.y()),
        })
    }

    /// A signed token.
    pub(super) fn firmar(&self, reclamos: &Value) -> String {
        let cabeza = json!({"alg": "ES256", "typ": "JWT", "kid": self.kid()});
        let texto = format!("{}.{}", B64.encode(cabeza.to_string()), B64.encode(reclamos.to_string()));
        let firma: Signature = self.0.sign(texto.as_bytes());
        format!("{texto}.{}", B64.encode(firma.to_bytes()))
    }

    /// What one of our own tokens says; `None` for anybody else's.
    pub(super) fn abrir(&self, token: &str) -> Option<Value> {
        let (texto, firma) = token.rsplit_once('.')?;
        let firma = Signature::from_slice(&B64.decode(firma).ok()?).ok()?;
        VerifyingKey::from(&self.0).verify(texto.as_bytes(), &firma).ok()?;
        serde_json::from_slice(&B64.decode(texto.split_once('.')?.1).ok()?).ok()
    }

    fn kid(&self) -> String {
        let punto = VerifyingKey::from(&self.0).to_encoded_point(true);
        B64.encode(&Sha256::digest(punto.as_bytes())[..9])
    }
}

/// `S256` of a PKCE verifier.
pub(super) fn reto(verificador: &str) -> String {
    B64.encode(Sha256::digest(verificador))
}

/// Left half of the hash of an access token.
pub(super) fn at_hash(acceso: &str) -> String {
    B64.encode(&Sha256::digest(acceso)[..16])
}

/// 256 bits that nobody guesses.
pub(super) fn nombre(azar: &mut (dyn RngCore + Send)) -> String {
    let mut bytes = [0; 32];
    azar.fill_bytes(&mut bytes);
    B64.encode(bytes)
}
