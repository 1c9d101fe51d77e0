//! `sede migrate`: brings the database up to date, as `sede serve` does when it starts.

use super::{abrir_store, esperar};
use crate::config::Config;
use anyhow::Result;
use std::process::ExitCode;

pub(crate) fn correr(config: &Config) -> Result<ExitCode> {
    esperar(async {
        let store = abrir_store(config).await?;
        store.cerrar().await;
        eprintln!("✓ La base de datos está al día.");
        Ok(ExitCode::SUCCESS)
    })
}
