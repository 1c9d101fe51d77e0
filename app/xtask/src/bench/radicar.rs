//! Filing: the whole act through the store against the same rows written by hand through one writer.

use super::banco::Banco;
use super::cifra::Meta::{ALoSumo, AlMenos, Ninguna};
use super::ejemplo;
use super::medir::{correr, mediana};
use super::motor::Motor;
use super::tardo::{MILIS, Tardo};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Of each way in each round.
const DURA_MILIS: u32 = 2000;
/// Through the store it costs at most twice what the rows alone cost.
const RAZON: f64 = 0.5;

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    let banco = ejemplo::construir(&b.opciones.perfil, "store", "banco")?;
    let tardo = Tardo::nuevo()?;
    for motor in Motor::todos(b) {
        for lento in [None, Some(&tardo)] {
            let rondas = rondas(&banco, motor, lento, b.opciones.rondas)?;
            anotar(b, motor, lento.is_some(), &rondas)?;
        }
    }
    Ok(())
}

fn rondas(banco: &Path, motor: Motor, lento: Option<&Tardo>, rondas: usize) -> Result<Vec<Value>> {
    let mut orden = Command::new(banco);
    orden.args([&motor.nombre().to_lowercase(), &rondas.to_string(), &DURA_MILIS.to_string()]);
    orden.args(["--acto", "radicar"]);
    if let Some(tardo) = lento {
        orden.env("LD_PRELOAD", tardo.biblioteca());
    }
    serde_json::from_str(&correr(orden)?.salida).context("the JSON of `banco`")
}

fn anotar(b: &mut Banco, motor: Motor, lento: bool, rondas: &[Value]) -> Result<()> {
    let de = |via: &str, que: &str| -> Result<Vec<f64>> {
        rondas.iter().map(|r| r[via][que].as_f64().context("`banco` says less")).collect()
    };
    let (tienda, a_mano) = (de("tienda", "por_segundo")?, de("a_mano", "por_segundo")?);
    let razones = tienda.iter().zip(&a_mano).map(|(t, m)| t / m).collect();
    let cuando = if lento { format!(", {MILIS} ms more a sync") } else { String::new() };
    let meta = match (motor, lento) {
        (_, true) => Ninguna,
        (Motor::Sqlite, _) => AlMenos(2000.0),
        (Motor::Postgres, _) => AlMenos(1000.0),
    };
    let p99 = if lento { Ninguna } else { ALoSumo(100.0) };
    let t = &mut b.tabla;
    t.cifra(format!("filings, {}{cuando}", motor.nombre()), mediana(tienda), "filings/s", meta);
    t.cifra("  p99", mediana(de("tienda", "p99_ms")?), "ms", p99);
    t.cifra("  the same rows by hand", mediana(a_mano), "filings/s", Ninguna);
    t.cifra("  filing over by hand", mediana(razones), "×", AlMenos(RAZON));
    Ok(())
}
