//! The one check of answers that the page, the browser and the server share.

use super::{Campo, Exige, Formulario, Motivo, Respuestas, Seccion, Tipo, limpiar::limpiar};
use crate::Fecha;
use serde::{Deserialize, Serialize};

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Nothing is filed with them.
    pub errores: Vec<Hallazgo>,
    /// Told, and filed all the same where the person insists.
    ///
    /// Norma: Ley 1437 de 2011, art. 15 y 16
    pub faltan: Vec<Hallazgo>,
    /// Only what the form asks under these answers, in its order and written in one way. What could not be read stays as it was typed.
    pub limpias: Respuestas,
}

/// A field and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hallazgo {
    /// Full name of the part: `integrantes.2.documento.numero`.
    pub campo: String,
    /// What is wrong.
    pub motivo: Motivo,
}

/// A question that is asked under some answers.
#[derive(Clone, Debug)]
pub struct Pregunta<'f> {
    /// Its section.
    pub seccion: &'f Seccion,
    /// Itself.
    pub campo: &'f Campo,
    /// Which turn of a group that repeats; 1 of any other.
    pub vez: u8,
    /// Its name in the answers.
    pub nombre: String,
}

impl Revision {
    /// Whether it can be filed.
    pub fn pasa(&self) -> bool {
        self.errores.is_empty()
    }

    fn sumar(&mut self, otra: Self) {
        self.errores.extend(otra.errores);
        self.faltan.extend(otra.faltan);
        self.limpias.sumar(&otra.limpias);
    }
}

impl Formulario {
    /// Checks all that was answered.
    pub fn revisar(&self, r: &Respuestas, hoy: Fecha) -> Revision {
        let mut todo = Revision::default();
        self.recorrer(r, hoy, |_, una| todo.sumar(una));
        todo
    }

    /// Checks one section; nothing is found, and nothing kept, of one that is not asked.
    pub fn revisar_seccion(&self, nombre: &str, r: &Respuestas, hoy: Fecha) -> Revision {
        let mut suya = Revision::default();
        self.recorrer(r, hoy, |p, una| {
            if &*p.seccion.nombre == nombre {
                suya.sumar(una);
            }
        });
        suya
    }

    /// Questions that these answers ask, in order.
    pub fn preguntas(&self, r: &Respuestas) -> Vec<Pregunta<'_>> {
        let mut preguntas = Vec::new();
        self.recorrer(r, Fecha::MIN, |p, _| preguntas.push(p));
        preguntas
    }

    /// Goes through what is asked; a condition sees only clean answers to questions that were asked.
    pub(super) fn recorrer<'f>(
        &'f self,
        r: &Respuestas,
        hoy: Fecha,
        mut cada: impl FnMut(Pregunta<'f>, Revision),
    ) {
        let mut vistas = Respuestas::default();
        for seccion in &self.secciones {
            if seccion.si.as_ref().is_some_and(|c| !c.cumple(&vistas)) {
                continue;
            }
            let mut nadie = true;
            for vez in seccion.vueltas(r) {
                let suyas = turno(seccion, vez, r, hoy, &vistas);
                let vacio = suyas.iter().all(|(_, una)| una.limpias.vacia());
                if vacio && seccion.repite() {
                    continue;
                }
                nadie = false;
                for (p, una) in suyas {
                    vistas.sumar(&una.limpias);
                    cada(p, una);
                }
            }
            if nadie {
                turno(seccion, 1, &Respuestas::default(), hoy, &vistas)
                    .into_iter()
                    .for_each(|(p, una)| cada(p, una));
            }
        }
    }
}

/// One turn of a section; a turn in which nothing clean was said is none.
fn turno<'f>(
    seccion: &'f Seccion,
    vez: u8,
    r: &Respuestas,
    hoy: Fecha,
    antes: &Respuestas,
) -> Vec<(Pregunta<'f>, Revision)> {
    let mut vistas = antes.clone();
    let mut suyas = Vec::with_capacity(seccion.campos.len());
    for campo in &seccion.campos {
        if seccion.pregunta(campo, vez, &vistas) {
            let nombre = seccion.nombre_de(campo, vez);
            let una = revisar_campo(campo, &nombre, r, hoy);
            vistas.sumar(&una.limpias);
            suyas.push((Pregunta { seccion, campo, vez, nombre }, una));
        }
    }
    suyas
}

/// Checks one field; `nombre` is its full name, with the turn of its group.
pub fn revisar_campo(campo: &Campo, nombre: &str, r: &Respuestas, hoy: Fecha) -> Revision {
    let partes = limpiar(campo, nombre, r, hoy);
    let nada = partes.iter().all(|p| p.valores.is_empty());
    let mut una = Revision::default();
    for (i, p) in partes.into_iter().enumerate() {
        let completo = format!("{nombre}{}", p.sufijo);
        let falta = p.valores.is_empty();
        for valor in p.valores {
            una.limpias.agregar(&completo, valor);
        }
        let hallazgo = |motivo| Hallazgo { campo: completo, motivo };
        match (p.falla, campo.exige) {
            (Some(motivo), _) => una.errores.push(hallazgo(motivo)),
            (None, _) if !falta => {}
            // Half an answer is none.
            (None, Exige::Obligatorio) => una.errores.push(hallazgo(falta_de(&campo.tipo, p.sufijo))),
            (None, _) if !nada => una.errores.push(hallazgo(falta_de(&campo.tipo, p.sufijo))),
            (None, Exige::Recomendado) if i == 0 => {
                una.faltan.push(hallazgo(falta_de(&campo.tipo, p.sufijo)));
            }
            _ => {}
        }
    }
    una
}

fn falta_de(tipo: &Tipo, sufijo: &str) -> Motivo {
    match (tipo, sufijo) {
        (_, ".tipo") => Motivo::FaltaTipo,
        (_, ".numero") => Motivo::FaltaNumero,
        (_, ".departamento") => Motivo::FaltaDepartamento,
        (_, ".municipio") => Motivo::FaltaMunicipio,
        (Tipo::Opcion(_), _) => Motivo::Elija,
        (Tipo::Varias(_), _) => Motivo::ElijaAlguna,
        (Tipo::Archivo(_), _) => Motivo::Adjunte,
        (Tipo::Declaracion(_), _) => Motivo::Marque,
        _ => Motivo::Escriba,
    }
}
