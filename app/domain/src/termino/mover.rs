//! Suspension, extension and transfer of a term.

use super::{
    Evento, FueraDelCalendario, ProrrogaError, SuspensionError, Termino, TrasladoError,
    clases::{Clase, paso},
    contar::contar,
};
use crate::{Fecha, calendario::Calendario};

/// The last day of a step of the law.
pub(super) fn limite(
    clase: &Clase,
    mas: u16,
    desde: Fecha,
    c: &Calendario,
) -> Result<Fecha, FueraDelCalendario> {
    contar(desde, clase.plazo.mas(mas), &[], c).map(|conteo| conteo.vence)
}

/// The first reason to refuse that holds.
pub(super) fn rechazar<E, const N: usize>(razones: [(bool, E); N]) -> Result<(), E> {
    razones.into_iter().find(|(vale, _)| *vale).map_or(Ok(()), |(_, e)| Err(e))
}

impl Termino {
    /// Stops the clock for a stretch of days.
    ///
    /// # Errors
    /// Says what is wrong with the suspension.
    pub fn suspender(
        &self,
        desde: Fecha,
        hasta: Fecha,
        acto: &str,
        calendario: &Calendario,
    ) -> Result<Self, SuspensionError> {
        rechazar([
            (self.en_traslado(), SuspensionError::Trasladado),
            (hasta < desde, SuspensionError::AlReves),
            (acto.trim().is_empty(), SuspensionError::SinActo),
            (desde > self.vence, SuspensionError::Vencido),
        ])?;
        Ok(self.con(Evento::Suspension { desde, hasta, acto: acto.trim().into() }).contado(calendario)?)
    }

    /// Gives the entity more time: once, told with its reason on the last day at the latest, and at most the double.
    ///
    /// Norma: Ley 1437 de 2011, art. 14, par.
    ///
    /// # Errors
    /// Says why the law does not allow it.
    pub fn prorrogar(
        &self,
        en: Fecha,
        adicional: u16,
        motivo: &str,
        calendario: &Calendario,
    ) -> Result<Self, ProrrogaError> {
        let tope = self.prorrogable.min(self.plazo.cantidad);
        rechazar([
            (self.en_traslado(), ProrrogaError::Trasladado),
            (tope == 0, ProrrogaError::NoProrrogable),
            (self.prorroga() > 0, ProrrogaError::Segunda),
            (en < self.desde, ProrrogaError::Antes),
            (en > self.vence, ProrrogaError::Vencido),
            (adicional == 0, ProrrogaError::SinDias),
            (adicional > tope, ProrrogaError::MasDelDoble { tope }),
            (motivo.trim().is_empty(), ProrrogaError::SinMotivo),
        ])?;
        Ok(self.con(Evento::Prorroga { en, adicional, motivo: motivo.trim().into() }).contado(calendario)?)
    }

    /// Forwards it to the competent authority. Late is late, and noted, but the duty stays.
    ///
    /// Norma: Ley 1437 de 2011, art. 21
    ///
    /// # Errors
    /// Says why it cannot be forwarded.
    pub fn trasladar(&self, en: Fecha, a: &str, calendario: &Calendario) -> Result<Self, TrasladoError> {
        rechazar([
            (self.en_traslado(), TrasladoError::Segundo),
            (en < self.desde, TrasladoError::Antes),
            (a.trim().is_empty(), TrasladoError::SinDestino),
        ])?;
        let limite = limite(paso("traslado"), 0, self.desde, calendario)?;
        Ok(self.con(Evento::Traslado { en, limite, a: a.trim().into(), recibido: None }))
    }

    /// The competent authority received it: its whole term runs from the next day.
    ///
    /// Norma: Ley 1437 de 2011, art. 21
    ///
    /// # Errors
    /// Says why it cannot be received.
    pub fn recibir(&self, dia: Fecha, calendario: &Calendario) -> Result<Self, TrasladoError> {
        let mut nuevo = self.clone();
        let Some(Evento::Traslado { en, recibido: recibido @ None, .. }) = nuevo.eventos.last_mut() else {
            return Err(TrasladoError::NoTrasladado);
        };
        if dia < *en {
            return Err(TrasladoError::Antes);
        }
        *recibido = Some(dia);
        nuevo.desde = dia;
        Ok(nuevo.contado(calendario)?)
    }

    /// Whether it left this authority and the other one has not received it yet.
    pub fn en_traslado(&self) -> bool {
        matches!(self.eventos.last(), Some(Evento::Traslado { recibido: None, .. }))
    }

    pub(super) fn con(&self, evento: Evento) -> Self {
        let mut nuevo = self.clone();
        nuevo.eventos.push(evento);
        nuevo
    }
}
