//! Notifying through the store: of a batch, and one an act.

use super::banco::Banco;
use super::cifra::Meta::Ninguna;
use super::medir::mediana;
use super::motor::Motor;
use super::tardo::MILIS;
use super::tienda::{columna, en_cada_disco};
use anyhow::Result;
use serde_json::Value;

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    en_cada_disco(b, "notificar", anotar)
}

fn anotar(b: &mut Banco, motor: Motor, lento: bool, rondas: &[Value]) -> Result<()> {
    let de = |via: &str, que: &str| columna(rondas, via, que).map(mediana);
    let cuando = if lento { format!(", {MILIS} ms more a sync") } else { String::new() };
    let t = &mut b.tabla;
    let que = format!("notifications of a batch, {}{cuando}", motor.nombre());
    t.cifra(que, de("lotes", "por_segundo")?, "/s", Ninguna);
    t.cifra("  one an act, 64 callers", de("sueltas", "por_segundo")?, "/s", Ninguna);
    t.cifra("  p99", de("sueltas", "p99_ms")?, "ms", Ninguna);
    Ok(())
}
