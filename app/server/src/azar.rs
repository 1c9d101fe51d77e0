//! The only place that asks for randomness; what decides takes it as a parameter.

use domain::{Instante, constancia::Codigo};
use rand::{RngCore, rngs::OsRng};
use store::Id;

/// The generator of the operating system.
pub(crate) fn azar() -> OsRng {
    OsRng
}

/// An unguessable word of 256 bits, safe in addresses and cookies.
pub(crate) fn secreto() -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let mut bytes = [0; 32];
    azar().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Ids sort by the time at which they were made.
pub(crate) fn id(ahora: Instante) -> Id {
    Id::nuevo(ahora, &mut azar())
}

/// A word of 60 bits that a person can copy by hand, without letters that look alike: "K7QM-3RTX-9BWD".
pub(crate) fn codigo() -> String {
    const LETRAS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let mut bytes = [0; 12];
    azar().fill_bytes(&mut bytes);
    let letras = bytes.map(|b| char::from(LETRAS[usize::from(b) % 32]));
    letras.chunks(4).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The code with which a receipt is verified.
pub(crate) fn codigo_de_constancia() -> Codigo {
    let mut bytes = [0; 10];
    azar().fill_bytes(&mut bytes);
    Codigo::nuevo(bytes)
}

/// A token of 128 bits that nobody guesses, in hexadecimal: what the Message-ID of a message is known by.
pub(crate) fn ficha() -> String {
    let mut bytes = [0; 16];
    azar().fill_bytes(&mut bytes);
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Six figures, each number as likely as any other.
pub(crate) fn cifras() -> String {
    format!("{:06}", rand::Rng::gen_range(&mut azar(), 0..1_000_000))
}
