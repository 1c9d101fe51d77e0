//! Opening hours, structured so that pages and machines read the same.

use jiff::civil::{Time, Weekday};

/// Some weekdays and the hours they are open.
#[derive(Clone, Debug, PartialEq)]
pub struct Jornada {
    /// First day, as in "lunes a viernes".
    pub desde: Weekday,
    /// Last day; the same as the first for a single day.
    pub hasta: Weekday,
    /// Opening and closing, in hora legal de Colombia; at least one, in order, not overlapping.
    pub horas: Vec<(Time, Time)>,
}

/// Why written hours are not hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HorarioError {
    /// No day, or a day that does not exist.
    Dia,
    /// "12:00 a. m.": midnight or noon?
    Ambigua,
    /// Not `HH:MM-HH:MM`, or no hours at all.
    Hora,
    /// Closes before it opens, or two stretches overlap.
    Orden,
}

/// Names of the days from Monday, folded.
const DIAS: [&str; 7] = ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"];

impl Jornada {
    /// Reads "lunes a viernes 08:00-12:00 14:00-17:00".
    ///
    /// # Errors
    /// Says which part is not understood.
    pub fn parse(s: &str) -> Result<Self, HorarioError> {
        let folded = crate::texto::fold(s);
        if folded.contains("m.") || folded.contains("am") || folded.contains("pm") {
            return Err(HorarioError::Ambigua);
        }
        let words: Vec<&str> = folded.split_whitespace().collect();
        let (desde, hasta, resto) = match words.as_slice() {
            [a, "a", b, resto @ ..] => (dia(a)?, dia(b)?, resto),
            [a, resto @ ..] => (dia(a)?, dia(a)?, resto),
            [] => return Err(HorarioError::Dia),
        };
        let horas = resto.iter().map(|t| tramo(t)).collect::<Result<Vec<_>, _>>()?;
        if horas.is_empty() {
            return Err(HorarioError::Hora);
        }
        let ordenadas = horas.iter().all(|(a, b)| a < b) && horas.windows(2).all(|w| w[0].1 <= w[1].0);
        ordenadas.then_some(Self { desde, hasta, horas }).ok_or(HorarioError::Orden)
    }
}

fn dia(s: &str) -> Result<Weekday, HorarioError> {
    let i = DIAS.iter().position(|d| *d == s).ok_or(HorarioError::Dia)?;
    Weekday::from_monday_zero_offset(i8::try_from(i).unwrap_or(0)).map_err(|_| HorarioError::Dia)
}

fn tramo(s: &str) -> Result<(Time, Time), HorarioError> {
    let (a, b) = s.split_once('-').ok_or(HorarioError::Hora)?;
    Ok((hora(a)?, hora(b)?))
}

fn hora(s: &str) -> Result<Time, HorarioError> {
    let (h, m) = s.split_once(':').filter(|(h, m)| h.len() == 2 && m.len() == 2).ok_or(HorarioError::Hora)?;
    let n = |s: &str| s.parse::<i8>().map_err(|_| HorarioError::Hora);
    Time::new(n(h)?, n(m)?, 0, 0).map_err(|_| HorarioError::Hora)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_an_editor_writes_them() {
        let j = Jornada::parse("lunes a viernes 08:00-12:00 14:00-17:00").expect("valid");
        assert_eq!((j.desde, j.hasta, j.horas.len()), (Weekday::Monday, Weekday::Friday, 2));
        assert!(Jornada::parse("Sábado 09:00-12:00").is_ok());
    }

    #[test]
    fn hours_that_leave_a_doubt_are_refused() {
        let error = |s| Jornada::parse(s).expect_err(s);
        assert_eq!(error("lunes a viernes 8:00 a.m. - 12:00 a.m."), HorarioError::Ambigua);
        assert_eq!(error("todos los días"), HorarioError::Dia);
        assert_eq!(error("lunes"), HorarioError::Hora);
        assert_eq!(error("lunes 17:00-08:00"), HorarioError::Orden);
        assert_eq!(error("lunes 25:00-26:00"), HorarioError::Hora);
    }
}
