//! How a file is kept: in pieces that are encrypted and authenticated one by one, in their order, up to a marked end.
//!
//! The STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár, 2015) over ChaCha20-Poly1305: the nonce of a piece is a
//! prefix, its number and whether it is the last. Each file has a key of its own, derived from that of its owner.

use crate::{azar::azar, claves};
use rand::RngCore;
use ring::{
    aead::{Aad, LessSafeKey, NONCE_LEN, Nonce},
    hkdf,
};
use store::Id;

/// Bytes that a piece holds.
pub(super) const TROZO: usize = 64 * 1024;
/// And that it adds.
const MARCA: usize = 16;
/// Bytes of a piece as it is kept.
pub(super) const SELLADO: usize = TROZO + MARCA;
/// Bytes before the first piece.
pub(super) const CABEZA: usize = 64;

/// No text begins so (it is no UTF-8), nor any other kind of file that a sede takes.
const MAGIA: &[u8; 8] = b"\x93SEDEDOC";
const VERSION: u8 = 1;
/// Of the nonce.
const PREFIJO: usize = 7;
const PARA_BLOB: &[u8] = b"sede/documento/1";
const PARA_NOMBRE: &[u8] = b"sede/nombre-de-llave/1";

/// It is not what was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Alterado;

/// The key of an owner.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Llave(pub(super) [u8; claves::LARGO]);

/// What stands before the first piece: magic, version, name of the owner's key, salt, prefix of the nonces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cabeza([u8; CABEZA]);

/// Pieces of one file, one after the other.
pub(super) struct Tira {
    clave: LessSafeKey,
    prefijo: [u8; PREFIJO],
    numero: u32,
    /// What each piece is tied to: the head and the name of the file.
    ligado: Vec<u8>,
}

impl Llave {
    pub(super) fn nueva() -> Self {
        let mut bytes = [0; claves::LARGO];
        azar().fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// By which a file says under which key it was written; it tells nothing of the key.
    fn nombre(&self) -> [u8; 16] {
        derivar(&self.0, &[], PARA_NOMBRE)
    }

    pub(super) fn de_blob(&self, cabeza: &Cabeza) -> [u8; claves::LARGO] {
        derivar(&self.0, &cabeza.0[25..57], PARA_BLOB)
    }
}

/// HKDF-SHA256 (RFC 5869).
fn derivar<const N: usize>(llave: &[u8], sal: &[u8], para: &[u8]) -> [u8; N] {
    struct Largo(usize);
    impl hkdf::KeyType for Largo {
        fn len(&self) -> usize {
            self.0
        }
    }
    let mut bytes = [0; N];
    let prk = hkdf::Salt::new(hkdf::HKDF_SHA256, sal).extract(llave);
    let lleno = prk.expand(&[para], Largo(N)).and_then(|okm| okm.fill(&mut bytes));
    lleno.unwrap_or_else(|_| unreachable!("less than 255 blocks"));
    bytes
}

impl Cabeza {
    pub(super) fn nueva(llave: &Llave) -> Self {
        let mut bytes = [0; CABEZA];
        azar().fill_bytes(&mut bytes[25..]);
        bytes[..8].copy_from_slice(MAGIA);
        bytes[8] = VERSION;
        bytes[9..25].copy_from_slice(&llave.nombre());
        Self(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8; CABEZA] {
        &self.0
    }

    /// Whether bytes begin as ours do; those of before do not.
    pub(super) fn empieza(bytes: &[u8]) -> bool {
        bytes.starts_with(MAGIA)
    }

    /// From the first bytes of a file of this version.
    pub(super) fn leer(bytes: &[u8]) -> Option<Self> {
        let cabeza = Self(*bytes.first_chunk()?);
        (Self::empieza(bytes) && cabeza.0[8] == VERSION).then_some(cabeza)
    }

    /// Whether it was written under this key.
    pub(super) fn es_de(&self, llave: &Llave) -> bool {
        self.0[9..25] == llave.nombre()
    }
}

impl Tira {
    pub(super) fn nueva(llave: &Llave, cabeza: &Cabeza, id: Id) -> Self {
        let mut prefijo = [0; PREFIJO];
        prefijo.copy_from_slice(&cabeza.0[57..]);
        let ligado = [&cabeza.0[..], id.to_string().as_bytes()].concat();
        Self { clave: claves::clave(&llave.de_blob(cabeza)), prefijo, numero: 0, ligado }
    }

    fn nonce(&mut self, ultimo: bool) -> Result<Nonce, Alterado> {
        let mut nonce = [0; NONCE_LEN];
        nonce[..PREFIJO].copy_from_slice(&self.prefijo);
        nonce[PREFIJO..PREFIJO + 4].copy_from_slice(&self.numero.to_be_bytes());
        nonce[NONCE_LEN - 1] = u8::from(ultimo);
        self.numero = self.numero.checked_add(1).ok_or(Alterado)?;
        Ok(Nonce::assume_unique_for_key(nonce))
    }

    /// The next piece, as it is kept.
    pub(super) fn sellar(&mut self, mut trozo: Vec<u8>, ultimo: bool) -> Result<Vec<u8>, Alterado> {
        let nonce = self.nonce(ultimo)?;
        let hecho = self.clave.seal_in_place_append_tag(nonce, Aad::from(&self.ligado), &mut trozo);
        hecho.map(|()| trozo).map_err(|_| Alterado)
    }

    /// The next piece, as it came; nothing of one that is not authentic.
    pub(super) fn abrir(&mut self, mut trozo: Vec<u8>, ultimo: bool) -> Result<Vec<u8>, Alterado> {
        let nonce = self.nonce(ultimo)?;
        let claro = self.clave.open_in_place(nonce, Aad::from(&self.ligado), &mut trozo);
        let largo = claro.map_err(|_| Alterado)?.len();
        trozo.truncate(largo);
        Ok(trozo)
    }
}

/// Bytes that a file of so many has where it is kept.
pub(super) fn guardados(claros: u64) -> u64 {
    CABEZA as u64 + claros + MARCA as u64 * claros.div_ceil(TROZO as u64).max(1)
}

/// Bytes that a file has for its reader; none where no file is kept in so many.
pub(super) fn claros(guardados: u64) -> Option<u64> {
    let cuerpo = guardados.checked_sub(CABEZA as u64)?;
    let claros = cuerpo.checked_sub(MARCA as u64 * cuerpo.div_ceil(SELLADO as u64).max(1))?;
    (self::guardados(claros) == guardados).then_some(claros)
}
