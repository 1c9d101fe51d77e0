//! The rounds: each generator in turn, the order reversed every other time, and what came out.

use super::Par;
use super::paginas::Paginas;
use crate::bench::banco::Banco;
use crate::bench::cifra::Meta::{self, AlMenos, Ninguna};
use crate::bench::medir::{Medida, correr, mayor, mediana, retirar};
use anyhow::Result;
use std::path::Path;

pub(super) fn rondas(b: &mut Banco, content: &Path, pares: &[Par], nuestras: &Paginas) -> Result<()> {
    let mut medidas: Vec<Vec<Medida>> = (0..=pares.len()).map(|_| Vec::new()).collect();
    for ronda in 0..b.opciones.rondas {
        let mut turnos: Vec<usize> = (0..=pares.len()).collect();
        if ronda % 2 == 1 {
            turnos.reverse();
        }
        for k in turnos {
            let out = b.dir().join("turno");
            medidas[k].push(correr(match k.checked_sub(1) {
                None => b.build(content, &out, &["--sin-comprimir"]),
                Some(p) => (pares[p].orden)(&pares[p].programa, &b.dir().join(pares[p].nombre), &out),
            })?);
            retirar(&out)?;
        }
    }
    let iguales = (nuestras.tramites.cuantas + nuestras.listas.cuantas) as f64;
    let nombres = std::iter::once(("sede", Ninguna)).chain(pares.iter().map(|p| (p.nombre, AlMenos(p.meta))));
    for ((nombre, meta), suyas) in nombres.zip(&medidas) {
        anotar(b, nombre, iguales, suyas, (&medidas[0], meta));
    }
    Ok(())
}

fn anotar(b: &mut Banco, nombre: &str, paginas: f64, suyas: &[Medida], contra: (&[Medida], Meta)) {
    let segundos: Vec<f64> = suyas.iter().map(|m| m.segundos).collect();
    b.tabla.cifra(
        format!("peers, the same pages: {nombre}"),
        paginas / mediana(segundos),
        "pages/s",
        Ninguna,
    );
    b.tabla.cifra("  peak memory", mayor(suyas.iter().map(|m| m.memoria)) / 1e6, "MB", Ninguna);
    if !matches!(contra.1, Ninguna) {
        let razones = suyas.iter().zip(contra.0).map(|(s, n)| s.segundos / n.segundos).collect();
        b.tabla.cifra(format!("  sede over {nombre}"), mediana(razones), "×", contra.1);
    }
}
