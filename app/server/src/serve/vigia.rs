//! Watches the content folder for an editor: reads only what changed, and shows it at once.

use super::{
    Vivo,
    cambios::{Cambio, Cambios},
};
use crate::{
    commands::con_fecha,
    editor,
    sitio::{Pedido, Planta, planta},
};
use anyhow::{Context, Result};
use content::{Carga, Cargador};
use notify::{RecursiveMode, Watcher, recommended_watcher};
use pages::edicion::Hallazgo;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    time::Instant,
};

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
        if let Some(c) = e.ok().and_then(Cambio::de) {
            let _ = avisar.send(c);
        }
    })?;
    // Before the first reading, or what changes in between would be seen by nobody.
    vigia.watch(&dir, RecursiveMode::Recursive)?;
    let mut cargador = Cargador::new(&dir);
    mostrar(&vivo, cargador.cargar(), &pedido);
    std::thread::spawn(move || {
        let _vigia = vigia;
        while let Ok(primero) = avisos.recv() {
            let inicio = Instant::now();
            let mut cambios = Cambios::default();
            cambios.sumar(primero);
            while let Ok(otro) = avisos.recv_timeout(cambios.espera()) {
                cambios.sumar(otro);
            }
            let rutas: Vec<PathBuf> = cambios.rutas().into_iter().filter(|r| !temporal(r)).collect();
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
fn temporal(ruta: &Path) -> bool {
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
