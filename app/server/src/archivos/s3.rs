//! Files in a bucket that speaks S3: bounded tries, bounded times, and nothing of the credentials in what is logged.

use super::{
    NoLeido,
    lugar::{NoResponde, Tramo, grupo_de},
};
use anyhow::{Context, Result, bail, ensure};
use bytes::Bytes;
use futures::TryStreamExt;
use object_store::{
    BackoffConfig, ClientOptions, Error, GetOptions, GetRange, ObjectStore, ObjectStoreExt, RetryConfig,
    aws::{AmazonS3Builder, AmazonS3ConfigKey},
    buffered::BufWriter,
    path::Path,
};
use std::{fs::File, io::Seek, io::Write, sync::Arc, time::Duration};
use store::Id;
use tokio::io::AsyncWriteExt;

/// Bytes that are asked for at once: one answer is bounded in time, and asked for again alone.
const TRAMO: u64 = 4 * 1024 * 1024;
/// Larger files go in parts of this many bytes; S3 takes none smaller.
const PARTE: usize = 5 * 1024 * 1024;
/// Times that an answer that came in half is asked for.
const VECES: u32 = 4;
/// Rest before the second time; before the third it is twice as long.
const PAUSA: Duration = Duration::from_millis(200);
/// Time for one request.
const ESPERA: Duration = Duration::from_secs(60);
/// Time to be let in.
const LLAMADA: Duration = Duration::from_secs(5);
/// Names given at a time.
const PAGINA: usize = 1000;

/// A bucket, and the folder of it that is ours.
#[derive(Clone, Debug)]
pub(crate) struct S3 {
    balde: Arc<dyn ObjectStore>,
    carpeta: Path,
}

/// A file that is going up.
pub(super) struct Escritura(BufWriter);

impl S3 {
    /// `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL` and the rest of those names.
    pub(super) fn del_entorno() -> AmazonS3Builder {
        AmazonS3Builder::from_env()
    }

    /// From `s3://bucket/folder` and settings.
    ///
    /// # Errors
    /// Settings that are none, or without encryption on the way.
    pub(super) fn abrir(url: &str, ajustes: AmazonS3Builder) -> Result<Self> {
        let leida = url::Url::parse(url).ok().filter(|u| u.host_str().is_some());
        let leida = leida.context("SEDE_STORAGE_URL: se espera s3://balde/carpeta")?;
        let limpia = leida.username().is_empty() && leida.password().is_none() && leida.query().is_none();
        ensure!(
            limpia,
            "SEDE_STORAGE_URL: las credenciales van en AWS_ACCESS_KEY_ID y AWS_SECRET_ACCESS_KEY"
        );
        let en_casa = match ajustes.get_config_value(&AmazonS3ConfigKey::Endpoint) {
            Some(punto) if punto.starts_with("http://") => {
                if !es_loopback(&punto) {
                    bail!("AWS_ENDPOINT_URL debe empezar por https:// si no es de este computador");
                }
                true
            }
            _ => false,
        };
        let opciones =
            ClientOptions::new().with_allow_http(en_casa).with_timeout(ESPERA).with_connect_timeout(LLAMADA);
        let reintentos = RetryConfig {
            backoff: BackoffConfig { max_backoff: Duration::from_secs(3), ..BackoffConfig::default() },
            max_retries: 3,
            retry_timeout: Duration::from_secs(30),
        };
        // Only the first one counts, and all of the program use this one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let balde = ajustes
            .with_bucket_name(leida.host_str().unwrap_or_default())
            .with_client_options(opciones)
            .with_retry(reintentos)
            .build()
            .map_err(|e| anyhow::anyhow!("SEDE_STORAGE_URL: {}", dicho(&e)))?;
        Ok(Self { balde: Arc::new(balde), carpeta: Path::from(leida.path()) })
    }

    fn ruta(&self, id: Id) -> Path {
        let nombre = id.to_string();
        self.carpeta.clone().join(grupo_de(&nombre)).join(nombre)
    }

    pub(super) fn escribir(&self, id: Id) -> Escritura {
        let subida = BufWriter::with_capacity(Arc::clone(&self.balde), self.ruta(id), PARTE);
        Escritura(subida.with_max_concurrency(2))
    }

