//! check + build, everything but compression: sheets and pages a second, peak memory, and whether it stays linear.

use super::banco::Banco;
use super::cifra::Meta::{ALoSumo, Ninguna};
use super::medir::{Medida, correr_sin_resto, mayor, mediana};
use anyhow::{Context, Result};

const MB: f64 = 1e6;

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    let n = b.opciones.hojas;
    let centro = tamano(b, n)?;
    if b.opciones.lineal {
        tamano(b, n / 10)?;
        let diez = tamano(b, n * 10)?;
        let razon = diez / (centro * 10.0);
        b.tabla.cifra(format!("time a sheet, {} over {n} sheets", n * 10), razon, "×", ALoSumo(1.25));
    }
    Ok(())
}

/// Median seconds with so many sheets.
fn tamano(b: &mut Banco, n: usize) -> Result<f64> {
    let content = b.content(n)?;
    let out = b.dir().join("plano");
    let rondas: Vec<Medida> = (0..b.opciones.rondas)
        .map(|_| correr_sin_resto(b.build(&content, &out, &["--sin-comprimir"]), &out))
        .collect::<Result<_>>()?;
    let segundos = mediana(rondas.iter().map(|m| m.segundos).collect());
    let meta = if n <= 10_000 { ALoSumo(120.0) } else { Ninguna };
    b.tabla.cifra(format!("check + build, {n} sheets"), segundos, "s", Ninguna);
    b.tabla.cifra("  trámite sheets a second", n as f64 / segundos, "sheets/s", Ninguna);
    b.tabla.cifra("  pages a second", paginas(&rondas)? / segundos, "pages/s", Ninguna);
    b.tabla.cifra("  peak memory", mayor(rondas.iter().map(|m| m.memoria)) / MB, "MB", meta);
    Ok(segundos)
}

fn paginas(rondas: &[Medida]) -> Result<f64> {
    let salida = rondas.first().map_or("", |m| &m.salida);
    let json: serde_json::Value = serde_json::from_str(salida).context("`sede build --json`")?;
    json["pages"].as_f64().context("`sede build --json` says no pages")
}
