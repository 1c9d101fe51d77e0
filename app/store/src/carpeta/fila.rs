//! A document as its row has it.

use crate::{
    Id,
    adjuntos::Analisis,
    celda::{Bit, Milis, Palabra, QuizaMilis, palabras, sin_mostrar},
};
use domain::Instante;
use sqlx::FromRow;

palabras! {
    /// Where a document was born.
    Origen {
        /// Its owner brought it.
        Propio = "propio",
        /// In dealing with the entity: its owner cannot alter it.
        Entidad = "entidad",
    }
}

/// Kinds of document.
pub mod clases {
    /// What its owner brought.
    pub const DOCUMENTO: &str = "documento";
    /// The receipt of a filing; its reference is the code.
    pub const CONSTANCIA: &str = "constancia";
    /// What came with an answer; its reference is the document of the expediente.
    pub const RESPUESTA: &str = "respuesta";
}

/// A document, with what is known of its current version.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Documento {
    /// Ours.
    pub id: Id,
    /// Folder where it is; none at the top.
    pub carpeta: Option<Id>,
    /// Its name.
    pub nombre: String,
    /// Labels, as a list in JSON.
    pub etiquetas: String,
    /// Where it was born.
    #[sqlx(try_from = "Palabra<Origen>")]
    pub origen: Origen,
    /// Who issued it; empty for what its owner brought.
    pub emisor: String,
    /// One of [`clases`].
    pub clase: String,
    /// Whether its owner does not want to see it.
    #[sqlx(try_from = "Bit")]
    pub oculto: bool,
    /// Number of the current version, from 1.
    pub version: i64,
    /// Media type.
    pub tipo: String,
    /// How many bytes.
    pub bytes: i64,
    /// SHA-256 in hex; empty for what is made when it is asked for.
    pub huella: String,
    /// What the antivirus said.
    #[sqlx(try_from = "Palabra<Analisis>")]
    pub analisis: Analisis,
    /// When it came.
    #[sqlx(try_from = "Milis")]
    pub creado_en: Instante,
    /// When its current version came.
    #[sqlx(try_from = "Milis")]
    pub cambiado_en: Instante,
    /// Since when it is in the bin.
    #[sqlx(try_from = "QuizaMilis")]
    pub borrado_en: Option<Instante>,
    /// What it is, where it was born in the entity.
    pub referencia: Option<String>,
}
sin_mostrar!(Documento);

impl Documento {
    /// Its labels.
    pub fn etiquetas(&self) -> Vec<String> {
        serde_json::from_str(&self.etiquetas).unwrap_or_default()
    }

    /// Whether it may be handed out.
    pub fn se_entrega(&self) -> bool {
        matches!(self.analisis, Analisis::Limpio | Analisis::SinAnalizar)
    }

    /// Whether its owner may change it.
    pub fn es_propio(&self) -> bool {
        self.origen == Origen::Propio
    }
}

/// `SELECT` of all columns of a document, and the rest of the statement.
macro_rules! documentos {
    ($resto:literal) => {
        concat!(
            "SELECT id, carpeta, nombre, etiquetas, origen, emisor, clase, oculto, version, tipo, bytes, huella,
            analisis, creado_en, cambiado_en, borrado_en, referencia FROM carpeta_documentos ",
            $resto
        )
    };
}
pub(super) use documentos;
