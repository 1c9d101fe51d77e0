//! Transactions in course are asked about, often at first and for a day: nobody has to wait at their page.

use super::{por_tandas, tomar};
use crate::{
    actos::pago::{self, NoOido, Oido},
    borde::{Borde, error::Error},
};
use domain::pago::{Aviso, proxima_pregunta};
use futures::future::join_all;
use jiff::SignedDuration;
use std::{sync::Arc, time::Duration};
use store::pagos::{self, Transaccion};
use tokio::sync::watch;

/// How often it is looked whether the bank is to be asked.
const CADA: Duration = Duration::from_secs(2);
/// Transactions taken at a time, and asked about together.
const TANDA: i64 = 10;
/// Whoever took some has this long to ask.
const TURNO: SignedDuration = SignedDuration::from_secs(60);

/// Asks until the server stops; nothing to do where there is no bank.
pub(super) async fn correr(borde: &Arc<Borde>, parado: watch::Receiver<bool>) {
    if borde.banco.is_none() {
        return;
    }
    por_tandas(CADA, parado, || tanda(borde)).await;
}

/// Asks about some; whether there may be more.
pub(crate) async fn tanda(borde: &Borde) -> bool {
    let ahora = borde.ahora();
    let tomadas = tomar(
        borde,
        "transactions",
        async |c| pagos::hay(c, ahora).await,
        async move |c| pagos::tomar(c, ahora, TANDA, ahora + TURNO).await,
    )
    .await;
    join_all(tomadas.iter().map(|t| una(borde, t))).await;
    tomadas.len() as i64 == TANDA
}

async fn una(borde: &Borde, t: &Transaccion) {
    match pago::preguntar(borde, t).await {
        Ok(Oido::Resuelta) => return,
        Ok(Oido::Igual | Oido::NoCuadra) => {}
        Err(NoOido::Banco(e)) => tracing::warn!(error = %e, id = %t.id, "asking the bank"),
        Err(NoOido::Propio(e)) => return tracing::error!(error = ?e, id = %t.id, "noting what the bank said"),
    }
    let (id, desde) = (t.id, t.abierta_en.unwrap_or(t.creada_en));
    let hecho: Result<(), Error> = match proxima_pregunta(desde, borde.ahora()) {
        Some(proxima) => {
            let acto = borde.store.acto(async move |c| pagos::esperar(c, id, proxima).await);
            acto.await.map(drop).map_err(Into::into)
        }
        None => pago::resolver_pago(borde, id, Aviso::Vencida).await.map(drop),
    };
    if let Err(e) = hecho {
        tracing::error!(error = ?e, %id, "noting a transaction");
    }
}
