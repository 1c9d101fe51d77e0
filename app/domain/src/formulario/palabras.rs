//! The words of a form, apart from what it asks: in another language they are laid over the same questions.

use super::{Campo, Formulario, Opcion, Seccion, Tipo};
use crate::Texto;
use serde::Deserialize;

/// What people read of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palabras {
    /// Of each section.
    pub secciones: Vec<DeSeccion>,
}

/// What people read of a section.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeSeccion {
    /// Which one.
    pub nombre: Texto,
    /// Its title.
    pub titulo: Texto,
    /// What helps to answer.
    pub ayuda: Option<Texto>,
    /// Of each question.
    pub campos: Vec<DeCampo>,
}

/// What people read of a question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeCampo {
    /// Which one.
    pub nombre: Texto,
    /// The question.
    pub etiqueta: Texto,
    /// What helps to answer.
    pub ayuda: Option<Texto>,
    /// An answer.
    pub ejemplo: Option<Texto>,
    /// Why it is asked.
    pub para: Option<Texto>,
    /// What is declared.
    pub texto: Option<Texto>,
    /// Its choices, each known by its value.
    #[serde(default)]
    pub opciones: Vec<Opcion>,
}

impl Formulario {
    /// What people read of it.
    pub fn palabras(&self) -> Palabras {
        Palabras { secciones: self.secciones.iter().map(de_seccion).collect() }
    }

    /// The same questions in these words; what they lack stays as it is, and what it does not ask is left out.
    #[must_use]
    pub fn con_palabras(&self, p: &Palabras) -> Self {
        let mut f = self.clone();
        for s in &mut f.secciones {
            let Some(de) = p.secciones.iter().find(|d| d.nombre == s.nombre) else { continue };
            s.titulo = de.titulo.clone();
            decir(&mut s.ayuda, de.ayuda.as_ref());
            for c in &mut s.campos {
                if let Some(de) = de.campos.iter().find(|d| d.nombre == c.nombre) {
                    c.decir(de);
                }
            }
        }
        f
    }
}

fn de_seccion(s: &Seccion) -> DeSeccion {
    let campos = s.campos.iter().map(de_campo).collect();
    DeSeccion { nombre: s.nombre.clone(), titulo: s.titulo.clone(), ayuda: s.ayuda.clone(), campos }
}

fn de_campo(c: &Campo) -> DeCampo {
    let (texto, opciones) = match &c.tipo {
        Tipo::Declaracion(texto) => (Some(texto.clone()), Vec::new()),
        Tipo::Opcion(o) | Tipo::Varias(o) => (None, o.clone()),
        _ => (None, Vec::new()),
    };
    DeCampo {
        nombre: c.nombre.clone(),
        etiqueta: c.etiqueta.clone(),
        ayuda: c.ayuda.clone(),
        ejemplo: c.ejemplo.clone(),
        para: c.para.clone(),
        texto,
        opciones,
    }
}

impl Campo {
    fn decir(&mut self, de: &DeCampo) {
        self.etiqueta = de.etiqueta.clone();
        for (mia, suya) in
            [(&mut self.ayuda, &de.ayuda), (&mut self.ejemplo, &de.ejemplo), (&mut self.para, &de.para)]
        {
            decir(mia, suya.as_ref());
        }
        match &mut self.tipo {
            Tipo::Declaracion(texto) => *texto = de.texto.clone().unwrap_or_else(|| texto.clone()),
            Tipo::Opcion(o) | Tipo::Varias(o) => o.iter_mut().for_each(|o| elegir(o, &de.opciones)),
            _ => {}
        }
    }
}

fn elegir(o: &mut Opcion, dichas: &[Opcion]) {
    if let Some(de) = dichas.iter().find(|d| d.valor == o.valor) {
        o.texto = de.texto.clone();
        decir(&mut o.ayuda, de.ayuda.as_ref());
    }
}

/// Words take the place of words, and stand nowhere else.
fn decir(mia: &mut Option<Texto>, suya: Option<&Texto>) {
    if let (Some(mia), Some(suya)) = (mia, suya) {
        *mia = suya.clone();
    }
}
