//! Where the bytes are: a folder of this machine, or a bucket that speaks S3. The same names in both.

use super::{
    NoLeido,
    local::{self, Local},
    s3::{self, S3},
};
use anyhow::{Result, bail};
use bytes::Bytes;
use std::fs::File;
use store::Id;

/// Folders in which the files stand, by the last letters of their names.
pub(crate) const GRUPOS: u16 = 256;

/// One of the two.
#[derive(Clone, Debug)]
pub(crate) enum Lugar {
    Local(Local),
    S3(S3),
}

/// A file on its way: it is there once it is finished, and not before.
pub(super) enum Escritura {
    Local(local::Escritura),
    S3(s3::Escritura),
}

/// Some bytes of a file, and how many it has in all.
pub(super) struct Tramo {
    pub(super) bytes: Bytes,
    pub(super) total: u64,
}

/// It could not be done; why stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoResponde;

impl std::fmt::Display for NoResponde {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("el depósito de documentos no responde")
    }
}

impl std::error::Error for NoResponde {}

impl From<NoResponde> for NoLeido {
    fn from(_: NoResponde) -> Self {
        Self::NoResponde
    }
}

impl Lugar {
    /// From `SEDE_STORAGE_URL`.
    ///
    /// # Errors
    /// Where it is neither, or a folder that cannot be written.
    pub(crate) fn abrir(url: &str) -> Result<Self> {
        match url.split_once("://") {
            Some(("file", raiz)) => Local::abrir(raiz).map(Self::Local),
            Some(("s3", _)) => S3::abrir(url, S3::del_entorno()).map(Self::S3),
            otro => bail!(
                "SEDE_STORAGE_URL: se espera file:///carpeta o s3://balde/carpeta, no «{}»",
                otro.map_or(url, |(esquema, _)| esquema)
            ),
        }
    }

    pub(super) async fn escribir(&self, id: Id) -> Result<Escritura, NoResponde> {
        Ok(match self {
            Self::Local(l) => Escritura::Local(l.escribir(id).await?),
            Self::S3(s) => Escritura::S3(s.escribir(id)),
        })
    }

    /// Bytes from there on: as many as come at once.
    pub(super) async fn tramo(&self, id: Id, desde: u64) -> Result<Tramo, NoLeido> {
        match self {
            Self::Local(l) => l.tramo(id, desde).await,
            Self::S3(s) => s.tramo(id, desde).await,
        }
    }

    /// How many bytes are kept under that name; none where there is no such file.
    pub(super) async fn tamano(&self, id: Id) -> Result<Option<u64>, NoResponde> {
        match self {
            Self::Local(l) => l.tamano(id).await,
            Self::S3(s) => s.tamano(id).await,
        }
    }

    /// Removes it; that it was not there is fine.
    pub(super) async fn quitar(&self, id: Id) -> Result<(), NoResponde> {
        match self {
            Self::Local(l) => l.quitar(id).await,
            Self::S3(s) => s.quitar(id).await,
        }
    }

    /// Some of the files of a group, in their order, after one of them.
    pub(super) async fn pagina(&self, grupo: u8, despues_de: Option<Id>) -> Result<Vec<Id>, NoResponde> {
        match self {
            Self::Local(l) => l.pagina(grupo, despues_de).await,
            Self::S3(s) => s.pagina(grupo, despues_de).await,
        }
    }

    /// Files that began to come before, and never came whole.
    pub(super) async fn olvidar_llegadas(&self, antes_de: domain::Instante) -> Result<(), NoResponde> {
        match self {
            Self::Local(l) => l.olvidar_llegadas(antes_de).await,
            // Parts of an upload that was cut have no name: the rule of the bucket removes them.
            Self::S3(_) => Ok(()),
        }
    }

    /// The bytes as they are kept, in a file of this machine; none where there is no such file.
    pub(super) async fn tal_cual(&self, id: Id) -> Result<Option<File>> {
        match self {
            Self::Local(l) => Ok(l.abierto(id)?),
            Self::S3(s) => s.bajar(id).await,
        }
    }
}

impl Escritura {
    pub(super) async fn poner(&mut self, trozo: Bytes) -> Result<(), NoResponde> {
        match self {
            Self::Local(e) => e.poner(&trozo).await,
            Self::S3(e) => e.poner(trozo).await,
        }
    }

    /// Once this answers, it outlives a power cut.
    pub(super) async fn terminar(self) -> Result<(), NoResponde> {
        match self {
            Self::Local(e) => e.terminar().await,
            Self::S3(e) => e.terminar().await,
        }
    }

    /// Nothing of it stays.
    pub(super) async fn dejar(self) {
        match self {
            // Its file goes with it.
            Self::Local(_) => {}
            Self::S3(e) => e.dejar().await,
        }
    }
}

/// Folder of a file: the last letters of an id are chance, so that folders are of even size.
pub(super) fn grupo_de(nombre: &str) -> &str {
    &nombre[nombre.len() - 2..]
}
