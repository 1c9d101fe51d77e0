//! `recursos`: what the server embeds, in target/recursos; a file is touched only when its bytes change.

mod estilos;
mod wasm;

use crate::pasos::{paso, raiz};
use anyhow::Result;
use std::{path::PathBuf, process::Command};

/// With what compiles: cargo as it is, or one that also lints.
pub(crate) fn recursos(compilar: impl Fn(Command) -> Command) -> Result<()> {
    paso("styles", estilos::estilos)?;
    paso("wasm of the islands", || wasm::wasm(compilar))
}

/// Always below the project, not in CARGO_TARGET_DIR: the server's build.rs must find it.
fn carpeta() -> PathBuf {
    raiz().join("target/recursos")
}

/// A new date alone would build the server again.
fn escribir(nombre: &str, bytes: &[u8]) -> Result<()> {
    let camino = carpeta().join(nombre);
    if std::fs::read(&camino).is_ok_and(|anterior| anterior == bytes) {
        return Ok(());
    }
    std::fs::create_dir_all(carpeta())?;
    eprintln!("  {nombre}: {} bytes", bytes.len());
    Ok(std::fs::write(camino, bytes)?)
}
