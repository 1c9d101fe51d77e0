//! The styles: each entry of style/ with its `@import`s in one small file, for browsers of the last three years.

use super::escribir;
use crate::pasos::raiz;
use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};
use std::path::Path;

const ENTRADAS: [&str; 4] = ["sede-v4.css", "sede-v5.css", "listas.css", "persona.css"];

pub(super) fn estilos() -> Result<()> {
    for nombre in ENTRADAS {
        let entrada = raiz().join("style").join(nombre);
        if entrada.exists() {
            escribir(nombre, juntar(&entrada)?.as_bytes())?;
        } else {
            eprintln!("  no style/{nombre}: skipped");
        }
    }
    Ok(())
}

fn juntar(entrada: &Path) -> Result<String> {
    let archivos = FileProvider::new();
    // The error holds file, line and column; it borrows the sources, so only its text leaves.
    let mut hoja = Bundler::new(&archivos, None, ParserOptions::default())
        .bundle(entrada)
        .map_err(|error| anyhow!("{error}"))?;
    let targets = navegadores();
    hoja.minify(MinifyOptions { targets, ..Default::default() }).map_err(|error| anyhow!("{error}"))?;
    Ok(hoja.to_css(PrinterOptions { minify: true, targets, ..Default::default() })?.code)
}

/// What was current at the end of 2023.
fn navegadores() -> Targets {
    const fn version(mayor: u32, menor: u32) -> Option<u32> {
        Some(mayor << 16 | menor << 8)
    }
    Targets::from(Browsers {
        android: version(119, 0),
        chrome: version(119, 0),
        edge: version(119, 0),
        firefox: version(119, 0),
        ios_saf: version(17, 1),
        safari: version(17, 1),
        samsung: version(23, 0),
        opera: version(105, 0),
        ie: None,
    })
}
