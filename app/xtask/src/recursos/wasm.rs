//! The islands as wasm, with the JavaScript that binds them; only cargo and a library, no downloaded tool.

use super::escribir;
use crate::pasos::{cargo, exigir, raiz, target};
use anyhow::{Context, Result};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

pub(super) fn wasm(compilar: impl Fn(Command) -> Command) -> Result<()> {
    // Pages with a form, or with documents, load a build of their own, so that the others do not carry their islands.
    construir(&compilar, "islands", "hydrate")?;
    construir(&compilar, "formularios", "hydrate,formularios")?;
    construir(&compilar, "documentos", "hydrate,documentos")?;
    escribir("boot.js", &std::fs::read(raiz().join("app/islands/boot.js"))?)
}

fn construir(compilar: impl Fn(Command) -> Command, nombre: &str, features: &str) -> Result<()> {
    // `-p`, never `--workspace`: the features `ssr` and `hydrate` must not meet.
    exigir(compilar(cargo(&[
        "build",
        "--lib",
        "-p",
        "islands",
        "--features",
        features,
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "wasm",
    ])))?;
    let mut enlace = Bindgen::new()
        .input_path(target().join("wasm32-unknown-unknown/wasm/islands.wasm"))
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name(nombre)
        .generate_output()
        .context("wasm-bindgen")?;
    escribir(&format!("{nombre}.js"), enlace.js().as_bytes())?;
    escribir(&format!("{nombre}_bg.wasm"), &enlace.wasm_mut().emit_wasm())
}
