//! Serving a trámite page from memory, beside nginx with the same files, headers and cores.

mod nginx;

use super::banco::{Banco, NADIE};
use super::cifra::Meta::{AlMenos, Ninguna};
use super::http::{Cliente, Respuesta};
use super::medir::{correr, mediana};
use super::servidor::Servidor;
use super::wrk::{self, Golpe};
use crate::pasos::raiz;
use anyhow::{Context, Result, ensure};
use std::time::{Duration, Instant};

/// Brotli 11 of the demonstration takes seconds; a debug program may take minutes.
const PACIENCIA: Duration = Duration::from_secs(300);

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    let Some(nginx) = nginx::programa() else {
        b.tabla.nota("serving: skipped, nginx with ngx_http_brotli_static_module is not installed");
        return Ok(());
    };
    if !wrk::esta() {
        b.tabla.nota("serving: skipped, wrk is not installed");
        return Ok(());
    }
    let content = raiz().join("content");
    let out = b.dir().join("sitio");
    // Warms the cache that `serve` reads.
    correr(b.build(&content, &out, &[]))?;
    let camino = tramite(&out)?;
    let nuestro = Servidor::sede(b.serve(&content, NADIE))?;
    let nuestra = comprimida(&nuestro.host, &camino)?;
    let suyo = nginx.arrancar(b.dir(), &out, &nuestra)?;
    let suya = comprimida(&suyo.host, &camino)?;
    ensure!(nuestra.cuerpo == suya.cuerpo, "both servers must send the same bytes of {camino}");
    rondas(b, [&nuestro, &suyo], &camino)?;
    b.tabla
        .nota(format!("serving: {camino}, {} bytes of brotli, same bytes and headers", nuestra.cuerpo.len()));
    Ok(())
}

fn rondas(b: &mut Banco, servidores: [&Servidor; 2], camino: &str) -> Result<()> {
    let mut porsegundo = [Vec::new(), Vec::new()];
    let mut razones = Vec::new();
    for ronda in 0..b.opciones.rondas {
        let orden = if ronda % 2 == 0 { [0, 1] } else { [1, 0] };
        for k in orden {
            porsegundo[k].push(wrk::golpear(&servidores[k].host, &Golpe::Pagina(camino), 3)?);
        }
        razones.push(porsegundo[0][ronda] / porsegundo[1][ronda]);
    }
    let [nuestro, suyo] = porsegundo;
    b.tabla.cifra("serving a trámite page, sede", mediana(nuestro), "req/s", Ninguna);
    b.tabla.cifra("  nginx", mediana(suyo), "req/s", Ninguna);
    b.tabla.cifra("  sede over nginx", mediana(razones), "×", AlMenos(1.0));
    Ok(())
}

/// Path of the first trámite page of the site.
fn tramite(out: &std::path::Path) -> Result<String> {
    let mut slugs: Vec<String> = std::fs::read_dir(out.join("tramites"))?
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .filter(|s| !s.contains('.') && s != "filtro" && s != "pagina")
        .collect();
    slugs.sort();
    slugs.first().map(|s| format!("/tramites/{s}/")).context("the demonstration has no trámite")
}

/// The page, once it comes compressed: a server may still be at work on it.
pub(super) fn comprimida(host: &str, camino: &str) -> Result<Respuesta> {
    let mut cliente = Cliente::new(host)?;
    let inicio = Instant::now();
    loop {
        let r = cliente.get(camino, "br")?;
        ensure!(r.estado == 200, "{camino}: {} from {host}", r.estado);
        if r.cabecera("content-encoding") == Some("br") {
            return Ok(r);
        }
        ensure!(inicio.elapsed() < PACIENCIA, "{host} never sends brotli");
        std::thread::sleep(Duration::from_millis(50));
    }
}
