//! The only place that asks the time.

use domain::{Fecha, Instante, fecha};

/// Now.
#[expect(clippy::disallowed_methods, reason = "this is the clock that the rest takes as a parameter")]
pub(crate) fn ahora() -> Instante {
    Instante::now()
}

/// Today in Colombia.
pub(crate) fn hoy() -> Fecha {
    fecha::legal(ahora())
}
