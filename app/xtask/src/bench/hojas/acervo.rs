//! What the new sheets are drawn from: the published sheets of the demonstration, taken apart.

use super::ficha::Ficha;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::path::Path;

pub(super) struct Acervo {
    pub(super) fichas: Vec<Ficha>,
    /// Acciones of all sheets, by kind.
    pub(super) acciones: BTreeMap<String, Vec<String>>,
    /// Parts of the bodies, each from its heading on.
    pub(super) secciones: Vec<String>,
    /// Names that other pages link to.
    pub(super) slugs: Vec<String>,
}

impl Acervo {
    pub(super) fn leer(tramites: &Path) -> Result<Self> {
        let mut caminos: Vec<_> =
            std::fs::read_dir(tramites)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
        caminos.sort();
        let mut acervo =
            Self { fichas: Vec::new(), acciones: BTreeMap::new(), secciones: Vec::new(), slugs: Vec::new() };
        for camino in caminos {
            let slug = camino.file_stem().and_then(|s| s.to_str()).context("slug")?.to_owned();
            // A translation is no sheet of its own.
            if slug.contains('.') {
                continue;
            }
            acervo.slugs.push(slug);
            let ficha = Ficha::leer(&camino)?;
            if ficha.valor("estado") == "publicado" {
                acervo.sumar(ficha);
            }
        }
        ensure!(!acervo.fichas.is_empty(), "{} has no published sheet", tramites.display());
        Ok(acervo)
    }

    fn sumar(&mut self, ficha: Ficha) {
        for parte in acciones(ficha.lineas("momentos")) {
            if let Some(tipo) = tipo(&parte) {
                self.acciones.entry(tipo.to_owned()).or_default().push(parte.clone());
            }
        }
        self.secciones.extend(secciones(&ficha.cuerpo));
        self.fichas.push(ficha);
    }

    /// The first ones are those of the demonstration.
    pub(super) fn slug(&self, i: usize) -> String {
        let base = &self.slugs[i % self.slugs.len()];
        if i < self.slugs.len() { base.clone() } else { format!("{base}-{i}") }
    }
}

/// The lines of `momentos`, cut before each acción; what is no acción stays whole.
pub(super) fn acciones(momentos: &str) -> Vec<String> {
    let mut partes: Vec<String> = Vec::new();
    for linea in momentos.lines() {
        let sigue = linea.starts_with("        ") && partes.last().is_some_and(|p| tipo(p).is_some());
        match partes.last_mut() {
            Some(parte) if sigue => parte.push_str(&format!("{linea}\n")),
            _ => partes.push(format!("{linea}\n")),
        }
    }
    partes
}

/// The kind of an acción; `None` for other lines.
pub(super) fn tipo(parte: &str) -> Option<&str> {
    parte.strip_prefix("      - tipo: ")?.lines().next()
}

pub(super) fn secciones(cuerpo: &str) -> impl Iterator<Item = String> {
    cuerpo.split("## ").filter(|s| !s.trim().is_empty()).map(|s| format!("## {}\n", s.trim_end()))
}
