//! How long a term is, in the unit that the law names.

use crate::tiempo::{Tiempo, Unidad as UnidadDeTramite};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The unit of a legal term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unidad {
    /// Business days.
    Habiles,
    /// Calendar days.
    Calendario,
    /// Months by calendar.
    Meses,
    /// Years by calendar.
    Anios,
}

impl Unidad {
    /// The largest number of them that a term can have: ten years.
    pub fn maximo(self) -> u16 {
        match self {
            Self::Habiles | Self::Calendario => 3650,
            Self::Meses => 120,
            Self::Anios => 10,
        }
    }

    /// "día hábil", "días hábiles".
    pub fn palabras(self, cantidad: u32) -> &'static str {
        match (self, cantidad == 1) {
            (Self::Habiles, true) => "día hábil",
            (Self::Habiles, false) => "días hábiles",
            (Self::Calendario, true) => "día calendario",
            (Self::Calendario, false) => "días calendario",
            (Self::Meses, true) => "mes",
            (Self::Meses, false) => "meses",
            (Self::Anios, true) => "año",
            (Self::Anios, false) => "años",
        }
    }
}

/// So many units, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Plazo {
    /// How many.
    pub cantidad: u16,
    /// Of what.
    pub unidad: Unidad,
}

impl Plazo {
    /// A term of 1 unit to ten years; `None` for any other number.
    pub fn new(cantidad: u16, unidad: Unidad) -> Option<Self> {
        (1..=unidad.maximo()).contains(&cantidad).then_some(Self { cantidad, unidad })
    }

    /// The term that a sheet promises; `None` where it is counted in minutes or hours.
    pub fn de_tiempo(tiempo: Tiempo) -> Option<Self> {
        let Tiempo::Plazo(cantidad, unidad) = tiempo else { return None };
        let unidad = match unidad {
            UnidadDeTramite::DiasHabiles => Unidad::Habiles,
            UnidadDeTramite::DiasCalendario => Unidad::Calendario,
            UnidadDeTramite::Meses => Unidad::Meses,
            UnidadDeTramite::Minutos | UnidadDeTramite::Horas => return None,
        };
        Self::new(cantidad, unidad)
    }

    /// The same unit, so many more.
    pub(super) fn mas(self, adicional: u16) -> Self {
        Self { cantidad: self.cantidad.saturating_add(adicional), ..self }
    }
}

impl fmt::Display for Plazo {
    /// "15 días hábiles".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.cantidad, self.unidad.palabras(self.cantidad.into()))
    }
}
