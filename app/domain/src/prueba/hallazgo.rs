//! What was found in a bundle that is not as it was signed: where, and what was done to it.

use serde::Serialize;
use std::fmt;

/// Where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "donde", rename_all = "snake_case")]
pub enum Donde {
    /// The bundle itself.
    Paquete,
    /// A file of it.
    Archivo {
        /// Which.
        nombre: String,
    },
    /// An entry of the evidence.
    Evento {
        /// Its place in the chain, from 1.
        numero: usize,
        /// What happened then.
        tipo: String,
    },
    /// A seal of the whole evidence.
    Sello {
        /// Its place among all seals.
        numero: i64,
    },
    /// The legal effect that the statement tells.
    Efecto,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Que {
    /// It should be there and is not.
    Falta,
    /// It should not be there.
    Sobra,
    /// It does not say what it said.
    Cambiado,
    /// It stands elsewhere than it stood.
    Desordenado,
    /// It is there more than once.
    Repetido,
    /// It does not follow the one before, or is of another notification.
    NoSigue,
    /// No key of the entity signed it.
    SinFirma,
    /// It does not lead to the seal that it names.
    SinSello,
    /// It has not the form that the sede gives it.
    Forma,
    /// It does not follow from the events.
    NoResulta,
}

/// One thing that is not as it was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hallazgo {
    /// Where.
    #[serde(flatten)]
    pub donde: Donde,
    /// What.
    pub que: Que,
}

impl Hallazgo {
    /// Of a file.
    pub fn archivo(nombre: &str, que: Que) -> Self {
        Self { donde: Donde::Archivo { nombre: nombre.into() }, que }
    }

    /// Of an entry of the evidence.
    pub fn evento(numero: usize, tipo: &str, que: Que) -> Self {
        Self { donde: Donde::Evento { numero, tipo: tipo.into() }, que }
    }

    /// Of a seal.
    pub fn sello(numero: i64, que: Que) -> Self {
        Self { donde: Donde::Sello { numero }, que }
    }

    /// Of the bundle itself.
    pub fn paquete() -> Self {
        Self { donde: Donde::Paquete, que: Que::Forma }
    }
}

impl fmt::Display for Donde {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paquete => f.write_str("El paquete"),
            Self::Archivo { nombre } => write!(f, "El archivo «{nombre}»"),
            Self::Evento { numero, tipo } => write!(f, "El evento n.º {numero} ({tipo})"),
            Self::Sello { numero } => write!(f, "El sello n.º {numero}"),
            Self::Efecto => f.write_str("El efecto de la notificación"),
        }
    }
}

impl Que {
    /// All of them.
    pub const TODOS: [Self; 10] = [
        Self::Falta,
        Self::Sobra,
        Self::Cambiado,
        Self::Desordenado,
        Self::Repetido,
        Self::NoSigue,
        Self::SinFirma,
        Self::SinSello,
        Self::Forma,
        Self::NoResulta,
    ];

    /// In words.
    pub fn palabras(self) -> &'static str {
        match self {
            Self::Falta => "fue quitado",
            Self::Sobra => "fue agregado",
            Self::Cambiado => "fue cambiado",
            Self::Desordenado => "no está en su lugar",
            Self::Repetido => "está repetido",
            Self::NoSigue => "no sigue al anterior, o es de otra notificación",
            Self::SinFirma => "no tiene una firma válida de la entidad",
            Self::SinSello => "no corresponde al sello que dice",
            Self::Forma => {
                "no tiene la forma en que la sede lo entregó: está cortado, o se volvió a guardar con otro programa"
            }
            Self::NoResulta => "no resulta de los eventos",
        }
    }
}

impl fmt::Display for Hallazgo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}.", self.donde, self.que.palabras())
    }
}
