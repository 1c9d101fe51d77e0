//! One changed sheet under `--watch`: from before the sheet is saved until its page says the new words.

use super::banco::Banco;
use super::cifra::Meta::{ALoSumo, Ninguna};
use super::http::Cliente;
use super::medir::{mayor, mediana};
use super::servidor::Servidor;
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const CAMBIOS: usize = 20;
const CADA: Duration = Duration::from_millis(1);
const PACIENCIA: Duration = Duration::from_secs(20);

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    let n = b.opciones.hojas;
    let content = b.content(n)?;
    let mut serve = b.sede(&["serve", "--watch", "--listen", "127.0.0.1:0"]);
    let servidor = Servidor::sede({
        serve.arg("--content").arg(&content);
        serve
    })?;
    let mut cliente = Cliente::new(&servidor.host)?;
    let mut tiempos = Vec::new();
    for (k, hoja) in elegidas(&content)?.iter().enumerate() {
        tiempos.push(cambio(hoja, k, &mut cliente)?.as_secs_f64() * 1e3);
        // The next save is another act of the editor, not part of this one.
        std::thread::sleep(Duration::from_millis(200));
    }
    b.tabla.cifra(
        format!("one changed sheet of {n} under --watch, of {CAMBIOS}"),
        mediana(tiempos.clone()),
        "ms",
        ALoSumo(50.0),
    );
    b.tabla.cifra("  the slowest", mayor(tiempos.into_iter()), "ms", Ninguna);
    Ok(())
}

/// Sheets from all over the folder, always the same.
fn elegidas(content: &Path) -> Result<Vec<PathBuf>> {
    let mut hojas: Vec<PathBuf> = std::fs::read_dir(content.join("tramites"))?
        .map(|e| e.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    hojas.sort();
    let paso = (hojas.len() / CAMBIOS).max(1);
    Ok(hojas.into_iter().step_by(paso).take(CAMBIOS).collect())
}

fn cambio(hoja: &Path, k: usize, cliente: &mut Cliente) -> Result<Duration> {
    let antes = std::fs::read_to_string(hoja)?;
    let nuevas = format!("Cambio número {k} de la medida de hoy.");
    let despues: Vec<String> = antes
        .lines()
        .map(|l| if l.starts_with("proposito:") { format!("proposito: {nuevas}") } else { l.to_owned() })
        .collect();
    let slug = hoja.file_stem().and_then(|s| s.to_str()).context("slug")?;
    let camino = format!("/tramites/{slug}/");
    ensure!(cliente.get(&camino, "identity")?.estado == 200, "{camino} does not exist");
    let despues = despues.join("\n") + "\n";
    let inicio = Instant::now();
    std::fs::write(hoja, despues)?;
    let tardo = esperar(cliente, &camino, nuevas.as_bytes(), inicio);
    // Other parts measure the same folder.
    std::fs::write(hoja, antes)?;
    tardo
}

fn esperar(cliente: &mut Cliente, camino: &str, nuevas: &[u8], inicio: Instant) -> Result<Duration> {
    while inicio.elapsed() < PACIENCIA {
        let pagina = cliente.get(camino, "identity")?.cuerpo;
        if pagina.windows(nuevas.len()).any(|w| w == nuevas) {
            return Ok(inicio.elapsed());
        }
        std::thread::sleep(CADA);
    }
    bail!("{camino} still shows the old words after {} s", PACIENCIA.as_secs())
}