    /// What comes in half is asked for again; what is refused was asked for again already.
    pub(super) async fn tramo(&self, id: Id, desde: u64) -> Result<Tramo, NoLeido> {
        for vez in 0..VECES {
            tokio::time::sleep(PAUSA * vez).await;
            let range = Some(GetRange::Bounded(desde..desde + TRAMO));
            let opciones = GetOptions { range, ..GetOptions::default() };
            let r = match self.balde.get_opts(&self.ruta(id), opciones).await {
                Err(Error::NotFound { .. }) => return Err(NoLeido::NoEsta),
                otro => otro.map_err(|e| caido(&e))?,
            };
            let total = r.meta.size;
            match r.bytes().await {
                Ok(bytes) if bytes.len() as u64 == total.saturating_sub(desde).min(TRAMO) => {
                    return Ok(Tramo { bytes, total });
                }
                _ => tracing::warn!(%id, "the bucket of documents gave a file in half"),
            }
        }
        Err(NoLeido::NoResponde)
    }

    pub(super) async fn tamano(&self, id: Id) -> Result<Option<u64>, NoResponde> {
        match self.balde.head(&self.ruta(id)).await {
            Ok(meta) => Ok(Some(meta.size)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(e) => Err(caido(&e)),
        }
    }

    pub(super) async fn quitar(&self, id: Id) -> Result<(), NoResponde> {
        match self.balde.delete(&self.ruta(id)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(e) => Err(caido(&e)),
        }
    }

    pub(super) async fn pagina(&self, grupo: u8, despues_de: Option<Id>) -> Result<Vec<Id>, NoResponde> {
        let carpeta = self.carpeta.clone().join(format!("{grupo:02x}"));
        let desde = despues_de.map_or_else(|| carpeta.clone(), |id| self.ruta(id));
        let mut hallados = self.balde.list_with_offset(Some(&carpeta), &desde);
        let mut ids = Vec::new();
        while let Some(meta) = hallados.try_next().await.map_err(|e| caido(&e))? {
            ids.extend(meta.location.filename().and_then(|n| n.parse::<Id>().ok()));
            if ids.len() == PAGINA {
                break;
            }
        }
        ids.sort_unstable();
        Ok(ids)
    }

    /// Into a file of this machine that has no name.
    pub(super) async fn bajar(&self, id: Id) -> Result<Option<File>> {
        let mut archivo = tempfile::tempfile()?;
        let mut hay = 0;
        loop {
            let tramo = match self.tramo(id, hay).await {
                Err(NoLeido::NoEsta) => return Ok(None),
                otro => otro?,
            };
            archivo.write_all(&tramo.bytes)?;
            hay += tramo.bytes.len() as u64;
            if hay >= tramo.total {
                break;
            }
        }
        archivo.rewind()?;
        Ok(Some(archivo))
    }
}

impl Escritura {
    pub(super) async fn poner(&mut self, trozo: Bytes) -> Result<(), NoResponde> {
        self.0.put(trozo).await.map_err(|e| caido(&e))
    }

    pub(super) async fn terminar(mut self) -> Result<(), NoResponde> {
        self.0.shutdown().await.map_err(|e| {
            tracing::error!(error = e.kind().to_string(), "the bucket of documents does not take a file");
            NoResponde
        })
    }

    pub(super) async fn dejar(mut self) {
        if let Err(e) = self.0.abort().await {
            tracing::warn!(error = dicho(&e), "parts of a file stay in the bucket");
        }
    }
}

fn es_loopback(punto: &str) -> bool {
    let host = url::Url::parse(punto).ok().and_then(|u| u.host().map(|h| h.to_owned()));
    host.is_some_and(|h| match h {
        url::Host::Domain(d) => d == "localhost",
        url::Host::Ipv4(ip) => ip.is_loopback(),
        url::Host::Ipv6(ip) => ip.is_loopback(),
    })
}

fn caido(e: &Error) -> NoResponde {
    tracing::error!(error = dicho(e), "the bucket of documents");
    NoResponde
}

/// What may be logged: answers of S3 that refuse a signature quote the key it was made with.
fn dicho(e: &Error) -> &'static str {
    match e {
        Error::NotFound { .. } => "not found",
        Error::AlreadyExists { .. } => "already there",
        Error::PermissionDenied { .. } => "permission denied: see its policy",
        Error::Unauthenticated { .. } => "not authenticated: see AWS_ACCESS_KEY_ID",
        Error::NotSupported { .. } | Error::NotImplemented { .. } => "not supported",
        Error::InvalidPath { .. } => "no such path",
        Error::UnknownConfigurationKey { .. } => "an unknown setting",
        _ => "no answer, or one that cannot be used",
    }
}
