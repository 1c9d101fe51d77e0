//! One command a file.

pub(crate) mod audit;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod claves;
pub(crate) mod config;
pub(crate) mod copia;
pub(crate) mod expediente;
pub(crate) mod funcionario;
pub(crate) mod migrate;
pub(crate) mod new;
pub(crate) mod plazo;
#[cfg(test)]
mod plazo_tests;
pub(crate) mod report;
pub(crate) mod schema;
pub(crate) mod serve;
pub(crate) mod sistema;
pub(crate) mod supresion;
pub(crate) mod verify;

use crate::config::Config;
use anyhow::{Context, Result};
use std::{
    io::{IsTerminal, Write},
    path::Path,
};
use store::Store;

/// Prints to stdout; a reader that went away is no error of ours.
pub(crate) fn imprimir(texto: &str) {
    let mut salida = std::io::stdout().lock();
    let _ = salida.write_all(texto.as_bytes()).and_then(|()| salida.flush());
}

/// Findings on stderr, with colours where a person reads.
pub(crate) fn mostrar(carga: &content::Carga) {
    let color = std::io::stderr().is_terminal();
    eprint!("{}", content::informe::humano::informe(&carga.diagnosticos, carga.archivos, color));
}

/// Adds what only the day tells: data that are late, changes that have not come yet.
pub(crate) fn con_fecha(carga: &mut content::Carga, dir: &Path, hoy: domain::Fecha) {
    if let Some(sitio) = &carga.sitio {
        carga.diagnosticos.extend(content::atrasados(dir, sitio, hoy));
        carga.diagnosticos.extend(content::adelantados(dir, sitio, hoy));
    }
}

/// Adds what is not in the languages of the entity: sheets, and words of the interface, which only the program knows.
fn con_idiomas(carga: &mut content::Carga, dir: &Path) {
    carga.diagnosticos.extend(content::incompletos(dir, &carga.cobertura));
    let versiones = carga.sitio.iter().flat_map(|s| &s.idiomas);
    let hallados: Vec<_> = versiones
        .flat_map(|v| {
            let (faltan, sobran) = pages::revisar_palabras(v);
            content::palabras(&v.lengua, &faltan, &sobran)
        })
        .collect();
    carga.diagnosticos.extend(hallados);
}

/// The database of this entity, with its tables as this program knows them.
async fn abrir_store(config: &Config) -> Result<Store> {
    let store = Store::abrir(&config.database_url).await.context("SEDE_DATABASE_URL")?;
    store.migrar().await.context("no se pudo poner al día la base de datos")?;
    Ok(store)
}

/// Runs what a command waits for.
fn esperar<T>(tarea: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(tarea)
}
