//! A petition that lacks something: the entity asks, the person completes it, or lets the time go by.

use super::{
    Evento, FueraDelCalendario, IncompletaError, Requerimiento, Termino,
    clases::paso,
    mover::{limite, rechazar},
};
use crate::{Fecha, calendario::Calendario};

impl Termino {
    /// Asks the person to complete it: the clock stops, and they have one month.
    ///
    /// Norma: Ley 1437 de 2011, art. 17
    ///
    /// # Errors
    /// Says why it is too late, or that it was asked already.
    pub fn pedir_completar(&self, en: Fecha, calendario: &Calendario) -> Result<Self, IncompletaError> {
        let pedida = self.vigentes().iter().any(|e| matches!(e, Evento::Incompleta(_)));
        let hasta = limite(paso("completar"), 0, self.desde, calendario)?.min(self.vence);
        rechazar([
            (self.en_traslado(), IncompletaError::Trasladado),
            (pedida, IncompletaError::Segunda),
            (en < self.desde, IncompletaError::Antes),
            (en > hasta, IncompletaError::Tarde { limite: hasta }),
        ])?;
        let limite = limite(paso("respuesta_del_ciudadano"), 0, en, calendario)?;
        let evento = Evento::Incompleta(Requerimiento { pedida: en, limite, ampliada: None, completa: None });
        Ok(self.con(evento).contado(calendario)?)
    }

    /// The person asks for more time to complete it: once, before their month ends, and as long again.
    ///
    /// Norma: Ley 1437 de 2011, art. 17
    ///
    /// # Errors
    /// Says why there is no more time.
    pub fn ampliar(&self, en: Fecha, calendario: &Calendario) -> Result<Self, IncompletaError> {
        let clase = paso("respuesta_del_ciudadano");
        self.responder(en, calendario, |r| {
            if r.ampliada.is_some() {
                return Err(IncompletaError::SegundaAmpliacion);
            }
            r.ampliada = Some(en);
            r.limite = limite(clase, clase.prorroga, r.pedida, calendario)?;
            Ok(())
        })
    }

    /// The person completed it: the clock goes on from the next day.
    ///
    /// Norma: Ley 1437 de 2011, art. 17
    ///
    /// # Errors
    /// Says that nothing was asked, or that it is too late.
    pub fn completar(&self, en: Fecha, calendario: &Calendario) -> Result<Self, IncompletaError> {
        self.responder(en, calendario, |r| {
            r.completa = Some(en);
            Ok(())
        })
    }

    /// Does something with the open request, on a day from the request to its limit.
    fn responder(
        &self,
        en: Fecha,
        calendario: &Calendario,
        hacer: impl FnOnce(&mut Requerimiento) -> Result<(), IncompletaError>,
    ) -> Result<Self, IncompletaError> {
        if self.en_traslado() {
            return Err(IncompletaError::Trasladado);
        }
        let mut nuevo = self.clone();
        let anteriores = self.eventos.len() - self.vigentes().len();
        let r = nuevo.eventos.iter_mut().skip(anteriores).find_map(|e| match e {
            Evento::Incompleta(r) if r.completa.is_none() => Some(r),
            _ => None,
        });
        let r = r.ok_or(IncompletaError::NoPedida)?;
        rechazar([
            (en < r.pedida, IncompletaError::Antes),
            (en > r.limite, IncompletaError::FueraDeTermino { limite: r.limite }),
        ])?;
        hacer(r)?;
        Ok(nuevo.contado(calendario)?)
    }

    /// The day until which the person may complete it, while the entity waits for them.
    pub fn espera(&self) -> Option<Fecha> {
        self.vigentes().iter().find_map(|e| match e {
            Evento::Incompleta(r) if r.completa.is_none() => Some(r.limite),
            _ => None,
        })
    }

    /// Whether the person let their month go by: the entity may now decree the desistimiento, by a reasoned act.
    ///
    /// Norma: Ley 1437 de 2011, art. 17
    pub fn desistida(&self, hoy: Fecha) -> bool {
        !self.en_traslado() && self.espera().is_some_and(|limite| hoy > limite)
    }

    /// Limits told to a person under an old calendar: a new one may move them later, never earlier.
    pub(super) fn con_limites(&self, calendario: &Calendario) -> Result<Self, FueraDelCalendario> {
        let clase = paso("respuesta_del_ciudadano");
        let mut nuevo = self.clone();
        for evento in &mut nuevo.eventos {
            if let Evento::Incompleta(r) = evento
                && r.completa.is_none()
            {
                let mas = if r.ampliada.is_some() { clase.prorroga } else { 0 };
                r.limite = limite(clase, mas, r.pedida, calendario)?.max(r.limite);
            }
        }
        Ok(nuevo)
    }
}
