//! What a notification holds: five things, and without one of them there is none.

use super::Falta;
use crate::{Instante, evidencia::Huella};
use serde::{Deserialize, Serialize};

/// Remedies that an act can name.
pub const MAX_RECURSOS: usize = 10;
/// Letters of a name, an office or a reason.
pub const MAX_TEXTO: usize = 500;

/// The copy of the act, as it lies in the deposit: all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Copia {
    /// Our id of the document.
    pub documento: String,
    /// The name of its file.
    pub nombre: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Their hash.
    pub sha256: Huella,
}

/// Who signs the act.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Autoridad {
    /// "Secretaria de Hacienda".
    pub cargo: String,
    /// The office.
    pub dependencia: String,
}

/// One remedy against the act.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recurso {
    /// "reposición".
    pub nombre: String,
    /// Before whom.
    pub ante: String,
    /// In how many business days.
    pub dias: u16,
}

/// What can be done against the act: always said, also where it is nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Recursos {
    /// These.
    Proceden(Vec<Recurso>),
    /// None.
    NoProceden {
        /// Why not, with the norm.
        porque: String,
    },
}

/// What somebody wrote to be notified, complete or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Propuesta {
    /// Copy of the act.
    pub copia: Option<Copia>,
    /// Who signs it.
    pub autoridad: Autoridad,
    /// That the copy costs nothing.
    pub gratuita: bool,
    /// Date and hour of the act.
    pub acto_en: Option<Instante>,
    /// What can be done against it.
    pub recursos: Option<Recursos>,
}

/// The whole content of a notification; only [`Contenido::completo`] makes one, also when it is read back.
///
/// Norma: Ley 1437 de 2011, art. 67
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Propuesta", into = "Propuesta")]
pub struct Contenido {
    copia: Copia,
    autoridad: Autoridad,
    acto_en: Instante,
    recursos: Recursos,
}

impl Contenido {
    /// The content, where nothing is missing of it.
    ///
    /// Norma: Ley 1437 de 2011, art. 67
    ///
    /// # Errors
    /// All that is missing, each with its field.
    pub fn completo(mut propuesta: Propuesta) -> Result<Self, Vec<Falta>> {
        propuesta.recortar();
        let faltas = propuesta.faltas();
        let Propuesta { copia, autoridad, gratuita: _, acto_en, recursos } = propuesta;
        match (copia, acto_en, recursos) {
            (Some(copia), Some(acto_en), Some(recursos)) if faltas.is_empty() => {
                Ok(Self { copia, autoridad, acto_en, recursos })
            }
            _ => Err(faltas),
        }
    }

    /// The copy of the act.
    pub fn copia(&self) -> &Copia {
        &self.copia
    }

    /// Who signs it.
    pub fn autoridad(&self) -> &Autoridad {
        &self.autoridad
    }

    /// Date and hour of the act.
    pub fn acto_en(&self) -> Instante {
        self.acto_en
    }

    /// What can be done against it.
    pub fn recursos(&self) -> &Recursos {
        &self.recursos
    }
}

impl From<Contenido> for Propuesta {
    fn from(c: Contenido) -> Self {
        let Contenido { copia, autoridad, acto_en, recursos } = c;
        Self {
            copia: Some(copia),
            autoridad,
            gratuita: true,
            acto_en: Some(acto_en),
            recursos: Some(recursos),
        }
    }
}

impl TryFrom<Propuesta> for Contenido {
    type Error = String;
    fn try_from(p: Propuesta) -> Result<Self, String> {
        Self::completo(p).map_err(|faltas| faltas.iter().map(Falta::campo).collect::<Vec<_>>().join(", "))
    }
}

impl Propuesta {
    /// Blanks around a text say nothing.
    fn recortar(&mut self) {
        let recortar = |s: &mut String| *s = s.trim().to_owned();
        recortar(&mut self.autoridad.cargo);
        recortar(&mut self.autoridad.dependencia);
        if let Some(c) = &mut self.copia {
            recortar(&mut c.documento);
            recortar(&mut c.nombre);
        }
        match &mut self.recursos {
            Some(Recursos::Proceden(lista)) => lista.iter_mut().for_each(|r| {
                recortar(&mut r.nombre);
                recortar(&mut r.ante);
            }),
            Some(Recursos::NoProceden { porque }) => recortar(porque),
            None => {}
        }
    }

    /// All that is missing, in the order of a form.
    fn faltas(&self) -> Vec<Falta> {
        let mut faltas = Vec::new();
        let mut exigir = |bien: bool, falta: Falta| {
            if !bien {
                faltas.push(falta);
            }
        };
        let copia = |c: &Copia| escrito(&c.documento) && escrito(&c.nombre) && c.bytes > 0;
        exigir(self.copia.as_ref().is_some_and(copia), Falta::Copia);
        exigir(escrito(&self.autoridad.cargo), Falta::Autoridad);
        exigir(escrito(&self.autoridad.dependencia), Falta::Dependencia);
        exigir(self.gratuita, Falta::Gratuidad);
        exigir(self.acto_en.is_some(), Falta::Fecha);
        match &self.recursos {
            None => exigir(false, Falta::Recursos),
            Some(Recursos::NoProceden { porque }) => exigir(escrito(porque), Falta::Porque),
            Some(Recursos::Proceden(lista)) => {
                exigir((1..=MAX_RECURSOS).contains(&lista.len()), Falta::Recursos);
                for (i, r) in lista.iter().enumerate().take(MAX_RECURSOS) {
                    exigir(escrito(&r.nombre), Falta::Recurso(i));
                    exigir(escrito(&r.ante), Falta::Ante(i));
                    exigir((1..=365).contains(&r.dias), Falta::Dias(i));
                }
            }
        }
        faltas
    }
}

/// Something that can be read, and not without end.
fn escrito(s: &str) -> bool {
    s.chars().any(char::is_alphanumeric) && s.chars().count() <= MAX_TEXTO
}
