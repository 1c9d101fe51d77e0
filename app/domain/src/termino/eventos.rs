//! What moves a term: suspension, extension, transfer, and a petition that lacks something.

use super::FueraDelCalendario;
use crate::{Fecha, Texto};
use serde::{Deserialize, Serialize};

/// Something that moved a term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "tipo", rename_all = "snake_case")]
pub enum Evento {
    /// Days that do not count, by an act.
    Suspension {
        /// First day.
        desde: Fecha,
        /// Last day.
        hasta: Fecha,
        /// The act that ordered it.
        acto: Texto,
    },
    /// More time to answer, told before the term ended.
    Prorroga {
        /// The day on which it was told.
        en: Fecha,
        /// So many more, in the unit of the term.
        adicional: u16,
        /// Why.
        motivo: Texto,
    },
    /// Forwarded to the competent authority.
    Traslado {
        /// The day on which it was forwarded.
        en: Fecha,
        /// The day until which the law allows it.
        limite: Fecha,
        /// To whom.
        a: Texto,
        /// The day on which that authority received it.
        recibido: Option<Fecha>,
    },
    /// The person was asked to complete it.
    Incompleta(Requerimiento),
}

/// What a person was asked for, and when it came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Requerimiento {
    /// The day on which they were asked.
    pub pedida: Fecha,
    /// The day until which they may complete it.
    pub limite: Fecha,
    /// The day on which they asked for more time.
    pub ampliada: Option<Fecha>,
    /// The day on which they completed it.
    pub completa: Option<Fecha>,
}

/// Why a term is not suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuspensionError {
    /// It ends before it begins.
    AlReves,
    /// Which act?
    SinActo,
    /// The term had ended by then.
    Vencido,
    /// Another authority answers now.
    Trasladado,
    /// The calendar ends before the term.
    FueraDelCalendario,
}

/// Why a term is not extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProrrogaError {
    /// The law allows none for this kind.
    NoProrrogable,
    /// Extended already.
    Segunda,
    /// The term had ended by then.
    Vencido,
    /// On a day before the petition was there.
    Antes,
    /// More than the law allows.
    MasDelDoble {
        /// The most that it allows.
        tope: u16,
    },
    /// By nothing.
    SinDias,
    /// The reason must be told.
    SinMotivo,
    /// Another authority answers now.
    Trasladado,
    /// The calendar ends before the term.
    FueraDelCalendario,
}

/// Why a petition is not forwarded, or not received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrasladoError {
    /// To whom?
    SinDestino,
    /// On its way already.
    Segundo,
    /// Nobody forwarded it.
    NoTrasladado,
    /// On a day before the one it follows.
    Antes,
    /// The calendar ends before the term.
    FueraDelCalendario,
}

/// Why a petition is not asked to be completed, or not completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncompletaError {
    /// The entity had to ask until this day.
    Tarde {
        /// The last day to ask.
        limite: Fecha,
    },
    /// Asked once already.
    Segunda,
    /// Nothing was asked, or it was completed.
    NoPedida,
    /// More time was given already.
    SegundaAmpliacion,
    /// The person had until this day.
    FueraDeTermino {
        /// The last day to complete it.
        limite: Fecha,
    },
    /// On a day before the one it follows.
    Antes,
    /// Another authority answers now.
    Trasladado,
    /// The calendar ends before the term.
    FueraDelCalendario,
}

macro_rules! de_fuera {
    ($($error:ident),+) => {
        $(impl From<FueraDelCalendario> for $error {
            fn from(_: FueraDelCalendario) -> Self {
                Self::FueraDelCalendario
            }
        })+
    };
}
de_fuera!(SuspensionError, ProrrogaError, TrasladoError, IncompletaError);
