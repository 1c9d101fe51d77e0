//! Documents that their owner lets somebody else open: to whom, for what, until when, how often, and when that ends.

use crate::{Instante, carpeta, documento::Documento};
use jiff::SignedDuration;

/// Documents of a permiso.
pub const MAX_DOCUMENTOS: usize = 20;
/// Letters of the purpose.
pub const MAX_PROPOSITO: usize = 200;
/// Openings that may be chosen.
pub const MAX_VECES: u16 = 100;
/// Days that may be chosen.
pub const DIAS: [u16; 5] = [1, 7, 30, 90, 365];
/// No permiso lasts longer, in days.
pub const MAX_DIAS: u16 = 365;
/// Permisos of a person that stand open at once.
pub const MAX_ABIERTOS: usize = 100;

/// Who may open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destinatario {
    /// Who enters with that document of identity.
    Persona(Documento),
    /// Whoever has the link.
    Enlace,
}

/// What the owner allows. Only they allow it, for a purpose that they know, and only to whom they say.
///
/// Norma: Ley 1581 de 2012, art. 4 lit. f y art. 9
#[derive(Clone, PartialEq, Eq)]
pub struct Permiso {
    /// For what, in the owner's words: the receiver reads it.
    pub proposito: String,
    /// Until when.
    pub hasta: Instante,
    /// How many openings in all; as many as are wanted where there is none.
    pub veces: Option<u16>,
    /// Whether the receiver may also keep the files.
    pub descarga: bool,
}

/// Why a permiso opens nothing any more. None of these goes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cerrado {
    /// Its time is over.
    Vencido,
    /// All its openings were used.
    Agotado,
    /// Its owner took it back.
    Retirado,
}

/// What its owner wrote that cannot be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mal {
    /// No purpose, or more than fits.
    Proposito,
    /// An address in the purpose: the receiver reads it as if the entity had written it.
    ConEnlace,
    /// Days that are not offered.
    Dias,
    /// Not a number of openings from 1 to the most.
    Veces,
}

impl Permiso {
    /// Reads what somebody typed; every error at once.
    ///
    /// # Errors
    /// What must be put right.
    pub fn leer(
        proposito: &str,
        dias: &str,
        veces: &str,
        descarga: bool,
        ahora: Instante,
    ) -> Result<Self, Vec<Mal>> {
        let proposito = leer_proposito(proposito);
        let hasta = leer_dias(dias, ahora);
        let veces = leer_veces(veces);
        match (proposito, hasta, veces) {
            (Ok(proposito), Ok(hasta), Ok(veces)) => Ok(Self { proposito, hasta, veces, descarga }),
            (p, h, v) => Err([p.err(), h.err(), v.err()].into_iter().flatten().collect()),
        }
    }

    /// Whether it opens now, after so many openings.
    ///
    /// # Errors
    /// Why it does not.
    pub fn abre(&self, usadas: u64, retirado_en: Option<Instante>, ahora: Instante) -> Result<(), Cerrado> {
        if retirado_en.is_some() {
            return Err(Cerrado::Retirado);
        }
        if ahora >= self.hasta {
            return Err(Cerrado::Vencido);
        }
        if self.quedan(usadas) == Some(0) {
            return Err(Cerrado::Agotado);
        }
        Ok(())
    }

    /// Openings that are left after so many; none where they are not counted.
    pub fn quedan(&self, usadas: u64) -> Option<u64> {
        self.veces.map(|v| u64::from(v).saturating_sub(usadas))
    }
}

/// A purpose must not reach a log by accident.
impl std::fmt::Debug for Permiso {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Permiso(…)")
    }
}

fn leer_proposito(escrito: &str) -> Result<String, Mal> {
    // Blanks and signs are cleaned as in a name, but a slash is no path here: "2026/2027".
    let limpio = carpeta::visible(escrito, MAX_PROPOSITO).ok_or(Mal::Proposito)?;
    let llano = limpio.to_lowercase();
    match ["://", "www."].iter().any(|s| llano.contains(s)) {
        true => Err(Mal::ConEnlace),
        false => Ok(limpio),
    }
}

fn leer_dias(escritos: &str, ahora: Instante) -> Result<Instante, Mal> {
    let dias = escritos.parse::<u16>().ok().filter(|d| DIAS.contains(d)).ok_or(Mal::Dias)?;
    ahora.checked_add(SignedDuration::from_hours(24 * i64::from(dias))).map_err(|_| Mal::Dias)
}

/// Nothing typed is no limit.
fn leer_veces(escritas: &str) -> Result<Option<u16>, Mal> {
    match escritas.trim() {
        "" => Ok(None),
        n => n.parse().ok().filter(|n| (1..=MAX_VECES).contains(n)).map(Some).ok_or(Mal::Veces),
    }
}

#[cfg(test)]
#[path = "compartir_tests.rs"]
mod tests;
