//! What another server signs of itself (RFC 7523), with keys that it gave us before: no address is asked for any.

use super::{
    control::Controles,
    json,
    token::{PROHIBIDOS, decodificar, elegir},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use openidconnect::{
    JsonWebKey,
    core::{CoreJsonWebKey, CoreJsonWebKeySet, CoreJwsSigningAlgorithm as Alg},
};
use serde_json::{Map, Value};

/// Longest assertion.
const MAXIMO: usize = 8 * 1024;
/// Keys of one server: the one in use and those that come and go.
const MAX_LLAVES: usize = 10;
/// Bytes of a modulus: 2048 bits.
const MODULO: usize = 256;
/// Members of a key that nobody gives away.
const SECRETOS: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// Public keys of another server.
#[derive(Debug)]
pub(crate) struct Llaves(Vec<CoreJsonWebKey>);

impl Llaves {
    /// From a JWK set.
    ///
    /// # Errors
    /// Why they do not serve, for who brings them.
    pub(crate) fn leer(jwks: &str) -> Result<Self, &'static str> {
        let json: Value = serde_json::from_str(jwks).map_err(|_| "no es un JSON")?;
        let claves = json["keys"].as_array().ok_or("no es un juego de claves: falta «keys»")?;
        if !(1..=MAX_LLAVES).contains(&claves.len()) {
            return Err("debe traer de una a diez claves");
        }
        for clave in claves {
            if SECRETOS.iter().any(|s| clave.get(s).is_some()) {
                return Err(
                    "trae la parte privada de una clave: entregue solo la pública y cambie esa clave",
                );
            }
            if !sirve(clave) {
                return Err("cada clave es EC P-256, OKP Ed25519, o RSA de 2048 bits o más");
            }
        }
        let juego: CoreJsonWebKeySet =
            serde_json::from_str(jwks).map_err(|_| "una de las claves no se puede leer")?;
        if juego.keys().len() != claves.len() {
            return Err("una de las claves no se puede leer");
        }
        Ok(Self(juego.keys().clone()))
    }

    /// What an assertion says, where one of these keys signed it.
    pub(crate) fn abrir(&self, aserto: &str) -> Option<Map<String, Value>> {
        let (firmado, firma) = aserto.rsplit_once('.')?;
        let (cabeza, _) = firmado.split_once('.')?;
        let cabeza = json::objeto(&decodificar(cabeza).ok()?, &Controles::default()).ok()?;
        let tipo = |v: &Value| {
            v.as_str().is_some_and(|t| {
                ["JWT", "client-authentication+jwt"].iter().any(|n| t.eq_ignore_ascii_case(n))
            })
        };
        if PROHIBIDOS.iter().any(|p| cabeza.contains_key(*p)) || !cabeza.get("typ").is_none_or(tipo) {
            return None;
        }
        let alg = algoritmo(&cabeza)?;
        let llave = elegir(&self.0, cabeza.get("kid"), &alg)?;
        llave.verify_signature(&alg, firmado.as_bytes(), &decodificar(firma).ok()?).ok()?;
        dicho(aserto)
    }
}

/// What it says, before anybody believes it.
pub(crate) fn dicho(aserto: &str) -> Option<Map<String, Value>> {
    let cuerpo =
        aserto.split('.').nth(1).filter(|_| aserto.len() <= MAXIMO && aserto.matches('.').count() == 2)?;
    json::objeto(&decodificar(cuerpo).ok()?, &Controles::default()).ok()
}

fn sirve(clave: &Value) -> bool {
    let de = |m: &str| clave[m].as_str().unwrap_or("");
    match (de("kty"), de("crv")) {
        ("EC", "P-256") | ("OKP", "Ed25519") => true,
        ("RSA", _) => BASE64_URL_SAFE_NO_PAD.decode(de("n")).is_ok_and(|n| n.len() >= MODULO),
        _ => false,
    }
}

fn algoritmo(cabeza: &Map<String, Value>) -> Option<Alg> {
    match cabeza.get("alg")?.as_str()? {
        "RS256" => Some(Alg::RsaSsaPkcs1V15Sha256),
        "PS256" => Some(Alg::RsaSsaPssSha256),
        "ES256" => Some(Alg::EcdsaP256Sha256),
        "EdDSA" => Some(Alg::EdDsa),
        _ => None,
    }
}
