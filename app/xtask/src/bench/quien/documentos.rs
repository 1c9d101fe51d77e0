//! The list of documents of a person among ten thousand, and among twenty thousand: a hundred people at once, p95.

use super::casa::Casa;
use super::guion;
use crate::bench::banco::Banco;
use crate::bench::cifra::Meta::{ALoSumo, Ninguna};
use crate::bench::ejemplo;
use crate::bench::http::Cliente;
use crate::bench::medir::{correr, mediana};
use crate::bench::motor::Motor;
use crate::bench::wrk::{self, Rafaga};
use anyhow::{Result, ensure};
use std::path::Path;
use std::process::Command;

const CAMINO: &str = "/carpeta/documentos/";
/// Who ask; each has a folder of their own.
const GENTE: usize = 200;
const DOCUMENTOS: usize = 50;
/// People with a folder when it is measured: those who ask with the first one of all, and more.
const TAMANOS: [usize; 3] = [GENTE + 1, 10_000, 20_000];
const A_LA_VEZ: u32 = 100;
const SEGUNDOS: u32 = 3;

pub(in crate::bench) fn medir(b: &mut Banco) -> Result<()> {
    if !wrk::esta() {
        b.tabla.nota("documents: skipped, wrk is not installed");
        return Ok(());
    }
    let llenar = ejemplo::construir(&b.opciones.perfil, "store", "llenar")?;
    for motor in Motor::todos(b) {
        let mut casa = Casa::abrir(b, motor, "documentos")?;
        let cookies = casa.gente(GENTE)?;
        let mut medidas = Vec::new();
        for personas in TAMANOS {
            poblar(&llenar, &casa.base, personas)?;
            completa(&casa.sede.host, &cookies[0])?;
            medidas.push(golpear(b, &casa.sede.host, &cookies)?);
        }
        anotar(b, motor, &medidas);
    }
    Ok(())
}

fn poblar(llenar: &Path, base: &str, personas: usize) -> Result<()> {
    let mut orden = Command::new(llenar);
    orden.args([base, &personas.to_string(), &DOCUMENTOS.to_string()]);
    correr(orden).map(drop)
}

/// Answers a second and p95 in milliseconds.
fn golpear(b: &Banco, host: &str, cookies: &[String]) -> Result<(f64, f64)> {
    let guion = guion::escribir(b.dir(), CAMINO, cookies)?;
    let (mut tasas, mut colas) = (Vec::new(), Vec::new());
    wrk::rafaga(host, &guion, A_LA_VEZ, 1)?;
    for _ in 0..b.opciones.rondas {
        let Rafaga { por_segundo, p95 } = wrk::rafaga(host, &guion, A_LA_VEZ, SEGUNDOS)?;
        tasas.push(por_segundo);
        colas.push(p95);
    }
    completa(host, &cookies[0])?;
    Ok((mediana(tasas), mediana(colas)))
}

/// Who lost its session would be sent away, and who has nothing would be answered soon.
fn completa(host: &str, cookie: &str) -> Result<()> {
    let r = Cliente::new(host)?.pedir("GET", CAMINO, &[("Cookie", cookie)], "")?;
    let filas = String::from_utf8_lossy(&r.cuerpo).matches("name=\"documento\"").count();
    ensure!(r.estado == 200 && filas == DOCUMENTOS, "{CAMINO} answers {} with {filas} documents", r.estado);
    Ok(())
}

fn anotar(b: &mut Banco, motor: Motor, medidas: &[(f64, f64)]) {
    let t = &mut b.tabla;
    for (personas, (tasa, p95)) in TAMANOS.iter().zip(medidas) {
        let que =
            format!("list of {DOCUMENTOS} documents among {}, {}", personas * DOCUMENTOS, motor.nombre());
        t.cifra(que, *tasa, "req/s", Ninguna);
        t.cifra(format!("  p95 at {A_LA_VEZ} at once"), *p95, "ms", ALoSumo(50.0));
    }
    if let [(_, pocos), .., (_, muchos)] = medidas {
        t.cifra("  p95 among a million over p95 among ten thousand", muchos / pocos, "×", ALoSumo(1.2));
    }
}
