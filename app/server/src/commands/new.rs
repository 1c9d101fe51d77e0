//! `sede new DIR`: a content folder that passes `sede check`, with the name of the entity, what VS Code needs, and the next five steps.

mod nombre;
mod vscode;

use super::imprimir;
use crate::{args::New, recursos::MUESTRA};
use anyhow::{Context, Result, bail};
use std::{path::Path, process::ExitCode};

pub(crate) fn correr(o: &New) -> Result<ExitCode> {
    if o.dir.exists() && std::fs::read_dir(&o.dir).is_ok_and(|mut d| d.next().is_some()) {
        bail!("la carpeta {} ya tiene archivos; diga el nombre de una nueva", o.dir.display());
    }
    std::fs::create_dir_all(&o.dir).with_context(|| format!("no se pudo crear {}", o.dir.display()))?;
    let escribir = || format!("no se pudo escribir en {}", o.dir.display());
    MUESTRA.extract(&o.dir).with_context(escribir)?;
    if let Some(n) = &o.nombre {
        nombre::poner(&o.dir, n).with_context(escribir)?;
    }
    vscode::poner(&o.dir).with_context(escribir)?;
    imprimir(&pasos(&o.dir, o.nombre.is_some()));
    Ok(ExitCode::SUCCESS)
}

/// A trámite that nearly every entity has.
const PRIMERA: &str = "tramites/certificado-de-residencia.md";

/// What to do next, each step with its file and line.
fn pasos(dir: &Path, con_nombre: bool) -> String {
    let linea = |archivo: &str, que: &str| {
        let texto = std::fs::read_to_string(dir.join(archivo)).unwrap_or_default();
        let n = texto.lines().position(|l| l.starts_with(que)).map_or(1, |i| i + 1);
        format!("{}:{n}", dir.join(archivo).display())
    };
    let primero = if con_nombre { "conmutador" } else { "nombre" };
    let dir_ = dir.display();
    format!(
        "Listo: {dir_} tiene una sede completa, con datos de ejemplo que usted cambia.\n\n\
         Los cinco pasos que siguen:\n  \
         1. Vea la sede mientras edita:           sede serve --watch --content {dir_}\n     \
            Al guardar, la página abierta se actualiza. La guía está en http://127.0.0.1:3000/editor/\n  \
         2. Escriba los datos de su entidad:      {}\n  \
         3. Escriba dónde y cuándo atiende:       {}\n  \
         4. Ajuste su primer trámite:             {}\n     \
            Siga con las demás hojas, y borre las que no sean suyas.\n  \
         5. Cuando todo sea suyo, quite la demostración y publique:\n     \
            {}  «demostracion = false»;  sede build --content {dir_}\n",
        linea("sede.toml", primero),
        linea("puntos.toml", "direccion"),
        linea(PRIMERA, "proposito"),
        linea("sede.toml", "demostracion"),
    )
}

#[cfg(test)]
mod pruebas;
