//! Petitions, complaints, claims, suggestions and reports: their form as data, and what its answers mean.
//!
//! Norma: Resolución MinTIC 1519 de 2020, anexo 2, num. 2.4.3

use crate::{
    Slug, Texto,
    formulario::{Archivo, Formulario, Opcion, Palabras, Respuestas, Tipo},
    peticion::{Clase, Medio},
};
use std::sync::LazyLock;

/// How the entity takes them.
#[derive(Clone, Debug)]
pub struct Pqrsd {
    /// Kinds that may be filed without saying who one is.
    pub anonimo: Vec<Clase>,
    /// Who receives what is sent to nobody.
    pub dependencia: Option<Slug>,
    /// Who receives each kind, whatever was chosen.
    pub rutas: Vec<(Clase, Slug)>,
    /// Which files come with them.
    pub adjuntos: Adjuntos,
}

/// Files that come with a petition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjuntos {
    /// So many at most.
    pub cantidad: u8,
    /// Each of so many megabytes at most.
    pub megabytes: u16,
    /// Kinds, by their extension.
    pub tipos: Vec<Texto>,
}

/// Kinds that people choose from: all but the trámites of the sheets.
pub const CLASES: [Clase; 7] = [
    Clase::Peticion,
    Clase::Queja,
    Clase::Reclamo,
    Clase::Sugerencia,
    Clase::Denuncia,
    Clase::Informacion,
    Clase::Consulta,
];

impl Default for Adjuntos {
    fn default() -> Self {
        let tipos = ["pdf", "jpg", "png", "docx", "xlsx", "mp3", "mp4"].map(Into::into).to_vec();
        Self { cantidad: 5, megabytes: 10, tipos }
    }
}

impl Default for Pqrsd {
    fn default() -> Self {
        Self { anonimo: CLASES.to_vec(), dependencia: None, rutas: Vec::new(), adjuntos: Adjuntos::default() }
    }
}

impl Pqrsd {
    /// Who receives it: by its kind, else as the person chose, else who receives by default.
    pub fn destino(&self, r: &Respuestas) -> Option<Slug> {
        let ruta = self.rutas.iter().find(|(c, _)| *c == clase(r)).map(|(_, d)| d.clone());
        ruta.or_else(|| Slug::parse(r.texto("dependencia"))).or_else(|| self.dependencia.clone())
    }

    /// The field's limits, out of the entity's.
    pub fn archivos(&self) -> Archivo {
        let Adjuntos { cantidad, tipos, .. } = &self.adjuntos;
        Archivo { cantidad: *cantidad, tipos: tipos.clone(), tipo_documental: Some("Anexo".into()) }
    }
}

static BASE: LazyLock<Formulario> =
    LazyLock::new(|| toml::from_str(include_str!("../ley/pqrsd.toml")).expect("embedded form is valid"));

/// The form of an entity: its dependencias, the kinds that may be anonymous, the files that it takes.
pub fn formulario(dependencias: &[Opcion], anonimo: &[Clase], archivos: Archivo) -> Formulario {
    let mut f = BASE.clone();
    for s in &mut f.secciones {
        s.campos.retain_mut(|c| match &*c.nombre {
            "dependencia" => {
                c.tipo = Tipo::Opcion(dependencias.to_vec());
                !dependencias.is_empty()
            }
            "anonima" => {
                if let Some(si) = &mut c.si {
                    si.valores = anonimo.iter().map(|c| c.nombre().into()).collect();
                }
                !anonimo.is_empty()
            }
            "adjuntos" => {
                c.tipo = Tipo::Archivo(archivos.clone());
                true
            }
            _ => true,
        });
    }
    f
}

static EN_INGLES: LazyLock<Palabras> =
    LazyLock::new(|| toml::from_str(include_str!("../ley/pqrsd.en.toml")).expect("embedded words are valid"));

/// The form of an entity in another language; none in one in which nobody wrote the words of the law.
pub fn en_lengua(f: &Formulario, lengua: &str) -> Option<Formulario> {
    (lengua == "en").then(|| f.con_palabras(&EN_INGLES))
}

static VERBAL: LazyLock<Formulario> =
    LazyLock::new(|| toml::from_str(include_str!("../ley/verbal.toml")).expect("embedded form is valid"));

/// What is written down of a petition made by word of mouth, with the files that the entity takes.
///
/// Norma: Decreto 1069 de 2015, art. 2.2.3.12.3
pub fn verbal(archivos: &Archivo) -> Formulario {
    let mut f = VERBAL.clone();
    for c in f.secciones.iter_mut().flat_map(|s| &mut s.campos) {
        if let Tipo::Archivo(a) = &mut c.tipo {
            *a = archivos.clone();
        }
    }
    f
}

/// What was filed; a petition where nothing says otherwise.
///
/// Norma: Ley 1437 de 2011, art. 13
pub fn clase(r: &Respuestas) -> Clase {
    r.texto("tipo").parse().ok().filter(|c| CLASES.contains(c)).unwrap_or(Clase::Peticion)
}

/// Whether nobody says who they are.
pub fn anonima(r: &Respuestas) -> bool {
    r.texto("anonima") == "si"
}

/// How the person wants to be answered.
pub fn medio(r: &Respuestas) -> Medio {
    r.texto("medio").parse().unwrap_or(Medio::Ninguno)
}

/// Whether it goes before others: a risk for life, a right that cannot be mended, a journalist at work.
///
/// Norma: Ley 1437 de 2011, art. 20
pub fn prioridad(r: &Respuestas) -> Option<&str> {
    Some(r.texto("prioridad")).filter(|p| !p.is_empty())
}

/// The first words of what is asked, for lists.
pub fn asunto(r: &Respuestas) -> String {
    let linea = r.texto("objeto").lines().next().unwrap_or_default();
    let mut asunto: String = linea.chars().take(100).collect();
    if asunto.len() < linea.len() {
        let corte = asunto.rfind(' ').unwrap_or(asunto.len());
        asunto.truncate(corte);
        asunto.push('…');
    }
    asunto
}

#[cfg(test)]
#[path = "pqrsd_tests.rs"]
mod tests;
