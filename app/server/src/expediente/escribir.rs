//! Writes the folder whole or not at all.

use super::{FIRMA, INDICE, copiar};
use crate::claves::Claves;
use anyhow::{Context, Result, bail};
use domain::expediente::{Folio, Indice};
use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
};

/// Puts each document, as `fuente` gives it, the index and its signature into a folder that does not exist yet.
///
/// # Errors
/// Where the folder is there, the index is none, or a document is not what the index says.
pub(crate) fn exportar(
    dir: &Path,
    indice: &Indice,
    claves: &Claves,
    fuente: &mut dyn FnMut(&Folio) -> Result<Box<dyn Read>>,
) -> Result<()> {
    if dir.exists() {
        bail!("ya existe {}: elija una carpeta nueva", dir.display());
    }
    let jws = claves.declarar_indice(indice)?;
    let padre = dir.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(padre)?;
    let parcial = tempfile::Builder::new().prefix(".expediente-").tempdir_in(padre)?;
    for folio in &indice.documentos {
        poner(parcial.path(), folio, &mut *fuente(folio)?)?;
    }
    escribir(&parcial.path().join(INDICE), &indice.canonico()?)?;
    escribir(&parcial.path().join(FIRMA), jws.as_bytes())?;
    File::open(parcial.path())?.sync_all()?;
    fs::rename(parcial.path(), dir).with_context(|| format!("no se pudo crear {}", dir.display()))?;
    // It has another name now: there is nothing left to remove.
    let _ = parcial.keep();
    Ok(())
}

fn poner(dir: &Path, folio: &Folio, de: &mut dyn Read) -> Result<()> {
    let mut archivo = File::create_new(dir.join(&folio.archivo))?;
    // One byte more than it says is enough to know that it is another.
    let (sha256, bytes) = copiar(&mut de.take(folio.bytes.saturating_add(1)), &mut archivo)?;
    if (sha256, bytes) != (folio.sha256, folio.bytes) {
        bail!("el documento {} ya no es el que el expediente recibió: {}", folio.orden, folio.archivo);
    }
    Ok(archivo.sync_all()?)
}

fn escribir(archivo: &Path, bytes: &[u8]) -> Result<()> {
    let mut f = File::create_new(archivo)?;
    f.write_all(bytes)?;
    Ok(f.sync_all()?)
}
