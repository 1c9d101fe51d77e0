//! An expediente in a folder: its documents, its index, and the signature of the index.

mod escribir;
#[cfg(test)]
mod pruebas;
mod revisar;

pub(crate) use escribir::exportar;
#[cfg(test)]
use revisar::Diferencia;
pub(crate) use revisar::{Revision, revisar};

use domain::evidencia::Huella;
use sha2::{Digest, Sha256};
use std::io::{self, Read, Write};

/// The index, as it was signed.
const INDICE: &str = "indice.json";
/// Its signature, with the index inside.
const FIRMA: &str = "indice.jws";

/// Copies all of it, and tells its hash and length.
fn copiar(de: &mut dyn Read, a: &mut dyn Write) -> io::Result<(Huella, u64)> {
    let (mut sha, mut bytes, mut parte) = (Sha256::new(), 0, vec![0; 64 * 1024]);
    loop {
        let n = match de.read(&mut parte) {
            Ok(0) => break Ok((Huella(sha.finalize().into()), bytes)),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            otro => otro?,
        };
        sha.update(&parte[..n]);
        a.write_all(&parte[..n])?;
        bytes += n as u64;
    }
}

/// Hash and length of a file.
pub(crate) fn huella(archivo: &std::path::Path) -> io::Result<(Huella, u64)> {
    copiar(&mut std::fs::File::open(archivo)?, &mut io::sink())
}
