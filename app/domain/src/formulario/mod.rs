//! Forms: one definition that the page draws, the browser checks and the server checks again.

mod campo;
mod respuestas;

pub use campo::{Archivo, Campo, Dato, Exige, Opcion, Tipo};
pub use respuestas::{MAX_CAMPOS, MAX_LARGO, Respuestas};

use crate::Texto;
use serde::{Deserialize, Serialize};

/// A form, as a sheet writes it. Who began with one version finishes with it: its canonical JSON is kept by its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formulario {
    /// Its question groups, in order; at least one.
    pub secciones: Vec<Seccion>,
    /// Whether the person signs what they send.
    ///
    /// Norma: Decreto 1074 de 2015, art. 2.2.2.47.1 a 2.2.2.47.8
    #[serde(default)]
    pub firma: bool,
}

/// One question group: a page of the form, or a part of it where there is one page only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seccion {
    /// Its name in addresses and in the fields of a group that repeats: `integrantes`.
    pub nombre: Texto,
    /// "Sus datos".
    pub titulo: Texto,
    /// What helps to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ayuda: Option<Texto>,
    /// When it is asked; always, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub si: Option<Condicion>,
    /// How many times it may be answered: 1 unless it repeats. Of the second on, a field is named `integrantes.2.nombre`;
    /// of a group that repeats, the first is `integrantes.1.nombre`.
    #[serde(default = "una")]
    pub veces: u8,
    /// Its questions; at least one.
    pub campos: Vec<Campo>,
}

fn una() -> u8 {
    1
}

/// Something is asked only where another field was answered so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condicion {
    /// Name of a field that comes before.
    pub campo: Texto,
    /// Any of these answers; of a field of many choices, one of them chosen.
    pub valores: Vec<Texto>,
    /// The other way round: asked where none of them is the answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no: bool,
}

impl Condicion {
    /// Whether these answers fulfil it.
    pub fn cumple(&self, r: &Respuestas) -> bool {
        let alguna = r.todas(&self.campo).any(|v| self.valores.iter().any(|x| **x == *v));
        alguna != self.no
    }
}

impl Seccion {
    /// Whether it is asked more than once.
    pub fn repite(&self) -> bool {
        self.veces > 1
    }

    /// Name that a field has in the answers; `vez` counts from 1.
    pub fn nombre_de(&self, campo: &Campo, vez: u8) -> String {
        if self.repite() {
            format!("{}.{vez}.{}", self.nombre, campo.nombre)
        } else {
            campo.nombre.to_string()
        }
    }

    /// How many times it was answered: at least once.
    pub fn contestadas(&self, r: &Respuestas) -> u8 {
        if !self.repite() {
            return 1;
        }
        let hay = |vez: &u8| r.con_prefijo(&format!("{}.{vez}.", self.nombre)).any(|(_, v)| !v.is_empty());
        (1..=self.veces).rev().find(hay).unwrap_or(1)
    }
}

impl Formulario {
    /// Every field with its section, in order.
    pub fn campos(&self) -> impl Iterator<Item = (&Seccion, &Campo)> {
        self.secciones.iter().flat_map(|s| s.campos.iter().map(move |c| (s, c)))
    }

    /// Sections that these answers ask for, in order.
    pub fn preguntadas<'a>(&'a self, r: &'a Respuestas) -> impl Iterator<Item = &'a Seccion> {
        self.secciones.iter().filter(|s| s.si.as_ref().is_none_or(|c| c.cumple(r)))
    }

    /// Whether it takes files.
    pub fn con_archivos(&self) -> bool {
        self.campos().any(|(_, c)| matches!(c.tipo, Tipo::Archivo(_)))
    }
}
