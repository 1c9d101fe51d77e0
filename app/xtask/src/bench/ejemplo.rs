//! Programs that exist only to be measured: examples of other crates, built when they are needed.

use crate::pasos::{cargo, exigir, target};
use anyhow::Result;
use std::path::PathBuf;

/// Builds an example; where it stands then.
pub(super) fn construir(perfil: &str, paquete: &str, ejemplo: &str) -> Result<PathBuf> {
    exigir(cargo(&["build", "--profile", perfil, "-p", paquete, "--example", ejemplo]))?;
    let carpeta = if perfil == "dev" { "debug" } else { perfil };
    Ok(target().join(carpeta).join("examples").join(ejemplo))
}
