//! `sede schema TYPE`: what a front matter may say, for editors that complete while one types.

use super::imprimir;
use crate::args::Schema;
use anyhow::{Result, bail};
use std::process::ExitCode;

pub(crate) fn correr(o: &Schema) -> Result<ExitCode> {
    let Some(esquema) = content::json_schema(&o.tipo) else {
        bail!(
            "no existe el tipo «{}». Los que hay: {}",
            o.tipo,
            content::tipos().collect::<Vec<_>>().join(", ")
        );
    };
    imprimir(&(serde_json::to_string_pretty(&esquema)? + "\n"));
    Ok(ExitCode::SUCCESS)
}
