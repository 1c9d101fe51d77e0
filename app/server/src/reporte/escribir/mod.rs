//! Reports as people and machines read them.

mod alistamiento;
mod cumplimiento;
mod declaracion;

pub(crate) use declaracion::declaracion;

use crate::args::FormatoReporte;
use anyhow::Result;
use domain::cumplimiento::Evidencia;
use std::io::IsTerminal;

/// A report in a format.
pub(crate) trait Escrito {
    fn humano(&self, color: bool) -> String;
    fn json(&self) -> Result<String>;
    fn csv(&self) -> Result<String>;
    fn md(&self) -> String;

    /// As somebody asked for it.
    fn como(&self, formato: FormatoReporte) -> Result<String> {
        Ok(match formato {
            FormatoReporte::Human => self.humano(std::io::stdout().is_terminal()),
            FormatoReporte::Json => self.json()?,
            FormatoReporte::Csv => self.csv()?,
            FormatoReporte::Md => self.md(),
        })
    }
}

/// Colour where somebody looks at a terminal.
fn tinta(color: bool, codigo: &str, s: &str) -> String {
    if color { format!("\u{1b}[{codigo}m{s}\u{1b}[0m") } else { s.to_owned() }
}

/// "content/sede.toml:4", "/pqrsd/", or both.
fn donde(e: &Evidencia) -> String {
    let archivo = e.archivo.as_ref().map(|a| match e.linea {
        Some(l) => format!("{a}:{l}"),
        None => a.clone(),
    });
    [archivo, e.url.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// "sede.toml:4: no dice la línea gratuita".
fn frase(e: &Evidencia) -> String {
    match donde(e) {
        vacio if vacio.is_empty() => e.dice.clone(),
        donde => format!("{donde}: {}", e.dice),
    }
}

/// As text, also where a spreadsheet would take it for a formula.
fn inerte(celda: &str) -> String {
    if celda.starts_with(['=', '+', '-', '@', '\t']) { format!("'{celda}") } else { celda.to_owned() }
}

/// In one cell of a table.
fn plana(s: &str) -> String {
    s.replace("..", ".").replace('|', "\\|").replace('\n', " ").replace('<', "\\<")
}
