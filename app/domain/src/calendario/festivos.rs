//! Holidays: rules as dated data, and the days that they make.

use crate::{Fecha, Texto, fecha::mas_dias};
use jiff::civil::Weekday;
use serde::Deserialize;
use std::sync::{Arc, LazyLock};

/// First and last year that the calendar knows.
pub const ANIOS: (i16, i16) = (1984, 2100);

/// What makes one holiday a year.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regla {
    /// Its name.
    pub nombre: Texto,
    /// The day on which it falls before it is moved.
    pub cuando: Base,
    /// Moved to the next Monday where it is not one.
    #[serde(default)]
    pub lunes: bool,
    /// First day on which the rule makes a holiday.
    pub desde: Fecha,
    /// Last day, where a later norm ended it.
    pub hasta: Option<Fecha>,
    /// The norm that made it.
    pub norma: Texto,
}

/// The day on which a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Base {
    /// A day of the year.
    Dia {
        /// Month, from 1.
        mes: i8,
        /// Day, from 1.
        dia: i8,
    },
    /// A day that moves with Easter.
    Pascua {
        /// Days after Easter Sunday.
        pascua: i32,
    },
}

/// One holiday of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Festivo {
    /// The day.
    pub fecha: Fecha,
    /// "Navidad"; two names where two holidays meet.
    pub nombre: Texto,
    /// The norm that made it.
    pub norma: Texto,
}

#[derive(Deserialize)]
struct Tabla {
    festivo: Vec<Regla>,
}

static REGLAS: LazyLock<Vec<Regla>> = LazyLock::new(|| {
    leer(include_str!("../../ley/festivos.toml")).expect("embedded table is valid; a test reads it")
});
static FESTIVOS: LazyLock<Arc<[Festivo]>> = LazyLock::new(|| festivos(&REGLAS).into());

/// Reads a table of rules.
///
/// # Errors
/// Says what of the table is no rule.
pub fn leer(tabla: &str) -> Result<Vec<Regla>, toml::de::Error> {
    toml::from_str::<Tabla>(tabla).map(|t| t.festivo)
}

/// The rules of the law.
///
/// Norma: Ley 51 de 1983, arts. 1 y 2
/// Norma: Ley 2578 de 2026, art. 6
pub fn reglas() -> &'static [Regla] {
    &REGLAS
}

/// Holidays of the law, worked out once.
pub(super) fn de_la_ley() -> Arc<[Festivo]> {
    Arc::clone(&FESTIVOS)
}

/// All days that some rules make, in order; where two meet, one day with both names.
pub fn festivos(reglas: &[Regla]) -> Vec<Festivo> {
    let mut dias: Vec<Festivo> =
        (ANIOS.0..=ANIOS.1).flat_map(|anio| reglas.iter().filter_map(move |r| r.festivo(anio))).collect();
    dias.sort_by_key(|f| f.fecha);
    dias.dedup_by(|segundo, primero| {
        let juntos = segundo.fecha == primero.fecha;
        if juntos {
            primero.nombre = format!("{} y {}", primero.nombre, segundo.nombre).into();
            if primero.norma != segundo.norma {
                primero.norma = format!("{}; {}", primero.norma, segundo.norma).into();
            }
        }
        juntos
    });
    dias
}

impl Regla {
    /// The holiday of a year, if the rule is in force on that day.
    fn festivo(&self, anio: i16) -> Option<Festivo> {
        let mut fecha = match self.cuando {
            Base::Dia { mes, dia } => Fecha::new(anio, mes, dia).ok()?,
            Base::Pascua { pascua: dias } => mas_dias(pascua(anio)?, dias),
        };
        if self.lunes {
            let desde_lunes = i32::from(fecha.weekday().since(Weekday::Monday));
            fecha = mas_dias(fecha, (7 - desde_lunes) % 7);
        }
        let rige = self.desde <= fecha && self.hasta.is_none_or(|h| fecha <= h);
        rige.then(|| Festivo { fecha, nombre: self.nombre.clone(), norma: self.norma.clone() })
    }
}

/// Easter Sunday by the Gregorian computus (Meeus).
fn pascua(anio: i16) -> Option<Fecha> {
    let y = i32::from(anio);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let marzo_1 = Fecha::new(anio, 3, 1).ok()?;
    Some(mas_dias(marzo_1, h + l - 7 * m + 21))
}

/// The holiday of a day.
pub(super) fn buscar(festivos: &[Festivo], fecha: Fecha) -> Option<&Festivo> {
    festivos.binary_search_by_key(&fecha, |f| f.fecha).ok().and_then(|i| festivos.get(i))
}
