//! `sede check`: every finding of every file.

use super::{con_fecha, con_idiomas, imprimir};
use crate::{
    args::{Check, Formato},
    config::Config,
    reloj,
};
use anyhow::Result;
use content::informe;
use std::{io::IsTerminal, process::ExitCode};

pub(crate) fn correr(o: &Check, config: &Config) -> Result<ExitCode> {
    let dir = o.content.as_ref().unwrap_or(&config.content);
    let mut carga = content::load(dir);
    con_fecha(&mut carga, dir, reloj::hoy());
    con_idiomas(&mut carga, dir);
    let color = std::io::stdout().is_terminal();
    match o.format {
        Formato::Human => imprimir(&informe::humano::informe(&carga.diagnosticos, carga.archivos, color)),
        Formato::Json => imprimir(&(informe::json(&carga.diagnosticos, &carga.cobertura) + "\n")),
        Formato::Sarif => imprimir(&(informe::sarif::sarif(&carga.diagnosticos) + "\n")),
    }
    let (errores, _) = informe::cuenta(&carga.diagnosticos);
    Ok(if errores == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
