//! Closes each day of the evidence once it is over, so that it can be published and never changes after.

use crate::borde::Borde;
use std::{sync::Arc, time::Duration};
use store::{Store, evidencia};
use tokio::{sync::watch, time::MissedTickBehavior};

/// How often it is looked whether a day is over.
const CADA: Duration = Duration::from_secs(60);
/// Days that are closed in one go; who was away for a year needs some minutes.
const DIAS: usize = 50;

pub(super) async fn correr(borde: &Arc<Borde>, mut parado: watch::Receiver<bool>) {
    let mut cada = tokio::time::interval(CADA);
    cada.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = cada.tick() => publicar(borde).await,
            _ = parado.changed() => break,
        }
    }
}

async fn publicar(borde: &Arc<Borde>) {
    for _ in 0..DIAS {
        match cerrar(&borde.store, borde.ahora()).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(e) => return tracing::error!(error = %e, "closing a day of the evidence"),
        }
    }
}

/// Asks first without writing.
async fn cerrar(store: &Store, ahora: domain::Instante) -> anyhow::Result<bool> {
    let hay = {
        let mut lector = store.lector().await?;
        evidencia::por_cerrar(&mut lector.conn(), ahora).await?.is_some()
    };
    if !hay {
        return Ok(false);
    }
    Ok(store.acto(async move |c| evidencia::cerrar(c, ahora).await).await?.is_some())
}
