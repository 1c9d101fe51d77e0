//! The code of a statement: short enough to dictate, long enough that nobody guesses it.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// Crockford's alphabet: no I, L, O nor U.
const LETRAS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Nobody types more, with all their blanks.
const MAX_ESCRITO: usize = 64;

/// Eighty random bits in sixteen letters: `K7QM-3RTX-9BWD-04HA`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Codigo([u8; 16]);

impl Codigo {
    /// Of eighty random bits.
    pub fn nuevo(azar: [u8; 10]) -> Self {
        let bits = azar.iter().fold(0u128, |n, b| n << 8 | u128::from(*b));
        let mut letras = [0; 16];
        for (i, letra) in letras.iter_mut().rev().enumerate() {
            *letra = LETRAS[(bits >> (5 * i) & 31) as usize];
        }
        Self(letras)
    }

    /// Without hyphens, for addresses and tables: `K7QM3RTX9BWD04HA`.
    pub fn seguido(&self) -> String {
        self.0.iter().map(|b| char::from(*b)).collect()
    }
}

/// In groups of four.
impl fmt::Display for Codigo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grupos = self.0.chunks(4).map(|g| g.iter().map(|b| char::from(*b)).collect::<String>());
        f.write_str(&grupos.collect::<Vec<_>>().join("-"))
    }
}

impl fmt::Debug for Codigo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// As somebody typed it: blanks, hyphens and case do not count, O is a zero, I and L are a one.
impl FromStr for Codigo {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        if s.len() > MAX_ESCRITO {
            return Err(());
        }
        let separa = |c: &char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.');
        let letras: Vec<u8> = s.chars().filter(|c| !separa(c)).map(letra).collect::<Option<_>>().ok_or(())?;
        letras.try_into().map(Self).map_err(drop)
    }
}

fn letra(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => b'0',
        'I' | 'L' => b'1',
        c => u8::try_from(c).ok()?,
    };
    LETRAS.contains(&c).then_some(c)
}

impl Serialize for Codigo {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

/// Only as it is written, since a statement has one form.
impl<'de> Deserialize<'de> for Codigo {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let s = String::deserialize(d)?;
        let leido = s.parse::<Self>().ok().filter(|c| c.to_string() == s);
        leido.ok_or_else(|| D::Error::custom("a code in four groups of four"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn all_eighty_bits_are_in_the_code() {
        assert_eq!(Codigo::nuevo([0; 10]).to_string(), "0000-0000-0000-0000");
        assert_eq!(Codigo::nuevo([255; 10]).to_string(), "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        assert_eq!(Codigo::nuevo([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]).to_string(), "0000-0000-0000-0011");
    }

    #[test]
    fn what_people_type_is_forgiven_and_nonsense_is_not() {
        let c: Codigo = "1010-0000-ABCD-EFGH".parse().expect("a code");
        for s in ["ioLO0000abcdefgh", " 1010 0000 abcd efgh ", "1010–0000–ABCD–EFGH", "l0i0-oOo0-AbCd-EfGh"]
        {
            assert_eq!(s.parse(), Ok(c), "{s}");
        }
        for s in
            ["", "1010-0000-ABCD-EFG", "1010-0000-ABCD-EFGHJ", "1010-0000-ABCD-EFGU", "1010-0000-ABCD-EFGÑ"]
        {
            assert!(s.parse::<Codigo>().is_err(), "{s}");
        }
        assert!("1".repeat(10_000).parse::<Codigo>().is_err());
    }

    proptest! {
        #[test]
        fn different_bits_give_different_codes_that_read_back(a: [u8; 10], b: [u8; 10]) {
            let (x, y) = (Codigo::nuevo(a), Codigo::nuevo(b));
            prop_assert_eq!(x == y, a == b);
            prop_assert_eq!(x.to_string().to_lowercase().parse(), Ok(x));
            prop_assert_eq!(x.seguido().parse(), Ok(x));
            prop_assert!(x.to_string().len() == 19 && x.seguido().len() == 16);
        }
    }
}
