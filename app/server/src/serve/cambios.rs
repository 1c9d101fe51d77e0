//! What changed in the folder since the last reading, and whether each file of it is whole.

use notify::{
    Event, EventKind,
    event::{AccessKind, AccessMode, ModifyKind, RenameMode},
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    time::Duration,
};

/// Editors write a file in several steps (empty it, then fill it): unless the system says that each
/// is whole, the reading waits until they are quiet, so nobody is told of a mistake in half a file.
const QUIETUD: Duration = Duration::from_millis(40);

/// What the system tells of some files.
pub(super) enum Cambio {
    /// Somebody is at work on them.
    EnObra(Vec<PathBuf>),
    /// They were written and closed, or took their names.
    Enteros(Vec<PathBuf>),
}

impl Cambio {
    /// `None` for what changes no file.
    pub(super) fn de(e: Event) -> Option<Self> {
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
#[derive(Default)]
pub(super) struct Cambios {
    todas: BTreeSet<PathBuf>,
    en_obra: BTreeSet<PathBuf>,
}

impl Cambios {
    pub(super) fn sumar(&mut self, cambio: Cambio) {
        match cambio {
            Cambio::EnObra(rutas) => {
                self.todas.extend(rutas.iter().cloned());
                self.en_obra.extend(rutas);
            }
            Cambio::Enteros(rutas) => {
                self.en_obra.retain(|r| !rutas.contains(r));
                self.en_obra.extend(rutas.iter().filter(|r| vacio(r)).cloned());
                self.todas.extend(rutas);
            }
        }
    }

    /// How long to wait for more.
    pub(super) fn espera(&self) -> Duration {
        if self.en_obra.is_empty() { Duration::ZERO } else { QUIETUD }
    }

    pub(super) fn rutas(self) -> BTreeSet<PathBuf> {
        self.todas
    }
}

/// Closed for a moment before it is filled.
fn vacio(ruta: &Path) -> bool {
    ruta.metadata().is_ok_and(|m| m.len() == 0)
}

#[cfg(test)]
mod pruebas {
    use super::*;
    use notify::event::DataChange;

    fn sumar(c: &mut Cambios, tipo: EventKind, ruta: &Path) {
        if let Some(cambio) = Cambio::de(Event::new(tipo).add_path(ruta.to_owned())) {
            c.sumar(cambio);
        }
    }

    const ESCRITO: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));
    const CERRADO: EventKind = EventKind::Access(AccessKind::Close(AccessMode::Write));
    const LEIDO: EventKind = EventKind::Access(AccessKind::Close(AccessMode::Read));

    #[test]
    fn a_file_that_was_written_and_closed_waits_for_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let (una, otra) = (dir.path().join("una.md"), dir.path().join("otra.md"));
        std::fs::write(&una, "algo").unwrap();
        std::fs::write(&otra, "algo").unwrap();
        let mut c = Cambios::default();
        sumar(&mut c, ESCRITO, &una);
        assert_eq!(c.espera(), QUIETUD, "it may be half a file");
        sumar(&mut c, LEIDO, &una);
        assert_eq!(c.espera(), QUIETUD, "somebody only looked at it");
        sumar(&mut c, CERRADO, &una);
        assert_eq!(c.espera(), Duration::ZERO);
        sumar(&mut c, ESCRITO, &otra);
        assert_eq!(c.espera(), QUIETUD, "the other is not whole");
        sumar(&mut c, EventKind::Modify(ModifyKind::Name(RenameMode::To)), &otra);
        assert_eq!(c.espera(), Duration::ZERO);
        assert_eq!(c.rutas(), BTreeSet::from([una, otra]));
    }

    #[test]
    fn an_empty_file_and_one_that_went_away_wait_until_it_is_quiet() {
        let dir = tempfile::tempdir().unwrap();
        let hoja = dir.path().join("hoja.md");
        std::fs::write(&hoja, "").unwrap();
        let mut c = Cambios::default();
        sumar(&mut c, CERRADO, &hoja);
        assert_eq!(c.espera(), QUIETUD);
        let mut c = Cambios::default();
        sumar(&mut c, EventKind::Modify(ModifyKind::Name(RenameMode::From)), &hoja);
        assert_eq!(c.espera(), QUIETUD);
        sumar(&mut c, EventKind::Modify(ModifyKind::Name(RenameMode::Both)), &hoja);
        assert_eq!(c.rutas(), BTreeSet::from([hoja]));
    }
}
