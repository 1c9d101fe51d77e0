//! Keys and signatures of the provider and of who attacks it.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as B64};
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer},
    pkcs8::{EncodePublicKey, LineEnding},
};
use rand::{SeedableRng, rngs::StdRng};
use rsa::{
    Pkcs1v15Sign, Pss, RsaPrivateKey,
    sha2::{Digest, Sha256},
    traits::PublicKeyParts,
};
use serde_json::{Value, json};
use std::sync::OnceLock;

/// How a token is signed.
#[derive(Clone)]
pub(super) enum Firma {
    /// ES256, with the key of this number.
    Es(u8),
    /// RS256.
    Rs,
    /// PS256.
    Ps,
    /// HS256, with these bytes.
    Hs(Vec<u8>),
    /// These bytes instead of a signature.
    Cruda(Vec<u8>),
}

/// Made once in a process: it takes a moment.
fn rsa() -> &'static RsaPrivateKey {
    static LLAVE: OnceLock<RsaPrivateKey> = OnceLock::new();
    LLAVE.get_or_init(|| RsaPrivateKey::new(&mut StdRng::seed_from_u64(11), 2048).expect("a key"))
}

fn es(numero: u8) -> SigningKey {
    SigningKey::from_slice(&[numero; 32]).expect("a scalar")
}

/// The public key of this number as PEM, which HS256 attacks take for a password.
pub(super) fn pem(numero: u8) -> Vec<u8> {
    let publica = p256::PublicKey::from(es(numero).verifying_key());
    publica.to_public_key_pem(LineEnding::LF).expect("encodes").into_bytes()
}

/// The EC key of this number, as JWKS publishes it.
pub(super) fn jwk_es(numero: u8, kid: &str) -> Value {
    let punto = es(numero).verifying_key().to_encoded_point(false);
    let [x, y] = [punto.x(), punto.y()].map(|c| B64.encode(c.expect("a point")));
    json!({"kty": "EC", "crv": "P-256", "use": "sig", "kid": kid, "x": x, "y": y})
}

/// The RSA key, as JWKS publishes it.
pub(super) fn jwk_rsa(kid: &str) -> Value {
    let [n, e] = [rsa().n(), rsa().e()].map(|c| B64.encode(c.to_bytes_be()));
    json!({"kty": "RSA", "use": "sig", "kid": kid, "n": n, "e": e})
}

impl Firma {
    /// The signature of a text.
    pub(super) fn firmar(&self, texto: &[u8]) -> Vec<u8> {
        let resumen = Sha256::digest(texto);
        match self {
            Self::Es(numero) => Signer::<Signature>::sign(&es(*numero), texto).to_bytes().to_vec(),
            Self::Rs => rsa().sign(Pkcs1v15Sign::new::<Sha256>(), &resumen).expect("signs"),
            Self::Ps => {
                let mut azar = StdRng::seed_from_u64(12);
                rsa().sign_with_rng(&mut azar, Pss::new::<Sha256>(), &resumen).expect("signs")
            }
            Self::Hs(clave) => hmac(clave, texto),
            Self::Cruda(bytes) => bytes.clone(),
        }
    }
}

fn hmac(clave: &[u8], texto: &[u8]) -> Vec<u8> {
    let mut bloque = [0; 64];
    let corta = if clave.len() > 64 { Sha256::digest(clave).to_vec() } else { clave.to_vec() };
    bloque[..corta.len()].copy_from_slice(&corta);
    let con = |byte: u8| bloque.map(|b| b ^ byte);
    let dentro = Sha256::new().chain_update(con(0x36)).chain_update(texto).finalize();
    Sha256::new().chain_update(con(0x5c)).chain_update(dentro).finalize().to_vec()
}

#[test]
fn the_hmac_of_the_attacks_is_a_real_one() {
    // RFC 4231, test case 2.
    let esperado = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    let hex: String =
        hmac(b"Jefe", b"what do ya want for nothing?").iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(hex, esperado);
}
