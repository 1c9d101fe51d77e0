//! Open terms follow the calendar: they are compared with it at the start and once a day.

use crate::{actos::mesa, borde::Borde};
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, time::MissedTickBehavior};

/// How often the calendar is looked at.
const CADA: Duration = Duration::from_secs(24 * 3600);

/// Until the server stops; a failure waits for the next day.
pub(super) async fn correr(borde: &Arc<Borde>, mut parado: watch::Receiver<bool>) {
    let mut cada = tokio::time::interval(CADA);
    cada.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = cada.tick() => una(borde).await,
            _ = parado.changed() => break,
        }
    }
}

async fn una(borde: &Arc<Borde>) {
    match mesa::recomputar(borde).await {
        Ok(0) => {}
        Ok(n) => tracing::info!(terms = n, "the calendar changed"),
        Err(e) => tracing::error!(error = ?e, "working out terms again"),
    }
}
