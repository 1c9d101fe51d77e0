//! Spanish text compared as people mean it: accents and case do not matter.

/// Lower case without accents; `ñ` becomes `n`, everything else that is not Latin stays.
pub fn fold(s: &str) -> String {
    let mut folded = String::with_capacity(s.len());
    for c in s.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            folded.extend(c.to_lowercase().map(unaccent));
        }
    }
    folded
}

fn unaccent(c: char) -> char {
    match c {
        'á' | 'à' | 'ä' | 'â' | 'ã' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'ü' | 'û' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn accents_and_case_fold_away() {
        assert_eq!(super::fold("EXENCIÓN Ñandú"), "exencion nandu");
    }
}
