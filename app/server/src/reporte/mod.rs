//! Reports: what the norm asks of a sede against what is really there, line by line.

mod alistamiento;
mod decisores;
mod dictamen;
mod escribir;
mod formas;
mod paginas;
#[cfg(test)]
mod pruebas;
mod sede;

pub(crate) use alistamiento::{Alistamiento, alistamiento};
pub(crate) use escribir::{Escrito, declaracion};

use decisores::Decisor;
use dictamen::Dictamen;
use domain::cumplimiento::{Capitulo, Estado, Evidencia, Linea, capitulos};
use sede::Sede;
use serde::Serialize;
use std::{path::Path, sync::Arc};

/// What is said of a line.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Renglon {
    /// Name of the line; of a place of Transparencia, its number.
    pub(crate) id: String,
    pub(crate) capitulo: &'static str,
    pub(crate) exigencia: String,
    pub(crate) norma: String,
    pub(crate) estado: Estado,
    /// The test that decided; none where a person does.
    pub(crate) prueba: Option<&'static str>,
    pub(crate) evidencia: Vec<Evidencia>,
    /// How to mend what is not so.
    pub(crate) remedio: Option<String>,
    /// What a person looks at, and how.
    pub(crate) persona: Option<&'static str>,
}

/// A whole report.
#[derive(Debug, Serialize)]
pub(crate) struct Informe {
    pub(crate) entidad: String,
    /// Public address of the sede.
    pub(crate) url: String,
    pub(crate) fecha: domain::Fecha,
    /// How many pages were looked at.
    pub(crate) paginas: usize,
    pub(crate) lineas: Vec<Renglon>,
}

impl Informe {
    /// How many lines are in a state.
    pub(crate) fn cuenta(&self, estado: Estado) -> usize {
        self.lineas.iter().filter(|l| l.estado == estado).count()
    }
}

/// Looks at the whole sede, page by page.
pub(crate) fn cumplimiento(planta: Arc<crate::sitio::Planta>, dir: &Path) -> anyhow::Result<Informe> {
    Ok(decidir_todas(&Sede::recorrer(planta, dir, &lineas())?))
}

/// Every line with its chapter.
fn lineas() -> Vec<(&'static Capitulo, &'static Linea)> {
    capitulos().iter().flat_map(|c| c.linea.iter().map(move |l| (c, l))).collect()
}

fn decidir_todas(sede: &Sede) -> Informe {
    let portal = &sede.planta.portal;
    Informe {
        entidad: sede.sitio().entidad.nombre.to_string(),
        url: portal.opciones().url.clone(),
        fecha: portal.opciones().hoy,
        paginas: sede.paginas.len(),
        lineas: lineas().into_iter().enumerate().flat_map(|(i, (c, l))| decidir(sede, i, c, l)).collect(),
    }
}

fn decidir(sede: &Sede, i: usize, c: &'static Capitulo, l: &'static Linea) -> Vec<Renglon> {
    let dictamen = match l.prueba.as_deref().and_then(decisores::de) {
        None => Dictamen::persona(Vec::new()),
        Some(Decisor::Pagina(_) | Decisor::Revision(_)) => sede.de_paginas(i),
        Some(Decisor::Estilo(prueba)) => sede.de_estilos(prueba),
        Some(Decisor::Sede(prueba)) => prueba(sede, &l.con),
        Some(Decisor::Lugares(lugares)) => return lugares(sede, c, l),
    };
    vec![renglon(c, l, dictamen)]
}

/// A line with what was decided.
fn renglon(c: &'static Capitulo, l: &'static Linea, d: Dictamen) -> Renglon {
    let remedio =
        (d.estado == Estado::NoCumple).then(|| d.remedio.or_else(|| l.remedio.as_deref().map(Into::into)));
    Renglon {
        id: l.id.to_string(),
        capitulo: &c.id,
        exigencia: l.exige.to_string(),
        norma: l.norma.as_ref().unwrap_or(&c.norma).to_string(),
        estado: d.estado,
        prueba: l.prueba.as_deref(),
        evidencia: d.evidencia,
        remedio: remedio.flatten(),
        persona: l.persona.as_deref(),
    }
}
