//! The proof of a notification: is it as the entity signed it, and if not, what was done to it?

use super::leer;
use crate::{args::Verify, claves::Llavero, prueba};
use anyhow::{Context, Result, ensure};
use std::{fs::File, io::Read, path::Path};

/// Whether the file is meant as one: by its first bytes, or by its name where it was cut.
pub(super) fn es(archivo: &Path) -> Result<bool> {
    let f = File::open(archivo).with_context(|| format!("no se pudo abrir {}", archivo.display()))?;
    let mut primeros = Vec::new();
    f.take(4).read_to_end(&mut primeros)?;
    let por_nombre = archivo.extension().is_some_and(|e| e.eq_ignore_ascii_case("zip"));
    Ok(por_nombre || prueba::es_zip(&primeros))
}

pub(super) fn revisar(o: &Verify, llavero: &Llavero) -> Result<(bool, String)> {
    ensure!(o.archivo.is_empty(), "--archivo es para constancias: de una prueba se revisa todo");
    let r = prueba::revisar(&leer(&o.recibo, prueba::MAX_PAQUETE)?, llavero);
    let texto = if o.json { format!("{}\n", prueba::en_json(&r)) } else { prueba::en_palabras(&r) };
    Ok((r.valida(), texto))
}
