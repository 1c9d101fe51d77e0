//! The generated content as the peers need it: sheets with their filters, every list page with its rows, data by name.

use crate::bench::hojas::ficha::Ficha;
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// As many rows as our lists have a page.
pub(super) const POR_PAGINA: usize = 50;

pub(super) struct Hoja {
    pub(super) slug: String,
    pub(super) filtros: Vec<String>,
    /// Most used first: the order of our lists.
    pub(super) peso: u32,
    /// nombre, proposito, modalidad, costo, tiempo: what a row shows.
    pub(super) fila: [String; 5],
}

pub(super) struct Sitio {
    pub(super) content: PathBuf,
    pub(super) hojas: Vec<Hoja>,
}

impl Sitio {
    pub(super) fn leer(content: &Path) -> Result<Self> {
        let mut sitio = Self { content: content.to_owned(), hojas: Vec::new() };
        for entrada in std::fs::read_dir(content.join("tramites"))? {
            let camino = entrada?.path();
            let slug = camino.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            let ficha = Ficha::leer(&camino)?;
            let fila =
                ["nombre", "proposito", "modalidad", "costo", "tiempo"].map(|k| ficha.valor(k).to_owned());
            let volumen: u32 = ficha.valor("volumen_anual").parse().unwrap_or(0);
            sitio.hojas.push(Hoja { slug, filtros: filtros(&ficha), peso: 1_000_000 - volumen, fila });
        }
        sitio.hojas.sort_by(|a, b| (a.peso, &a.fila[0]).cmp(&(b.peso, &b.fila[0])));
        Ok(sitio)
    }

    pub(super) fn ficha(&self, hoja: &Hoja) -> Result<Ficha> {
        Ficha::leer(&self.content.join("tramites").join(&hoja.slug).with_extension("md"))
    }

    /// Every list, the whole one under an empty name, with its sheets in order.
    pub(super) fn listas(&self) -> BTreeMap<&str, Vec<&Hoja>> {
        let mut listas: BTreeMap<&str, Vec<&Hoja>> = BTreeMap::new();
        for hoja in &self.hojas {
            for filtro in hoja.filtros.iter().map(String::as_str).chain([""]) {
                listas.entry(filtro).or_default().push(hoja);
            }
        }
        listas
    }
}

/// The names of the lists a sheet stands in: each facet, and each pair of different groups.
fn filtros(ficha: &Ficha) -> Vec<String> {
    let modalidad = ficha.valor("modalidad").replace("en línea", "en-linea").replace(' ', "-");
    let costo = if ficha.valor("costo") == "gratuito" { "gratis" } else { "con-costo" };
    let mut facetas = vec![(0, format!("tema-{}", ficha.valor("tema")))];
    facetas.extend((modalidad != "no-publicada").then_some((1, modalidad)));
    facetas.push((2, costo.to_owned()));
    facetas.extend(ficha.lista("audiencias").into_iter().map(|a| (3, format!("para-{a}"))));
    let mut filtros: Vec<String> = facetas.iter().map(|(_, f)| f.clone()).collect();
    for (k, (grupo, a)) in facetas.iter().enumerate() {
        filtros.extend(facetas[k..].iter().filter(|(g, _)| g != grupo).map(|(_, b)| format!("{a}--{b}")));
    }
    filtros
}
