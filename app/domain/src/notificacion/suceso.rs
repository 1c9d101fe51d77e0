//! What happens to a notification: facts with their moment, never orders.

use super::ajustes::ley;
use crate::{
    Fecha, Instante,
    calendario::Calendario,
    fecha::legal,
    grado::Grado,
    termino::{FueraDelCalendario, Termino},
};
use serde::{Deserialize, Serialize};

/// Through what an aviso goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Canal {
    /// E-mail.
    Correo,
    /// Text message.
    Sms,
    /// Message of an app.
    Push,
}

impl Canal {
    /// In the order in which they are tried.
    pub const TODOS: [Self; 3] = [Self::Correo, Self::Sms, Self::Push];

    /// As data write it.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Correo => "correo",
            Self::Sms => "sms",
            Self::Push => "push",
        }
    }
}

/// Where an aviso is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lugar {
    /// The page of the sede.
    Web,
    /// The board of the office, which the public can reach.
    Cartelera,
}

impl Lugar {
    /// Both: the law wants both.
    pub const TODOS: [Self; 2] = [Self::Web, Self::Cartelera];
}

/// A fact. Who it is about and who noted it stands beside it, not in it: it holds no personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "suceso", rename_all = "snake_case", deny_unknown_fields)]
pub enum Suceso {
    /// The person can open it in their folder.
    PuestaADisposicion {
        /// When.
        en: Instante,
    },
    /// The server of the channel took the aviso.
    AvisoEntregado {
        /// When.
        en: Instante,
        /// Through what.
        canal: Canal,
        /// Which time, from 0.
        vez: u8,
    },
    /// The server of the channel did not take it; it may later.
    AvisoFallido {
        /// When.
        en: Instante,
        /// Through what.
        canal: Canal,
        /// Which time, from 0.
        vez: u8,
    },
    /// It came back: nobody can be told by this way.
    AvisoRebotado {
        /// When.
        en: Instante,
        /// Through what.
        canal: Canal,
    },
    /// Another channel was begun.
    SegundoCanal {
        /// When.
        en: Instante,
        /// Which.
        canal: Canal,
    },
    /// The person was reminded.
    Recordatorio {
        /// When.
        en: Instante,
        /// On which business day since it was made available.
        dia: u8,
    },
    /// The person, authenticated, opened it: the act was delivered.
    ///
    /// Norma: Ley 1437 de 2011, art. 56
    Acceso {
        /// When.
        en: Instante,
        /// What their login proved.
        grado: Grado,
    },
    /// The person does not want it by this way.
    Rechazo {
        /// When.
        en: Instante,
    },
    /// The person does not want to be notified electronically any more.
    ///
    /// Norma: Ley 1437 de 2011, art. 56
    ConsentimientoRetirado {
        /// When.
        en: Instante,
    },
    /// The days that the entity waits for an access are over.
    VencidaSinAcceso {
        /// When.
        en: Instante,
    },
    /// No address of the person is known.
    ///
    /// Norma: Ley 1437 de 2011, arts. 68 y 69
    SinDireccion {
        /// When.
        en: Instante,
    },
    /// The citation was sent, or published where no address is known.
    ///
    /// Norma: Ley 1437 de 2011, art. 68
    CitacionEnviada {
        /// When.
        en: Instante,
    },
    /// The person came and was given the act.
    ///
    /// Norma: Ley 1437 de 2011, art. 67
    Personal {
        /// When.
        en: Instante,
    },
    /// The aviso with copy of the act was delivered at its address.
    ///
    /// Norma: Ley 1437 de 2011, art. 69
    AvisoConCopia {
        /// When.
        en: Instante,
    },
    /// The aviso was fixed.
    ///
    /// Norma: Ley 1437 de 2011, art. 69
    Fijada {
        /// When.
        en: Instante,
        /// Where.
        lugar: Lugar,
        /// The last day on which it must stand there, as the calendar was on that day.
        hasta: Fecha,
    },
    /// The aviso was taken away.
    ///
    /// Norma: Ley 1437 de 2011, art. 69
    Desfijada {
        /// When.
        en: Instante,
        /// From where.
        lugar: Lugar,
    },
}

impl Suceso {
    /// The aviso is fixed now: it stands for the days of the law, of which the next business day is the first.
    ///
    /// Norma: Ley 1437 de 2011, art. 69
    ///
    /// # Errors
    /// The calendar ends before them.
    pub fn fijar(en: Instante, lugar: Lugar, calendario: &Calendario) -> Result<Self, FueraDelCalendario> {
        let hasta = Termino::nuevo(legal(en), ley().publicacion.plazo(), calendario)?.vence;
        Ok(Self::Fijada { en, lugar, hasta })
    }

    /// When it happened.
    pub fn en(mut self) -> Instante {
        *self.momento()
    }

    /// The same, not before a moment.
    pub(super) fn no_antes_de(mut self, desde: Instante) -> Self {
        let en = self.momento();
        *en = desde.max(*en);
        self
    }

    fn momento(&mut self) -> &mut Instante {
        match self {
            Self::PuestaADisposicion { en }
            | Self::AvisoEntregado { en, .. }
            | Self::AvisoFallido { en, .. }
            | Self::AvisoRebotado { en, .. }
            | Self::SegundoCanal { en, .. }
            | Self::Recordatorio { en, .. }
            | Self::Acceso { en, .. }
            | Self::Rechazo { en }
            | Self::ConsentimientoRetirado { en }
            | Self::VencidaSinAcceso { en }
            | Self::SinDireccion { en }
            | Self::CitacionEnviada { en }
            | Self::Personal { en }
            | Self::AvisoConCopia { en }
            | Self::Fijada { en, .. }
            | Self::Desfijada { en, .. } => en,
        }
    }

    /// As data and evidence name it: `puesta_a_disposicion`.
    pub fn nombre(&self) -> &'static str {
        match self {
            Self::PuestaADisposicion { .. } => "puesta_a_disposicion",
            Self::AvisoEntregado { .. } => "aviso_entregado",
            Self::AvisoFallido { .. } => "aviso_fallido",
            Self::AvisoRebotado { .. } => "aviso_rebotado",
            Self::SegundoCanal { .. } => "segundo_canal",
            Self::Recordatorio { .. } => "recordatorio",
            Self::Acceso { .. } => "acceso",
            Self::Rechazo { .. } => "rechazo",
            Self::ConsentimientoRetirado { .. } => "consentimiento_retirado",
            Self::VencidaSinAcceso { .. } => "vencida_sin_acceso",
            Self::SinDireccion { .. } => "sin_direccion",
            Self::CitacionEnviada { .. } => "citacion_enviada",
            Self::Personal { .. } => "personal",
            Self::AvisoConCopia { .. } => "aviso_con_copia",
            Self::Fijada { .. } => "fijada",
            Self::Desfijada { .. } => "desfijada",
        }
    }
}
