//! One question of a form: its kind, how much it is needed, what it is for.

use super::Condicion;
use crate::Texto;
use serde::{Deserialize, Serialize};

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campo {
    /// Its name in what is sent: `correo`; lowercase letters, digits and `_`.
    pub nombre: Texto,
    /// The question, for people.
    pub etiqueta: Texto,
    /// Help, before the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ayuda: Option<Texto>,
    /// "Calle 5 # 4-32".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ejemplo: Option<Texto>,
    /// What kind of answer.
    pub tipo: Tipo,
    /// How much it is needed.
    #[serde(default)]
    pub exige: Exige,
    /// When it is asked; always, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub si: Option<Condicion>,
    /// What the login knows of it, so that nobody types it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub llena: Option<Dato>,
    /// Why a personal datum is asked.
    ///
    /// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.2
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub para: Option<Texto>,
    /// Of a date: on which side of today it must fall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limite: Option<Limite>,
}

/// On which side of today a date must fall; today itself is on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limite {
    /// A birthday, an invoice.
    HastaHoy,
    /// An event to come.
    DesdeHoy,
}

/// How much an answer is needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exige {
    /// Nothing goes on without it.
    #[default]
    Obligatorio,
    /// Its lack is told, and the person may file all the same.
    ///
    /// Norma: Ley 1437 de 2011, art. 15 y 16
    Recomendado,
    /// It may stay empty.
    Opcional,
}

/// What a login knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dato {
    /// Full name.
    Nombre,
    /// Kind and number of the identity document.
    Documento,
    /// E-mail.
    Correo,
    /// Phone.
    Telefono,
    /// Address.
    Direccion,
    /// The company that the person acts for: its name.
    Empresa,
    /// Its NIT.
    Nit,
}

/// Kinds of answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tipo {
    /// One line, so many characters at most.
    Texto(u16),
    /// Several lines, so many characters at most.
    Parrafo(u16),
    /// An e-mail address.
    Correo,
    /// A Colombian phone number.
    Telefono,
    /// A day, as `2026-11-22`.
    Fecha,
    /// Whole pesos.
    Dinero,
    /// A whole number between two.
    Numero(i64, i64),
    /// One of these.
    Opcion(Vec<Opcion>),
    /// Any of these.
    Varias(Vec<Opcion>),
    /// An identity document of a person: two fields, `x.tipo` and `x.numero`.
    Documento,
    /// A NIT with its check digit.
    Nit,
    /// Department and municipality: two fields, `x.departamento` and `x.municipio`.
    Municipio,
    /// An address of a place.
    Direccion,
    /// Files; the answer is their ids.
    Archivo(Archivo),
    /// A box that the person ticks to declare this text.
    Declaracion(Texto),
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opcion {
    /// What is sent.
    pub valor: Texto,
    /// What people read.
    pub texto: Texto,
    /// What helps to choose it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ayuda: Option<Texto>,
}

/// Which files a field takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Archivo {
    /// At most so many.
    pub cantidad: u8,
    /// Kinds, by their extension: `pdf`, `jpg`.
    pub tipos: Vec<Texto>,
    /// Kind of document in the entity's retention table (TRD).
    ///
    /// Norma: Acuerdo AGN 001 de 2024
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tipo_documental: Option<Texto>,
}

/// Kinds of file that a form may ask for, by their extension.
pub const EXTENSIONES: &[&str] =
    &["pdf", "jpg", "png", "tif", "docx", "xlsx", "odt", "ods", "csv", "txt", "mp3", "mp4"];

/// What a ticked box is worth in clean answers, whatever the browser sent for it.
pub const DECLARA: &str = "si";

impl Campo {
    /// Names with which it travels, after the prefix of its section: one, or two of what has two parts.
    pub fn partes(&self) -> &'static [&'static str] {
        match self.tipo {
            Tipo::Documento => &[".tipo", ".numero"],
            Tipo::Municipio => &[".departamento", ".municipio"],
            _ => &[""],
        }
    }
}
