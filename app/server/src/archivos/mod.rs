//! Files that people send: to disk as they come, hashed, known by what is in them, bounded.

mod clamd;
mod copia;
mod nombre;
mod tipo;

pub(crate) use clamd::{Clamd, Veredicto};
pub(crate) use copia::CARPETA;
pub(crate) use nombre::{seguro, visible};
pub(crate) use tipo::{TIPOS, medio};

use crate::recursos::en_hex;
use anyhow::{Context, Result, bail};
use bytes::Bytes;
use futures::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use std::{
    io,
    path::{Path, PathBuf},
};
use store::Id;
use tokio::{
    fs::{self, File},
    io::{AsyncReadExt, AsyncWriteExt},
};

/// Bytes of a file by which its kind is known.
const CABEZA: usize = 8192;

/// Where files are kept: a folder, each under a name that says nothing.
#[derive(Clone, Debug)]
pub(crate) struct Deposito {
    raiz: PathBuf,
}

/// A file that came whole.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Recibido {
    pub(crate) id: Id,
    /// Safe to show and to save under.
    pub(crate) nombre: String,
    /// Media type, known by its content.
    pub(crate) tipo: &'static str,
    pub(crate) bytes: i64,
    /// SHA-256, lowercase hex.
    pub(crate) huella: String,
}

/// Why a file was not taken; nothing of it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoRecibido {
    Vacio,
    /// Larger than this many bytes.
    Grande(u64),
    /// Not of the kinds that the field takes, whatever its name says.
    Tipo,
    /// One more than the field takes.
    Muchos(u8),
    /// The rest of it never came.
    Cortado,
    /// It could not be written.
    Disco,
}

impl Deposito {
    /// From `SEDE_STORAGE_URL`.
    ///
    /// # Errors
    /// Where it is no folder that can be written.
    pub(crate) fn abrir(url: &str) -> Result<Self> {
        let Some(raiz) = url.strip_prefix("file://") else {
            bail!(
                "SEDE_STORAGE_URL: por ahora solo file:///carpeta, no «{}»",
                url.split("://").next().unwrap_or("")
            )
        };
        let deposito = Self { raiz: raiz.into() };
        std::fs::create_dir_all(deposito.llegando())
            .with_context(|| format!("la carpeta de documentos, {raiz}"))?;
        Ok(deposito)
    }

    /// Takes a file as it comes. Once this answers, it is on disk.
    ///
    /// # Errors
    /// Why it was not taken.
    pub(crate) async fn recibir<E>(
        &self,
        id: Id,
        nombre: &str,
        (tope, tipos): (u64, &[domain::Texto]),
        trozos: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Result<Recibido, NoRecibido> {
        let temporal = Temporal(self.llegando().join(id.to_string()));
        let (bytes, huella, cabeza) = escribir(&temporal.0, tope, trozos).await?;
        if bytes == 0 {
            return Err(NoRecibido::Vacio);
        }
        let tipo = medio(&cabeza, nombre, tipos).ok_or(NoRecibido::Tipo)?;
        self.guardar(&temporal.0, id).await.map_err(|e| disco(&e))?;
        let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
        Ok(Recibido { id, nombre: seguro(nombre, tipo), tipo, bytes, huella })
    }

    /// The file, if it is there and is still what came.
    pub(crate) async fn leer(&self, id: Id, huella: &str) -> io::Result<Option<File>> {
        let ruta = self.ruta(id);
        let mut archivo = match File::open(&ruta).await {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            otro => otro?,
        };
        let mut suma = Sha256::new();
        let mut trozo = vec![0; 64 * 1024];
        loop {
            match archivo.read(&mut trozo).await? {
                0 => break,
                n => suma.update(&trozo[..n]),
            }
        }
        if en_hex(&suma.finalize()) != huella {
            tracing::error!(%id, "a file is not what it was");
            return Ok(None);
        }
        File::open(ruta).await.map(Some)
    }

    /// Where it stands, for who reads it from the disk.
    pub(crate) fn ruta(&self, id: Id) -> PathBuf {
        let nombre = id.to_string();
        // The last letters of an id are chance: folders of even size.
        self.raiz.join(&nombre[nombre.len() - 2..]).join(nombre)
    }

    /// Removes it; that it was not there is fine.
    pub(crate) async fn quitar(&self, id: Id) -> io::Result<()> {
        match fs::remove_file(self.ruta(id)).await {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
            _ => Ok(()),
        }
    }

    fn llegando(&self) -> PathBuf {
        self.raiz.join("llegando")
    }

    async fn guardar(&self, de: &Path, id: Id) -> io::Result<()> {
        let a = self.ruta(id);
        let carpeta = a.parent().unwrap_or(&self.raiz).to_owned();
        fs::create_dir_all(&carpeta).await?;
        fs::rename(de, &a).await?;
        // The name must outlive a power cut too.
        File::open(carpeta).await?.sync_all().await
    }
}

/// Removed where the file did not get its place.
struct Temporal(PathBuf);

impl Drop for Temporal {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

async fn escribir<E>(
    ruta: &Path,
    tope: u64,
    mut trozos: impl Stream<Item = Result<Bytes, E>> + Unpin,
) -> Result<(u64, String, Vec<u8>), NoRecibido> {
    let mut archivo = File::create_new(ruta).await.map_err(|e| disco(&e))?;
    let (mut bytes, mut suma, mut cabeza) = (0u64, Sha256::new(), Vec::new());
    while let Some(trozo) = trozos.next().await {
        let trozo = trozo.map_err(|_| NoRecibido::Cortado)?;
        bytes += trozo.len() as u64;
        if bytes > tope {
            return Err(NoRecibido::Grande(tope));
        }
        suma.update(&trozo);
        cabeza.extend_from_slice(&trozo[..trozo.len().min(CABEZA - cabeza.len())]);
        archivo.write_all(&trozo).await.map_err(|e| disco(&e))?;
    }
    archivo.sync_all().await.map_err(|e| disco(&e))?;
    Ok((bytes, en_hex(&suma.finalize()), cabeza))
}

fn disco(e: &io::Error) -> NoRecibido {
    tracing::error!(error = %e, "keeping a file");
    NoRecibido::Disco
}

#[cfg(test)]
mod pruebas;
