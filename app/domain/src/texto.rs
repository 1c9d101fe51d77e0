//! Spanish text compared as people mean it: accents and case do not matter.

/// Lower case without accents; `ñ` becomes `n`, everything else that is not Latin stays.
pub fn fold(s: &str) -> String {
    s.chars().flat_map(char::to_lowercase).map(unaccent).collect()
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
