//! What an idle `sede serve` holds in memory, with the demonstration and after one request.

use super::banco::{Banco, NADIE};
use super::cifra::Meta::{ALoSumo, Ninguna};
use super::medir::correr;
use super::servidor::Servidor;
use super::servir::comprimida;
use crate::pasos::raiz;
use anyhow::{Context, Result};
use std::time::Duration;

/// What the start leaves behind is given back within this time.
const REPOSO: Duration = Duration::from_secs(3);

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    let content = raiz().join("content");
    // Warms the cache: what compressing takes once is not what serving takes.
    correr(b.build(&content, &b.dir().join("reposo"), &[]))?;
    let sede = Servidor::sede(b.serve(&content, NADIE))?;
    comprimida(&sede.host, "/")?;
    std::thread::sleep(REPOSO);
    b.tabla.cifra("memory of an idle sede", estado(&sede, "VmRSS:")?, "MB", ALoSumo(40.0));
    b.tabla.cifra("  of which its own, not of files", estado(&sede, "RssAnon:")?, "MB", Ninguna);
    b.tabla.cifra("  the most since its start", estado(&sede, "VmHWM:")?, "MB", Ninguna);
    Ok(())
}

/// A line of `/proc/PID/status`, in MB.
pub(super) fn estado(sede: &Servidor, nombre: &str) -> Result<f64> {
    let texto = std::fs::read_to_string(format!("/proc/{}/status", sede.pid()))?;
    let linea = texto.lines().find_map(|l| l.strip_prefix(nombre)).context("/proc does not say it")?;
    let kib: f64 = linea.trim().trim_end_matches(" kB").parse()?;
    Ok(kib * 1024.0 / 1e6)
}
