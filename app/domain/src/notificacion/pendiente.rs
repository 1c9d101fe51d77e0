//! What is to be done with a notification now: the same facts and the same moment give the same steps.

use super::{
    Ajustes, Via,
    ajustes::ley,
    suceso::{Canal, Lugar, Suceso},
    via::momento,
};
use crate::{
    Fecha, Instante,
    calendario::Calendario,
    fecha::{legal, mas_dias},
    termino::{Plazo, Termino, Unidad},
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// One step. What the sede does by itself and what somebody of the entity must do are told apart by [`Paso::de_la_sede`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "paso", rename_all = "snake_case")]
pub enum Paso {
    /// Send the aviso, or try again.
    Avisar {
        /// Through what.
        canal: Canal,
        /// Which time, from 0; those that nobody tried in time are left out.
        vez: u8,
    },
    /// Begin another channel: the one before brought nothing.
    SegundoCanal {
        /// Which.
        canal: Canal,
    },
    /// Remind the person.
    Recordar {
        /// On which day.
        dia: u8,
    },
    /// Note that nobody opened it in the days that the entity waits.
    Vencer,
    /// Send the citation.
    ///
    /// Norma: Ley 1437 de 2011, art. 68
    Citar {
        /// The last day for it.
        hasta: Fecha,
        /// Whether it is published, since no address is known.
        publicando: bool,
    },
    /// Deliver the aviso with copy of the act at the address.
    ///
    /// Norma: Ley 1437 de 2011, art. 69
    AvisarConCopia,
    /// Fix the aviso.
    ///
    /// Norma: Ley 1437 de 2011, art. 69
    Fijar {
        /// Where.
        lugar: Lugar,
    },
    /// Take the aviso away.
    Desfijar {
        /// From where.
        lugar: Lugar,
    },
}

impl Paso {
    /// Whether the sede does it by itself; the others are of the office.
    pub fn de_la_sede(&self) -> bool {
        match self {
            Self::Avisar { .. } | Self::SegundoCanal { .. } | Self::Recordar { .. } | Self::Vencer => true,
            Self::Desfijar { lugar } => *lugar == Lugar::Web,
            // What everybody will read is chosen by somebody.
            Self::Citar { .. } | Self::AvisarConCopia | Self::Fijar { .. } => false,
        }
    }
}

/// The last day on which the folder waits for what is made available then.
pub fn hasta(puesta: Instante, calendario: &Calendario, ajustes: &Ajustes) -> Option<Fecha> {
    let plazo = Plazo { cantidad: ajustes.dias_sin_acceso, unidad: Unidad::Habiles };
    Termino::nuevo(legal(puesta), plazo, calendario).ok().map(|t| t.vence)
}

/// How a channel stands.
enum Marcha {
    /// The aviso was handed over, or the next try is still to come.
    Espera,
    /// This try is due.
    Toca(u8),
    /// Nobody can be told by it.
    Perdido,
}

impl Via {
    /// What is due, at most a handful of steps; `canales` are those of the person, in order.
    pub fn pendiente(
        &self,
        ahora: Instante,
        calendario: &Calendario,
        ajustes: &Ajustes,
        canales: &[Canal],
    ) -> Vec<Paso> {
        let hoy = legal(ahora);
        let mut pasos = self.por_desfijar(hoy);
        let Some(puesta) = self.disponible_desde().filter(|_| self.surtida().is_none()) else {
            return pasos;
        };
        if let Some((desde, _)) = self.otra_via() {
            pasos.extend(self.por_otro_lado(desde, hoy, calendario));
        } else {
            let dias = calendario.habiles_entre(legal(puesta), hoy);
            if dias > u32::from(ajustes.dias_sin_acceso) {
                pasos.push(Paso::Vencer);
            } else {
                pasos.extend(self.por_avisar(puesta, ahora, ajustes, canales));
                pasos.extend(self.por_recordar(dias, ajustes));
            }
        }
        pasos
    }

    /// The last day on which the folder waits for the person; none where it does not wait.
    pub fn espera(&self, calendario: &Calendario, ajustes: &Ajustes) -> Option<Fecha> {
        if self.surtida().is_some() || self.otra_via().is_some() {
            return None;
        }
        hasta(self.disponible_desde()?, calendario, ajustes)
    }

    /// When to look again; `None` where nothing more can become due by itself.
    pub fn proximo(&self, ahora: Instante, ajustes: &Ajustes, canales: &[Canal]) -> Option<Instante> {
        let puesta = self.disponible_desde()?;
        let en_pie = Lugar::TODOS.iter().any(|l| self.puesto(*l).en_pie.is_some());
        let maniana = momento(mas_dias(legal(ahora), 1), 0, 0, 0);
        if let Some(s) = self.surtida() {
            // What everybody reads goes at once, when nobody needs it any more.
            if self.puesto(Lugar::Web).en_pie.is_some() {
                return ahora.checked_add(SignedDuration::from_secs(1)).ok();
            }
            let falta = Some(s.en).filter(|en| *en > ahora);
            return falta.into_iter().chain(maniana.filter(|_| en_pie)).min();
        }
        let otro = self.por_avisar(puesta, ahora, ajustes, canales);
        // What waits for another channel does not wait for the next try of the one that is lost.
        if self.otra_via().is_none() && matches!(otro, Some(Paso::SegundoCanal { .. })) {
            return ahora.checked_add(SignedDuration::from_secs(1)).ok();
        }
        let veces = canales.iter().enumerate().filter_map(|(i, c)| self.comienzo(i, *c, puesta));
        let intentos = veces.flat_map(|desde| {
            ajustes.veces().filter_map(move |(_, d)| desde.checked_add(d).ok()).collect::<Vec<_>>()
        });
        intentos.filter(|en| *en > ahora && self.otra_via().is_none()).chain(maniana).min()
    }

    /// By which of their channels the person can still be told: the first from which nothing came back.
    pub fn por_donde(&self, canales: &[Canal]) -> Option<Canal> {
        canales.iter().copied().find(|c| !self.rebotado(*c))
    }

    fn rebotado(&self, canal: Canal) -> bool {
        self.sucesos().any(|s| matches!(s, Suceso::AvisoRebotado { canal: c, .. } if *c == canal))
    }

    /// What stands longer than it must, or stands although the act has effect by another way.
    fn por_desfijar(&self, hoy: Fecha) -> Vec<Paso> {
        let ya = self.surtida().is_some();
        let toca = |l: &Lugar| self.puesto(*l).en_pie.is_some_and(|(_, hasta)| ya || hoy > hasta);
        Lugar::TODOS.into_iter().filter(toca).map(|lugar| Paso::Desfijar { lugar }).collect()
    }

    fn por_avisar(
        &self,
        puesta: Instante,
        ahora: Instante,
        ajustes: &Ajustes,
        canales: &[Canal],
    ) -> Option<Paso> {
        for (i, canal) in canales.iter().copied().enumerate() {
            let Some(desde) = self.comienzo(i, canal, puesta) else {
                return Some(Paso::SegundoCanal { canal });
            };
            match self.marcha(canal, desde, ahora, ajustes) {
                Marcha::Toca(vez) => return Some(Paso::Avisar { canal, vez }),
                Marcha::Espera => return None,
                Marcha::Perdido => {}
            }
        }
        None
    }

    /// Since when a channel is used.
    fn comienzo(&self, orden: usize, canal: Canal, puesta: Instante) -> Option<Instante> {
        if orden == 0 {
            return Some(puesta);
        }
        self.primero(|s| matches!(s, Suceso::SegundoCanal { canal: c, .. } if *c == canal))
    }

    fn marcha(&self, canal: Canal, desde: Instante, ahora: Instante, ajustes: &Ajustes) -> Marcha {
        if self.rebotado(canal) {
            return Marcha::Perdido;
        }
        if self.sucesos().any(|s| matches!(s, Suceso::AvisoEntregado { canal: c, .. } if *c == canal)) {
            return Marcha::Espera;
        }
        let fallida = |s: &Suceso| match *s {
            Suceso::AvisoFallido { canal: c, vez, .. } if c == canal => Some(vez),
            _ => None,
        };
        let probada = self.sucesos().filter_map(fallida).max();
        let ultima = ajustes.veces().next_back().map(|(vez, _)| vez);
        if probada >= ultima {
            return Marcha::Perdido;
        }
        let llego = |d| desde.checked_add(d).is_ok_and(|en| en <= ahora);
        match ajustes.veces().rfind(|(_, d)| llego(*d)) {
            Some((vez, _)) if probada.is_none_or(|p| vez > p) => Marcha::Toca(vez),
            _ => Marcha::Espera,
        }
    }

    /// The last reminder that is due, unless it or a later one went out.
    fn por_recordar(&self, dias: u32, ajustes: &Ajustes) -> Option<Paso> {
        let dia = ajustes.recordatorios.iter().copied().filter(|d| u32::from(*d) <= dias).max()?;
        let hecho = |s: &Suceso| matches!(s, Suceso::Recordatorio { dia: d, .. } if *d >= dia);
        (!self.sucesos().any(hecho)).then_some(Paso::Recordar { dia })
    }

    /// Citation, and five days later aviso: at the address, or published where none is known.
    fn por_otro_lado(&self, desde: Instante, hoy: Fecha, calendario: &Calendario) -> Vec<Paso> {
        let publicando = self.primero(|s| matches!(s, Suceso::SinDireccion { .. })).is_some();
        let Some(citada) = self.primero(|s| matches!(s, Suceso::CitacionEnviada { .. })) else {
            let dia = legal(desde);
            let hasta = Termino::nuevo(dia, ley().citacion.plazo(), calendario).map_or(dia, |t| t.vence);
            return vec![Paso::Citar { hasta, publicando }];
        };
        if calendario.habiles_entre(legal(citada), hoy) <= u32::from(ley().aviso.dias) {
            return Vec::new();
        }
        if !publicando {
            return vec![Paso::AvisarConCopia];
        }
        let falta = |l: &Lugar| self.puesto(*l).desde().is_none();
        Lugar::TODOS.into_iter().filter(falta).map(|lugar| Paso::Fijar { lugar }).collect()
    }
}
