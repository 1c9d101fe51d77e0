//! What a trámite costs: free, pesos, days of minimum wage, or a liquidation.

use serde::Deserialize;
use std::{fmt, sync::LazyLock};

/// Whole Colombian pesos.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pesos(pub u64);

/// The cost of a trámite or of one payment in it.
///
/// Norma: Decreto Ley 2106 de 2019, art. 7 (no new fee and no rise for going digital)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Costo {
    /// Free of charge.
    Gratuito,
    /// A fixed sum.
    Pesos(Pesos),
    /// So many SMLDV, priced by the yearly table.
    Smldv(u32),
    /// Worked out for each case; the note says how.
    Liquidacion,
}

/// Why a written cost is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostoError {
    /// No known form.
    Forma,
    /// A number out of range or with decimals.
    Numero,
}

/// Minimum wage of a year.
#[derive(Clone, Debug, Deserialize)]
pub struct Salario {
    /// Calendar year.
    pub anio: i16,
    /// Pesos a month.
    pub mensual: u64,
    /// The decree that set it.
    pub norma: String,
}

#[derive(Deserialize)]
struct Tabla {
    salario: Vec<Salario>,
}

static TABLA: LazyLock<Vec<Salario>> = LazyLock::new(|| {
    let mut t: Tabla =
        toml::from_str(include_str!("../ley/salario-minimo.toml")).expect("embedded table is valid");
    t.salario.sort_by_key(|s| s.anio);
    t.salario
});

/// The wage in force in a year, or the last one known before it; `None` before the table begins.
pub fn salario(anio: i16) -> Option<&'static Salario> {
    TABLA.iter().rev().find(|s| s.anio <= anio)
}

impl Salario {
    /// `n` SMLDV in pesos, rounded half up: the thirtieth part of the month is a day.
    pub fn smldv(&self, n: u32) -> Pesos {
        Pesos((self.mensual * u64::from(n) * 2 + 30) / 60)
    }
}

impl Costo {
    /// Reads "gratuito", "$ 173.340", "2 SMLDV" or "liquidación", as an editor writes it.
    ///
    /// # Errors
    /// Says whether the form or the number is wrong.
    pub fn parse(s: &str) -> Result<Self, CostoError> {
        let folded = crate::texto::fold(s.trim());
        match folded.as_str() {
            "gratuito" => return Ok(Self::Gratuito),
            "liquidacion" => return Ok(Self::Liquidacion),
            _ => {}
        }
        if let Some(n) = folded.strip_suffix("smldv") {
            let n = n.trim().parse().ok().filter(|n| (1..=100_000).contains(n)).ok_or(CostoError::Numero)?;
            return Ok(Self::Smldv(n));
        }
        let digits = folded.strip_prefix('$').ok_or(CostoError::Forma)?.trim();
        pesos(digits).map(Self::Pesos).ok_or(CostoError::Numero)
    }

    /// The sum to pay in a year; `None` when it is free or must be worked out.
    pub fn valor(self, anio: i16) -> Option<Pesos> {
        match self {
            Self::Pesos(p) => Some(p),
            Self::Smldv(n) => salario(anio).map(|s| s.smldv(n)),
            Self::Gratuito | Self::Liquidacion => None,
        }
    }
}

/// "173.340" or "173340", with the points where thousands stand.
fn pesos(s: &str) -> Option<Pesos> {
    let grouped =
        s.split('.').enumerate().all(|(i, g)| if i == 0 { (1..=3).contains(&g.len()) } else { g.len() == 3 });
    let plain = s.replace('.', "");
    let digits = (1..=12).contains(&plain.len()) && plain.bytes().all(|b| b.is_ascii_digit());
    (digits && (grouped || !s.contains('.'))).then(|| plain.parse().ok().filter(|n| *n > 0).map(Pesos))?
}

impl fmt::Display for Pesos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        f.write_str("$\u{a0}")?;
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{c}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_minimum_wage_are_priced_by_the_table_of_the_year() {
        let s = salario(2026).expect("2026 is known");
        let values: Vec<u64> = [1, 2, 4, 10].map(|n| s.smldv(n).0).to_vec();
        assert_eq!(values, [58_364, 116_727, 233_454, 583_635]);
        assert_eq!(Costo::Smldv(2).valor(2025), Some(Pesos(94_900)));
        assert!(salario(1990).is_none());
    }

    #[test]
    fn a_cost_is_read_as_an_editor_writes_it() {
        assert_eq!(Costo::parse("Gratuito"), Ok(Costo::Gratuito));
        assert_eq!(Costo::parse("$ 173.340"), Ok(Costo::Pesos(Pesos(173_340))));
        assert_eq!(Costo::parse("10 SMLDV"), Ok(Costo::Smldv(10)));
        assert_eq!(Costo::parse("liquidación"), Ok(Costo::Liquidacion));
        assert_eq!(Costo::parse("gratis"), Err(CostoError::Forma));
        assert_eq!(Costo::parse("$ 173,339.595"), Err(CostoError::Numero));
        assert_eq!(Costo::parse("0 SMLDV"), Err(CostoError::Numero));
    }

    #[test]
    fn money_reads_with_points_for_thousands() {
        assert_eq!(Pesos(1_750_905).to_string(), "$\u{a0}1.750.905");
        assert_eq!(Pesos(900).to_string(), "$\u{a0}900");
    }
}
