//! `fmt`: rustfmt, and the shape every source file keeps.

use crate::pasos::{cargo, exigir, paso, raiz};
use anyhow::{Result, ensure};
use std::path::Path;

/// Above this a file is split.
const LINEAS: usize = 300;

pub(crate) fn formatear() -> Result<()> {
    paso("cargo fmt", || exigir(cargo(&["fmt", "--all"])))?;
    paso("shape of the files", forma)
}

/// First line of each file: one `//!` sentence; length at most `LINEAS`.
pub(crate) fn forma() -> Result<()> {
    let mut faltas = Vec::new();
    for (camino, texto) in fuentes()? {
        if !texto.starts_with("//! ") {
            faltas.push(format!("{camino}:1: begin with one `//!` sentence that says what the file owns"));
        }
        if texto.lines().count() > LINEAS {
            faltas.push(format!("{camino}: more than {LINEAS} lines, split it"));
        }
    }
    ensure!(faltas.is_empty(), "{}", faltas.join("\n"));
    Ok(())
}

/// Each Rust file of app/, in order: its path from the root, its text.
pub(crate) fn fuentes() -> Result<Vec<(String, String)>> {
    let mut fuentes = Vec::new();
    recoger(&raiz().join("app"), &mut fuentes)?;
    fuentes.sort();
    Ok(fuentes)
}

fn recoger(dir: &Path, fuentes: &mut Vec<(String, String)>) -> Result<()> {
    for entrada in std::fs::read_dir(dir)? {
        let camino = entrada?.path();
        if camino.is_dir() {
            recoger(&camino, fuentes)?;
        } else if camino.extension().is_some_and(|ext| ext == "rs") {
            let nombre = camino.strip_prefix(raiz())?.to_string_lossy().into_owned();
            fuentes.push((nombre, std::fs::read_to_string(&camino)?));
        }
    }
    Ok(())
}
