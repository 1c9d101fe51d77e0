//! The documents that a person keeps in their folder: how they are named, labelled and ordered, and for how long.

use crate::texto::fold;
use jiff::SignedDuration;

/// Letters of the name of a document or a folder.
pub const MAX_NOMBRE: usize = 120;
/// Letters of a label.
pub const MAX_ETIQUETA: usize = 40;
/// Labels of a document.
pub const MAX_ETIQUETAS: usize = 10;
/// Folders inside of each other.
pub const MAX_PROFUNDIDAD: usize = 5;
/// Folders of a person.
pub const MAX_CARPETAS: usize = 200;
/// Documents of a person, those in the bin too.
pub const MAX_DOCUMENTOS: i64 = 5000;
/// Versions of a document.
pub const MAX_VERSIONES: i64 = 50;
/// Days that what was deleted waits in the bin.
pub const DIAS_DE_PAPELERA: i64 = 30;
/// The same, as time.
pub const PAPELERA: SignedDuration = SignedDuration::from_hours(24 * DIAS_DE_PAPELERA);

/// How much an entity keeps for each person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limites {
    /// Megabytes of all documents together.
    pub megas: u32,
    /// Megabytes of one file.
    pub archivo_megas: u32,
}

impl Default for Limites {
    fn default() -> Self {
        Self { megas: 500, archivo_megas: 20 }
    }
}

impl Limites {
    /// Bytes of all documents together.
    pub fn bytes(self) -> u64 {
        u64::from(self.megas) << 20
    }

    /// Bytes of one file.
    pub fn archivo_bytes(self) -> u64 {
        u64::from(self.archivo_megas) << 20
    }
}

/// A name as somebody typed it, without what could hide or reorder it; `None` where nothing is left, or too much.
pub fn nombre(escrito: &str) -> Option<String> {
    limpio(escrito, MAX_NOMBRE).filter(|n| !n.chars().all(|c| c == '.'))
}

/// Labels typed with commas between them, each once; `None` where one is too long or there are too many.
pub fn etiquetas(escritas: &str) -> Option<Vec<String>> {
    let mut lista: Vec<String> = Vec::new();
    for escrita in escritas.split([',', ';', '\n']).filter(|e| !e.trim().is_empty()) {
        let etiqueta = limpio(escrita, MAX_ETIQUETA)?;
        if !lista.iter().any(|e| fold(e) == fold(&etiqueta)) {
            lista.push(etiqueta);
        }
    }
    (lista.len() <= MAX_ETIQUETAS).then_some(lista)
}

/// What a document is found by: its name, labels, kind and issuer, folded.
pub fn busqueda(nombre: &str, etiquetas: &[String], clase: &str, emisor: &str) -> String {
    let partes = [nombre, clase, emisor].into_iter().chain(etiquetas.iter().map(String::as_str));
    fold(&partes.filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" | "))
}

/// The same name with a number before its extension: what is handed over together has names of its own.
pub fn numerado(nombre: &str, numero: usize) -> String {
    match nombre.rsplit_once('.') {
        Some((tronco, extension)) if !tronco.is_empty() => format!("{tronco} ({numero}).{extension}"),
        _ => format!("{nombre} ({numero})"),
    }
}

fn limpio(escrito: &str, max: usize) -> Option<String> {
    visible(&escrito.replace(['/', '\\'], " "), max)
}

/// A line without what could hide or reorder it, and one space between words.
pub(crate) fn visible(escrito: &str, max: usize) -> Option<String> {
    let visible: String = escrito.chars().filter(|c| !invisible(*c)).collect();
    let limpio = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    (1..=max).contains(&limpio.chars().count()).then_some(limpio)
}

/// Controls, and marks that turn the reading around or take no room; blanks are no harm.
fn invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{61c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_what_can_be_read_and_nothing_that_hides() {
        for (escrito, esperado) in [
            ("  Cédula   de María.pdf ", Some("Cédula de María.pdf")),
            ("../../etc/passwd", Some(".. .. etc passwd")),
            ("factura\u{202e}fdp.exe", Some("facturafdp.exe")),
            ("uno\r\ndos\tdos", Some("uno dos dos")),
            ("a\0b", Some("ab")),
            ("", None),
            (" \u{200b} ", None),
            ("..", None),
        ] {
            assert_eq!(nombre(escrito).as_deref(), esperado, "{escrito:?}");
        }
        assert!(nombre(&"ñ".repeat(120)).is_some());
        assert_eq!(nombre(&"a".repeat(121)), None);
        assert_eq!(nombre(&"a".repeat(255)), None);
    }

    #[test]
    fn labels_are_told_apart_as_people_do() {
        let lista = etiquetas(" Salud, salud ,SALUD, Colegio de Ana,, ");
        assert_eq!(lista, Some(vec!["Salud".to_owned(), "Colegio de Ana".to_owned()]));
        assert_eq!(etiquetas(""), Some(Vec::new()));
        assert_eq!(etiquetas(&"x".repeat(41)), None);
        let once = (0..11).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
        assert_eq!(etiquetas(&once), None);
    }

    #[test]
    fn a_document_is_found_without_accents_by_all_that_is_known_of_it() {
        let b = busqueda("Cédula.pdf", &["Salud".into()], "constancia", "Alcaldía");
        for palabra in ["cedula", "salud", "constancia", "alcaldia"] {
            assert!(b.contains(palabra), "{palabra} in {b}");
        }
    }

    #[test]
    fn a_second_name_has_its_number_before_the_extension() {
        assert_eq!(numerado("carta.pdf", 2), "carta (2).pdf");
        assert_eq!(numerado("carta", 3), "carta (3)");
        assert_eq!(numerado(".pdf", 2), ".pdf (2)");
    }
}
