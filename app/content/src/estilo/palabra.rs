//! Bytes into words: what a word is, and what its letters say of it. No word is copied unless it may be a finding.

use super::TABLA;

/// Letters and figures; of what is not ASCII, the letters of Spanish and their neighbours.
pub(super) fn es_letra(b: u8) -> bool {
    b.is_ascii_alphanumeric() || (0xC3..=0xC5).contains(&b)
}

/// Where the word that begins at `desde` ends: `8:00`, `173.340` and addresses are one word.
pub(super) fn fin(b: &[u8], desde: usize, hasta: usize) -> usize {
    let mut i = desde;
    while i < hasta {
        i += match b[i] {
            0xC3..=0xC5 => 2,
            c if c.is_ascii_alphanumeric() => 1,
            b'.' | b',' | b':' | b'-' | b'/' | b'@' | b'_' | b'\'' if i + 1 < hasta && es_letra(b[i + 1]) => {
                1
            }
            _ => break,
        };
    }
    i.min(hasta)
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Escrita {
    /// Or with only its first letter large.
    Corriente,
    /// One large letter, or figures only: part of a run of capitals, but no beginning of one.
    Suelta,
    /// All large, two letters or more.
    Mayusculas,
}

pub(super) fn escrita(p: &[u8]) -> Escrita {
    let segunda = if p[0] == 0xC3 { 2 } else { 1 };
    // Nearly all words end here.
    if p.get(segunda).is_some_and(u8::is_ascii_lowercase) || p[0].is_ascii_lowercase() {
        return Escrita::Corriente;
    }
    let mut letras = 0;
    let mut i = 0;
    while i < p.len() {
        match (p[i], p.get(i + 1)) {
            (b'A'..=b'Z', _) => (letras, i) = (letras + 1, i + 1),
            (0xC3, Some(0x80..=0x9E)) => (letras, i) = (letras + 1, i + 2),
            (b'0'..=b'9', _) if letras == 0 => i += 1,
            _ => return Escrita::Corriente,
        }
    }
    if letras < 2 { Escrita::Suelta } else { Escrita::Mayusculas }
}

/// Shouted, and not an acronym: long, with an accent, or a word that everybody knows.
pub(super) fn es_grito(p: &str) -> bool {
    !TABLA.siglas_conocidas.contains(p)
        && (p.chars().count() > 6 || !p.is_ascii() || TABLA.gritos.contains(p))
}

/// An acronym that must be explained; Roman numerals are none.
pub(super) fn es_sigla(p: &str) -> bool {
    !TABLA.siglas_conocidas.contains(p) && !p.bytes().all(|b| b"IVXLCDM".contains(&b))
}

/// A form of "ser".
pub(super) fn es_ser(p: &str) -> bool {
    matches!(
        p,
        "es" | "son"
            | "ser"
            | "sea"
            | "sean"
            | "sido"
            | "siendo"
            | "fue"
            | "fueron"
            | "era"
            | "eran"
            | "será"
            | "serán"
            | "sería"
            | "serían"
    )
}

/// "Debe ser", "podrá ser".
pub(super) fn es_modal(p: &str) -> bool {
    matches!(
        p,
        "debe"
            | "deben"
            | "deberá"
            | "deberán"
            | "debería"
            | "deberían"
            | "puede"
            | "pueden"
            | "podrá"
            | "podrán"
            | "podría"
            | "podrían"
    )
}

/// "Presentada", "leído", "hecho"; words with another accent, such as "válido", are adjectives.
pub(super) fn es_participio(p: &str) -> bool {
    if p.len() < 5 {
        return false;
    }
    let sin_s = p.strip_suffix('s').unwrap_or(p);
    let Some(raiz) = sin_s.strip_suffix(['o', 'a']) else { return false };
    let regular = p.is_ascii() && (raiz.ends_with("ad") || raiz.ends_with("id")) || raiz.ends_with("íd");
    let irregular = ["hech", "escrit", "vist", "puest", "suelt", "vuelt", "scrit", "impres"];
    (regular || irregular.iter().any(|i| raiz.ends_with(i))) && !TABLA.no_participios.contains(p)
}

/// Who does it begins with one of these: "por la Secretaría".
pub(super) fn es_articulo(p: &str) -> bool {
    matches!(p, "el" | "la" | "los" | "las" | "un" | "una" | "su" | "sus" | "parte" | "quien" | "quienes")
}

/// What a norm begins with: "Ley 1437 de 2011".
pub(super) fn es_norma(p: &str) -> bool {
    matches!(
        p,
        "Ley"
            | "Decreto"
            | "Resolución"
            | "Acuerdo"
            | "Circular"
            | "Ordenanza"
            | "Directiva"
            | "Sentencia"
            | "Constitución"
            | "CONPES"
    )
}
