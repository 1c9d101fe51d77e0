//! A comment as its row has it, with its answer.

use crate::{
    Id,
    celda::{Milis, QuizaMilis, sin_mostrar},
};
use domain::{
    Instante,
    comentario::{Decision, Reserva},
};
use sqlx::FromRow;

/// What somebody said, what everybody reads of it, and what was answered.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Comentario {
    /// Ours.
    pub id: Id,
    /// Slug of the consultation.
    pub consulta: String,
    /// Its number there, from 1.
    pub numero: i64,
    /// What opens its receipt.
    pub codigo: String,
    /// Which part of the project; empty for all of it.
    pub parte: String,
    /// The name to be published; empty for none.
    pub nombre: String,
    /// The words as they came.
    pub texto: String,
    /// Where to tell of the answer; empty for nowhere, and once it was told.
    pub correo: String,
    /// When it came.
    #[sqlx(try_from = "Milis")]
    pub recibido_en: Instante,
    /// Since when everybody reads it.
    #[sqlx(try_from = "QuizaMilis")]
    pub publicado_en: Option<Instante>,
    /// The words that everybody reads.
    pub texto_publico: String,
    /// The name that everybody reads.
    pub nombre_publico: String,
    reserva: String,
    decision: String,
    respuesta_texto: String,
    #[sqlx(try_from = "QuizaMilis")]
    respuesta_en: Option<Instante>,
}
sin_mostrar!(Comentario);

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respuesta {
    /// What is done with it.
    pub decision: Decision,
    /// Why.
    pub texto: String,
    /// When.
    pub en: Instante,
}

impl Comentario {
    /// Why something of it is kept, where something is.
    pub fn reserva(&self) -> Option<Reserva> {
        self.reserva.parse().ok()
    }

    /// The answer, once there is one.
    pub fn respuesta(&self) -> Option<Respuesta> {
        let decision = self.decision.parse().ok()?;
        Some(Respuesta { decision, texto: self.respuesta_texto.clone(), en: self.respuesta_en? })
    }
}

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT c.id, c.consulta, c.numero, c.codigo, c.parte, c.nombre, c.texto, c.correo, c.recibido_en,
            c.publicado_en, c.texto_publico, c.nombre_publico, c.reserva, COALESCE(r.decision, '') AS decision,
            COALESCE(r.texto, '') AS respuesta_texto, r.en AS respuesta_en
            FROM comentarios c LEFT JOIN consulta_respuestas r ON r.id = c.respuesta ",
            $resto
        )
    };
}
pub(super) use columnas;
