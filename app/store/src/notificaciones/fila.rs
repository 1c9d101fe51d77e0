//! A notification as its row has it: whole, or as a line of a list without what it holds.

use crate::{
    Id, SqlError,
    adjuntos::Analisis,
    celda::{Milis, Palabra, QuizaMilis, sin_mostrar},
};
use domain::{Instante, documento::TipoDocumento, grado::Grado, notificacion::Contenido};
use sqlx::{FromRow, Result};

/// A notification, with the content that is handed out after the access only.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Notificacion {
    /// Ours.
    pub id: Id,
    /// Of what, where it answers a petition.
    pub peticion: Option<Id>,
    /// Whose; nobody where the receiver never entered.
    pub persona: Option<Id>,
    /// Kind of document of the receiver.
    #[sqlx(try_from = "Palabra<TipoDocumento>")]
    pub destinatario_tipo: TipoDocumento,
    /// Number of it.
    pub destinatario_numero: String,
    /// Slug of the office that notifies.
    pub dependencia: String,
    /// Code of the procedure; empty where there is none.
    pub procedimiento: String,
    /// About what, before it is opened.
    pub asunto: String,
    /// The copy of the act, in the deposit.
    pub documento: Id,
    /// How many bytes it has.
    pub bytes: i64,
    contenido: String,
    /// How sure the entity must be of who opens it.
    #[sqlx(try_from = "Palabra<Grado>")]
    pub grado: Grado,
    /// What makes a second request the same as the first.
    pub idempotencia: Option<String>,
    /// When it was written.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
    /// Who wrote it.
    pub creada_por: String,
    /// How it stood when it was looked at last: `disponible`.
    pub estado: String,
    /// When the person opened it first.
    #[sqlx(try_from = "QuizaMilis")]
    pub accedida_en: Option<Instante>,
    /// Since when it has effect, or will have.
    #[sqlx(try_from = "QuizaMilis")]
    pub surtida_en: Option<Instante>,
    /// When something may be due.
    #[sqlx(try_from = "QuizaMilis")]
    pub proximo_en: Option<Instante>,
    /// What the antivirus said of the copy before anybody was told of it.
    #[sqlx(try_from = "Palabra<Analisis>")]
    pub analisis: Analisis,
}

impl Notificacion {
    /// The act and all that the law wants with it.
    ///
    /// # Errors
    /// A row that nobody here wrote.
    pub fn contenido(&self) -> Result<Contenido> {
        serde_json::from_str(&self.contenido).map_err(|e| SqlError::Decode(Box::new(e)))
    }
}

/// A line of a list: nothing of the act.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Linea {
    /// Ours.
    pub id: Id,
    /// Slug of the office that notifies.
    pub dependencia: String,
    /// About what.
    pub asunto: String,
    /// How it stands.
    pub estado: String,
    /// When it was written.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
    /// When the person opened it first.
    #[sqlx(try_from = "QuizaMilis")]
    pub accedida_en: Option<Instante>,
    /// Since when it has effect, or will have.
    #[sqlx(try_from = "QuizaMilis")]
    pub surtida_en: Option<Instante>,
}
sin_mostrar!(Notificacion, Linea);

/// All columns, and the rest of the statement.
macro_rules! notificaciones {
    ($antes:literal, $resto:literal) => {
        concat!(
            $antes,
            " id, peticion, persona, destinatario_tipo, destinatario_numero, dependencia, procedimiento, asunto,
            documento, bytes, contenido, grado, idempotencia, creada_en, creada_por, estado, accedida_en, surtida_en,
            proximo_en, analisis ",
            $resto
        )
    };
}
pub(super) use notificaciones;
