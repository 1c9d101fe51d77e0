//! The store alone: acts of a login in groups against one act a commit, also where a sync takes two milliseconds more.

use super::banco::Banco;
use super::cifra::Meta::{AlMenos, Ninguna};
use super::ejemplo;
use super::medir::{correr, mediana};
use super::motor::Motor;
use super::tardo::{MILIS, Tardo};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Of each way in each round.
const DURA_MILIS: u32 = 1000;
/// On a disk that takes its time a group must be worth it; on one that takes none it must at least cost nothing.
const VALE: [f64; 2] = [1.0, 8.0];

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    en_cada_disco(b, "ingreso", anotar)
}

/// The rounds of an act, on each engine, on this disk and on one that takes its time.
pub(super) fn en_cada_disco(
    b: &mut Banco,
    acto: &str,
    anotar: fn(&mut Banco, Motor, bool, &[Value]) -> Result<()>,
) -> Result<()> {
    let banco = ejemplo::construir(&b.opciones.perfil, "store", "banco")?;
    let tardo = Tardo::nuevo()?;
    for motor in Motor::todos(b) {
        for lento in [None, Some(&tardo)] {
            let rondas = rondas(&banco, acto, motor, lento, b.opciones.rondas)?;
            anotar(b, motor, lento.is_some(), &rondas)?;
        }
    }
    Ok(())
}

fn rondas(
    banco: &Path,
    acto: &str,
    motor: Motor,
    lento: Option<&Tardo>,
    rondas: usize,
) -> Result<Vec<Value>> {
    let mut orden = Command::new(banco);
    orden.args([&motor.nombre().to_lowercase(), &rondas.to_string(), &DURA_MILIS.to_string()]);
    orden.args(["--acto", acto]);
    if let Some(tardo) = lento {
        orden.env("LD_PRELOAD", tardo.biblioteca());
    }
    serde_json::from_str(&correr(orden)?.salida).context("the JSON of `banco`")
}

/// One figure of each round.
pub(super) fn columna(rondas: &[Value], via: &str, que: &str) -> Result<Vec<f64>> {
    rondas.iter().map(|r| r[via][que].as_f64().context("`banco` says less")).collect()
}

fn anotar(b: &mut Banco, motor: Motor, lento: bool, rondas: &[Value]) -> Result<()> {
    let de = |via: &str, que: &str| columna(rondas, via, que);
    let (juntos, solos) = (de("grupos", "por_segundo")?, de("sueltos", "por_segundo")?);
    // A library that cannot be read is skipped with a word that nobody sees.
    let tope = 1e3 / f64::from(MILIS);
    ensure!(!lento || mediana(solos.clone()) < tope, "the slow sync did not reach {}", motor.nombre());
    let razones = juntos.iter().zip(&solos).map(|(j, s)| j / s).collect();
    let cuando = if lento { format!(", {MILIS} ms more a sync") } else { String::new() };
    let t = &mut b.tabla;
    t.cifra(format!("acts in groups, {}{cuando}", motor.nombre()), mediana(juntos), "acts/s", Ninguna);
    t.cifra("  p99", mediana(de("grupos", "p99_ms")?), "ms", Ninguna);
    t.cifra("  one act a commit", mediana(solos), "acts/s", Ninguna);
    t.cifra("  p99", mediana(de("sueltos", "p99_ms")?), "ms", Ninguna);
    t.cifra("  groups over one act a commit", mediana(razones), "×", AlMenos(VALE[usize::from(lento)]));
    Ok(())
}
