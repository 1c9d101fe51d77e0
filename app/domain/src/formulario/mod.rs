//! Forms: one definition that the page draws, the browser checks and the server checks again.

mod campo;
mod definicion;
mod limpiar;
mod llenar;
mod motivo;
mod palabras;
mod respuestas;
mod resumen;
mod revisar;
#[cfg(test)]
mod tests;
mod valor;

pub use campo::{Archivo, Campo, DECLARA, Dato, EXTENSIONES, Exige, Limite, Opcion, Tipo};
pub use definicion::Definicion;
pub use motivo::Motivo;
pub use palabras::{DeCampo, DeSeccion, Palabras};
pub use respuestas::{MAX_CAMPOS, MAX_LARGO, Respuestas};
pub use resumen::{Bloque, Dice, EnEspanol, Renglon};
pub use revisar::{Hallazgo, Pregunta, Revision, revisar_campo};

use crate::{Fecha, Texto};
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

    /// Whether it is asked, as far as these answers tell; a condition may name a field of the same turn of a group.
    pub fn pregunta(&self, campo: &Campo, vez: u8, r: &Respuestas) -> bool {
        let Some(si) = &campo.si else { return true };
        let raiz = si.campo.split('.').next().unwrap_or_default();
        if self.repite() && self.campos.iter().any(|c| &*c.nombre == raiz) {
            let campo = format!("{}.{vez}.{}", self.nombre, si.campo).into();
            return Condicion { campo, ..si.clone() }.cumple(r);
        }
        si.cumple(r)
    }

    /// Turns of it in which something of it was answered: the first one where nothing was.
    pub fn vueltas(&self, r: &Respuestas) -> Vec<u8> {
        if !self.repite() {
            return vec![1];
        }
        let contestado = |vez: u8, c: &Campo| {
            let nombre = self.nombre_de(c, vez);
            c.partes().iter().any(|p| !r.texto(&format!("{nombre}{p}")).is_empty())
        };
        let vueltas: Vec<u8> =
            (1..=self.veces).filter(|vez| self.campos.iter().any(|c| contestado(*vez, c))).collect();
        if vueltas.is_empty() { vec![1] } else { vueltas }
    }

    /// The last turn that was answered: at least the first.
    pub fn contestadas(&self, r: &Respuestas) -> u8 {
        self.vueltas(r).last().copied().unwrap_or(1)
    }
}

impl Formulario {
    /// Every field with its section, in order.
    pub fn campos(&self) -> impl Iterator<Item = (&Seccion, &Campo)> {
        self.secciones.iter().flat_map(|s| s.campos.iter().map(move |c| (s, c)))
    }

    /// Sections that these answers ask for, in order; an answer to what is not asked counts for nothing.
    pub fn preguntadas<'a>(&'a self, r: &'a Respuestas) -> impl Iterator<Item = &'a Seccion> {
        let mut secciones: Vec<&Seccion> = Vec::new();
        self.recorrer(r, Fecha::MIN, |p, _| {
            if secciones.last().is_none_or(|s| !std::ptr::eq(*s, p.seccion)) {
                secciones.push(p.seccion);
            }
        });
        secciones.into_iter()
    }

    /// Where a name of what is sent belongs: its section, its field, and which turn of a group; parts count (`x.numero`).
    pub fn ubicar(&self, nombre: &str) -> Option<(&Seccion, &Campo, u8)> {
        self.campos().find_map(|(s, c)| {
            let es = |vez: u8| {
                let resto = nombre.strip_prefix(&*s.nombre_de(c, vez));
                resto.is_some_and(|r| c.partes().contains(&r))
            };
            (1..=s.veces).find(|v| es(*v)).map(|vez| (s, c, vez))
        })
    }

    /// Whether it takes files.
    pub fn con_archivos(&self) -> bool {
        self.campos().any(|(_, c)| matches!(c.tipo, Tipo::Archivo(_)))
    }
}
