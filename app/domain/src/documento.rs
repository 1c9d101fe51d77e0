//! Identity documents, and the NIT with its check digit.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Kind of identity document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TipoDocumento {
    /// Registro civil.
    Rc,
    /// Tarjeta de identidad: from 7 to 17 years.
    Ti,
    /// Cédula de ciudadanía.
    Cc,
    /// Cédula de extranjería.
    Ce,
    /// Permiso por protección temporal.
    Ppt,
    /// Permiso especial de permanencia.
    Pep,
    /// Pasaporte.
    Pa,
    /// Número de identificación tributaria, of companies.
    Nit,
}

impl TipoDocumento {
    /// In the order in which forms show them.
    pub const TODOS: [Self; 8] =
        [Self::Cc, Self::Ti, Self::Ce, Self::Ppt, Self::Pep, Self::Pa, Self::Rc, Self::Nit];

    /// "CC".
    pub fn sigla(self) -> &'static str {
        match self {
            Self::Rc => "RC",
            Self::Ti => "TI",
            Self::Cc => "CC",
            Self::Ce => "CE",
            Self::Ppt => "PPT",
            Self::Pep => "PEP",
            Self::Pa => "PA",
            Self::Nit => "NIT",
        }
    }

    /// Whether its holder is a child, who does not authorise alone.
    ///
    /// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.9
    pub fn es_de_menor(self) -> bool {
        matches!(self, Self::Rc | Self::Ti)
    }
}

impl FromStr for TipoDocumento {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::TODOS.into_iter().find(|t| t.sigla() == s).ok_or(())
    }
}

impl fmt::Display for TipoDocumento {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sigla())
    }
}

/// A document: kind and number, without dots or spaces.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Documento {
    /// Its kind.
    pub tipo: TipoDocumento,
    /// Its number; of a NIT, without the check digit.
    pub numero: String,
}

impl Documento {
    /// Accepts what people write ("1.020.345", "900123456-8"); `None` where it cannot be such a document.
    pub fn parse(tipo: TipoDocumento, escrito: &str) -> Option<Self> {
        let limpio: String = escrito.chars().filter(|c| !matches!(c, '.' | ' ' | ',')).collect();
        if tipo == TipoDocumento::Nit {
            return nit(&limpio).map(|numero| Self { tipo, numero });
        }
        let numero = limpio.to_ascii_uppercase();
        let digitos = numero.bytes().all(|b| b.is_ascii_digit());
        let largo = match tipo {
            TipoDocumento::Cc => digitos && (3..=10).contains(&numero.len()),
            TipoDocumento::Ti | TipoDocumento::Rc => digitos && (10..=11).contains(&numero.len()),
            TipoDocumento::Ce => digitos && (4..=10).contains(&numero.len()),
            TipoDocumento::Ppt => digitos && (4..=10).contains(&numero.len()),
            TipoDocumento::Pep => digitos && (10..=17).contains(&numero.len()),
            _ => (5..=15).contains(&numero.len()) && numero.bytes().all(|b| b.is_ascii_alphanumeric()),
        };
        (largo && !numero.starts_with('0')).then_some(Self { tipo, numero })
    }

    /// The last digits only, for pages that must not show all of it: "CC •••4567".
    pub fn abreviado(&self) -> String {
        let desde = self.numero.len().saturating_sub(4);
        format!("{} •••{}", self.tipo, &self.numero[desde..])
    }
}

/// A person's document must not reach a log by accident.
impl fmt::Debug for Documento {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Documento({})", self.tipo)
    }
}

impl fmt::Display for Documento {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.tipo, self.numero)?;
        if self.tipo == TipoDocumento::Nit
            && let Some(dv) = digito(&self.numero)
        {
            write!(f, "-{dv}")?;
        }
        Ok(())
    }
}

/// The number without its check digit; a NIT needs a dash before it, and it must be right.
fn nit(escrito: &str) -> Option<String> {
    let (numero, dv) = escrito.split_once('-')?;
    let largo = (6..=10).contains(&numero.len()) && numero.bytes().all(|b| b.is_ascii_digit());
    (largo && dv.parse() == Ok(digito(numero)?) && dv.len() == 1).then(|| numero.to_owned())
}

/// The check digit of a NIT: weighted sum modulo 11.
///
/// Norma: Orden Administrativa 4 de 1989 de la DIAN
pub fn digito(numero: &str) -> Option<u8> {
    const PESOS: [u32; 15] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
    if numero.is_empty() || numero.len() > PESOS.len() {
        return None;
    }
    let mut suma = 0;
    for (c, peso) in numero.chars().rev().zip(PESOS) {
        suma += c.to_digit(10)? * peso;
    }
    let resto = (suma % 11) as u8;
    Some(if resto > 1 { 11 - resto } else { resto })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_of_known_companies() {
        // Public NITs: Bancolombia, Ecopetrol, DIAN.
        for (numero, dv) in [("890903938", 8), ("899999068", 1), ("800197268", 4)] {
            assert_eq!(digito(numero), Some(dv), "{numero}");
        }
        assert_eq!(digito("12a"), None);
    }

    #[test]
    fn what_people_write_is_read_and_what_cannot_be_is_not() {
        let leer = |t: &str, n: &str| Documento::parse(t.parse().expect("kind"), n).map(|d| d.to_string());
        assert_eq!(leer("CC", "1.020.345.678").as_deref(), Some("CC 1020345678"));
        assert_eq!(leer("NIT", "890.903.938-8").as_deref(), Some("NIT 890903938-8"));
        assert_eq!(leer("PA", "ab12345").as_deref(), Some("PA AB12345"));
        for (t, n) in
            [("NIT", "890903938-7"), ("NIT", "890903938"), ("CC", "12"), ("CC", "12345a"), ("TI", "123")]
        {
            assert_eq!(leer(t, n), None, "{t} {n}");
        }
    }

    #[test]
    fn a_log_never_shows_the_number() {
        let d = Documento::parse(TipoDocumento::Cc, "1020345678").expect("valid");
        assert!(!format!("{d:?}").contains("1020345678"));
        assert_eq!(d.abreviado(), "CC •••5678");
    }
}
