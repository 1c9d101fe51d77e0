//! Sessions validated: the cheapest address that reads one, asked with many of them by turns.

use super::casa::Casa;
use super::guion;
use super::navegador::vive;
use crate::bench::banco::Banco;
use crate::bench::cifra::Meta::AlMenos;
use crate::bench::http::Cliente;
use crate::bench::medir::mediana;
use crate::bench::motor::Motor;
use crate::bench::wrk::{self, Golpe};
use anyhow::{Result, ensure};

/// Different sessions.
pub(super) const SESIONES: usize = 100;
const CAMINO: &str = "/ingresar?grado=bajo&volver=/carpeta/";
const SEGUNDOS: u32 = 2;

pub(in crate::bench) fn medir(b: &mut Banco) -> Result<()> {
    if !wrk::esta() {
        b.tabla.nota("sessions: skipped, wrk is not installed");
        return Ok(());
    }
    for motor in Motor::todos(b) {
        let mut casa = Casa::abrir(b, motor, "sesiones")?;
        let cookies = casa.sesiones(SESIONES)?;
        let guion = guion::escribir(b.dir(), CAMINO, &cookies)?;
        let golpe = Golpe::Guion(&guion);
        let host = casa.sede.host.as_str();
        let tasas = (0..b.opciones.rondas).map(|_| wrk::golpear(host, &golpe, SEGUNDOS));
        let tasa = mediana(tasas.collect::<Result<_>>()?);
        // One that was not alive would have been sent to enter, and soon refused: `wrk` would have failed.
        todas_viven(host, &cookies)?;
        b.tabla.cifra(format!("sessions validated, {}", motor.nombre()), tasa, "req/s", AlMenos(20_000.0));
    }
    Ok(())
}

fn todas_viven(host: &str, cookies: &[String]) -> Result<()> {
    let mut cliente = Cliente::new(host)?;
    for cookie in cookies {
        ensure!(vive(&mut cliente, cookie)?, "a session ended while it was measured");
    }
    Ok(())
}
