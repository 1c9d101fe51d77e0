//! The end of a login: the code against the ID token, its checks, the session and its evidence.

use super::casa::Casa;
use super::navegador::{Ida, volver};
use crate::bench::banco::Banco;
use crate::bench::cifra::Meta::{AlMenos, Ninguna};
use crate::bench::http::Cliente;
use crate::bench::medir::mediana;
use crate::bench::motor::Motor;
use anyhow::{Context, Result};
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

/// Connections that stay open, each with one login at a time.
const CLIENTES: usize = 32;

pub(in crate::bench) fn medir(b: &mut Banco) -> Result<()> {
    for motor in Motor::todos(b) {
        let mut casa = Casa::abrir(b, motor, "ingreso")?;
        let (mut tasas, mut esperas) = (Vec::new(), Vec::new());
        for _ in 0..b.opciones.rondas {
            // Prepared just before: an ID token ages.
            let idas = casa.idas((b.opciones.entradas / b.opciones.rondas).max(CLIENTES))?;
            let (tasa, suyas) = ronda(&casa.sede.host, &idas)?;
            tasas.push(tasa);
            esperas.extend(suyas);
        }
        esperas.sort_unstable();
        let p99 = esperas.get(esperas.len() * 99 / 100).context("no login")?.as_secs_f64() * 1e3;
        b.tabla.cifra(format!("logins, {}", motor.nombre()), mediana(tasas), "logins/s", AlMenos(1000.0));
        b.tabla.cifra("  p99", p99, "ms", Ninguna);
    }
    Ok(())
}

/// Everyone comes back at once; logins a second, and how long each one took.
fn ronda(host: &str, idas: &[Ida]) -> Result<(f64, Vec<Duration>)> {
    let salida = &Barrier::new(CLIENTES + 1);
    let mut partes = idas.chunks(idas.len().div_ceil(CLIENTES));
    thread::scope(|s| {
        let hilos: Vec<_> = (0..CLIENTES)
            .map(|_| {
                let suyas = partes.next().unwrap_or_default();
                s.spawn(move || cliente(host, suyas, salida))
            })
            .collect();
        salida.wait();
        let inicio = Instant::now();
        let mut esperas = Vec::with_capacity(idas.len());
        for hilo in hilos {
            esperas.extend(hilo.join().map_err(|_| anyhow::anyhow!("a client stopped"))??);
        }
        Ok((esperas.len() as f64 / inicio.elapsed().as_secs_f64(), esperas))
    })
}

fn cliente(host: &str, idas: &[Ida], salida: &Barrier) -> Result<Vec<Duration>> {
    let cliente = Cliente::new(host);
    // Also who could not connect: the others wait for everyone.
    salida.wait();
    let mut cliente = cliente?;
    let una = |ida| {
        let antes = Instant::now();
        volver(&mut cliente, ida, "/carpeta/").map(|_| antes.elapsed())
    };
    idas.iter().map(una).collect()
}
