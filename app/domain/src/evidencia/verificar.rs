//! Whether the evidence is whole, and if not, which entry is the first that is not.

mod cadenas;
mod sellos;

pub use cadenas::{Cabeza, Cadenas, Compromiso, Eslabon};
pub use sellos::{Hoja, Sellos};

use super::{Ancla, Sello};
use std::fmt;

/// What is wrong with an entry or a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Que {
    /// It does not say what it said.
    Cambiada,
    /// It should be there and is not.
    Falta,
    /// It should not be there.
    Sobra,
    /// It does not follow the one before.
    Desordenada,
    /// The end was cut off, from here on.
    Truncada,
    /// The seal does not cover what it covered.
    SelloRoto,
    /// The seal is not signed by a key that we know.
    FirmaInvalida,
    /// A value that is kept is not the one that was tied.
    CompromisoNoCoincide,
}

impl fmt::Display for Que {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cambiada => "fue cambiada",
            Self::Falta => "falta",
            Self::Sobra => "sobra",
            Self::Desordenada => "no sigue a la anterior",
            Self::Truncada => "falta desde aquí hasta el final",
            Self::SelloRoto => "no corresponde a lo que selló",
            Self::FirmaInvalida => "no tiene una firma válida",
            Self::CompromisoNoCoincide => "tiene un dato guardado que no es el que se registró",
        })
    }
}

/// The first entry that is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotura {
    /// What is wrong.
    pub que: Que,
    /// Which chain: a subject, or `sellos`.
    pub sujeto: String,
    /// Which place in it.
    pub numero: i64,
    /// Which entry, where there is one.
    pub id: Option<String>,
}

impl fmt::Display for Rotura {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} n.º {}", self.sujeto, self.numero)?;
        if let Some(id) = &self.id {
            write!(f, " ({id})")?;
        }
        write!(f, ": {}", self.que)
    }
}

impl std::error::Error for Rotura {}

/// What was found whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resumen {
    /// Entries.
    pub evidencias: u64,
    /// Chains.
    pub cadenas: u64,
    /// Values that are still kept and are those that were tied.
    pub compromisos: u64,
    /// Seals.
    pub sellos: u64,
    /// Entries under a seal.
    pub selladas: u64,
}

/// Says whether a key signed a message: key, message, signature.
pub type Verificador<'f> = dyn Fn(&str, &[u8], &[u8]) -> bool + Sync + 'f;

/// Verifies all: entries chain by chain in their order, seals in theirs.
///
/// # Errors
/// The first that is broken.
pub fn verificar(
    eslabones: impl IntoIterator<Item = Eslabon>,
    sellos: impl IntoIterator<Item = (Sello, Vec<Hoja>)>,
    firma: &Verificador<'_>,
    ancla: Option<&Ancla>,
) -> Result<Resumen, Rotura> {
    let mut cadenas = Cadenas::default();
    for e in eslabones {
        cadenas.seguir(&e)?;
    }
    let mut revision = Sellos::new(firma, ancla);
    for (sello, hojas) in sellos {
        revision.seguir(&sello, &hojas)?;
    }
    revision.terminar(cadenas.terminar()?)
}
