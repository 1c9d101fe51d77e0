//! `wrk`: 64 connections on two threads, or as many as are asked for, with the time that most wait.

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
    tasa(host, &correr(wrk)?.salida)
}

/// What a script asks through many connections.
pub(super) struct Rafaga {
    pub(super) por_segundo: f64,
    /// In milliseconds.
    pub(super) p95: f64,
}

/// The script must tell its latency, as `guion` does.
pub(super) fn rafaga(host: &str, guion: &Path, a_la_vez: u32, segundos: u32) -> Result<Rafaga> {
    let mut wrk = Command::new("wrk");
    wrk.arg("-t2").arg(format!("-c{a_la_vez}")).arg(format!("-d{segundos}s")).arg("-s").arg(guion);
    wrk.arg(format!("http://{host}/"));
    let salida = correr(wrk)?.salida;
    let linea = salida.lines().find_map(|l| l.trim().strip_prefix("p95 us:"));
    let p95: f64 = linea.and_then(|v| v.trim().parse().ok()).context("the script told no latency")?;
    Ok(Rafaga { por_segundo: tasa(host, &salida)?, p95: p95 / 1e3 })
}

/// Answers a second, where none of them was an error.
fn tasa(host: &str, salida: &str) -> Result<f64> {
    ensure!(!salida.contains("Non-2xx") && !salida.contains("Socket errors"), "wrk at {host}:\n{salida}");
    let linea = salida.lines().find_map(|l| l.trim().strip_prefix("Requests/sec:"));
    linea.and_then(|v| v.trim().parse().ok()).with_context(|| format!("wrk said no requests/sec:\n{salida}"))
}
