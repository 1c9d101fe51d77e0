//! `wrk`: 64 connections on two threads.

use super::medir::correr;
use crate::pasos::{logra, orden};
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::Command;

/// What is asked, and for how many seconds.
pub(super) enum Golpe<'a> {
    /// A page, compressed.
    Pagina(&'a str),
    /// What a script asks.
    Guion(&'a Path),
}

pub(super) fn esta() -> bool {
    logra(orden("sh", &["-c", "command -v wrk"]))
}

/// Answers a second; any answer that says an error is one.
pub(super) fn golpear(host: &str, golpe: &Golpe<'_>, segundos: u32) -> Result<f64> {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t2", "-c64"]).arg(format!("-d{segundos}s"));
    match golpe {
        Golpe::Pagina(camino) => {
            wrk.args(["-H", "Accept-Encoding: br"]).arg(format!("http://{host}{camino}"));
        }
        Golpe::Guion(guion) => {
            wrk.arg("-s").arg(guion).arg(format!("http://{host}/"));
        }
    }
    let salida = correr(wrk)?.salida;
    ensure!(!salida.contains("Non-2xx") && !salida.contains("Socket errors"), "wrk at {host}:\n{salida}");
    let linea = salida.lines().find_map(|l| l.trim().strip_prefix("Requests/sec:"));
    linea.and_then(|v| v.trim().parse().ok()).with_context(|| format!("wrk said no requests/sec:\n{salida}"))
}
