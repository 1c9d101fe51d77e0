//! Requests at a fixed pace: each one is due at a moment, and late answers count from that moment.

use crate::bench::http::Cliente;
use anyhow::{Result, ensure};
use std::thread;
use std::time::{Duration, Instant};

/// Connections, so that one slow answer does not hold up the next request.
const CLIENTES: u32 = 16;

/// p99 in milliseconds at so many requests a second, for so long.
pub(super) fn p99(
    host: &str,
    camino: &str,
    cookies: &[String],
    por_segundo: f64,
    dura: Duration,
) -> Result<f64> {
    let cada = Duration::from_secs_f64(f64::from(CLIENTES) / por_segundo);
    let inicio = Instant::now() + Duration::from_millis(50);
    let uno = |k: u32| -> Result<Vec<Duration>> {
        let mut cliente = Cliente::new(host)?;
        let mut esperas = Vec::new();
        let mut debido = inicio + cada * k / CLIENTES;
        for cookie in cookies.iter().cycle().skip(k as usize) {
            if debido >= inicio + dura {
                break;
            }
            thread::sleep(debido.saturating_duration_since(Instant::now()));
            let r = cliente.pedir("GET", camino, &[("Cookie", cookie)], "")?;
            ensure!(r.estado == 200, "{camino} answers {}", r.estado);
            esperas.push(debido.elapsed());
            debido += cada;
        }
        Ok(esperas)
    };
    let mut esperas = Vec::new();
    thread::scope(|s| -> Result<()> {
        let uno = &uno;
        let hilos: Vec<_> = (0..CLIENTES).map(|k| s.spawn(move || uno(k))).collect();
        for hilo in hilos {
            esperas.extend(hilo.join().map_err(|_| anyhow::anyhow!("a client stopped"))??);
        }
        Ok(())
    })?;
    ensure!(!esperas.is_empty(), "no request fits in {dura:?}");
    esperas.sort_unstable();
    Ok(esperas[esperas.len() * 99 / 100].as_secs_f64() * 1e3)
}
