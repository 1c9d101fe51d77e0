//! A permiso and its documents as their rows have them.

use crate::{
    Id,
    adjuntos::Analisis,
    celda::{Bit, Milis, QuizaMilis, sin_mostrar},
};
use domain::{
    Instante,
    compartir::{Cerrado, Destinatario, Permiso},
    documento::Documento,
};
use sqlx::FromRow;

/// A permiso. The link is not here: nobody needs to read it.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Compartido {
    /// Ours; later ones are greater.
    pub id: Id,
    /// Whose documents they are.
    pub persona: Id,
    /// Kind of the receiver's document of identity; none where there is a link.
    pub para_tipo: Option<String>,
    /// Its number.
    pub para_numero: Option<String>,
    /// For what.
    pub proposito: String,
    /// Until when.
    #[sqlx(try_from = "Milis")]
    pub hasta: Instante,
    /// How many openings in all.
    pub veces: Option<i64>,
    /// How many there were.
    pub usadas: i64,
    /// Whether the receiver may keep the files.
    #[sqlx(try_from = "Bit")]
    pub descarga: bool,
    /// Since when.
    #[sqlx(try_from = "Milis")]
    pub creado_en: Instante,
    /// When its owner took it back.
    #[sqlx(try_from = "QuizaMilis")]
    pub retirado_en: Option<Instante>,
}

/// A document of a permiso, in the version that was shared; without a name it is gone.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Incluido {
    /// From 1.
    pub orden: i64,
    /// Which.
    pub documento: Id,
    /// In which version.
    pub version: i64,
    /// Its name of now.
    pub nombre: Option<String>,
    /// Media type.
    pub tipo: String,
    /// How many bytes; 0 for what is made when it is asked for.
    pub bytes: i64,
    /// What the antivirus said.
    pub analisis: String,
    /// Since when it is in the bin.
    #[sqlx(try_from = "QuizaMilis")]
    pub borrado_en: Option<Instante>,
}
sin_mostrar!(Compartido, Incluido);

impl Compartido {
    /// Who may open.
    pub fn destinatario(&self) -> Destinatario {
        let tipo = self.para_tipo.as_deref().and_then(|t| t.parse().ok());
        match (tipo, self.para_numero.clone()) {
            (Some(tipo), Some(numero)) => Destinatario::Persona(Documento { tipo, numero }),
            _ => Destinatario::Enlace,
        }
    }

    /// What its owner allowed.
    pub fn permiso(&self) -> Permiso {
        Permiso {
            proposito: self.proposito.clone(),
            hasta: self.hasta,
            // A number that does not fit was never written; it would allow nothing.
            veces: self.veces.map(|v| u16::try_from(v).unwrap_or(0)),
            descarga: self.descarga,
        }
    }

    /// Openings so far.
    pub fn usadas(&self) -> u64 {
        u64::try_from(self.usadas).unwrap_or(u64::MAX)
    }

    /// Whether it opens now.
    ///
    /// # Errors
    /// Why it does not.
    pub fn abre(&self, ahora: Instante) -> Result<(), Cerrado> {
        self.permiso().abre(self.usadas(), self.retirado_en, ahora)
    }
}

impl Incluido {
    /// Whether it is there for the receiver: neither gone, nor in the bin, nor held by the antivirus.
    pub fn esta(&self) -> bool {
        let entregable =
            self.analisis.parse().is_ok_and(|a| matches!(a, Analisis::Limpio | Analisis::SinAnalizar));
        self.nombre.is_some() && self.borrado_en.is_none() && entregable
    }
}
