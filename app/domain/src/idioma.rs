//! Further languages of a sede: which codes there are, and the whole sede as it reads in one of them.

use crate::{Texto, sitio::Sitio};
use std::collections::{BTreeMap, BTreeSet};

/// The sede in a language besides Spanish: what was translated, over what was not.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its code, which also begins its addresses: `en`.
    pub lengua: Texto,
    /// Words of the interface that the entity gives, by key: `marco.saltar`.
    pub palabras: BTreeMap<Texto, Texto>,
    /// Everything, in the order of the Spanish one; it has no further languages of its own.
    pub sitio: Sitio,
    /// Paths of the pages whose sheets are in it: `tramites/paz-y-salvo/`.
    pub hojas: BTreeSet<Texto>,
    /// What is still said in Spanish in it; some of it twice.
    pub en_espanol: Vec<Texto>,
}

/// Spanish, in which everything is.
pub const ESPANOL: &str = "es";

/// Whether a code has the form that BCP 47 gives: a language of two or three letters, and what narrows it.
pub fn es_codigo(s: &str) -> bool {
    let mut partes = s.split('-');
    let lengua = partes.next().unwrap_or_default();
    (2..=3).contains(&lengua.len())
        && lengua.bytes().all(|b| b.is_ascii_lowercase())
        && partes.clone().count() <= 2
        && partes.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::es_codigo;

    #[test]
    fn codes_are_those_of_bcp_47() {
        for bien in ["en", "guc", "pt-BR", "nso", "zh-Hans-CN"] {
            assert!(es_codigo(bien), "{bien}");
        }
        for mal in ["", "e", "EN", "wayuunaiki", "en-", "en_US", "en-a", "../x"] {
            assert!(!es_codigo(mal), "{mal}");
        }
    }
}
