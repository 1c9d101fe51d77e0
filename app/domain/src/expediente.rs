//! The electronic index of an expediente: which documents it holds, in which order, and what each one is.
//!
//! Norma: Ley 1437 de 2011, art. 59

use crate::{
    constancia::{Momento, Receptora},
    evidencia::{Huella, canonico},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};

/// The version of the form of an index.
pub const VERSION: u8 = 1;

/// More documents than this are no export of one expediente.
pub const MAX_DOCUMENTOS: usize = 10_000;

/// The index, as it is signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indice {
    /// [`VERSION`].
    pub version: u8,
    /// Who keeps it.
    pub entidad: Receptora,
    /// Number of what began it.
    pub radicado: String,
    /// From the entity's TRD.
    pub serie: Serie,
    /// From the entity's TRD, where the serie has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subserie: Option<Serie>,
    /// When it began.
    pub abierto_en: Momento,
    /// When it ended; an open one still takes documents, each in a new index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cerrado_en: Option<Momento>,
    /// When this index was made.
    pub generado_en: Momento,
    /// In their order.
    pub documentos: Vec<Folio>,
}

/// A class of the TRD (tabla de retención documental).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serie {
    /// Its code.
    pub codigo: String,
    /// Its name.
    pub nombre: String,
}

/// One document of the expediente.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Folio {
    /// Place, from 1.
    pub orden: u32,
    /// Its file in the folder: `0001-peticion.pdf`.
    pub archivo: String,
    /// Tipo documental of the TRD.
    pub tipo_documental: String,
    /// Hash of its bytes.
    pub sha256: Huella,
    /// How many they are.
    pub bytes: u64,
    /// Media type.
    pub tipo: String,
    /// When the document was made.
    pub creado_en: Momento,
    /// When it entered the expediente.
    pub incorporado_en: Momento,
}

/// Why an index is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndiceError {
    /// Not the one form that an index has.
    Forma,
    /// More than [`MAX_DOCUMENTOS`].
    Demasiados,
    /// The document at this place has another number.
    Orden(usize),
    /// A name that a folder cannot hold everywhere, or holds already.
    Nombre(String),
}

impl fmt::Display for IndiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Forma => f.write_str("no es un índice de expediente"),
            Self::Demasiados => write!(f, "el índice tiene más de {MAX_DOCUMENTOS} documentos"),
            Self::Orden(lugar) => write!(f, "el documento del lugar {lugar} tiene otro número de orden"),
            Self::Nombre(n) => write!(f, "el nombre de archivo «{n}» no sirve o está repetido"),
        }
    }
}

impl std::error::Error for IndiceError {}

impl Indice {
    /// What is signed.
    ///
    /// # Errors
    /// As [`Indice::leer`].
    pub fn canonico(&self) -> Result<Vec<u8>, IndiceError> {
        let bytes = canonico(self).map_err(|_| IndiceError::Forma)?;
        if Self::leer(&bytes)? == *self { Ok(bytes) } else { Err(IndiceError::Forma) }
    }

    /// Reads only the one form that it has.
    ///
    /// # Errors
    /// All else, and what [`Indice::revisar`] finds.
    pub fn leer(bytes: &[u8]) -> Result<Self, IndiceError> {
        let leido: Self = serde_json::from_slice(bytes).map_err(|_| IndiceError::Forma)?;
        let igual = canonico(&leido).is_ok_and(|c| c == bytes);
        if !igual || leido.version != VERSION {
            return Err(IndiceError::Forma);
        }
        leido.revisar().map(|()| leido)
    }

    /// Whether each document has its place and a file of its own.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn revisar(&self) -> Result<(), IndiceError> {
        if self.documentos.len() > MAX_DOCUMENTOS {
            return Err(IndiceError::Demasiados);
        }
        let mut vistos = BTreeSet::new();
        for (lugar, d) in (1..).zip(&self.documentos) {
            if usize::try_from(d.orden) != Ok(lugar) {
                return Err(IndiceError::Orden(lugar));
            }
            // Some disks do not tell capitals apart.
            if !nombre_seguro(&d.archivo) || !vistos.insert(d.archivo.to_ascii_lowercase()) {
                return Err(IndiceError::Nombre(d.archivo.clone()));
            }
        }
        Ok(())
    }
}

impl Folio {
    /// The file for a document at this place: its number, what it is, and the ending that its type has.
    pub fn archivo(orden: u32, tipo_documental: &str, tipo: &str) -> String {
        let letras = crate::texto::fold(tipo_documental);
        let partes = letras.split(|c: char| !c.is_ascii_alphanumeric()).filter(|p| !p.is_empty());
        let nombre: String = partes.collect::<Vec<_>>().join("-").chars().take(60).collect();
        format!("{orden:04}-{nombre}{}", crate::constancia::extension(tipo))
    }
}

/// A file of the folder itself, that every system can hold, and not the index.
fn nombre_seguro(n: &str) -> bool {
    let propia = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let larga = (1..=120).contains(&n.len());
    larga && n.chars().all(propia) && !n.starts_with('.') && !n.to_ascii_lowercase().starts_with("indice.")
}

#[cfg(test)]
#[path = "expediente_tests.rs"]
mod tests;
