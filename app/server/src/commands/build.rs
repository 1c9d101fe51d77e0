//! `sede build`: check, then write the whole site; a wrong sheet leaves the old site as it is.

use super::{con_fecha, con_idiomas, imprimir, mostrar};
use crate::{
    args::Build,
    config::Config,
    reloj,
    sitio::{Cache, Pedido, escribir, misma_carpeta, planta},
};
use anyhow::{Result, bail};
use content::informe;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use std::{process::ExitCode, time::Instant};

#[derive(Serialize)]
struct Salida {
    pages: usize,
    files: usize,
    bytes: u64,
    seconds: f64,
    warnings: usize,
}

pub(crate) fn correr(o: &Build, config: &Config) -> Result<ExitCode> {
    let inicio = Instant::now();
    let content = o.content.clone().unwrap_or_else(|| config.content.clone());
    if misma_carpeta(&content, &o.out) {
        bail!("la carpeta de salida no puede ser la de contenido");
    }
    let url = o.url.as_deref().map(direccion).transpose()?;
    let pedido =
        Pedido { content, url, hoy: o.fecha.unwrap_or_else(reloj::hoy), borradores: false, simulador: false };
    let mut carga = content::load(&pedido.content);
    con_fecha(&mut carga, &pedido.content, pedido.hoy);
    con_idiomas(&mut carga, &pedido.content);
    let Some(planta) = planta(&mut carga, &pedido) else {
        mostrar(&carga);
        eprintln!("No se escribió nada: {} queda como estaba.", o.out.display());
        return Ok(ExitCode::from(1));
    };
    let barra = barra(planta.piezas.len());
    let cache = (!o.sin_comprimir).then(|| Cache::new(config.cache.as_deref()));
    let cifras = escribir::escribir(&planta, &o.out, cache.as_ref(), &|| barra.inc(1))?;
    barra.finish_and_clear();
    let (_, warnings) = informe::cuenta(&carga.diagnosticos);
    let seconds = inicio.elapsed().as_secs_f64();
    if o.json {
        let salida =
            Salida { pages: cifras.paginas, files: cifras.archivos, bytes: cifras.bytes, seconds, warnings };
        imprimir(&(serde_json::to_string(&salida)? + "\n"));
    } else {
        if warnings > 0 {
            mostrar(&carga);
        }
        let (n, archivos, dir) = (cifras.paginas, cifras.archivos, o.out.display());
        imprimir(&format!("{n} páginas ({archivos} archivos) en {dir}, {seconds:.2} s.\n"));
    }
    // The process ends here: giving back a million strings one by one would only take time.
    std::mem::forget((planta, carga));
    Ok(ExitCode::SUCCESS)
}

/// An address for canonical links; only its form is checked.
fn direccion(url: &str) -> Result<String> {
    let resto = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    if resto.is_none_or(|r| r.is_empty() || r.contains(['?', '#', ' '])) {
        bail!("«{url}» no es una dirección: escriba https://sede.entidad.gov.co, con prefijo si lo tiene");
    }
    Ok(url.trim_end_matches('/').to_owned())
}

/// On stderr, and only where a person watches.
fn barra(total: usize) -> ProgressBar {
    let barra = ProgressBar::new(total as u64);
    let estilo = ProgressStyle::with_template("{bar:40} {pos}/{len} archivos")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    barra.with_style(estilo)
}
