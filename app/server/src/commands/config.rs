//! `sede config`: the settings in force, without secrets.

use super::imprimir;
use crate::config::Config;
use anyhow::Result;
use std::process::ExitCode;

pub(crate) fn correr(config: &Config) -> Result<ExitCode> {
    let lineas: String = config.lineas().iter().map(|(n, v)| format!("{n}={v}\n")).collect();
    imprimir(&lineas);
    Ok(ExitCode::SUCCESS)
}
