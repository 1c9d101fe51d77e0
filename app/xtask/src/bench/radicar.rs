//! Filing: the whole act through the store against the same rows written by hand through one writer.

use super::banco::Banco;
use super::cifra::Meta::{ALoSumo, AlMenos, Ninguna};
use super::medir::mediana;
use super::motor::Motor;
use super::tardo::MILIS;
use super::tienda::{columna, en_cada_disco};
use anyhow::Result;
use serde_json::Value;

/// Through the store it costs at most twice what the rows alone cost.
const RAZON: f64 = 0.5;

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    en_cada_disco(b, "radicar", anotar)
}

fn anotar(b: &mut Banco, motor: Motor, lento: bool, rondas: &[Value]) -> Result<()> {
    let de = |via: &str, que: &str| columna(rondas, via, que);
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
