//! How long the answer takes.

use std::fmt;

/// The unit a term is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unidad {
    /// Minutes.
    Minutos,
    /// Hours.
    Horas,
    /// Business days of the entity's calendar.
    DiasHabiles,
    /// Calendar days.
    DiasCalendario,
    /// Calendar months.
    Meses,
}

/// A term: at once, or a number of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tiempo {
    /// The answer is given at once.
    Inmediato,
    /// So many units; the number is at least 1.
    Plazo(u16, Unidad),
}

/// Why a written term is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TiempoError {
    /// "15 días": business days or calendar days?
    DiasSinClase,
    /// No whole number from 1 to 9999 where it should be.
    Numero,
    /// A unit that is not known.
    Unidad,
}

impl Tiempo {
    /// Reads "inmediato" or "15 días hábiles", as an editor writes it.
    ///
    /// # Errors
    /// Days must say whether they are *hábiles* or *calendario*, since the law counts both.
    pub fn parse(s: &str) -> Result<Self, TiempoError> {
        let folded = crate::texto::fold(s.trim());
        if folded == "inmediato" {
            return Ok(Self::Inmediato);
        }
        let (n, unidad) = folded.split_once(' ').ok_or(TiempoError::Numero)?;
        let n = n.parse().ok().filter(|n| (1..=9999).contains(n)).ok_or(TiempoError::Numero)?;
        let unidad = match unidad.split_whitespace().collect::<Vec<_>>().as_slice() {
            ["minuto" | "minutos"] => Unidad::Minutos,
            ["hora" | "horas"] => Unidad::Horas,
            ["dia" | "dias", "habil" | "habiles"] => Unidad::DiasHabiles,
            ["dia" | "dias", "calendario"] => Unidad::DiasCalendario,
            ["mes" | "meses"] => Unidad::Meses,
            ["dia" | "dias"] => return Err(TiempoError::DiasSinClase),
            _ => return Err(TiempoError::Unidad),
        };
        Ok(Self::Plazo(n, unidad))
    }
}

impl fmt::Display for Tiempo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Plazo(n, unidad) = self else { return f.write_str("Inmediato") };
        let (one, many) = match unidad {
            Unidad::Minutos => ("minuto", "minutos"),
            Unidad::Horas => ("hora", "horas"),
            Unidad::DiasHabiles => ("día hábil", "días hábiles"),
            Unidad::DiasCalendario => ("día calendario", "días calendario"),
            Unidad::Meses => ("mes", "meses"),
        };
        write!(f, "{n} {}", if *n == 1 { one } else { many })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_reads_back_as_it_was_written() {
        for s in ["Inmediato", "1 día hábil", "15 días hábiles", "30 días calendario", "2 horas", "1 mes"]
        {
            assert_eq!(Tiempo::parse(s).expect(s).to_string(), s);
        }
    }

    #[test]
    fn days_without_their_kind_and_nonsense_are_refused() {
        assert_eq!(Tiempo::parse("15 dias"), Err(TiempoError::DiasSinClase));
        assert_eq!(Tiempo::parse("0 horas"), Err(TiempoError::Numero));
        assert_eq!(Tiempo::parse("pronto"), Err(TiempoError::Numero));
        assert_eq!(Tiempo::parse("3 lunas"), Err(TiempoError::Unidad));
    }
}
