//! The number under which something was filed: consecutive for each year, written as the entity wants.
//!
//! Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 3

use crate::Texto;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Year and place in it; no number is left out, and none is used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Radicado {
    /// Year of receipt, in Colombia.
    pub anio: i16,
    /// From 1.
    pub numero: i64,
}

/// How it is written: `{anio}-{numero:6}` gives `2026-000123`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Formato {
    antes: Texto,
    entre: Texto,
    despues: Texto,
    cifras: u8,
}

/// Why a format is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatoError {
    /// Year first and number after it, once each.
    Partes,
    /// From 1 to 9 figures.
    Cifras,
    /// Only capital letters, figures, `-` and `.` stand around them, thirty characters at most; something stands between.
    Letras,
}

impl fmt::Display for FormatoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Partes => "escriba {anio} y después {numero:6}, una vez cada uno",
            Self::Cifras => "el número tiene de 1 a 9 cifras: {numero:6}",
            Self::Letras => {
                "alrededor solo van letras mayúsculas, cifras, guion y punto, y algo separa el año del número"
            }
        })
    }
}

impl Formato {
    /// Reads it.
    ///
    /// # Errors
    /// What would not read back as the same number.
    pub fn parse(s: &str) -> Result<Self, FormatoError> {
        let (antes, resto) = s.split_once("{anio}").ok_or(FormatoError::Partes)?;
        let (entre, resto) = resto.split_once("{numero:").ok_or(FormatoError::Partes)?;
        let (cifras, despues) = resto.split_once('}').ok_or(FormatoError::Partes)?;
        let cifras = cifras.parse().ok().filter(|n| (1..=9).contains(n)).ok_or(FormatoError::Cifras)?;
        let propia = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-' || c == '.';
        let ajenas = [antes, entre, despues].iter().any(|p| p.len() > 10 || !p.chars().all(propia));
        let confunde = !entre.ends_with(['-', '.']) || despues.starts_with(|c: char| c.is_ascii_digit());
        if ajenas || confunde {
            return Err(FormatoError::Letras);
        }
        Ok(Self { antes: antes.into(), entre: entre.into(), despues: despues.into(), cifras })
    }

    /// As people read it.
    pub fn escribir(&self, r: Radicado) -> String {
        let Self { antes, entre, despues, cifras } = self;
        let ancho = usize::from(*cifras);
        format!("{antes}{}{entre}{:0ancho$}{despues}", r.anio, r.numero)
    }

    /// The number that somebody typed, with its blanks and small letters.
    pub fn leer(&self, s: &str) -> Option<Radicado> {
        let limpio: String = s.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
        let resto = limpio.strip_prefix(&*self.antes)?.strip_suffix(&*self.despues)?;
        let (anio, resto) = resto.split_at_checked(4)?;
        let numero = resto.strip_prefix(&*self.entre)?;
        let cifras = |s: &str| s.len() <= 12 && s.bytes().all(|b| b.is_ascii_digit());
        let numero = cifras(numero).then(|| numero.parse().ok()).flatten().filter(|n| *n > 0)?;
        Some(Radicado { anio: cifras(anio).then(|| anio.parse().ok()).flatten()?, numero })
    }
}

impl Default for Formato {
    fn default() -> Self {
        Self { antes: "".into(), entre: "-".into(), despues: "".into(), cifras: 6 }
    }
}

impl TryFrom<String> for Formato {
    type Error = FormatoError;
    fn try_from(s: String) -> Result<Self, FormatoError> {
        Self::parse(&s)
    }
}

impl From<Formato> for String {
    fn from(f: Formato) -> Self {
        format!("{}{{anio}}{}{{numero:{}}}{}", f.antes, f.entre, f.cifras, f.despues)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_back_as_it_was_written() {
        for f in ["{anio}-{numero:6}", "SR-{anio}-{numero:5}", "1-{anio}-{numero:5}-E", "{anio}.{numero:1}"] {
            let f = Formato::parse(f).expect(f);
            for numero in [1, 42, 999_999, 1_234_567] {
                let r = Radicado { anio: 2026, numero };
                assert_eq!(f.leer(&f.escribir(r)), Some(r), "{f:?}");
            }
        }
    }

    #[test]
    fn what_people_type_with_blanks_is_understood_and_nonsense_is_not() {
        let f = Formato::parse("SR-{anio}-{numero:6}").expect("format");
        assert_eq!(f.leer(" sr-2026-000 042 "), Some(Radicado { anio: 2026, numero: 42 }));
        for malo in
            ["", "2026-000042", "SR-2026-", "SR-2026-000000", "SR-2O26-1", "SR-2026--1", "SR-2026-ñ", "ñandú"]
        {
            assert_eq!(f.leer(malo), None, "{malo}");
        }
    }

    #[test]
    fn a_format_that_would_not_read_back_is_refused() {
        for (f, e) in [
            ("{numero:6}-{anio}", FormatoError::Partes),
            ("{anio}-{numero:0}", FormatoError::Cifras),
            ("{anio}{numero:6}", FormatoError::Letras),
            ("{anio}-{numero:6}7", FormatoError::Letras),
            ("año{anio}-{numero:6}", FormatoError::Letras),
        ] {
            assert_eq!(Formato::parse(f), Err(e), "{f}");
        }
    }
}
