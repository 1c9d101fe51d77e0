//! `sede new DIR`: a content folder that passes `sede check` and says what to change first.

use super::imprimir;
use crate::{args::New, recursos::MUESTRA};
use anyhow::{Context, Result, bail};
use std::process::ExitCode;

pub(crate) fn correr(o: &New) -> Result<ExitCode> {
    if o.dir.exists() && std::fs::read_dir(&o.dir).is_ok_and(|mut d| d.next().is_some()) {
        bail!("la carpeta {} ya tiene archivos; diga el nombre de una nueva", o.dir.display());
    }
    std::fs::create_dir_all(&o.dir).with_context(|| format!("no se pudo crear {}", o.dir.display()))?;
    MUESTRA.extract(&o.dir).with_context(|| format!("no se pudo escribir en {}", o.dir.display()))?;
    let dir = o.dir.display();
    imprimir(&format!(
        "Listo: {dir} tiene una sede completa de demostración.\n\n\
         Ahora:\n  \
         1. Abra {dir}/sede.toml y escriba los datos de su entidad.\n  \
         2. Vea la sede mientras edita:  sede serve --watch --content {dir}\n  \
         3. Ajuste las hojas de {dir}/tramites/ a su entidad: cada una trae datos de ejemplo.\n  \
         4. Cuando todo sea suyo, ponga «demostracion = false» y publique:  sede build --content {dir}\n"
    ));
    Ok(ExitCode::SUCCESS)
}
