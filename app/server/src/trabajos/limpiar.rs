//! Forgets what is over: sessions, logins that nobody finished, keys that served, words that waited too long.

use crate::borde::Borde;
use jiff::SignedDuration;
use std::sync::Arc;
use store::{codigos, ingresos, pendientes, sesiones, usados};

/// Ended sessions are kept this long, so that what their owner typed can still find its way back: a day.
const GRACIA: SignedDuration = SignedDuration::from_hours(24);

pub(super) async fn limpiar(borde: &Arc<Borde>) {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        sesiones::limpiar(c, ahora - GRACIA).await?;
        ingresos::limpiar(c, ahora).await?;
        usados::limpiar(c, ahora).await?;
        pendientes::limpiar(c, ahora).await?;
        codigos::limpiar(c, ahora).await
    });
    if let Err(e) = acto.await {
        tracing::error!(error = %e, "cleaning");
    }
}
