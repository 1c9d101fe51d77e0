//! The only place that asks the time.

use domain::{Fecha, Instante};
use jiff::tz::{Offset, TimeZone};

/// Hora legal de Colombia is UTC−5 all year.
///
/// Norma: Decreto 2707 de 1982
const COLOMBIA: Offset = Offset::constant(-5);

/// Now.
#[expect(clippy::disallowed_methods, reason = "this is the clock that the rest takes as a parameter")]
pub(crate) fn ahora() -> Instante {
    Instante::now()
}

/// Today in Colombia.
pub(crate) fn hoy() -> Fecha {
    en_colombia(ahora()).date()
}

/// An instant as clocks in Colombia show it.
pub(crate) fn en_colombia(instante: Instante) -> jiff::Zoned {
    instante.to_zoned(TimeZone::fixed(COLOMBIA))
}
