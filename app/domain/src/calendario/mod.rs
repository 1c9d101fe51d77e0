//! The calendar of an entity: holidays of the law, weekends, and the days on which the entity closes.

pub mod festivos;
#[cfg(test)]
mod tests;

use crate::{
    Fecha, Texto,
    fecha::{dias_entre, mas_dias},
};
pub use festivos::{ANIOS, Festivo};
use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

/// What happens to a petition that comes in on a day that is not a business day: the law does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiaInhabil {
    /// The next business day is day 1, as for any other day: the term that ends earlier.
    #[default]
    Siguiente,
    /// It counts as received on the next business day, and the one after is day 1.
    Recibida,
}

/// Days on which the entity closes or stops its terms, by an act of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cierre {
    /// First day.
    pub desde: Fecha,
    /// Last day.
    pub hasta: Fecha,
    /// "Decreto 045 de 2026".
    pub acto: Texto,
    /// What for, in a few words.
    pub motivo: Texto,
}

/// Why a day does not count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "clase", rename_all = "snake_case")]
pub enum Motivo {
    /// Saturday, where the entity does not work on it.
    Sabado,
    /// Sunday.
    Domingo,
    /// A holiday of the law.
    Festivo {
        /// "Navidad".
        nombre: Texto,
        /// The norm that made it.
        norma: Texto,
    },
    /// The entity was closed.
    Cierre {
        /// What for.
        motivo: Texto,
        /// The act that ordered it.
        acto: Texto,
    },
    /// The term of this case was suspended.
    Suspension {
        /// The act that ordered it.
        acto: Texto,
    },
    /// The citizen was asked to complete the petition.
    Espera,
    /// The business day on which a petition of a closed day counts as received.
    Recepcion,
}

impl fmt::Display for Motivo {
    /// "festivo: Navidad".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sabado => f.write_str("sábado"),
            Self::Domingo => f.write_str("domingo"),
            Self::Festivo { nombre, .. } => write!(f, "festivo: {nombre}"),
            Self::Cierre { motivo, acto } => write!(f, "cierre: {motivo} ({acto})"),
            Self::Suspension { acto } => write!(f, "suspensión: {acto}"),
            Self::Espera => f.write_str("se espera lo que falta"),
            Self::Recepcion => f.write_str("día en que se entiende recibida"),
        }
    }
}

/// Which days count; the default is the law alone.
///
/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5 (official calendar of working and non-working days)
#[derive(Clone, PartialEq)]
pub struct Calendario {
    festivos: Arc<[Festivo]>,
    cierres: Arc<[Cierre]>,
    /// Whether the entity works on Saturdays.
    pub sabado_habil: bool,
    /// What happens to what comes in on a closed day.
    pub dia_inhabil: DiaInhabil,
}

impl fmt::Debug for Calendario {
    /// Without the holidays, of which there are two thousand.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { festivos, cierres, sabado_habil, dia_inhabil } = self;
        f.debug_struct("Calendario")
            .field("festivos", &festivos.len())
            .field("cierres", cierres)
            .field("sabado_habil", sabado_habil)
            .field("dia_inhabil", dia_inhabil)
            .finish()
    }
}

impl Default for Calendario {
    fn default() -> Self {
        Self::new(Vec::new(), false, DiaInhabil::default())
    }
}

impl Calendario {
    /// Holidays of the law, with the closures and settings of an entity.
    pub fn new(mut cierres: Vec<Cierre>, sabado_habil: bool, dia_inhabil: DiaInhabil) -> Self {
        cierres.sort_by_key(|c| c.desde);
        Self { festivos: festivos::de_la_ley(), cierres: cierres.into(), sabado_habil, dia_inhabil }
    }

    /// The same entity under other holidays: those of a law to come, or those that were known before one.
    #[must_use]
    pub fn con_reglas(self, reglas: &[festivos::Regla]) -> Self {
        Self { festivos: festivos::festivos(reglas).into(), ..self }
    }

    /// Whether the calendar knows a day: those of 1984 to 2100.
    pub fn cubre(fecha: Fecha) -> bool {
        (ANIOS.0..=ANIOS.1).contains(&fecha.year())
    }

    /// The closures of the entity, in order.
    pub fn cierres(&self) -> &[Cierre] {
        &self.cierres
    }

    /// Holidays of a year, in order.
    pub fn festivos(&self, anio: i16) -> &[Festivo] {
        let hasta = |anio: i16| self.festivos.partition_point(|f| f.fecha.year() < anio);
        self.festivos.get(hasta(anio)..hasta(anio.saturating_add(1))).unwrap_or_default()
    }

    /// Why a day is not a business day; `None` where it is one.
    pub fn motivo(&self, fecha: Fecha) -> Option<Motivo> {
        if let Some(f) = festivos::buscar(&self.festivos, fecha) {
            return Some(Motivo::Festivo { nombre: f.nombre.clone(), norma: f.norma.clone() });
        }
        match fecha.weekday() {
            Weekday::Sunday => return Some(Motivo::Domingo),
            Weekday::Saturday if !self.sabado_habil => return Some(Motivo::Sabado),
            _ => {}
        }
        let cierre = self.cierres.iter().find(|c| c.desde <= fecha && fecha <= c.hasta)?;
        Some(Motivo::Cierre { motivo: cierre.motivo.clone(), acto: cierre.acto.clone() })
    }

    /// Whether a day is a business day.
    pub fn es_habil(&self, fecha: Fecha) -> bool {
        self.motivo(fecha).is_none()
    }

    /// Business days after one date up to another, that one too.
    pub fn habiles_entre(&self, desde: Fecha, hasta: Fecha) -> u32 {
        let dias = 1..=dias_entre(desde, hasta);
        let habiles = dias.filter(|n| self.es_habil(mas_dias(desde, *n))).count();
        u32::try_from(habiles).unwrap_or(u32::MAX)
    }
}
