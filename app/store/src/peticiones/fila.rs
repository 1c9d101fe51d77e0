//! A petition as it is read: whole, or as a line of a list.

use crate::{
    Id,
    celda::{Bit, Dia, Milis, Palabra, sin_mostrar},
};
use domain::{
    Fecha, Instante,
    peticion::{Canal, Clase, Estado, Medio},
    radicado::Radicado,
};
use sqlx::FromRow;

/// Something that was filed.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Peticion {
    /// Ours.
    pub id: Id,
    /// Year of its number.
    #[sqlx(try_from = "i64")]
    pub anio: i16,
    /// Its number in the year.
    pub numero: i64,
    /// The draft it was.
    pub borrador: Id,
    /// What kind of thing.
    #[sqlx(try_from = "Palabra<Clase>")]
    pub clase: Clase,
    /// Slug of the trámite; empty for a PQRSD.
    pub tramite: String,
    /// Hash of the version of its form.
    pub formulario: String,
    /// What it is about.
    pub asunto: String,
    /// Slug of the office that has it.
    pub dependencia: String,
    /// Who filed it, if they had entered.
    pub persona: Option<Id>,
    /// NIT of whom they acted for; empty where it was for themselves.
    pub empresa: String,
    /// Whether it is nobody's.
    #[sqlx(try_from = "Bit")]
    pub anonima: bool,
    /// The answers, as JSON.
    pub datos: String,
    /// What was missing when the person insisted, as JSON.
    pub faltan: String,
    /// How they want to be answered.
    #[sqlx(try_from = "Palabra<Medio>")]
    pub medio: Medio,
    /// Their e-mail; empty where they gave none.
    pub correo: String,
    /// By which way it came in.
    #[sqlx(try_from = "Palabra<Canal>")]
    pub canal: Canal,
    /// When it came in.
    #[sqlx(try_from = "Milis")]
    pub recibida_en: Instante,
    /// How it stands.
    #[sqlx(try_from = "Palabra<Estado>")]
    pub estado: Estado,
    /// Last day of the term that rules.
    #[sqlx(try_from = "Dia")]
    pub vence: Option<Fecha>,
    /// Why it goes before others; empty where it does not.
    pub prioridad: String,
    /// The official in charge.
    pub asignada: Option<Id>,
    /// Hash of the second datum, with its salt.
    pub clave_consulta: String,
    /// The salt.
    pub sal: String,
    /// What people type to verify its receipt.
    pub codigo: String,
    /// Last change.
    #[sqlx(try_from = "Milis")]
    pub cambiada_en: Instante,
}

/// A line of a list: without the answers.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Resumen {
    /// Ours.
    pub id: Id,
    /// Year of its number.
    #[sqlx(try_from = "i64")]
    pub anio: i16,
    /// Its number in the year.
    pub numero: i64,
    /// What kind of thing.
    #[sqlx(try_from = "Palabra<Clase>")]
    pub clase: Clase,
    /// Slug of the trámite; empty for a PQRSD.
    pub tramite: String,
    /// What it is about.
    pub asunto: String,
    /// Slug of the office that has it.
    pub dependencia: String,
    /// Who filed it, if they had entered.
    pub persona: Option<Id>,
    /// NIT of whom they acted for; empty where it was for themselves.
    pub empresa: String,
    /// Whether it is nobody's.
    #[sqlx(try_from = "Bit")]
    pub anonima: bool,
    /// When it came in.
    #[sqlx(try_from = "Milis")]
    pub recibida_en: Instante,
    /// How it stands.
    #[sqlx(try_from = "Palabra<Estado>")]
    pub estado: Estado,
    /// Last day of the term that rules.
    #[sqlx(try_from = "Dia")]
    pub vence: Option<Fecha>,
    /// Why it goes before others; empty where it does not.
    pub prioridad: String,
    /// The official in charge.
    pub asignada: Option<Id>,
}
sin_mostrar!(Peticion, Resumen);

impl Peticion {
    /// Its number.
    pub fn radicado(&self) -> Radicado {
        Radicado { anio: self.anio, numero: self.numero }
    }
}

impl Resumen {
    /// Its number.
    pub fn radicado(&self) -> Radicado {
        Radicado { anio: self.anio, numero: self.numero }
    }

    /// Where a tray goes on after this line.
    pub fn lugar(&self) -> (Option<Fecha>, Id) {
        (self.vence, self.id)
    }
}

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT id, anio, numero, borrador, clase, tramite, formulario, asunto, dependencia, persona, empresa,
            anonima, datos, faltan, medio, correo, canal, recibida_en, estado, vence, prioridad, asignada,
            clave_consulta, sal, codigo, cambiada_en FROM peticiones ",
            $resto
        )
    };
}
pub(super) use columnas;

/// Columns of a line.
pub(super) const DE_RESUMEN: &str =
    "id, anio, numero, clase, tramite, asunto, dependencia, persona, empresa, anonima,
    recibida_en, estado, vence, prioridad, asignada";
