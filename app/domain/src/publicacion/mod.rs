//! What an entity publishes: a thing with a date, a body and files, and what is particular of each kind.

mod archivo;
mod consulta;
mod ficha;
#[cfg(test)]
mod tests;

use crate::{Fecha, Slug, Texto, pagina::Cuerpo};
pub use archivo::{Archivo, Distribucion};
pub use consulta::{Consulta, EstadoDeConsulta};
pub use ficha::{Asunto, Aviso, Conjunto, Evento, Ficha, Frecuencia, Normativa, Serie, Vigencia};

/// A kind of publication, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tipo {
    /// News.
    Noticia,
    /// An act of general character.
    Normativa,
    /// A document: budget, plan, report, contract …
    Documento,
    /// Something that happens on a day.
    Evento,
    /// A question that many people ask, with its answer.
    Pregunta,
    /// A set of open data.
    Conjunto,
    /// A notice for everybody; never the notice of an act, which is a `notificacion`.
    Aviso,
    /// A project on which people may speak.
    Consulta,
}

impl Tipo {
    /// All of them.
    pub const TODOS: [Self; 8] = [
        Self::Noticia,
        Self::Normativa,
        Self::Documento,
        Self::Evento,
        Self::Pregunta,
        Self::Conjunto,
        Self::Aviso,
        Self::Consulta,
    ];

    /// The folder of its sheets, and its name in lists.
    pub const fn carpeta(self) -> &'static str {
        match self {
            Self::Noticia => "noticias",
            Self::Normativa => "normativa",
            Self::Documento => "documentos",
            Self::Evento => "eventos",
            Self::Pregunta => "preguntas",
            Self::Conjunto => "conjuntos",
            Self::Aviso => "avisos",
            Self::Consulta => "consultas",
        }
    }

    /// Path of its list.
    pub const fn raiz(self) -> &'static str {
        match self {
            Self::Noticia => "noticias/",
            Self::Normativa => "normativa/",
            Self::Documento => "documentos/",
            Self::Evento => "eventos/",
            Self::Pregunta => "preguntas/",
            Self::Conjunto => "datos/conjuntos/",
            Self::Aviso => "avisos/",
            Self::Consulta => "participa/consultas/",
        }
    }

    /// Whether who wants to know of each new one can follow a feed.
    pub const fn con_canal(self) -> bool {
        matches!(self, Self::Noticia | Self::Normativa | Self::Aviso)
    }

    /// Path of that feed.
    pub fn canal(self) -> String {
        format!("{}atom.xml", self.raiz())
    }

    /// The kind of that folder, however it is written.
    pub fn de_carpeta(carpeta: &str) -> Option<Self> {
        let carpeta = crate::texto::fold(carpeta);
        Self::TODOS.into_iter().find(|t| t.carpeta() == carpeta)
    }
}

/// Something published, at `{raiz}{slug}/`.
#[derive(Clone, Debug, PartialEq)]
pub struct Publicacion {
    /// From the name of the file.
    pub slug: Slug,
    /// Seen only in preview.
    pub borrador: bool,
    /// Headline; of a norm, its kind, number and year.
    pub titulo: Texto,
    /// What it says, in a sentence.
    pub resumen: Texto,
    /// Day of publication.
    ///
    /// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (§ 2.4.1)
    pub fecha: Fecha,
    /// Last change.
    pub actualizado: Option<Fecha>,
    /// Its place in the tree of Transparencia.
    pub nodo: Option<Slug>,
    /// Files of it.
    pub archivos: Vec<Archivo>,
    /// Where it is, if that is not here, or more of it.
    pub enlace: Option<Texto>,
    /// What the markdown says.
    pub cuerpo: Cuerpo,
    /// What only its kind has.
    pub ficha: Ficha,
}

impl Publicacion {
    /// Its kind.
    pub fn tipo(&self) -> Tipo {
        self.ficha.tipo()
    }

    /// Path of its page.
    pub fn ruta(&self) -> String {
        format!("{}{}/", self.tipo().raiz(), self.slug)
    }

    /// The day that sorts it: of a norm its issue, of an event its beginning, of data their last change.
    pub fn dia(&self) -> Fecha {
        match &self.ficha {
            Ficha::Normativa(n) => n.expedicion,
            Ficha::Evento(e) => e.desde,
            Ficha::Conjunto(_) => self.actualizado.unwrap_or(self.fecha),
            _ => self.fecha,
        }
    }

    /// When it last said something new.
    pub fn cambio(&self) -> Fecha {
        self.actualizado.unwrap_or(self.fecha)
    }

    /// The norm that it is.
    pub fn normativa(&self) -> Option<&Normativa> {
        if let Ficha::Normativa(n) = &self.ficha { Some(n) } else { None }
    }

    /// The consultation that it is.
    pub fn consulta(&self) -> Option<&Consulta> {
        if let Ficha::Consulta(c) = &self.ficha { Some(c) } else { None }
    }

    /// Whether data were to be renewed before a day.
    ///
    /// Norma: Resolución MinTIC 1519 de 2020, anexo 4
    pub fn atrasado(&self, hoy: Fecha) -> bool {
        let Ficha::Conjunto(c) = &self.ficha else { return false };
        c.frecuencia.despues_de(self.cambio()).is_some_and(|f| hoy > f)
    }
}

/// Sorts by kind, and in each the newest first.
pub fn ordenar(publicaciones: &mut [Publicacion]) {
    publicaciones.sort_by(|a, b| {
        a.tipo().cmp(&b.tipo()).then_with(|| b.dia().cmp(&a.dia())).then_with(|| a.slug.cmp(&b.slug))
    });
}
