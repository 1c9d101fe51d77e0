//! Text messages: what fits in one, letter by letter, on any phone (GSM 03.38, the default alphabet).

/// Letters of one message.
pub const MAXIMO: usize = 160;

/// The default alphabet; those of its extension, which take two places, are left out.
const ALFABETO: &str = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\n\r";

/// As any phone shows it: letters that the alphabet has not are written without their accent, others as a space.
pub fn llano(texto: &str) -> String {
    texto.chars().map(|c| if ALFABETO.contains(c) { c } else { sin_tilde(c) }).collect()
}

fn sin_tilde(c: char) -> char {
    match c {
        'á' | 'â' => 'a',
        'Á' | 'Â' | 'À' => 'A',
        'ê' | 'ë' => 'e',
        'È' | 'Ê' | 'Ë' => 'E',
        'í' | 'î' | 'ï' => 'i',
        'Í' | 'Î' | 'Ï' | 'Ì' => 'I',
        'ó' | 'ô' => 'o',
        'Ó' | 'Ô' | 'Ò' => 'O',
        'ú' | 'û' => 'u',
        'Ú' | 'Û' | 'Ù' => 'U',
        'ç' => 'c',
        '–' | '—' => '-',
        '«' | '»' | '“' | '”' => '"',
        '‘' | '’' => '\'',
        _ => ' ',
    }
}

/// A name in so many letters at most, cut at a word where it is longer.
pub fn breve(nombre: &str, letras: usize) -> String {
    if nombre.chars().count() <= letras {
        return nombre.to_owned();
    }
    let corte: String = nombre.chars().take(letras).collect();
    let entera = corte.rfind(' ').filter(|i| *i > 0).map_or(corte.as_str(), |i| &corte[..i]);
    entera.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_has_its_letters_and_spanish_is_still_read() {
        // 128 places, of which one is the escape to the extension.
        assert_eq!(ALFABETO.chars().count(), 127);
        assert_eq!(llano("Alcaldía de Nariño: ¿qué pasó? Úselo"), "Alcaldia de Nariño: ¿qué paso? Uselo");
        for raro in ["🦜", "{", "€", "\u{202e}", "\u{0}"] {
            assert_eq!(llano(raro), " ", "{raro}");
        }
        assert!(llano("áéíóúÁÉÍÓÚñÑüÜ").chars().all(|c| ALFABETO.contains(c)));
    }

    #[test]
    fn a_long_name_is_cut_at_a_word() {
        assert_eq!(breve("San Roque", 12), "San Roque");
        assert_eq!(breve("Alcaldía Municipal de San Roque", 20), "Alcaldía Municipal");
        assert_eq!(breve("Superintendencia", 5), "Super");
        assert_eq!(breve("Ñ ñandú", 2), "Ñ");
    }
}
