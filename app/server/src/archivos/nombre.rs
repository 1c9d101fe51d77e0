//! Names of files that strangers chose, made safe to show, to store and to save under.

use super::TIPOS;

/// Letters that a name keeps at most, its extension included.
const MAX: usize = 100;

/// The last part of a path, without what could hide or reorder it, and with an extension that says what it is.
pub(crate) fn seguro(nombre: &str, tipo: &str) -> String {
    let ultimo = nombre.rsplit(['/', '\\']).next().unwrap_or("");
    let (tronco, extension) = ultimo.rsplit_once('.').unwrap_or((ultimo, ""));
    let limpio: String = tronco.chars().filter(|c| !peligroso(*c)).collect();
    let limpio = limpio.split_whitespace().collect::<Vec<_>>().join(" ");
    let corto: String = limpio.trim_matches(['.', ' ', '-']).chars().take(MAX - 5).collect();
    let tronco = if corto.trim().is_empty() { "archivo" } else { corto.trim() };
    format!("{tronco}.{}", extension_de(extension, tipo))
}

/// The same of a file that was not taken: with the extension that it had, which may be the reason.
pub(crate) fn visible(nombre: &str) -> String {
    let ultimo = nombre.rsplit(['/', '\\']).next().unwrap_or("");
    ultimo.chars().filter(|c| !peligroso(*c)).take(MAX).collect()
}

/// The one it had, if it is one of its kind; else the first of its kind.
fn extension_de<'a>(suya: &str, tipo: &str) -> &'a str {
    let suya = suya.to_ascii_lowercase();
    let de_tipo = || TIPOS.iter().filter(|(_, medio)| *medio == tipo);
    de_tipo().find(|(e, _)| *e == suya).or_else(|| de_tipo().next()).map_or("bin", |(e, _)| *e)
}

/// Controls, marks that turn the reading around or take no room, and what systems forbid in names.
fn peligroso(c: char) -> bool {
    c.is_control()
        || matches!(c, '"' | '*' | ':' | '<' | '>' | '?' | '|' | '%' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

#[cfg(test)]
mod tests {
    use super::seguro;

    #[test]
    fn names_of_strangers_become_safe() {
        const PDF: &str = "application/pdf";
        for (malo, bueno) in [
            ("Cédula de María.pdf", "Cédula de María.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Users\\yo\\carta.PDF", "carta.pdf"),
            ("factura\u{202e}fdp.exe", "facturafdp.pdf"),
            ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"),
            ("", "archivo.pdf"),
            (".pdf", "archivo.pdf"),
            ("....", "archivo.pdf"),
            ("foto.jpg.exe", "foto.jpg.pdf"),
        ] {
            assert_eq!(seguro(malo, PDF), bueno, "{malo:?}");
        }
        let largo = seguro(&format!("{}.pdf", "ñ".repeat(300)), PDF);
        assert!(largo.chars().count() <= 100 && largo.ends_with(".pdf"));
    }
}
