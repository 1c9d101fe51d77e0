//! `test`: every check in the order of how soon it can fail; one set of features, so that the artefacts are shared.

use crate::pasos::{cargo, con_clippy, exigir, orden, paso, raiz, segundos, target};
use crate::{estilo, instalar, recursos};
use anyhow::Result;
use std::{process::Command, time::Instant};

/// The packages of the server side, built together; the wasm side never joins them.
const SERVIDOR: [&str; 14] = [
    "-p",
    "domain",
    "-p",
    "content",
    "-p",
    "pages",
    "-p",
    "store",
    "-p",
    "server",
    "-p",
    "islands",
    "--features",
    "islands/ssr",
];

pub(crate) fn probar(todo: bool) -> Result<()> {
    let inicio = Instant::now();
    paso("install what is missing", || instalar::para_probar(todo))?;
    paso("format", || exigir(cargo(&["fmt", "--all", "--check"])))?;
    paso("shape of the files", estilo::forma)?;
    paso("licences, bans, sources", licencias)?;
    paso("wasm with clippy, and styles", || recursos::recursos(con_clippy))?;
    paso("clippy, xtask", || exigir(clippy(&["build", "--quiet", "--tests"], &["-p", "xtask"])))?;
    // `--tests` even for the program: dev-dependencies then give both builds the same features.
    paso("build with clippy", || exigir(clippy(&[&["build"], objetivos(todo)].concat(), &SERVIDOR)))?;
    paso("tests of Rust", || nextest(todo))?;
    paso("what must not compile", || exigir(clippy(&["test", "--quiet", "--doc"], &["-p", "domain"])))?;
    paso("browser tests", || navegador(todo))?;
    eprintln!("\n✓ All good in {}. La sede está lista.", segundos(inicio.elapsed()));
    Ok(())
}

/// The examples, which only `bench` and the gallery run, are linked with `--all`.
fn objetivos(todo: bool) -> &'static [&'static str] {
    if todo { &["--all-targets"] } else { &["--lib", "--bins", "--tests"] }
}

fn clippy(antes: &[&str], despues: &[&str]) -> Command {
    con_clippy(cargo(&[antes, despues].concat()))
}

/// Advisories are left to `cargo deny check advisories`: they need the network and change without us.
fn licencias() -> Result<()> {
    exigir(cargo(&["deny", "--offline", "--log-level", "error", "check", "bans", "licenses", "sources"]))
}

fn nextest(todo: bool) -> Result<()> {
    let ignoradas: &[&str] = if todo { &["--run-ignored", "all"] } else { &[] };
    exigir(clippy(
        &["nextest", "run", "--profile", "ci"],
        &[&SERVIDOR[..], objetivos(todo), ignoradas].concat(),
    ))
}

fn navegador(todo: bool) -> Result<()> {
    if !raiz().join("end2end/package.json").exists() {
        eprintln!("  no end2end/package.json: nothing to run");
        return Ok(());
    }
    let mut npm = orden("npm", &["test", "--prefix", "end2end"]);
    npm.env("SEDE_BIN", target().join("debug/sede")).env("SEDE_ROOT", raiz());
    if todo {
        npm.env("SEDE_TEST_ALL", "1").env("SCHEMATHESIS", instalar::programa_de_contrato());
    }
    exigir(npm)
}
