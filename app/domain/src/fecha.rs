//! Dates in words and in hora legal de Colombia.

use crate::{Fecha, Instante};
use jiff::{
    Span,
    civil::{DateTime, Weekday},
    tz::Offset,
};

/// Hora legal de Colombia is UTC−5 all year.
///
/// Norma: Decreto 2707 de 1982, art. 1
pub(crate) const COLOMBIA: Offset = Offset::constant(-5);

const MESES: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const DIAS: [&str; 7] = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

/// A moment as clocks and calendars in Colombia show it.
pub fn en_colombia(instante: Instante) -> DateTime {
    COLOMBIA.to_datetime(instante)
}

/// What clocks and calendars in Colombia show, as a moment; `None` outside of the years that there are.
pub fn de_colombia(fecha: DateTime) -> Option<Instante> {
    COLOMBIA.to_timestamp(fecha).ok()
}

/// Its day.
pub fn legal(instante: Instante) -> Fecha {
    en_colombia(instante).date()
}

/// "20 de noviembre de 2026".
pub fn larga(f: Fecha) -> String {
    let mes = usize::try_from(f.month() - 1).ok().and_then(|m| MESES.get(m)).copied().unwrap_or_default();
    format!("{} de {mes} de {}", f.day(), f.year())
}

/// "noviembre de 2026".
pub fn mes_y_anio(f: Fecha) -> String {
    larga(f).split_once(" de ").map(|(_, resto)| resto.to_owned()).unwrap_or_default()
}

/// "viernes 20 de noviembre de 2026".
pub fn con_dia(f: Fecha) -> String {
    format!("{} {}", dia(f.weekday()), larga(f))
}

/// "viernes".
pub fn dia(d: Weekday) -> &'static str {
    usize::try_from(d.to_monday_zero_offset()).ok().and_then(|i| DIAS.get(i)).copied().unwrap_or_default()
}

/// So many days later, or earlier.
pub(crate) fn mas_dias(f: Fecha, dias: i32) -> Fecha {
    f.saturating_add(Span::new().days(dias))
}

/// Days from one date to another; negative where the second comes first.
pub fn dias_entre(desde: Fecha, hasta: Fecha) -> i32 {
    (hasta - desde).get_days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_reads_as_people_say_it() {
        assert_eq!(con_dia(date(2026, 11, 20)), "viernes 20 de noviembre de 2026");
        assert_eq!(con_dia(date(2026, 1, 7)), "miércoles 7 de enero de 2026");
    }

    #[test]
    fn the_day_changes_at_midnight_of_bogota_and_not_of_greenwich() {
        let instante = |s: &str| s.parse::<Instante>().expect("an instant");
        assert_eq!(legal(instante("2026-03-28T04:59:59Z")), date(2026, 3, 27));
        assert_eq!(legal(instante("2026-03-28T05:00:00Z")), date(2026, 3, 28));
        let tarde = instante("2026-03-28T21:40:00Z");
        assert_eq!(de_colombia(date(2026, 3, 28).at(16, 40, 0, 0)), Some(tarde));
        assert_eq!(en_colombia(tarde), date(2026, 3, 28).at(16, 40, 0, 0));
    }
}
