//! What the law makes of a term that ended without an answer.

use super::{Clase, EfectoDelSilencio, FueraDelCalendario, Termino, clases::paso, mover::limite};
use crate::{Fecha, calendario::Calendario, fecha::mas_dias};

/// The effect of silence, and from when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silencio {
    /// Counts as denied from this day; the duty to answer stays until somebody goes to a judge.
    ///
    /// Norma: Ley 1437 de 2011, art. 83
    Negativo {
        /// The first day on which it does.
        desde: Fecha,
    },
    /// Counts as accepted from this day, and the copies must be handed out.
    ///
    /// Norma: Ley 1437 de 2011, art. 14, num. 1
    Aceptada {
        /// The first day on which it does.
        desde: Fecha,
        /// The last day to hand out the copies.
        copias: Fecha,
    },
}

impl Termino {
    /// What follows if nobody answers; `None` for kinds of which the law says nothing.
    ///
    /// # Errors
    /// The calendar ends before the effect.
    pub fn silencio(
        &self,
        clase: &Clase,
        calendario: &Calendario,
    ) -> Result<Option<Silencio>, FueraDelCalendario> {
        Ok(match clase.silencio {
            None => None,
            Some(EfectoDelSilencio::Negativo) => {
                Some(Silencio::Negativo { desde: self.denegada(calendario)? })
            }
            Some(EfectoDelSilencio::Aceptada) => Some(Silencio::Aceptada {
                desde: mas_dias(self.vence, 1),
                copias: limite(paso("copias"), 0, self.vence, calendario)?,
            }),
        })
    }

    /// Three months after it was received; where the term is longer, one month after it ended.
    fn denegada(&self, calendario: &Calendario) -> Result<Fecha, FueraDelCalendario> {
        let meses = limite(paso("silencio"), 0, self.desde, calendario)?;
        let fin = if self.vence > meses {
            limite(paso("silencio_largo"), 0, self.vence, calendario)?
        } else {
            meses
        };
        Ok(mas_dias(fin, 1))
    }
}
