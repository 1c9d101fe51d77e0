//! Notifications of which something is due are looked at, each by one server at a time.

use super::{por_tandas, tomar, turno::TURNO};
use crate::{actos::notificaciones::seguir, borde::Borde};
use std::{sync::Arc, time::Duration};
use store::notificaciones;
use tokio::sync::watch;

/// How often it is looked whether something is due.
const CADA: Duration = Duration::from_secs(5);
/// Notifications taken at a time.
const TANDA: i64 = 50;

/// Looks until the server stops.
pub(super) async fn correr(borde: &Arc<Borde>, parado: watch::Receiver<bool>) {
    por_tandas(CADA, parado, || tanda(borde)).await;
}

/// Looks at some; whether there may be more.
pub(crate) async fn tanda(borde: &Borde) -> bool {
    let ahora = borde.ahora();
    let tomadas = tomar(
        borde,
        "notifications",
        async |c| notificaciones::hay(c, ahora).await,
        async move |c| notificaciones::tomar(c, ahora, TANDA, ahora + TURNO).await,
    )
    .await;
    for n in &tomadas {
        if let Err(e) = seguir(borde, n.id).await {
            tracing::error!(error = %e, id = %n.id, "a notification");
        }
    }
    tomadas.len() as i64 == TANDA
}
