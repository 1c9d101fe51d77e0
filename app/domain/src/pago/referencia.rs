//! The reference with which a filing is paid: figures only, since people type them at a bank, with two that check the others.

use crate::radicado::Radicado;
use std::{fmt, str::FromStr};

/// Figures of the year.
const ANIO: usize = 4;
/// Figures of the number, at least.
const NUMERO: usize = 8;
/// Figures of the number, at most.
const MAXIMO: usize = 12;
/// Figures that check the others (ISO 7064, MOD 97-10).
const CONTROL: usize = 2;

/// Year, number of the filing and two figures of control: `20270000000112` is the first of 2027.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Referencia(Radicado);

impl Referencia {
    /// Of what was filed under this number; none for numbers that no sede ever gives.
    pub fn de(r: Radicado) -> Option<Self> {
        let anio = (1000..=9999).contains(&r.anio);
        (anio && r.numero > 0 && r.numero < 10_i64.pow(MAXIMO as u32)).then_some(Self(r))
    }

    /// What is paid with it.
    pub fn radicado(self) -> Radicado {
        self.0
    }

    /// In groups of four, as people read it.
    pub fn agrupada(self) -> String {
        let seguida = self.to_string();
        let mut grupos = String::with_capacity(seguida.len() + seguida.len() / 4);
        for (i, c) in seguida.chars().enumerate() {
            if i > 0 && i % 4 == 0 {
                grupos.push(' ');
            }
            grupos.push(c);
        }
        grupos
    }
}

/// What is left after dividing by 97.
fn resto(cifras: &str) -> u32 {
    cifras.bytes().fold(0, |resto, b| (resto * 10 + u32::from(b - b'0')) % 97)
}

impl fmt::Display for Referencia {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cifras = format!("{:0ANIO$}{:0NUMERO$}", self.0.anio, self.0.numero);
        let control = 98 - resto(&format!("{cifras}00"));
        write!(f, "{cifras}{control:0CONTROL$}")
    }
}

impl FromStr for Referencia {
    type Err = ();

    /// As people type it, with blanks and hyphens; one wrong figure, or two that changed places, make it none.
    fn from_str(s: &str) -> Result<Self, ()> {
        let cifras: String = s.chars().filter(|c| !c.is_whitespace() && *c != '-').take(40).collect();
        let cabe = (ANIO + NUMERO + CONTROL..=ANIO + MAXIMO + CONTROL).contains(&cifras.len());
        if !cabe || !cifras.bytes().all(|b| b.is_ascii_digit()) || resto(&cifras) != 1 {
            return Err(());
        }
        let (anio, numero) = cifras[..cifras.len() - CONTROL].split_at(ANIO);
        let (anio, numero) = (anio.parse().map_err(drop)?, numero.parse().map_err(drop)?);
        // A number has one way to be written: no more zeros than it needs.
        Self::de(Radicado { anio, numero }).filter(|r| r.to_string() == cifras).ok_or(())
    }
}
