//! The only place that asks the time.

use domain::Fecha;
use jiff::tz::{Offset, TimeZone};

/// Hora legal de Colombia is UTC−5 all year.
///
/// Norma: Decreto 2707 de 1982
const COLOMBIA: Offset = Offset::constant(-5);

/// Today in Colombia.
#[expect(clippy::disallowed_methods, reason = "this is the clock that the rest takes as a parameter")]
pub(crate) fn hoy() -> Fecha {
    jiff::Timestamp::now().to_zoned(TimeZone::fixed(COLOMBIA)).date()
}
