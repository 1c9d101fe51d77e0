//! What is done without anybody asking: sealing the evidence, and forgetting what is over.

mod analizar;
mod analizar_carpeta;
pub(crate) mod correo;
pub(crate) mod entregas;
mod limpiar;
pub(crate) mod notificaciones;
pub(crate) mod pagos;
mod papelera;
mod plazos;
mod publicar;
pub(crate) mod rebotes;
mod resultados;
mod sellar;
mod turno;

pub(crate) use analizar::{NoLimpio, exigir_limpio};
pub(crate) use sellar::{ancla, leer as leer_ancla};

use crate::borde::Borde;
use domain::notificacion::Canal;
use futures::{FutureExt, future::join_all};
use std::{path::Path, sync::Arc, time::Duration};
use store::{Conn, SqlResult};
use tokio::{sync::watch, time::MissedTickBehavior};

/// An act is sealed within this time.
const SELLAR: Duration = Duration::from_millis(500);

/// Works until the server stops; what waits for other machines holds up nothing of our own.
pub(crate) async fn correr(borde: &Arc<Borde>, ancla: &Path, parado: watch::Receiver<bool>) {
    // Each by itself: all in one would not fit on a stack where nothing is optimised.
    join_all([
        propios(borde, ancla, parado.clone()).boxed_local(),
        correo::repartir(borde, Canal::Correo, parado.clone()).boxed_local(),
        correo::repartir(borde, Canal::Sms, parado.clone()).boxed_local(),
        rebotes::correr(borde, parado.clone()).boxed_local(),
        analizar::correr(borde, parado.clone()).boxed_local(),
        entregas::correr(borde, parado.clone()).boxed_local(),
        limpiar::correr(borde, parado.clone()).boxed_local(),
        notificaciones::correr(borde, parado.clone()).boxed_local(),
        pagos::correr(borde, parado.clone()).boxed_local(),
        publicar::correr(borde, parado.clone()).boxed_local(),
        plazos::correr(borde, parado).boxed_local(),
    ])
    .await;
}

/// Seals once more at the end.
async fn propios(borde: &Arc<Borde>, ancla: &Path, mut parado: watch::Receiver<bool>) {
    let mut sellar_a = tokio::time::interval(SELLAR);
    sellar_a.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = sellar_a.tick() => sellar::sellar(borde, ancla).await,
            _ = parado.changed() => break,
        }
    }
    sellar::sellar(borde, ancla).await;
}

/// Takes what waits, where it is asked first, without writing, whether anything does. What could not be taken waits on.
async fn tomar<T: Send + 'static>(
    borde: &Borde,
    que: &'static str,
    hay: impl AsyncFnOnce(&mut Conn<'_>) -> SqlResult<bool>,
    toma: impl AsyncFnOnce(&mut Conn<'_>) -> SqlResult<Vec<T>> + Send + 'static,
) -> Vec<T> {
    let hay = async {
        let mut lector = borde.store.lector().await?;
        Ok::<_, store::Error>(hay(&mut lector.conn()).await?)
    };
    if !hay.await.unwrap_or(false) {
        return Vec::new();
    }
    borde
        .store
        .acto(toma)
        .await
        .inspect_err(|e| tracing::error!(error = %e, que, "taking what waits"))
        .unwrap_or_default()
}

/// Every so often does what waits, some and then some more, until the server stops.
async fn por_tandas<F: Future<Output = bool>>(
    cada: Duration,
    mut parado: watch::Receiver<bool>,
    tanda: impl Fn() -> F,
) {
    let mut cada = tokio::time::interval(cada);
    cada.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = cada.tick() => while tanda().await && !*parado.borrow() {},
            _ = parado.changed() => break,
        }
    }
}
