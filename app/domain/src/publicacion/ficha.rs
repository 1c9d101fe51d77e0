//! What only one kind of publication has.

use super::{Consulta, Distribucion, Tipo};
use crate::{Fecha, Slug, Texto};
use jiff::{Span, civil::Time};

/// The part of a publication that depends on its kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Ficha {
    /// News.
    Noticia,
    /// A norm.
    Normativa(Normativa),
    /// A document of a series.
    Documento(Serie),
    /// An event.
    Evento(Evento),
    /// A question.
    Pregunta(Asunto),
    /// Open data.
    Conjunto(Conjunto),
    /// A notice.
    Aviso(Aviso),
    /// A consultation.
    Consulta(Consulta),
}

impl Ficha {
    /// Which kind it is.
    pub fn tipo(&self) -> Tipo {
        match self {
            Self::Noticia => Tipo::Noticia,
            Self::Normativa(_) => Tipo::Normativa,
            Self::Documento(_) => Tipo::Documento,
            Self::Evento(_) => Tipo::Evento,
            Self::Pregunta(_) => Tipo::Pregunta,
            Self::Conjunto(_) => Tipo::Conjunto,
            Self::Aviso(_) => Tipo::Aviso,
            Self::Consulta(_) => Tipo::Consulta,
        }
    }
}

/// An act of general character.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (§ 2.4.1.g)
#[derive(Clone, Debug, PartialEq)]
pub struct Normativa {
    /// "Decreto", "Acuerdo" …
    pub tipo: Texto,
    /// Its number.
    pub numero: u32,
    /// Day of issue.
    pub expedicion: Fecha,
    /// Who issued it, where that is not the entity.
    pub expide: Option<Texto>,
    /// Whether it rules.
    pub vigencia: Vigencia,
    /// Norms of this sede that changed it or ended it.
    pub modificada_por: Vec<Slug>,
}

/// Whether a norm rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Vigencia {
    /// As it was issued.
    #[default]
    Vigente,
    /// With changes.
    Modificada,
    /// No more.
    Derogada,
}

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Serie {
    /// Of a contract, or a list of them.
    Contrato,
    /// Money: planned and spent.
    Presupuesto,
    /// What will be done.
    Plan,
    /// What was done.
    Informe,
    /// What the entity commits itself to.
    Politica,
    /// How things are done.
    Manual,
    /// To be filled in.
    Formato,
    /// What a meeting decided.
    Acta,
    /// Lists of what there is: information, files, retention.
    Registro,
}

impl Serie {
    /// All, in the order of the filters.
    pub const TODAS: [Self; 9] = [
        Self::Contrato,
        Self::Presupuesto,
        Self::Plan,
        Self::Informe,
        Self::Politica,
        Self::Manual,
        Self::Formato,
        Self::Acta,
        Self::Registro,
    ];

    /// Its name in sheets and addresses.
    pub const fn nombre(self) -> &'static str {
        match self {
            Self::Contrato => "contrato",
            Self::Presupuesto => "presupuesto",
            Self::Plan => "plan",
            Self::Informe => "informe",
            Self::Politica => "politica",
            Self::Manual => "manual",
            Self::Formato => "formato",
            Self::Acta => "acta",
            Self::Registro => "registro",
        }
    }

    /// Its name in the addresses of lists, where many stand.
    pub const fn en_direcciones(self) -> &'static str {
        match self {
            Self::Contrato => "contratos",
            Self::Presupuesto => "presupuesto",
            Self::Plan => "planes",
            Self::Informe => "informes",
            Self::Politica => "politicas",
            Self::Manual => "manuales",
            Self::Formato => "formatos",
            Self::Acta => "actas",
            Self::Registro => "registros-de-informacion",
        }
    }

    /// The series of that name.
    pub fn de(nombre: &str) -> Option<Self> {
        let nombre = crate::texto::fold(nombre);
        Self::TODAS.into_iter().find(|s| s.nombre() == nombre)
    }
}

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Evento {
    /// First day.
    pub desde: Fecha,
    /// Last day; the same for one day.
    pub hasta: Fecha,
    /// From and until, in hora legal; all day where it is not said.
    pub horas: Option<(Time, Time)>,
    /// Where.
    pub lugar: Texto,
    /// Who it is for.
    pub para: Option<Texto>,
}

/// What a question is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asunto {
    /// A subject.
    pub tema: Option<Slug>,
    /// A trámite.
    pub tramite: Option<Slug>,
}

/// Open data.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 4
#[derive(Clone, Debug, PartialEq)]
pub struct Conjunto {
    /// Who answers for them, where that is not the whole entity.
    pub publicador: Option<Texto>,
    /// How often they are renewed.
    pub frecuencia: Frecuencia,
    /// Address of the licence.
    pub licencia: Texto,
    /// Words for what they are about.
    pub temas: Vec<Texto>,
    /// In which forms they can be had.
    pub distribuciones: Vec<Distribucion>,
    /// "2024 a 2026".
    pub periodo: Option<Texto>,
    /// "Cabecera municipal y 12 veredas".
    pub territorio: Option<Texto>,
}

/// How often data are renewed: a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frecuencia {
    /// Each day.
    Diaria,
    /// Each week.
    Semanal,
    /// Each month.
    Mensual,
    /// Each three months.
    Trimestral,
    /// Each six months.
    Semestral,
    /// Each year.
    Anual,
    /// When something changes.
    ConCadaCambio,
}

impl Frecuencia {
    /// All, in the order of [`Frecuencia::NOMBRES`].
    pub const TODAS: [Self; 7] = [
        Self::Diaria,
        Self::Semanal,
        Self::Mensual,
        Self::Trimestral,
        Self::Semestral,
        Self::Anual,
        Self::ConCadaCambio,
    ];
    /// As sheets and people write them.
    pub const NOMBRES: [&str; 7] =
        ["diaria", "semanal", "mensual", "trimestral", "semestral", "anual", "con cada cambio"];

    /// Its name.
    pub fn nombre(self) -> &'static str {
        Self::TODAS.iter().position(|f| *f == self).map_or("", |i| Self::NOMBRES[i])
    }

    /// The last day on which data of that day are not late; `None` where nothing was promised.
    pub fn despues_de(self, cambio: Fecha) -> Option<Fecha> {
        let span = match self {
            Self::Diaria => Span::new().days(1),
            Self::Semanal => Span::new().weeks(1),
            Self::Mensual => Span::new().months(1),
            Self::Trimestral => Span::new().months(3),
            Self::Semestral => Span::new().months(6),
            Self::Anual => Span::new().years(1),
            Self::ConCadaCambio => return None,
        };
        Some(cambio.saturating_add(span))
    }
}

/// A notice for everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Aviso {
    /// Last day on which it matters.
    pub hasta: Option<Fecha>,
    /// Who gives it.
    pub dependencia: Option<Slug>,
}
