//! `build` and `serve`: the wasm and the styles first, then the program that holds them.

use crate::pasos::{cargo, exigir, orden, paso, raiz, target};
use crate::{instalar, recursos};
use anyhow::Result;

pub(crate) fn construir() -> Result<()> {
    instalar::para_construir()?;
    paso("wasm and styles", || recursos::recursos(|cargo| cargo))?;
    paso("the program, release", || exigir(cargo(&["build", "--release", "-p", "server"])))?;
    eprintln!("✓ {}", target().join("release/sede").display());
    Ok(())
}

/// Profile `rapido` (.cargo/config.toml): optimised, but without the slow linking of `release`.
pub(crate) fn servir(args: &[String]) -> Result<()> {
    instalar::para_construir()?;
    paso("wasm and styles", || recursos::recursos(|cargo| cargo))?;
    paso("the program", || exigir(cargo(&["build", "--profile", "rapido", "-p", "server"])))?;
    let mut sede = orden(target().join("rapido/sede"), &["serve"]);
    if !args.iter().any(|arg| arg.starts_with("--content")) && std::env::var_os("SEDE_CONTENT").is_none() {
        sede.arg("--content").arg(raiz().join("content"));
    }
    sede.args(args);
    exigir(sede)
}
