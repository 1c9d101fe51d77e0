//! In what a term is counted, as a person types it.

use clap::ValueEnum;

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Unidad {
    /// Días hábiles
    Habiles,
    /// Días calendario
    Calendario,
    /// Meses, por calendario
    Meses,
    /// Años, por calendario
    Anios,
}

impl From<Unidad> for domain::termino::Unidad {
    fn from(u: Unidad) -> Self {
        match u {
            Unidad::Habiles => Self::Habiles,
            Unidad::Calendario => Self::Calendario,
            Unidad::Meses => Self::Meses,
            Unidad::Anios => Self::Anios,
        }
    }
}
