//! One process measured whole: time on the wall, peak memory, what it printed.

use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use wait4::Wait4;

pub(super) struct Medida {
    pub(super) segundos: f64,
    /// Peak resident memory, in bytes.
    pub(super) memoria: f64,
    pub(super) salida: String,
}

/// Runs it to its end; fails, with what it said, when it fails.
pub(super) fn correr(mut orden: Command) -> Result<Medida> {
    let programa = orden.get_program().to_string_lossy().into_owned();
    // Files, not pipes: a reader would take part of the two cores.
    let (salida, errores) = (tempfile::tempfile()?, tempfile::tempfile()?);
    orden.stdin(Stdio::null()).stdout(salida.try_clone()?).stderr(errores.try_clone()?);
    let inicio = Instant::now();
    let proceso = orden.spawn().with_context(|| format!("cannot start {programa}"))?;
    let fin = proceso.wait4()?;
    let segundos = inicio.elapsed().as_secs_f64();
    let salida = leer(salida)?;
    if !fin.status.success() {
        bail!("{programa} failed ({})\n{salida}{}", fin.status, leer(errores)?);
    }
    Ok(Medida { segundos, memoria: fin.rusage.maxrss as f64, salida })
}

/// Runs a build whose folder must not exist before; removes the folder outside of the time.
pub(super) fn correr_sin_resto(orden: Command, out: &Path) -> Result<Medida> {
    let medida = correr(orden)?;
    retirar(out)?;
    Ok(medida)
}

pub(super) fn retirar(dir: &Path) -> Result<()> {
    std::fs::remove_dir_all(dir).with_context(|| format!("nothing was written to {}", dir.display()))
}

pub(super) fn mediana(mut valores: Vec<f64>) -> f64 {
    valores.sort_by(f64::total_cmp);
    let n = valores.len();
    match n {
        0 => f64::NAN,
        _ if n % 2 == 1 => valores[n / 2],
        _ => f64::midpoint(valores[n / 2 - 1], valores[n / 2]),
    }
}

pub(super) fn mayor(valores: impl Iterator<Item = f64>) -> f64 {
    valores.fold(0.0, f64::max)
}

fn leer(mut archivo: File) -> Result<String> {
    archivo.rewind()?;
    let mut bytes = Vec::new();
    archivo.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::mediana;

    #[test]
    fn the_median_is_in_the_middle_or_between_the_two_there() {
        assert!((mediana(vec![3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!((mediana(vec![4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < f64::EPSILON);
    }
}
