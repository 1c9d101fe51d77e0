//! What a file is, by its content: a name proves nothing.

use domain::Texto;

/// Extensions that a sede may take, and the media type of each.
pub(crate) const TIPOS: [(&str, &str); 14] = [
    ("pdf", "application/pdf"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("heic", "image/heif"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("txt", "text/plain"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/m4a"),
    ("mp4", "video/mp4"),
];

/// Media type of a file that begins so, if a field that takes these extensions takes it.
pub(crate) fn medio(cabeza: &[u8], nombre: &str, tipos: &[Texto]) -> Option<&'static str> {
    let hallado = infer::get(cabeza).map(|t| t.mime_type());
    let admitido = |(extension, _): &&(&str, &str)| tipos.iter().any(|t| **t == **extension);
    match hallado {
        Some(medio) => TIPOS.iter().filter(admitido).find(|(_, m)| *m == medio).map(|(_, m)| *m),
        // Plain text has no mark of its own: only what says it is text, and reads as such.
        None => TIPOS
            .iter()
            .filter(admitido)
            .find(|(e, _)| *e == "txt")
            .filter(|_| nombre.to_ascii_lowercase().ends_with(".txt") && es_texto(cabeza))
            .map(|(_, m)| *m),
    }
}

/// Kinds that a browser shows by itself and that run nothing.
pub(crate) fn se_ve(tipo: &str) -> bool {
    matches!(tipo, "application/pdf" | "image/png" | "image/jpeg" | "image/webp")
}

/// UTF-8 without controls that no text has; the last letter may be cut.
fn es_texto(bytes: &[u8]) -> bool {
    let texto = match std::str::from_utf8(bytes) {
        Ok(t) => t,
        Err(e) if e.error_len().is_none() => std::str::from_utf8(&bytes[..e.valid_up_to()]).unwrap_or(""),
        Err(_) => return false,
    };
    !texto.is_empty() && !texto.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODOS: [&str; 4] = ["pdf", "png", "txt", "docx"];

    fn visto(cabeza: &[u8], nombre: &str) -> Option<&'static str> {
        let tipos: Vec<Texto> = TODOS.map(Texto::from).into();
        medio(cabeza, nombre, &tipos)
    }

    #[test]
    fn a_file_is_what_it_holds_and_not_what_it_is_called() {
        assert_eq!(visto(b"%PDF-1.7\n", "cualquiera.exe"), Some("application/pdf"));
        assert_eq!(visto(b"\x89PNG\r\n\x1a\n....", "carta.pdf"), Some("image/png"));
        assert_eq!(visto("Señores:\nPido".as_bytes(), "carta.txt"), Some("text/plain"));
    }

    #[test]
    fn programs_pages_and_what_the_field_does_not_take_are_refused() {
        for (cabeza, nombre) in [
            (&b"MZ\x90\x00"[..], "carta.pdf"),
            (b"\x7fELF", "carta.txt"),
            (b"<html><script>", "carta.pdf"),
            (b"\xff\xd8\xff\xe0 JFIF", "foto.jpg"),
            (b"PK\x03\x04", "carta.docx"),
            (b"hola\0", "carta.txt"),
            (b"hola", "carta.svg"),
        ] {
            assert_eq!(visto(cabeza, nombre), None, "{nombre}");
        }
    }
}
