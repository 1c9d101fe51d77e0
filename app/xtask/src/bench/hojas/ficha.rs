//! A sheet as text: its fields in order, each with its lines untouched, and its body.

use anyhow::{Context, Result};
use std::path::Path;

#[derive(Clone, Default)]
pub(in crate::bench) struct Ficha {
    /// Name of the field and all its lines, the name included.
    pub(in crate::bench) campos: Vec<(String, String)>,
    pub(in crate::bench) cuerpo: String,
}

impl Ficha {
    pub(in crate::bench) fn leer(camino: &Path) -> Result<Self> {
        let texto = std::fs::read_to_string(camino)?;
        Self::partir(&texto).with_context(|| format!("{}: not a sheet", camino.display()))
    }

    fn partir(texto: &str) -> Option<Self> {
        let (portada, cuerpo) = texto.strip_prefix("---\n")?.split_once("\n---\n")?;
        let mut ficha = Self { campos: Vec::new(), cuerpo: cuerpo.to_owned() };
        for linea in portada.lines() {
            if linea.starts_with([' ', '#', '-']) {
                let (_, lineas) = ficha.campos.last_mut()?;
                lineas.push_str(linea);
                lineas.push('\n');
            } else {
                let (clave, _) = linea.split_once(':')?;
                ficha.poner(clave, format!("{linea}\n"));
            }
        }
        Some(ficha)
    }

    pub(in crate::bench) fn poner(&mut self, clave: &str, lineas: String) {
        self.campos.push((clave.to_owned(), lineas));
    }

    /// The lines of a field; empty where it is absent.
    pub(in crate::bench) fn lineas(&self, clave: &str) -> &str {
        self.campos.iter().find(|(c, _)| c == clave).map_or("", |(_, l)| l)
    }

    /// What stands after the colon, without quotes.
    pub(in crate::bench) fn valor(&self, clave: &str) -> &str {
        let primera = self.lineas(clave).lines().next().unwrap_or("");
        primera.split_once(':').map_or("", |(_, v)| v.trim().trim_matches('"'))
    }

    /// The elements of a list written on one line.
    pub(in crate::bench) fn lista(&self, clave: &str) -> Vec<&str> {
        let dentro = self.valor(clave).trim_start_matches('[').trim_end_matches(']');
        dentro.split(',').map(str::trim).filter(|e| !e.is_empty()).collect()
    }

    /// The front matter, without its marks.
    pub(in crate::bench) fn portada(&self) -> String {
        self.campos.iter().map(|(_, lineas)| lineas.as_str()).collect()
    }

    /// The front matter two columns further in, to stand under one key.
    pub(in crate::bench) fn portada_con_margen(&self) -> String {
        self.portada().lines().map(|l| format!("  {l}\n")).collect()
    }

    pub(in crate::bench) fn texto(&self) -> String {
        format!("---\n{}---\n{}", self.portada(), self.cuerpo)
    }
}
