//! Compression: what it costs the first time, and what remains once the cache is warm.

use super::banco::Banco;
use super::cifra::Meta::{ALoSumo, Ninguna};
use super::medir::{correr, correr_sin_resto, mediana};
use anyhow::Result;

/// Brotli 11 takes about 8 ms a page.
const TOPE: usize = 2000;

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    let n = if b.opciones.todo { b.opciones.hojas } else { b.opciones.hojas.min(TOPE) };
    let content = b.content(n)?;
    let out = b.dir().join("comprimido");
    let con = |b: &Banco| correr_sin_resto(b.build(&content, &out, &[]), &out);
    let sin = |b: &Banco| correr_sin_resto(b.build(&content, &out, &["--sin-comprimir"]), &out);
    let fria = con(b)?;
    // The pages just kept go to the disk now, not during the rounds.
    correr(std::process::Command::new("sync"))?;
    let (mut tibias, mut razones) = (Vec::new(), Vec::new());
    for ronda in 0..b.opciones.rondas {
        let (tibia, plana) = if ronda % 2 == 0 {
            let tibia = con(b)?;
            (tibia, sin(b)?)
        } else {
            let plana = sin(b)?;
            (con(b)?, plana)
        };
        tibias.push(tibia.segundos);
        razones.push(tibia.segundos / plana.segundos);
    }
    b.tabla.cifra(format!("build with compression, cold cache, {n} sheets"), fria.segundos, "s", Ninguna);
    b.tabla.cifra("  warm cache", mediana(tibias), "s", Ninguna);
    b.tabla.cifra("  warm over plain", mediana(razones), "×", ALoSumo(1.5));
    Ok(())
}
