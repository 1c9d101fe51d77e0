//! A page of a person's folder: session, one indexed reading, HTML; beside the same page written by hand on axum.

use super::casa::Casa;
use super::guion;
use super::ritmo;
use super::sesiones::SESIONES;
use crate::bench::banco::Banco;
use crate::bench::cifra::Meta::{ALoSumo, AlMenos, Ninguna};
use crate::bench::ejemplo;
use crate::bench::http::{Cliente, Respuesta};
use crate::bench::medir::mediana;
use crate::bench::motor::Motor;
use crate::bench::servidor::Servidor;
use crate::bench::wrk::{self, Golpe};
use anyhow::{Result, ensure};
use std::process::Command;
use std::time::Duration;

const CAMINO: &str = "/carpeta/accesos/";
/// Each download writes down one look: rows for the page.
const DESCARGA: &str = "/carpeta/datos/descarga.json";
const FILAS: usize = 20;
/// Of each server in each round.
const SEGUNDOS: u32 = 3;
/// At half of the most, in each round.
const A_MEDIAS: Duration = Duration::from_secs(2);
/// Headers that whoever writes the page by hand gets from axum itself, or that belong to one answer.
const DE_CADA_UNA: [&str; 3] = ["content-length", "date", "set-cookie"];

pub(in crate::bench) fn medir(b: &mut Banco) -> Result<()> {
    if !wrk::esta() {
        b.tabla.nota("page of the folder: skipped, wrk is not installed");
        return Ok(());
    }
    let a_mano = ejemplo::construir(&b.opciones.perfil, "server", "a_mano")?;
    let mut casa = Casa::abrir(b, Motor::Sqlite, "carpeta")?;
    let cookies = casa.sesiones(SESIONES)?;
    let muestra = muestra(&casa.sede.host, &cookies[0])?;
    let (pagina, cabeceras) = (b.dir().join("accesos.html"), b.dir().join("accesos.txt"));
    std::fs::write(&pagina, &muestra.cuerpo)?;
    std::fs::write(&cabeceras, lineas(&muestra))?;
    let ajeno = Servidor::sede({
        let mut orden = Command::new(a_mano);
        orden.arg(&casa.archivo).arg(pagina).arg(cabeceras);
        orden
    })?;
    iguales(&ver(&ajeno.host, &cookies[0])?, &muestra)?;
    let porsegundo = rondas(b, [&casa.sede, &ajeno], &cookies)?;
    medias(b, &casa.sede.host, &cookies, porsegundo / 2.0)?;
    b.tabla
        .nota(format!("page of the folder: {CAMINO}, {FILAS} rows, {} bytes, SQLite", muestra.cuerpo.len()));
    Ok(())
}

fn rondas(b: &mut Banco, servidores: [&Servidor; 2], cookies: &[String]) -> Result<f64> {
    let guion = guion::escribir(b.dir(), CAMINO, cookies)?;
    let (mut porsegundo, mut razones) = ([Vec::new(), Vec::new()], Vec::new());
    for ronda in 0..b.opciones.rondas {
        for k in if ronda % 2 == 0 { [0, 1] } else { [1, 0] } {
            porsegundo[k].push(wrk::golpear(&servidores[k].host, &Golpe::Guion(&guion), SEGUNDOS)?);
        }
        razones.push(porsegundo[0][ronda] / porsegundo[1][ronda]);
    }
    // Who loses its session is sent away with a 303, which `wrk` does not mind.
    for servidor in servidores {
        ver(&servidor.host, &cookies[0])?;
    }
    let [nuestro, suyo] = porsegundo.map(mediana);
    b.tabla.cifra("a page of the folder, sede", nuestro, "req/s", Ninguna);
    b.tabla.cifra("  written by hand on axum", suyo, "req/s", Ninguna);
    b.tabla.cifra("  sede over the one by hand", mediana(razones), "×", AlMenos(0.6));
    Ok(nuestro)
}

/// At half of the most that it can.
fn medias(b: &mut Banco, host: &str, cookies: &[String], porsegundo: f64) -> Result<()> {
    let p99 = (0..b.opciones.rondas).map(|_| ritmo::p99(host, CAMINO, cookies, porsegundo, A_MEDIAS));
    let p99 = mediana(p99.collect::<Result<_>>()?);
    b.tabla.cifra("  p99 at half of that", p99, "ms", ALoSumo(5.0));
    Ok(())
}

/// The page with its rows.
fn muestra(host: &str, cookie: &str) -> Result<Respuesta> {
    let mut cliente = Cliente::new(host)?;
    for _ in 0..FILAS {
        let r = cliente.pedir("GET", DESCARGA, &[("Cookie", cookie)], "")?;
        ensure!(r.estado == 200, "{DESCARGA} answers {}", r.estado);
    }
    ver(host, cookie)
}

fn ver(host: &str, cookie: &str) -> Result<Respuesta> {
    let r = Cliente::new(host)?.pedir("GET", CAMINO, &[("Cookie", cookie)], "")?;
    ensure!(r.estado == 200, "{CAMINO} at {host} answers {}", r.estado);
    Ok(r)
}

fn propias(r: &Respuesta) -> impl Iterator<Item = &(String, String)> {
    r.cabeceras.iter().filter(|(n, _)| !DE_CADA_UNA.contains(&n.as_str()))
}

fn lineas(r: &Respuesta) -> String {
    propias(r).map(|(nombre, valor)| format!("{nombre}: {valor}\n")).collect()
}

fn iguales(suya: &Respuesta, nuestra: &Respuesta) -> Result<()> {
    ensure!(suya.cuerpo == nuestra.cuerpo, "the page by hand must have the same bytes");
    let ordenadas = |r| {
        let mut todas: Vec<_> = propias(r).cloned().collect();
        todas.sort();
        todas
    };
    ensure!(ordenadas(suya) == ordenadas(nuestra), "the page by hand must have the same headers");
    Ok(())
}
