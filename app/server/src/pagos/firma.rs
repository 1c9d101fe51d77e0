//! The signature of each message between the sede and the bank: HMAC-SHA-256 over the moment and the body.

use crate::recursos::en_hex;
use domain::Instante;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;

/// The header that carries it: `t=1800000000,v1=HEX`.
pub(crate) const CABECERA: &str = "sede-firma";
/// Seconds that a signature is good, before and after its moment.
const TOLERANCIA: u64 = 300;
/// Bytes of a key, at least.
const MINIMO: usize = 24;

/// What only the sede and the bank know.
#[derive(Clone)]
pub(crate) struct Clave(Box<[u8]>);

/// What a signature that was checked is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sello {
    /// It is theirs, and of now.
    Bueno,
    /// There is none, it is of another, or of another moment.
    Malo,
}

impl Clave {
    /// None where it is too short to protect anything.
    pub(crate) fn de(texto: &str) -> Option<Self> {
        (texto.len() >= MINIMO).then(|| Self(texto.as_bytes().into()))
    }

    /// The value of the header for this body.
    pub(crate) fn firmar(&self, ahora: Instante, cuerpo: &[u8]) -> String {
        let t = ahora.as_second().to_string();
        let firma = self.mac(&t, cuerpo).map(|m| en_hex(&m.finalize().into_bytes())).unwrap_or_default();
        format!("t={t},v1={firma}")
    }

    /// Whether it is the header of this body, in constant time.
    pub(crate) fn revisar(&self, ahora: Instante, cuerpo: &[u8], cabecera: &str) -> Sello {
        match self.vale(ahora, cuerpo, cabecera) {
            Some(true) => Sello::Bueno,
            _ => Sello::Malo,
        }
    }

    fn vale(&self, ahora: Instante, cuerpo: &[u8], cabecera: &str) -> Option<bool> {
        let (t, v1) = cabecera.strip_prefix("t=")?.split_once(",v1=")?;
        let de: i64 = t.parse().ok()?;
        let firma = de_hex(v1)?;
        let a_tiempo = de.abs_diff(ahora.as_second()) <= TOLERANCIA;
        Some(self.mac(t, cuerpo)?.verify_slice(&firma).is_ok() && a_tiempo)
    }

    fn mac(&self, t: &str, cuerpo: &[u8]) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(t.as_bytes());
        mac.update(b".");
        mac.update(cuerpo);
        Some(mac)
    }
}

impl fmt::Debug for Clave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(oculta)")
    }
}

fn de_hex(s: &str) -> Option<Vec<u8>> {
    let digito = |b: u8| char::from(b).to_digit(16).filter(|_| !b.is_ascii_uppercase());
    let par = |p: &[u8]| u8::try_from(digito(*p.first()?)? << 4 | digito(*p.get(1)?)?).ok();
    (s.len() == 64).then(|| s.as_bytes().chunks(2).map(par).collect())?
}
