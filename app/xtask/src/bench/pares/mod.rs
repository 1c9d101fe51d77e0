//! Other generators on the same pages, in turn with ours: what an entity could use instead.
//!
//! They are given our frame, filter list and QR ready made, and no open data, manifest or checks to do: what is left is
//! what any site generator does, reading the sheets and writing the pages. All of them make one language.

mod cobalt;
mod datos;
mod hugo;
mod listas;
mod marco;
mod paginas;
mod rondas;

use super::banco::Banco;
use super::hojas;
use super::medir::{correr, retirar};
use anyhow::{Result, ensure};
use listas::Sitio;
use marco::Marco;
use paginas::Paginas;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Another generator: how it is called, what we should reach against it, how it is prepared and run.
struct Par {
    nombre: &'static str,
    meta: f64,
    programa: PathBuf,
    preparar: fn(&Path, &Sitio, &Marco) -> Result<()>,
    orden: fn(&Path, &Path, &Path) -> Command,
}

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    let mut pares = Vec::new();
    for (nombre, par) in [("hugo", hugo::par()), ("cobalt", cobalt::par())] {
        match par {
            Some(par) => pares.push(par),
            None => b.tabla.nota(format!("peers: {nombre} is not in the PATH, skipped")),
        }
    }
    let content = b.dir().join("content-pares");
    hojas::en_espanol(&b.content(b.opciones.hojas)?, &content)?;
    let sitio = Sitio::leer(&content)?;
    let out = b.dir().join("nuestro");
    correr(b.build(&content, &out, &["--sin-comprimir"]))?;
    let nuestras = Paginas::contar(&out)?;
    let marco = Marco::de(&out)?;
    retirar(&out)?;
    b.tabla.nota(format!("peers: {} ours", nuestras.frase()));
    for par in &pares {
        (par.preparar)(&b.dir().join(par.nombre), &sitio, &marco)?;
        iguales(b, par, &nuestras)?;
    }
    drop(sitio);
    rondas::rondas(b, &content, &pares, &nuestras)
}

/// A first run, not timed: the pages must be as many as ours and about as long.
fn iguales(b: &mut Banco, par: &Par, nuestras: &Paginas) -> Result<()> {
    let out = b.dir().join("ajeno");
    correr((par.orden)(&par.programa, &b.dir().join(par.nombre), &out))?;
    let suyas = Paginas::contar(&out)?;
    retirar(&out)?;
    b.tabla.nota(format!("peers: {} {}", suyas.frase(), par.nombre));
    let cuantas = |p: &Paginas| (p.tramites.cuantas, p.listas.cuantas);
    ensure!(cuantas(&suyas) == cuantas(nuestras), "{} does not make the same pages", par.nombre);
    ensure!(suyas.parecidas(nuestras), "the pages of {} are not within 20 % of ours", par.nombre);
    Ok(())
}

/// A program of the PATH.
fn en_el_path(nombre: &str) -> Option<PathBuf> {
    let camino = std::env::var_os("PATH")?;
    std::env::split_paths(&camino).map(|dir| dir.join(nombre)).find(|p| p.is_file())
}
