//! The keys that wrap the keys of documents: they never leave the file, and each wrapping is of one owner only.

use super::{Claves, Jwk, Uso};
use crate::azar::azar;
use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use rand::RngCore;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

/// Bytes of a key.
pub(crate) const LARGO: usize = 32;
/// What is wrapped says what it is: no other use of the same key can be taken for it.
const PARA_QUE: &str = "sede/llave-de-documentos/1";

/// Those keys, with their names; the one that wraps now is the last.
pub(super) type Juego = Vec<(String, [u8; LARGO])>;

/// Those of a file.
pub(super) fn de(keys: &[Jwk]) -> Result<Juego> {
    let suyas = keys.iter().filter(|k| k.uso() == Some(Uso::Documentos));
    suyas.map(|k| Ok((k.kid.clone(), k.secreto().context("clave de otro tamaño")?))).collect()
}

impl Claves {
    /// Wraps the key of an owner; gives the name of the key that wraps it, and what it became.
    ///
    /// # Errors
    /// Where the entity has no such key.
    pub(crate) fn envolver(&self, duenio: &str, llave: &[u8; LARGO]) -> Result<(String, String)> {
        let juego = self.al_dia();
        let (kid, kek) = juego.documentos.last().context("sin clave de los documentos")?;
        let mut nonce = [0; NONCE_LEN];
        azar().fill_bytes(&mut nonce);
        let mut bytes = llave.to_vec();
        let sellada = clave(kek).seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(ligada(duenio)),
            &mut bytes,
        );
        ensure!(sellada.is_ok(), "no se pudo envolver una clave");
        Ok((kid.clone(), BASE64.encode([&nonce[..], &bytes].concat())))
    }

    /// The key of an owner, where one of the entity's keys wrapped it for them.
    pub(crate) fn desenvolver(&self, kid: &str, duenio: &str, envuelta: &str) -> Option<[u8; LARGO]> {
        let juego = self.al_dia();
        let (_, kek) = juego.documentos.iter().find(|(k, _)| k == kid)?;
        let bytes = BASE64.decode(envuelta).ok()?;
        let (nonce, sellada) = bytes.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut sellada = sellada.to_vec();
        let llave = clave(kek).open_in_place(nonce, Aad::from(ligada(duenio)), &mut sellada).ok()?;
        <[u8; LARGO]>::try_from(&*llave).ok()
    }

    /// Name of the key that wraps now.
    pub(crate) fn kek(&self) -> Option<String> {
        self.al_dia().documentos.last().map(|(kid, _)| kid.clone())
    }
}

fn ligada(duenio: &str) -> Vec<u8> {
    format!("{PARA_QUE}\n{duenio}").into_bytes()
}

/// A key for ChaCha20-Poly1305; its length is that of the algorithm.
pub(crate) fn clave(bytes: &[u8; LARGO]) -> LessSafeKey {
    let clave = UnboundKey::new(&CHACHA20_POLY1305, bytes);
    LessSafeKey::new(clave.unwrap_or_else(|_| unreachable!("32 bytes are a key")))
}
