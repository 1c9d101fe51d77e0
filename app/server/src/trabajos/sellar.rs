//! Ties the evidence of every subject into one signed chain, and notes its end outside of the database.

use crate::borde::Borde;
use anyhow::Result;
use domain::evidencia::Ancla;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
};
use store::evidencia;

/// Where the last seal is noted: beside the keys, which whoever reaches only the database cannot reach.
pub(crate) fn ancla(claves: &Path) -> PathBuf {
    claves.with_file_name("sello.json")
}

/// The last seal that this server noted.
///
/// # Errors
/// Where the file is there but cannot be read.
pub(crate) fn leer(archivo: &Path) -> Result<Option<Ancla>> {
    match fs::read(archivo) {
        Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e.into()),
    }
}

pub(super) async fn sellar(borde: &Arc<Borde>, archivo: &Path) {
    let (ahora, de_la_firma) = (borde.ahora(), Arc::clone(borde));
    let acto = borde.store.acto(async move |c| {
        let claves = &de_la_firma.claves;
        evidencia::sellar(c, ahora, &|mensaje| claves.firmar(mensaje)).await
    });
    let noto = match acto.await {
        Ok(None) => return,
        Ok(Some(sello)) => anotar(archivo, &sello.ancla()),
        Err(e) => return tracing::error!(error = %e, "sealing"),
    };
    if let Err(e) = noto {
        tracing::error!(error = %e, "noting the last seal");
    }
}

/// Whole or not at all: a new file takes the place of the old one, unless another server noted a later seal there.
fn anotar(archivo: &Path, ancla: &Ancla) -> Result<()> {
    if leer(archivo)?.is_some_and(|otra| otra.numero > ancla.numero) {
        return Ok(());
    }
    let mut nuevo = tempfile::NamedTempFile::new_in(archivo.parent().unwrap_or(Path::new(".")))?;
    nuevo.write_all(&serde_json::to_vec(ancla)?)?;
    nuevo.persist(archivo)?;
    Ok(())
}
