//! A signed token: its form, its header, its key, its signature.

use super::{Cliente, Control, Fallo, json, metadatos::Metadatos, reclamos::Reclamos};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::Instante;
use openidconnect::{
    JsonWebKey, JsonWebKeyAlgorithm, JsonWebKeyUse, JwsSigningAlgorithm,
    core::{CoreJsonWebKey, CoreJwsSigningAlgorithm as Alg},
};
use serde_json::{Map, Value};

/// Longest token.
const MAXIMO: usize = 16 * 1024;
/// Headers that bring a key along or change what a signature means.
pub(super) const PROHIBIDOS: [&str; 3] = ["crit", "b64", "zip"];

/// A token whose signature is right.
pub(super) struct Abierto {
    /// What it says, not yet checked.
    pub(super) reclamos: Reclamos,
    /// The key and algorithm that signed it; `None` only where a test left the check out.
    pub(super) firma: Option<(CoreJsonWebKey, Alg)>,
}

impl Cliente {
    /// Opens a token of one of these kinds (`typ`; none is always one of them).
    pub(super) async fn abrir(
        &self,
        token: &str,
        tipos: &[&str],
        m: &Metadatos,
        ahora: Instante,
    ) -> Result<Abierto, Fallo> {
        self.controles.exigir(Control::Tamano, token.len() <= MAXIMO)?;
        let (firmado, firma) = token.rsplit_once('.').ok_or(Fallo::Malformado)?;
        let (cabeza, cuerpo) = firmado.split_once('.').ok_or(Fallo::Malformado)?;
        let cabeza = json::objeto(&decodificar(cabeza)?, &self.controles)?;
        let reclamos = Reclamos(json::objeto(&decodificar(cuerpo)?, &self.controles)?);
        self.revisar_cabeza(&cabeza, tipos)?;
        let Some(alg) = algoritmo(&cabeza) else {
            self.controles.exigir(Control::Algoritmo, false)?;
            return Ok(Abierto { reclamos, firma: None });
        };
        let llave = self.llave(&cabeza, &alg, m, ahora).await?;
        let bien = llave.verify_signature(&alg, firmado.as_bytes(), &decodificar(firma)?).is_ok();
        self.controles.exigir(Control::Firma, bien)?;
        Ok(Abierto { reclamos, firma: Some((llave, alg)) })
    }

    fn revisar_cabeza(&self, cabeza: &Map<String, Value>, tipos: &[&str]) -> Result<(), Fallo> {
        let limpia = !PROHIBIDOS.iter().any(|p| cabeza.contains_key(*p));
        self.controles.exigir(Control::Encabezados, limpia)?;
        let es = |v: &Value, t: &str| v.as_str().is_some_and(|v| v.eq_ignore_ascii_case(t));
        let tipo = cabeza.get("typ").is_none_or(|v| tipos.iter().any(|t| es(v, t)));
        self.controles.exigir(Control::Tipo, tipo)
    }

    /// The issuer's key for this header; the keys are read again once when it is not among them.
    async fn llave(
        &self,
        cabeza: &Map<String, Value>,
        alg: &Alg,
        m: &Metadatos,
        ahora: Instante,
    ) -> Result<CoreJsonWebKey, Fallo> {
        let juego = self.llaves(m, ahora).await?;
        if let Some(llave) = elegir(juego.keys(), cabeza.get("kid"), alg) {
            return Ok(llave.clone());
        }
        let juego = self.llaves_nuevas(m, ahora).await?;
        if let Some(llave) = elegir(juego.keys(), cabeza.get("kid"), alg) {
            return Ok(llave.clone());
        }
        self.controles.exigir(Control::Llave, false)?;
        juego.keys().iter().find(|k| sirve(k, alg)).cloned().ok_or(Fallo::Control(Control::Llave))
    }
}

/// The only key that can have signed; where two could, none did.
pub(super) fn elegir<'a>(
    llaves: &'a [CoreJsonWebKey],
    kid: Option<&Value>,
    alg: &Alg,
) -> Option<&'a CoreJsonWebKey> {
    let nombrada = |k: &CoreJsonWebKey| match kid {
        None => true,
        Some(kid) => k.key_id().is_some_and(|id| kid.as_str() == Some(id)),
    };
    let mut posibles = llaves.iter().filter(|k| nombrada(k) && sirve(k, alg));
    posibles.next().filter(|_| posibles.next().is_none())
}

/// Whether the key is for signatures of this kind.
fn sirve(llave: &CoreJsonWebKey, alg: &Alg) -> bool {
    let uso = llave.key_use().is_none_or(JsonWebKeyUse::allows_signature);
    let declarado = match llave.signing_alg() {
        JsonWebKeyAlgorithm::Algorithm(a) => a == alg,
        JsonWebKeyAlgorithm::Unspecified => true,
        JsonWebKeyAlgorithm::Unsupported => false,
    };
    uso && declarado && alg.key_type().as_ref() == Some(llave.key_type())
}

fn algoritmo(cabeza: &Map<String, Value>) -> Option<Alg> {
    match cabeza.get("alg")?.as_str()? {
        "RS256" => Some(Alg::RsaSsaPkcs1V15Sha256),
        "PS256" => Some(Alg::RsaSsaPssSha256),
        "ES256" => Some(Alg::EcdsaP256Sha256),
        _ => None,
    }
}

pub(super) fn decodificar(parte: &str) -> Result<Vec<u8>, Fallo> {
    BASE64_URL_SAFE_NO_PAD.decode(parte).map_err(|_| Fallo::Malformado)
}
