//! The pieces of a file, one after the other, as the one stream that they were.

use crate::{
    archivos::{Duenio, NoLeido},
    borde::{Borde, error::Error},
};
use bytes::Bytes;
use futures::{Stream, TryStreamExt};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering::Relaxed},
};
use store::{
    Id,
    carpeta::subidas::{self, Subida, Trozo},
};

/// Whether a piece turned out not to be what came: no patience mends that.
#[derive(Clone, Default)]
pub(super) struct Danada(Arc<AtomicBool>);

impl Danada {
    pub(super) fn get(&self) -> bool {
        self.0.load(Relaxed)
    }
}

/// The pieces that are there.
pub(super) struct Junta {
    persona: Id,
    trozos: Vec<Trozo>,
    /// Whether none is missing.
    pub(super) entera: bool,
    pub(super) danada: Danada,
}

impl Junta {
    pub(super) async fn de(borde: &Borde, persona: Id, s: &Subida) -> Result<Self, Error> {
        let mut lector = borde.store.lector().await?;
        let trozos = subidas::trozos(&mut lector.conn(), s.id).await?;
        let entera = trozos.iter().map(|t| t.bytes).sum::<i64>() == s.bytes;
        Ok(Self { persona, trozos, entera, danada: Danada::default() })
    }

    /// All of them, as one.
    pub(super) fn trozos(
        self,
        borde: &Borde,
    ) -> impl Stream<Item = Result<Bytes, NoLeido>> + Send + 'static + use<> {
        let danada = self.danada;
        let archivos = self.trozos.into_iter().map(|t| (t.blob, t.huella)).collect();
        borde
            .deposito
            .leer_juntos(Duenio::Persona(self.persona), archivos)
            .inspect_err(move |por| danada.0.store(*por != NoLeido::NoResponde, Relaxed))
    }
}
