//! The files in a copy of the sede: each under its id and as it is kept, whatever place it stood in.

use super::{GRUPOS, Lugar, lugar::Escritura};
use anyhow::{Context, Result, bail};
use bytes::Bytes;
use std::{
    io::{Read, Write},
    path::Path,
};
use store::Id;

/// Folder of the files in a copy.
pub(crate) const CARPETA: &str = "documentos";
/// Bytes that are held at a time.
const TROZO: usize = 64 * 1024;

impl Lugar {
    /// Puts every file into a copy; one that its owner erased meanwhile is left out.
    ///
    /// # Errors
    /// Where the place or the copy does not answer.
    pub(crate) async fn copiar(&self, tar: &mut tar::Builder<impl Write>) -> Result<()> {
        for grupo in 0..GRUPOS {
            let grupo = u8::try_from(grupo)?;
            let mut ultimo = None;
            loop {
                let pagina = self.pagina(grupo, ultimo).await?;
                let Some(id) = pagina.last() else { break };
                ultimo = Some(*id);
                for id in pagina {
                    if let Some(mut abierto) = self.tal_cual(id).await? {
                        tar.append_file(format!("{CARPETA}/{id}"), &mut abierto)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Takes a file out of a copy: only under an id, so that no copy writes elsewhere, and over no other.
    ///
    /// # Errors
    /// What is no file of a copy, or is there already.
    pub(crate) async fn restaurar(&self, nombre: &Path, mut bytes: impl Read) -> Result<()> {
        let id = nombre.strip_prefix(CARPETA).ok().and_then(Path::to_str).and_then(|n| n.parse::<Id>().ok());
        let Some(id) = id else { bail!("un archivo que no es de una copia") };
        if self.tamano(id).await?.is_some() {
            bail!("ya hay un documento {id}: aquí trabaja otra sede");
        }
        let mut escritura = self.escribir(id).await?;
        match llenar(&mut escritura, &mut bytes).await {
            Ok(()) => Ok(escritura.terminar().await?),
            Err(e) => {
                escritura.dejar().await;
                Err(e)
            }
        }
    }
}

async fn llenar(escritura: &mut Escritura, bytes: &mut impl Read) -> Result<()> {
    loop {
        let mut trozo = Vec::with_capacity(TROZO);
        bytes.take(TROZO as u64).read_to_end(&mut trozo).context("la copia está incompleta")?;
        if trozo.is_empty() {
            return Ok(());
        }
        escritura.poner(Bytes::from(trozo)).await?;
    }
}
