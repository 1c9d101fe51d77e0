//! The antivirus: `clamd` of Debian, over its socket or an address.

use anyhow::{Result, bail};
use bytes::Bytes;
use clamav_client::tokio::{Socket, Tcp, scan_stream};
use futures::Stream;
use std::{io, time::Duration};

/// Time for one file.
const ESPERA: Duration = Duration::from_secs(60);

/// Bytes that are sent to it at once.
const TROZO: usize = 64 * 1024;

/// Where it listens.
#[derive(Clone, Debug)]
pub(crate) enum Clamd {
    /// A socket of this machine.
    Socket(String),
    /// `host:port`.
    Direccion(String),
}

/// What it says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Veredicto {
    Limpio,
    Infectado,
}

impl Clamd {
    /// From `SEDE_CLAMD`: `/run/clamav/clamd.ctl`, or `127.0.0.1:3310`.
    ///
    /// # Errors
    /// What is neither.
    pub(crate) fn leer(valor: &str) -> Result<Self> {
        let valor = valor.strip_prefix("unix://").unwrap_or(valor);
        if valor.starts_with('/') {
            return Ok(Self::Socket(valor.to_owned()));
        }
        match valor.strip_prefix("tcp://").unwrap_or(valor) {
            v if v.rsplit_once(':').is_some_and(|(_, p)| p.parse::<u16>().is_ok()) => {
                Ok(Self::Direccion(v.to_owned()))
            }
            _ => bail!(
                "SEDE_CLAMD: se espera un socket como /run/clamav/clamd.ctl o una dirección como 127.0.0.1:3310"
            ),
        }
    }

    /// Asks about a file; an error is no verdict.
    pub(crate) async fn revisar(&self, trozos: impl Stream<Item = io::Result<Bytes>>) -> Result<Veredicto> {
        let analisis = async {
            match self {
                Self::Socket(socket_path) => scan_stream(trozos, Socket { socket_path }, Some(TROZO)).await,
                Self::Direccion(host_address) => scan_stream(trozos, Tcp { host_address }, Some(TROZO)).await,
            }
        };
        let respuesta = tokio::time::timeout(ESPERA, analisis).await??;
        match std::str::from_utf8(&respuesta)?.trim_end_matches('\0') {
            r if r.ends_with("OK") => Ok(Veredicto::Limpio),
            r if r.ends_with("FOUND") => Ok(Veredicto::Infectado),
            r => bail!("clamd: {r}"),
        }
    }
}
