//! `wrk`: 64 connections on two threads, three seconds.

use super::super::medir::correr;
use crate::pasos::{logra, orden};
use anyhow::{Context, Result, ensure};
use std::process::Command;

pub(super) fn esta() -> bool {
    logra(orden("sh", &["-c", "command -v wrk"]))
}

/// Answers a second; any answer other than the page is an error.
pub(super) fn golpear(host: &str, camino: &str) -> Result<f64> {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t2", "-c64", "-d3s", "-H", "Accept-Encoding: br"]).arg(format!("http://{host}{camino}"));
    let salida = correr(wrk)?.salida;
    ensure!(!salida.contains("Non-2xx") && !salida.contains("Socket errors"), "wrk at {host}:\n{salida}");
    let linea = salida.lines().find_map(|l| l.trim().strip_prefix("Requests/sec:"));
    linea.and_then(|v| v.trim().parse().ok()).with_context(|| format!("wrk said no requests/sec:\n{salida}"))
}
