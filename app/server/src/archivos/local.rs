//! Files in a folder of this machine, each synced, with its name, before it is said to be there.

use super::{
    NoLeido,
    lugar::{NoResponde, Tramo, grupo_de},
};
use anyhow::Context;
use bytes::Bytes;
use domain::Instante;
use std::{
    io::{self, ErrorKind, SeekFrom},
    path::{Path, PathBuf},
};
use store::Id;
use tokio::{
    fs::{self, File},
    io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt},
};

/// Bytes that are read at once.
const TRAMO: u64 = 1024 * 1024;
/// Names given at a time.
const PAGINA: usize = 1000;

#[derive(Clone, Debug)]
pub(crate) struct Local {
    raiz: PathBuf,
}

/// Removed where the file did not get its place.
struct Temporal(PathBuf);

impl Drop for Temporal {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

pub(super) struct Escritura {
    archivo: File,
    temporal: Temporal,
    destino: PathBuf,
}

impl Local {
    pub(super) fn abrir(raiz: &str) -> anyhow::Result<Self> {
        let local = Self { raiz: raiz.into() };
        std::fs::create_dir_all(local.llegando())
            .with_context(|| format!("la carpeta de documentos, {raiz}"))?;
        Ok(local)
    }

    /// Where it stands.
    pub(super) fn ruta(&self, id: Id) -> PathBuf {
        let nombre = id.to_string();
        self.raiz.join(grupo_de(&nombre)).join(nombre)
    }

    fn llegando(&self) -> PathBuf {
        self.raiz.join("llegando")
    }

    pub(super) async fn escribir(&self, id: Id) -> Result<Escritura, NoResponde> {
        let temporal = self.llegando().join(id.to_string());
        let archivo = File::create_new(&temporal).await.map_err(disco)?;
        Ok(Escritura { archivo, temporal: Temporal(temporal), destino: self.ruta(id) })
    }

    pub(super) async fn tramo(&self, id: Id, desde: u64) -> Result<Tramo, NoLeido> {
        let leido = async {
            let mut archivo = File::open(self.ruta(id)).await?;
            let total = archivo.metadata().await?.len();
            archivo.seek(SeekFrom::Start(desde)).await?;
            let mut bytes = Vec::with_capacity(usize::try_from(TRAMO.min(total)).unwrap_or_default());
            archivo.take(TRAMO).read_to_end(&mut bytes).await?;
            Ok(Tramo { bytes: Bytes::from(bytes), total })
        };
        leido.await.map_err(|e: io::Error| match e.kind() {
            ErrorKind::NotFound => NoLeido::NoEsta,
            _ => disco(e).into(),
        })
    }

    pub(super) async fn tamano(&self, id: Id) -> Result<Option<u64>, NoResponde> {
        match fs::metadata(self.ruta(id)).await {
            Ok(m) => Ok(Some(m.len())),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(disco(e)),
        }
    }

    pub(super) async fn quitar(&self, id: Id) -> Result<(), NoResponde> {
        match fs::remove_file(self.ruta(id)).await {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(disco(e)),
            _ => Ok(()),
        }
    }

    pub(super) async fn pagina(&self, grupo: u8, despues_de: Option<Id>) -> Result<Vec<Id>, NoResponde> {
        let carpeta = self.raiz.join(format!("{grupo:02x}"));
        let mut ids = nombres(&carpeta).await.map_err(disco)?;
        ids.retain(|id| despues_de.is_none_or(|d| *id > d));
        ids.sort_unstable();
        ids.truncate(PAGINA);
        Ok(ids)
    }

    pub(super) async fn olvidar_llegadas(&self, antes_de: Instante) -> Result<(), NoResponde> {
        for id in nombres(&self.llegando()).await.map_err(disco)? {
            if id.creado_en() < antes_de {
                fs::remove_file(self.llegando().join(id.to_string())).await.map_err(disco)?;
            }
        }
        Ok(())
    }

    pub(super) fn abierto(&self, id: Id) -> io::Result<Option<std::fs::File>> {
        match std::fs::File::open(self.ruta(id)) {
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            otro => otro.map(Some),
        }
    }
}

/// What stands in a folder under an id; a folder that is not there is empty.
async fn nombres(carpeta: &Path) -> io::Result<Vec<Id>> {
    let mut ids = Vec::new();
    let mut hallados = match fs::read_dir(carpeta).await {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(ids),
        otro => otro?,
    };
    while let Some(hallado) = hallados.next_entry().await? {
        ids.extend(hallado.file_name().to_str().and_then(|n| n.parse::<Id>().ok()));
    }
    Ok(ids)
}

impl Escritura {
    pub(super) async fn poner(&mut self, trozo: &[u8]) -> Result<(), NoResponde> {
        self.archivo.write_all(trozo).await.map_err(disco)
    }

    pub(super) async fn terminar(mut self) -> Result<(), NoResponde> {
        let hecho = async {
            self.archivo.flush().await?;
            self.archivo.sync_all().await?;
            let carpeta = self.destino.parent().unwrap_or(Path::new("."));
            if !fs::try_exists(carpeta).await? {
                fs::create_dir_all(carpeta).await?;
                sincronizar(carpeta.parent().unwrap_or(Path::new("."))).await?;
            }
            fs::rename(&self.temporal.0, &self.destino).await?;
            // The name must outlive a power cut too.
            sincronizar(carpeta).await
        };
        hecho.await.map_err(disco)
    }
}

async fn sincronizar(carpeta: &Path) -> io::Result<()> {
    File::open(carpeta).await?.sync_all().await
}

fn disco(e: io::Error) -> NoResponde {
    // The kind and not the whole: paths are of no use to whoever reads a log elsewhere.
    tracing::error!(error = %e, "the folder of documents");
    NoResponde
}
