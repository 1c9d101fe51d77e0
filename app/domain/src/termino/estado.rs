//! How much of a term is left, in words and for a traffic light.

use super::{Semaforo, Termino, Unidad};
use crate::{
    Fecha,
    calendario::Calendario,
    fecha::{dias_entre, larga},
};

/// How a term stands on a day. Days are business days where the term counts them, calendar days otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Estado {
    /// There is time.
    EnTiempo {
        /// Days left.
        quedan: u32,
    },
    /// It ends soon, or today.
    PorVencer {
        /// Days left; 0 on the last day.
        quedan: u32,
    },
    /// It ended.
    Vencido {
        /// Days ago.
        hace: u32,
    },
    /// The person was asked to complete it, and still may.
    EnEspera {
        /// The last day for it.
        hasta: Fecha,
    },
    /// The person let their time go by.
    SinCompletar {
        /// The last day that they had.
        hasta: Fecha,
    },
    /// On its way to another authority.
    Trasladado,
}

impl Termino {
    /// How it stands on a day.
    pub fn estado(&self, hoy: Fecha, calendario: &Calendario, semaforo: Semaforo) -> Estado {
        if self.en_traslado() {
            return Estado::Trasladado;
        }
        if let Some(hasta) = self.espera() {
            return if hoy > hasta { Estado::SinCompletar { hasta } } else { Estado::EnEspera { hasta } };
        }
        if hoy > self.vence {
            return Estado::Vencido { hace: self.pasados(hoy, calendario) };
        }
        let quedan = self.quedan(hoy);
        let pronto = semaforo.maximo.min(self.contados / semaforo.parte.max(1));
        if quedan <= pronto { Estado::PorVencer { quedan } } else { Estado::EnTiempo { quedan } }
    }

    fn quedan(&self, hoy: Fecha) -> u32 {
        let hoy = hoy.max(self.desde);
        let dias = u32::try_from(dias_entre(hoy, self.vence)).unwrap_or(0);
        if self.plazo.unidad != Unidad::Habiles {
            return dias;
        }
        let saltados = self.saltados.iter().filter(|s| s.fecha > hoy).count();
        dias.saturating_sub(u32::try_from(saltados).unwrap_or(u32::MAX))
    }

    fn pasados(&self, hoy: Fecha, calendario: &Calendario) -> u32 {
        if self.plazo.unidad == Unidad::Habiles {
            return calendario.habiles_entre(self.vence, hoy);
        }
        u32::try_from(dias_entre(self.vence, hoy)).unwrap_or(0)
    }

    /// "Quedan 5 días hábiles", "Vence hoy", "Venció hace 1 día hábil".
    pub fn en_palabras(&self, estado: Estado) -> String {
        let unidad = if self.plazo.unidad == Unidad::Habiles { Unidad::Habiles } else { Unidad::Calendario };
        let dias = |n: u32| format!("{n} {}", unidad.palabras(n));
        match estado {
            Estado::PorVencer { quedan: 0 } => "Vence hoy".into(),
            Estado::EnTiempo { quedan: 1 } | Estado::PorVencer { quedan: 1 } => format!("Queda {}", dias(1)),
            Estado::EnTiempo { quedan } | Estado::PorVencer { quedan } => format!("Quedan {}", dias(quedan)),
            Estado::Vencido { hace: 0 } => format!("Venció el {}", larga(self.vence)),
            Estado::Vencido { hace } => format!("Venció hace {}", dias(hace)),
            Estado::EnEspera { hasta } => format!("Espera lo que falta, hasta el {}", larga(hasta)),
            Estado::SinCompletar { hasta } => {
                format!("No llegó lo que faltaba; el plazo era el {}", larga(hasta))
            }
            Estado::Trasladado => "En traslado a otra autoridad".into(),
        }
    }
}
