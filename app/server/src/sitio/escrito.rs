//! A file of the site on the disk, and what the manifest says of it.

use crate::recursos::en_hex;
use anyhow::Result;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, BufWriter, IntoInnerError, Write},
    path::Path,
};

#[derive(Serialize)]
pub(super) struct Escrito {
    pub(super) ruta: String,
    pub(super) bytes: usize,
    pub(super) sha256: String,
}

impl Escrito {
    /// Writes one below a folder, as it is made.
    pub(super) fn nuevo(
        dir: &Path,
        ruta: String,
        hacer: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Self> {
        let archivo = File::create(dir.join(&ruta))?;
        let mut w = BufWriter::new(Sumado { archivo, sha: Sha256::new(), bytes: 0 });
        hacer(&mut w)?;
        let Sumado { sha, bytes, .. } = w.into_inner().map_err(IntoInnerError::into_error)?;
        Ok(Self { ruta, bytes, sha256: en_hex(&sha.finalize()) })
    }
}

/// Summed while it is written.
struct Sumado {
    archivo: File,
    sha: Sha256,
    bytes: usize,
}

impl Write for Sumado {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.archivo.write(bytes)?;
        self.sha.update(&bytes[..n]);
        self.bytes += n;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.archivo.flush()
    }
}
