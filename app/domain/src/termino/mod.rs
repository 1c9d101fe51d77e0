//! Legal terms that show their arithmetic: when they end, which days do not count and why, and what moved them.

mod clases;
mod contar;
mod estado;
mod eventos;
mod explicar;
pub(crate) mod ics;
mod incompleta;
mod mover;
mod plazo;
mod silencio;
#[cfg(test)]
mod tests;

use crate::{
    Fecha,
    calendario::{Calendario, Motivo},
    fecha::mas_dias,
};
pub use clases::{Clase, ClasePeticion, EfectoDelSilencio, Prioridad, Semaforo, de, todas};
use contar::Parada;
pub use estado::Estado;
pub use eventos::{Evento, IncompletaError, ProrrogaError, Requerimiento, SuspensionError, TrasladoError};
pub use explicar::explicacion;
pub use ics::{Cita, ics};
pub use plazo::{Plazo, Unidad};
use serde::{Deserialize, Serialize};
pub use silencio::Silencio;

/// A day that does not count, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Salto {
    /// The day.
    pub fecha: Fecha,
    /// Why.
    pub motivo: Motivo,
}

/// The calendar knows the years 1984 to 2100, and this term leaves them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FueraDelCalendario;

/// A term, worked out for one petition and kept with its reasons.
///
/// Norma: Ley 1437 de 2011, art. 14
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Termino {
    /// The day of receipt, in hora legal.
    pub recibida: Fecha,
    /// The day from which it runs: of receipt, or of receipt by the authority to which it was forwarded.
    pub desde: Fecha,
    /// How long the law says.
    pub plazo: Plazo,
    /// By how much it can be extended at most.
    pub prorrogable: u16,
    /// Day 1.
    pub primer_dia: Fecha,
    /// The last day to answer; while the entity waits for the person, the latest that it can become.
    pub vence: Fecha,
    /// Days that count, from day 1 to the last; for months and years, those they have by calendar.
    pub contados: u32,
    /// Days after `desde` that do not count, in order. Of terms by calendar, also closed days at the end.
    pub saltados: Vec<Salto>,
    /// What moved it, in order.
    pub eventos: Vec<Evento>,
}

/// What a new calendar does to a term.
#[derive(Clone, Debug, PartialEq)]
pub struct Cambio {
    /// When it was due.
    pub antes: Fecha,
    /// When it is due now; the same day where only the reasons changed.
    pub ahora: Fecha,
    /// The term under the new calendar.
    pub termino: Termino,
}

impl Termino {
    /// The term of something received on a day (`fecha::legal` of the moment); it can be extended up to its double.
    ///
    /// # Errors
    /// The calendar ends before the term.
    pub fn nuevo(desde: Fecha, plazo: Plazo, calendario: &Calendario) -> Result<Self, FueraDelCalendario> {
        Self::con_prorroga(desde, plazo, plazo.cantidad, calendario)
    }

    /// The term that the law sets for a kind.
    ///
    /// # Errors
    /// The calendar ends before the term.
    pub fn de_clase(
        clase: &Clase,
        desde: Fecha,
        calendario: &Calendario,
    ) -> Result<Self, FueraDelCalendario> {
        Self::con_prorroga(desde, clase.plazo, clase.prorroga, calendario)
    }

    fn con_prorroga(
        desde: Fecha,
        plazo: Plazo,
        prorrogable: u16,
        calendario: &Calendario,
    ) -> Result<Self, FueraDelCalendario> {
        let vacio = Self {
            recibida: desde,
            desde,
            plazo,
            prorrogable,
            primer_dia: desde,
            vence: desde,
            contados: 0,
            saltados: Vec::new(),
            eventos: Vec::new(),
        };
        vacio.contado(calendario)
    }

    /// The same term, counted again.
    fn contado(self, calendario: &Calendario) -> Result<Self, FueraDelCalendario> {
        let conteo =
            contar::contar(self.desde, self.plazo.mas(self.prorroga()), &self.paradas(), calendario)?;
        Ok(Self {
            primer_dia: conteo.primer_dia,
            vence: conteo.vence,
            contados: conteo.contados,
            saltados: conteo.saltados,
            ..self
        })
    }

    /// The same term under another calendar; `None` where nothing of it changes. For terms that are still open.
    ///
    /// # Errors
    /// The calendar ends before the term.
    pub fn recomputar(&self, calendario: &Calendario) -> Result<Option<Cambio>, FueraDelCalendario> {
        let termino = self.con_limites(calendario)?.contado(calendario)?;
        let cambio = Cambio { antes: self.vence, ahora: termino.vence, termino };
        Ok((cambio.termino != *self).then_some(cambio))
    }

    /// What happened since the authority that must answer has it.
    fn vigentes(&self) -> &[Evento] {
        let ultimo =
            self.eventos.iter().rposition(|e| matches!(e, Evento::Traslado { recibido: Some(_), .. }));
        self.eventos.get(ultimo.map_or(0, |i| i + 1)..).unwrap_or_default()
    }

    /// By how much it was extended.
    pub fn prorroga(&self) -> u16 {
        let dada =
            |e: &Evento| if let Evento::Prorroga { adicional, .. } = e { Some(*adicional) } else { None };
        self.vigentes().iter().find_map(dada).unwrap_or(0)
    }

    fn paradas(&self) -> Vec<Parada> {
        let parada = |e: &Evento| match e {
            Evento::Suspension { desde, hasta, acto } => Some(Parada {
                desde: *desde,
                hasta: *hasta,
                motivo: Motivo::Suspension { acto: acto.clone() },
            }),
            // The clock stops after the day of the request and goes on after the day of completion.
            Evento::Incompleta(r) => Some(Parada {
                desde: mas_dias(r.pedida, 1),
                hasta: r.completa.unwrap_or(r.limite),
                motivo: Motivo::Espera,
            }),
            Evento::Prorroga { .. } | Evento::Traslado { .. } => None,
        };
        self.vigentes().iter().filter_map(parada).collect()
    }
}
