//! Signed in compact form (RFC 7515) in one way only: ES256, these three members of header, one spelling of each byte.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey, signature::Signer, signature::Verifier};
use serde::{Deserialize, Serialize};

/// All that a header says. A key, an address of keys, or what else a header can bring, is not listened to: it is refused.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cabeza {
    alg: String,
    kid: String,
    typ: String,
}

/// Why something is not what was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fallo {
    /// No such thing at all.
    Forma,
    /// Another signed it.
    ClaveDesconocida,
    /// It is not what the key signed.
    Alterada,
}

/// A signed text in its parts, not checked yet.
pub(super) struct Partes<'a> {
    pub(super) kid: String,
    mensaje: &'a str,
    carga: &'a str,
    firma: &'a str,
}

/// Signs; deterministic (RFC 6979).
pub(super) fn firmar(clave: &SigningKey, kid: &str, tipo: &str, carga: &[u8]) -> String {
    let mensaje = format!("{}.{}", cabeza(kid, tipo), BASE64.encode(carga));
    let firma: Signature = clave.sign(mensaje.as_bytes());
    // Of the two signatures that each one gives, only the low one counts.
    let firma = firma.normalize_s().unwrap_or(firma);
    format!("{mensaje}.{}", BASE64.encode(firma.to_bytes()))
}

/// The one header that such a key and type have.
fn cabeza(kid: &str, tipo: &str) -> String {
    let cabeza = Cabeza { alg: "ES256".into(), kid: kid.into(), typ: tipo.into() };
    BASE64.encode(serde_json::to_vec(&cabeza).unwrap_or_default())
}

/// Takes it apart.
pub(super) fn leer<'a>(jws: &'a str, tipo: &str, max: usize) -> Result<Partes<'a>, Fallo> {
    if jws.len() > max {
        return Err(Fallo::Forma);
    }
    let (mensaje, firma) = jws.rsplit_once('.').ok_or(Fallo::Forma)?;
    let (antes, carga) = mensaje.split_once('.').ok_or(Fallo::Forma)?;
    if carga.contains('.') {
        return Err(Fallo::Forma);
    }
    let json = BASE64.decode(antes).map_err(|_| Fallo::Forma)?;
    let Cabeza { kid, .. } = serde_json::from_slice(&json).map_err(|_| Fallo::Forma)?;
    if cabeza(&kid, tipo) != antes {
        return Err(Fallo::Forma);
    }
    Ok(Partes { kid, mensaje, carga, firma })
}

impl Partes<'_> {
    /// What was signed, where this key signed it.
    pub(super) fn comprobar(&self, clave: &VerifyingKey) -> Result<Vec<u8>, Fallo> {
        let firma = BASE64.decode(self.firma).ok().and_then(|f| Signature::from_slice(&f).ok());
        let firma = firma.filter(|f| f.normalize_s().is_none()).ok_or(Fallo::Alterada)?;
        clave.verify(self.mensaje.as_bytes(), &firma).map_err(|_| Fallo::Alterada)?;
        BASE64.decode(self.carga).map_err(|_| Fallo::Alterada)
    }
}
