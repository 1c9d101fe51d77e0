//! The files in a copy of the sede: each under its id, whatever folder it stood in.

use super::Deposito;
use anyhow::{Context, Result, bail};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};
use store::Id;

/// Folder of the files in a copy.
pub(crate) const CARPETA: &str = "documentos";

impl Deposito {
    /// Puts every file into a copy; one that its owner erased meanwhile is left out.
    pub(crate) fn copiar(&self, tar: &mut tar::Builder<impl Write>) -> Result<()> {
        for carpeta in fs::read_dir(&self.raiz)?.flatten() {
            for archivo in fs::read_dir(carpeta.path()).into_iter().flatten().flatten() {
                let nombre = archivo.file_name();
                let Some(id) = nombre.to_str().and_then(|n| n.parse::<Id>().ok()) else { continue };
                // What is still coming has no row yet.
                if archivo.path() != self.ruta(id) {
                    continue;
                }
                match File::open(archivo.path()) {
                    Ok(mut abierto) => tar.append_file(format!("{CARPETA}/{id}"), &mut abierto)?,
                    Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                    Err(e) => return Err(e.into()),
                }
            }
        }
        Ok(())
    }

    /// Takes a file out of a copy: only under an id, so that no copy writes elsewhere.
    pub(crate) fn restaurar(&self, nombre: &Path, mut bytes: impl Read) -> Result<()> {
        let id = nombre.strip_prefix(CARPETA).ok().and_then(Path::to_str).and_then(|n| n.parse::<Id>().ok());
        let Some(id) = id else { bail!("un archivo que no es de una copia") };
        let ruta = self.ruta(id);
        fs::create_dir_all(ruta.parent().unwrap_or(&self.raiz))?;
        let abrir = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&ruta);
        let mut archivo = abrir.with_context(|| format!("{}", ruta.display()))?;
        io::copy(&mut bytes, &mut archivo)?;
        Ok(archivo.sync_all()?)
    }
}
