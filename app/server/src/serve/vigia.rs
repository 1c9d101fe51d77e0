//! Watches the content folder for an editor: reads only what changed, and shows it at once.

use super::Vivo;
use crate::{
    commands::con_fecha,
    editor,
    sitio::{Pedido, Planta, planta},
};
use anyhow::{Context, Result};
use content::{Carga, Cargador};
use notify::{
    Event, EventKind, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode, ModifyKind, RenameMode},
    recommended_watcher,
};
use pages::edicion::Hallazgo;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    time::{Duration, Instant},
};

/// Editors write a file in several steps (empty it, then fill it): unless the system says that each
/// is whole, the reading waits until they are quiet, so nobody is told of a mistake in half a file.
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
            let rutas = reunir(primero, &avisos);
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

/// What the system tells of some files.
enum Cambio {
    /// Somebody is at work on them.
    EnObra(Vec<PathBuf>),
    /// They were written and closed, or took their names.
    Enteros(Vec<PathBuf>),
}

impl Cambio {
    fn de(e: Event) -> Option<Self> {
        match e.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Modify(ModifyKind::Name(RenameMode::To)) => Some(Self::Enteros(e.paths)),
            // Both names were told one by one before.
            EventKind::Access(_) | EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => None,
            _ => Some(Self::EnObra(e.paths)),
        }
    }
}

/// All that changed until each file is whole, or until the folder is quiet.
fn reunir(primero: Cambio, avisos: &mpsc::Receiver<Cambio>) -> BTreeSet<PathBuf> {
    let (mut todas, mut en_obra) = (BTreeSet::new(), BTreeSet::new());
    let mut siguiente = Some(primero);
    while let Some(cambio) = siguiente {
        match cambio {
            Cambio::EnObra(rutas) => {
                todas.extend(rutas.iter().cloned());
                en_obra.extend(rutas);
            }
            Cambio::Enteros(rutas) => {
                en_obra.retain(|r| !rutas.contains(r));
                en_obra.extend(rutas.iter().filter(|r| vacio(r)).cloned());
                todas.extend(rutas);
            }
        }
        let espera = if en_obra.is_empty() { Duration::ZERO } else { QUIETUD };
        siguiente = avisos.recv_timeout(espera).ok();
    }
    todas
}

/// Closed for a moment before it is filled.
fn vacio(ruta: &Path) -> bool {
    ruta.metadata().is_ok_and(|m| m.len() == 0)
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
