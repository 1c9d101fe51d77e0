//! `sede report`: what is really there against what the norm asks, with the evidence.

use super::{con_fecha, imprimir, mostrar};
use crate::{
    args::{De, Declaracion, OrdenReporte, Report},
    config::Config,
    reloj,
    reporte::{self, Escrito},
    sitio::{Pedido, Planta, planta},
};
use anyhow::{Context, Result};
use domain::cumplimiento::Estado;
use std::{path::PathBuf, process::ExitCode, sync::Arc};

pub(crate) fn correr(o: &Report, config: &Config) -> Result<ExitCode> {
    let de = match &o.orden {
        OrdenReporte::Cumplimiento(c) | OrdenReporte::Alistamiento(c) => &c.de,
        OrdenReporte::Declaracion(d) => &d.de,
    };
    let Some((planta, dir)) = leer(de, config) else { return Ok(ExitCode::from(1)) };
    match &o.orden {
        OrdenReporte::Cumplimiento(c) => {
            let informe = reporte::cumplimiento(planta, &dir)?;
            imprimir(&informe.como(c.format)?);
            Ok(salida(c.estricto && informe.cuenta(Estado::NoCumple) > 0))
        }
        OrdenReporte::Alistamiento(c) => {
            let alistamiento = reporte::alistamiento(&planta, &dir);
            imprimir(&alistamiento.como(c.format)?);
            Ok(salida(c.estricto && alistamiento.tramites.iter().any(|t| !t.falta.is_empty())))
        }
        OrdenReporte::Declaracion(d) => declarar(d, planta, &dir),
    }
}

fn salida(falla: bool) -> ExitCode {
    ExitCode::from(u8::from(falla))
}

fn declarar(d: &Declaracion, planta: Arc<Planta>, dir: &std::path::Path) -> Result<ExitCode> {
    let informe = reporte::cumplimiento(Arc::clone(&planta), dir)?;
    let hoja = reporte::declaracion(&informe, &planta.portal.sitio().entidad);
    match &d.out {
        None => imprimir(&hoja),
        Some(out) => {
            if let Some(carpeta) = out.parent() {
                std::fs::create_dir_all(carpeta)?;
            }
            std::fs::write(out, hoja).with_context(|| format!("no se pudo escribir {}", out.display()))?;
            eprintln!("✓ La declaración está en {}. Léala, complétela y publíquela.", out.display());
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The site of a folder; `None`, and its findings told, where errors keep it from being one.
fn leer(o: &De, config: &Config) -> Option<(Arc<Planta>, PathBuf)> {
    let content = o.content.clone().unwrap_or_else(|| config.content.clone());
    let hoy = o.fecha.unwrap_or_else(reloj::hoy);
    let pedido = Pedido { content, url: None, hoy, borradores: false, simulador: false };
    let mut carga = content::load(&pedido.content);
    con_fecha(&mut carga, &pedido.content, hoy);
    let hecha = planta(&mut carga, &pedido);
    if hecha.is_none() {
        mostrar(&carga);
        eprintln!("No hay reporte: corrija antes los errores de las hojas.");
    }
    Some((hecha?, pedido.content))
}
