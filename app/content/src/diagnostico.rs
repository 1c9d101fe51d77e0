//! What is wrong in a file, where, why and how to mend it.

use crate::nodo::Tramo;
use serde::Serialize;

/// Whether the sede can be published with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Severidad {
    /// Publication stops.
    #[serde(rename = "error")]
    Error,
    /// Worth a look.
    #[serde(rename = "warning")]
    Advertencia,
}

/// One finding, with the line it speaks of, so that showing it needs no file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Diagnostico {
    /// File, relative to the content folder, with `/`.
    #[serde(rename = "file")]
    pub archivo: String,
    /// From 1; 1 for findings about the whole file.
    #[serde(rename = "line")]
    pub linea: u32,
    /// In characters, from 1.
    #[serde(rename = "column")]
    pub columna: u32,
    /// Error or warning.
    #[serde(rename = "severity")]
    pub severidad: Severidad,
    /// Stable name of the finding.
    #[serde(rename = "code")]
    pub codigo: &'static str,
    /// What is wrong.
    #[serde(rename = "message")]
    pub mensaje: String,
    /// How to mend it.
    #[serde(rename = "help")]
    pub ayuda: Option<String>,
    /// Why: the norm behind the rule.
    pub norma: Option<&'static str>,
    /// The line itself, cut around the place if it is very long; empty for findings about the whole file.
    #[serde(skip)]
    pub texto: String,
    /// Where in `texto` the place is, in characters.
    #[serde(skip)]
    pub marca: (usize, usize),
}

/// Characters of a message or a help, which may quote what a sheet says.
const MAX_FRASE: usize = 600;

/// One line of bounded length, without control characters that a terminal would obey.
fn legible(frase: &str) -> String {
    let limpia = frase.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut salida: String = limpia.take(MAX_FRASE).collect();
    if salida.len() < frase.len() && frase.chars().nth(MAX_FRASE).is_some() {
        salida.push('…');
    }
    salida
}

/// A letter of a sheet, unless a terminal would obey it.
fn visible(c: char) -> char {
    if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c }
}

/// Characters of a line shown at most.
const ANCHO: usize = 160;

impl Diagnostico {
    /// A finding at a place of a text.
    pub(crate) fn en(
        archivo: &str,
        fuente: &str,
        tramo: Tramo,
        codigo: &'static str,
        mensaje: String,
    ) -> Self {
        let linea =
            fuente.split('\n').nth(tramo.inicio.linea as usize - 1).unwrap_or("").trim_end_matches('\r');
        let largo = linea.chars().count();
        let desde = (tramo.inicio.columna as usize - 1).min(largo);
        let hasta =
            if tramo.fin.linea == tramo.inicio.linea { tramo.fin.columna as usize - 1 } else { largo };
        let corte = desde.saturating_sub(ANCHO / 2);
        let texto: String = linea.chars().skip(corte).take(ANCHO).map(visible).collect();
        let ancho = texto.chars().count();
        let inicio = (desde - corte).min(ancho);
        let fin = hasta.max(desde + 1).saturating_sub(corte).min(ancho);
        Self {
            archivo: legible(archivo),
            linea: tramo.inicio.linea,
            columna: tramo.inicio.columna,
            severidad: Severidad::Error,
            codigo,
            mensaje: legible(&mensaje),
            ayuda: None,
            norma: None,
            texto,
            marca: (inicio, fin.max(inicio)),
        }
    }

    /// A finding about a whole file or folder.
    pub(crate) fn de_archivo(archivo: &str, codigo: &'static str, mensaje: String) -> Self {
        Self::en(archivo, "", Tramo::INICIO, codigo, mensaje)
    }

    pub(crate) fn ayuda(mut self, ayuda: impl Into<String>) -> Self {
        self.ayuda = Some(legible(&ayuda.into()));
        self
    }

    pub(crate) fn advertencia(mut self) -> Self {
        self.severidad = Severidad::Advertencia;
        self
    }
}
