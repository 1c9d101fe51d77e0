//! The mailbox where bounces arrive is read, and what they say is written.

use super::por_tandas;
use crate::{
    actos::notificaciones::rebotar,
    borde::Borde,
    rebotes::{Leido, leer},
};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

/// How often it is read.
const CADA: Duration = Duration::from_secs(60);

/// Reads until the server stops; at once where there is no mailbox. What is broken off is read again: it is written once.
pub(super) async fn correr(borde: &Arc<Borde>, parado: watch::Receiver<bool>) {
    let hasta_parar = || {
        let mut parado = parado.clone();
        async move {
            tokio::select! {
                hay = tanda(borde) => hay,
                _ = parado.wait_for(|p| *p) => false,
            }
        }
    };
    if borde.rebotes.is_some() {
        por_tandas(CADA, parado.clone(), hasta_parar).await;
    }
}

/// Reads some; whether there may be more.
pub(crate) async fn tanda(borde: &Borde) -> bool {
    let Some(buzon) = &borde.rebotes else { return false };
    let leido = buzon.leer(async |bytes: &[u8]| uno(borde, bytes).await).await;
    leido.inspect_err(|e| tracing::warn!(error = %e, "the mailbox of bounces")).unwrap_or(false)
}

/// What is no report, or speaks of no message of ours, is somebody's mail: nothing is noted of it.
async fn uno(borde: &Borde, bytes: &[u8]) -> Leido {
    let Some(informe) = leer(bytes) else { return Leido::Ajeno };
    match rebotar(borde, informe).await {
        Ok(true) => Leido::Nuestro,
        Ok(false) => Leido::Ajeno,
        Err(e) => {
            tracing::error!(error = %e, "noting what came back");
            Leido::SinEscribir
        }
    }
}
