//! Watches the content folder for an editor: reads only what changed, and shows it at once.

use super::Vivo;
use crate::{
    commands::con_fecha,
    editor,
    sitio::{Pedido, Planta, planta},
};
use anyhow::{Context, Result};
use content::{Carga, Cargador};
use notify::{EventKind, RecursiveMode, Watcher, recommended_watcher};
use pages::edicion::Hallazgo;
use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::{Arc, mpsc},
    time::{Duration, Instant},
};

/// Editors write a file in several steps (empty it, then fill it): the reading waits until they
/// are quiet, so nobody is told of a mistake in half a file.
const QUIETUD: Duration = Duration::from_millis(40);

/// Reads the folder now and after each change, for as long as the program runs.
///
/// # Errors
/// Where the system cannot watch the folder.
pub(crate) fn vigilar(vivo: Arc<Vivo>, pedido: Pedido) -> Result<()> {
    let dir = pedido
        .content
        .canonicalize()
        .with_context(|| format!("no existe la carpeta {}", pedido.content.display()))?;
    let pedido = Pedido { content: dir.clone(), ..pedido };
    let (avisar, avisos) = mpsc::channel();
    let mut vigia = recommended_watcher(move |e: notify::Result<notify::Event>| {
        if let Ok(e) = e
            && !matches!(e.kind, EventKind::Access(_))
        {
            let _ = avisar.send(e.paths);
        }
    })?;
    // Before the first reading, or what changes in between would be seen by nobody.
    vigia.watch(&dir, RecursiveMode::Recursive)?;
    let mut cargador = Cargador::new(&dir);
    mostrar(&vivo, cargador.cargar(), &pedido);
    std::thread::spawn(move || {
        let _vigia = vigia;
        while let Ok(primeros) = avisos.recv() {
            let inicio = Instant::now();
            let mut rutas: BTreeSet<PathBuf> = primeros.into_iter().collect();
            while let Ok(mas) = avisos.recv_timeout(QUIETUD) {
                rutas.extend(mas);
            }
            let rutas: Vec<PathBuf> = rutas.into_iter().filter(|r| !temporal(r)).collect();
            if !rutas.is_empty() {
                mostrar(&vivo, cargador.recargar(&rutas), &pedido);
                tracing::info!(
                    ms = inicio.elapsed().as_secs_f64() * 1e3,
                    files = rutas.len(),
                    "content read again"
                );
            }
        }
    });
    Ok(())
}

/// Swap and backup files of text editors.
fn temporal(ruta: &std::path::Path) -> bool {
    let nombre = ruta.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    nombre.starts_with('.') || nombre.ends_with('~') || nombre.starts_with('#') || nombre == "4913"
}

fn mostrar(vivo: &Vivo, mut carga: Carga, pedido: &Pedido) {
    con_fecha(&mut carga, &pedido.content, pedido.hoy);
    let hallazgos: Vec<Hallazgo> = carga.diagnosticos.iter().map(editor::hallazgo).collect();
    for h in &hallazgos {
        eprintln!("{}\n", h.llano);
    }
    let planta: Option<Arc<Planta>> = planta(&mut carga, pedido);
    vivo.editar(planta, hallazgos);
}
