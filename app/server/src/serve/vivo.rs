//! The site that is being served now: swapped whole when a better one is ready.

use super::mapa::{Mapa, Recurso, camino, recurso};
use crate::{
    buscador::{Buscador, corpus},
    editor,
    sitio::{Cache, Planta},
};
use arc_swap::{ArcSwap, ArcSwapOption};
use pages::{Portal, edicion::Hallazgo};
use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};
use tokio::sync::watch;

/// Where the files of a generation come from.
enum Archivos {
    /// All made before the first request.
    Hechos(Mapa),
    /// Made when asked for, while an editor works: a change costs only what is looked at.
    AlPedir(HashMap<Box<str>, usize>),
}

/// One reading of the content.
pub(crate) struct Generacion {
    planta: Arc<Planta>,
    archivos: Archivos,
    buscador: Arc<OnceLock<Option<Buscador>>>,
}

/// What the server shows, and what an editor must be told.
pub(crate) struct Vivo {
    actual: ArcSwapOption<Generacion>,
    /// Findings of the last reading, as an editor reads them; empty outside `--watch`.
    hallazgos: ArcSwap<Vec<Hallazgo>>,
    /// Counts generations, for browsers that wait.
    turno: watch::Sender<u64>,
    tls: bool,
    edicion: bool,
}

impl Vivo {
    /// Nothing to show yet; `edicion` while an editor watches.
    pub(crate) fn new(tls: bool, edicion: bool) -> Self {
        let (actual, hallazgos) = (ArcSwapOption::empty(), ArcSwap::default());
        Self { actual, hallazgos, turno: watch::Sender::new(0), tls, edicion }
    }

    /// Shows a site with all its files made; with a cache, also compressed.
    ///
    /// # Errors
    /// Where a file of the content folder cannot be copied.
    pub(crate) fn poner(&self, planta: Arc<Planta>, cache: Option<&Cache>) -> std::io::Result<()> {
        let mapa = Mapa::lleno(&planta, cache, self.tls)?;
        let antes = self.actual.load_full().filter(|g| Arc::ptr_eq(&g.planta, &planta));
        let buscador = antes.map(|g| Arc::clone(&g.buscador)).unwrap_or_default();
        self.actual.store(Some(Arc::new(Generacion { planta, archivos: Archivos::Hechos(mapa), buscador })));
        Ok(())
    }

    /// Shows a reading of an editor: a good one replaces the site, a wrong one only speaks over it.
    pub(crate) fn editar(&self, planta: Option<Arc<Planta>>, hallazgos: Vec<Hallazgo>) {
        if let Some(planta) = planta {
            let caminos =
                planta.piezas.iter().enumerate().map(|(i, p)| (camino(&p.nombre).into(), i)).collect();
            let archivos = Archivos::AlPedir(caminos);
            self.actual.store(Some(Arc::new(Generacion { planta, archivos, buscador: Arc::default() })));
        }
        self.hallazgos.store(Arc::new(hallazgos));
        self.turno.send_modify(|t| *t += 1);
    }

    /// The answer to a path that is a file.
    pub(super) fn archivo<R>(&self, camino: &str, responder: impl FnOnce(&Recurso) -> R) -> Option<R> {
        // Before what it counts: a page that is newer than its number is loaded once more, an older one never stays.
        let turno = *self.turno.borrow();
        let g = self.actual.load();
        match &g.as_ref()?.archivos {
            Archivos::Hechos(mapa) => mapa.get(camino).map(responder),
            Archivos::AlPedir(caminos) => {
                let planta = &g.as_ref()?.planta;
                let (nombre, bytes) = match caminos.get(camino) {
                    Some(i) => {
                        let pieza = &planta.piezas[*i];
                        (pieza.nombre.clone(), planta.hacer(pieza).ok()?)
                    }
                    None if !self.edicion => return None,
                    None => editor::hacer(&planta.portal, &self.hallazgos.load(), camino)?,
                };
                let bytes = self.con_hallazgos(&nombre, bytes, turno);
                Some(responder(&recurso(&nombre, bytes, None, self.tls)))
            }
        }
    }

    fn con_hallazgos(&self, nombre: &str, bytes: Vec<u8>, turno: u64) -> Vec<u8> {
        if !nombre.ends_with(".html") {
            return bytes;
        }
        match String::from_utf8(bytes) {
            Ok(html) => {
                let path = nombre.trim_end_matches("index.html");
                pages::edicion::sobre(&html, path, &self.hallazgos.load(), turno).into_bytes()
            }
            Err(e) => e.into_bytes(),
        }
    }

    pub(super) fn existe(&self, camino: &str) -> bool {
        let g = self.actual.load();
        g.as_ref().is_some_and(|g| match &g.archivos {
            Archivos::Hechos(mapa) => mapa.contiene(camino),
            Archivos::AlPedir(caminos) => {
                caminos.contains_key(camino) || (self.edicion && editor::existe(camino))
            }
        })
    }

    /// A way to the pages of the site, if there is one.
    pub(crate) fn portal(&self) -> Option<Paginas> {
        self.actual.load_full().map(Paginas)
    }

    /// What to show while there is no good site yet.
    pub(crate) fn sin_sitio(&self) -> String {
        let turno = *self.turno.borrow();
        pages::edicion::sola(&self.hallazgos.load(), turno)
    }

    pub(crate) fn turno(&self) -> watch::Receiver<u64> {
        self.turno.subscribe()
    }

    pub(crate) fn edicion(&self) -> bool {
        self.edicion
    }

    pub(crate) fn tls(&self) -> bool {
        self.tls
    }
}

/// The pages of one generation, kept alive while they are used.
#[derive(Clone)]
pub(crate) struct Paginas(Arc<Generacion>);

impl std::ops::Deref for Paginas {
    type Target = Portal;
    fn deref(&self) -> &Portal {
        &self.0.planta.portal
    }
}

impl Paginas {
    /// The index of this generation, made on its first use.
    pub(crate) fn buscador(&self) -> Option<&Buscador> {
        let hacer = || match Buscador::new(corpus(self).collect(), &self.sitio().sinonimos) {
            Ok(b) => Some(b),
            Err(e) => {
                tracing::error!(error = %e, "search index");
                None
            }
        };
        self.0.buscador.get_or_init(hacer).as_ref()
    }
}
