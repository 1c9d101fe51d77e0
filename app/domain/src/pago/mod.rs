//! The payment of what was filed: its reference, how it stands, and when the bank is asked.
//!
//! Norma: Decreto Ley 2106 de 2019, art. 17

mod referencia;
#[cfg(test)]
mod tests;

pub use referencia::Referencia;

use crate::Instante;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// How a payment stands, and each transaction with which somebody tried it; later ones prevail over earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Estado {
    /// Nobody has tried.
    Pendiente,
    /// The bank has it and has not said.
    EnCurso,
    /// The bank did not say in time.
    Vencido,
    /// The bank said no.
    Rechazado,
    /// The bank said yes: this is final.
    Pagado,
}

/// What is heard of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aviso {
    /// The bank does not know yet.
    #[serde(rename = "pendiente")]
    EnEspera,
    /// Nobody waits for it any more.
    Vencida,
    /// The bank refuses it.
    Rechazada,
    /// The bank has the money.
    Aprobada,
}

impl Estado {
    /// All of them, from the first to the one that is final.
    pub const TODOS: [Self; 5] =
        [Self::Pendiente, Self::EnCurso, Self::Vencido, Self::Rechazado, Self::Pagado];

    /// As it is stored.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Pendiente => "pendiente",
            Self::EnCurso => "en_curso",
            Self::Vencido => "vencido",
            Self::Rechazado => "rechazado",
            Self::Pagado => "pagado",
        }
    }

    /// After this notice. It never goes back: notices may come late, twice and in any order, and the end is the same.
    #[must_use]
    pub fn tras(self, aviso: Aviso) -> Self {
        self.max(match aviso {
            Aviso::EnEspera => Self::EnCurso,
            Aviso::Vencida => Self::Vencido,
            Aviso::Rechazada => Self::Rechazado,
            Aviso::Aprobada => Self::Pagado,
        })
    }

    /// Of a payment, out of its transactions in the order in which they were begun.
    pub fn de(transacciones: impl IntoIterator<Item = Self>) -> Self {
        let (mut curso, mut ultimo) = (false, Self::Pendiente);
        for t in transacciones {
            if t == Self::Pagado {
                return t;
            }
            curso |= t == Self::EnCurso;
            ultimo = t;
        }
        if curso { Self::EnCurso } else { ultimo }
    }

    /// Whether the person may begin a transaction.
    pub fn se_puede_pagar(self) -> bool {
        matches!(self, Self::Pendiente | Self::Vencido | Self::Rechazado)
    }
}

impl fmt::Display for Estado {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.nombre())
    }
}

impl FromStr for Estado {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::TODOS.into_iter().find(|e| e.nombre() == s).ok_or(())
    }
}

/// Seconds after its beginning at which a transaction is asked about at first.
const PRIMERAS: [i64; 7] = [20, 40, 60, 120, 180, 300, 420];
/// Seconds between the next ones.
const CADA: i64 = 15 * 60;
/// After this nobody waits for the bank any more: the person may try again.
const LIMITE: SignedDuration = SignedDuration::from_hours(24);

/// When the bank is asked next about a transaction that began then; `None` where it is not asked any more.
pub fn proxima_pregunta(desde: Instante, ahora: Instante) -> Option<Instante> {
    let pasaron = ahora.duration_since(desde);
    if pasaron >= LIMITE {
        return None;
    }
    let pasaron = pasaron.as_secs().max(0);
    let ultima = PRIMERAS[PRIMERAS.len() - 1];
    let primera = PRIMERAS.into_iter().find(|s| *s > pasaron);
    let segundos = primera.unwrap_or_else(|| ultima + ((pasaron - ultima) / CADA + 1) * CADA);
    Some(desde + SignedDuration::from_secs(segundos).min(LIMITE))
}
