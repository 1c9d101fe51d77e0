//! The one error of the edge: what the person is told, never how we work.

use super::{Borde, paginas};
use crate::archivos::NoLeido;
use axum::response::Response;
use std::{sync::Arc, time::Duration};
use store::Fallo;

/// Why a request could not be done.
#[derive(Debug)]
pub(crate) enum Error {
    /// The store failed; nothing of the act was kept.
    Store(store::Error),
    /// An act did not happen; nothing of it was kept.
    Acto(Fallo<store::SqlError>),
    /// The session could not be read or written.
    Sesion(tower_sessions::session::Error),
    /// Others write the same thing without pause.
    Disputado,
    /// Too many tries; wait so long.
    Demasiados(Duration),
    /// There is no such thing, or not for this person: both look the same.
    NoExiste,
    /// What was sent is no form of ours.
    Formulario,
    /// It is larger than so many bytes.
    Grande(usize),
    /// A document that the deposit cannot hand over.
    Documento(NoLeido),
}

impl From<store::Error> for Error {
    fn from(e: store::Error) -> Self {
        Self::Store(e)
    }
}

impl From<store::SqlError> for Error {
    fn from(e: store::SqlError) -> Self {
        Self::Store(e.into())
    }
}

impl From<Fallo<store::SqlError>> for Error {
    fn from(e: Fallo<store::SqlError>) -> Self {
        Self::Acto(e)
    }
}

impl From<NoLeido> for Error {
    fn from(e: NoLeido) -> Self {
        Self::Documento(e)
    }
}

impl From<tower_sessions::session::Error> for Error {
    fn from(e: tower_sessions::session::Error) -> Self {
        Self::Sesion(e)
    }
}

impl Error {
    /// Whether we failed, and whoever asked can do nothing but ask again.
    pub(crate) fn es_propio(&self) -> bool {
        matches!(self, Self::Store(_) | Self::Acto(_) | Self::Sesion(_) | Self::Disputado)
    }

    /// The page that says so, with the next step.
    pub(crate) fn pagina(self, borde: &Arc<Borde>, camino: &str) -> Response {
        self.anotar();
        match self {
            Self::Store(_) | Self::Acto(_) | Self::Sesion(_) | Self::Disputado => {
                paginas::fallo_propio(borde, camino)
            }
            Self::Demasiados(espera) => paginas::demasiados(borde, camino, espera),
            Self::NoExiste => paginas::no_existe(borde, camino),
            Self::Formulario => paginas::formulario(borde, camino),
            Self::Documento(por) => paginas::documento(borde, camino, por),
            Self::Grande(bytes) => paginas::muy_grande(borde, camino, bytes),
        }
    }

    /// For the technician: where it failed, and nothing of whom.
    pub(crate) fn anotar(&self) {
        match self {
            Self::Store(e) => tracing::error!(error = %e, "store"),
            Self::Acto(e) => tracing::error!(error = %e, "act"),
            Self::Sesion(e) => tracing::error!(error = %e, "session"),
            Self::Disputado => tracing::error!("others write the same without pause"),
            // The deposit has told of its files already.
            Self::Documento(_) => {}
            Self::Demasiados(_) | Self::NoExiste | Self::Formulario | Self::Grande(_) => {}
        }
    }
}
