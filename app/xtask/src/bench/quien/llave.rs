//! The key of the bench's authentication service, and the ID tokens that it signs.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as B64};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};

/// ES256; the same in every run, since nothing depends on its secret.
pub(super) struct Llave(SigningKey);

impl Llave {
    pub(super) fn nueva() -> anyhow::Result<Self> {
        Ok(Self(SigningKey::from_slice(&[7; 32])?))
    }

    /// The set that the service publishes.
    pub(super) fn jwks(&self) -> Value {
        let punto = self.0.verifying_key().to_encoded_point(false);
        let [x, y] = [punto.x(), punto.y()].map(|c| c.map(|c| B64.encode(c)));
        json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "kid": "una", "x": x, "y": y}]})
    }

    /// A signed token with these claims.
    pub(super) fn firmar(&self, reclamos: &Value) -> String {
        let cabeza = json!({"alg": "ES256", "typ": "JWT", "kid": "una"});
        let [cabeza, reclamos] = [&cabeza, reclamos].map(|v| B64.encode(v.to_string()));
        let texto = format!("{cabeza}.{reclamos}");
        let firma: Signature = self.0.sign(texto.as_bytes());
        format!("{texto}.{}", B64.encode(firma.to_bytes()))
    }
}
