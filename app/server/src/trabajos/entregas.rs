//! Systems are told of what changed: signed by the entity, five times at most, and never where nobody may be reached.

use super::{por_tandas, tomar, turno::TURNO};
use crate::{borde::Borde, identidad::red::NoEntregado};
use domain::Instante;
use futures::StreamExt;
use jiff::SignedDuration;
use serde_json::json;
use std::{sync::Arc, time::Duration};
use store::sistemas::{self, Entrega};
use tokio::sync::watch;
use url::Url;

/// How often it is looked whether something waits.
const CADA: Duration = Duration::from_secs(2);
/// Taken at a time.
const TANDA: i64 = 40;
/// Told at once: one who does not answer holds up only some.
const A_LA_VEZ: usize = 8;
/// Minutes to wait after each try but the last.
const ESPERAS: [i64; 4] = [1, 5, 30, 180];
/// The header with the signature: a detached JWS (RFC 7515, appendix F).
pub(crate) const FIRMA: &str = "sede-firma";

/// Tells until the server stops.
pub(super) async fn correr(borde: &Arc<Borde>, parado: watch::Receiver<bool>) {
    por_tandas(CADA, parado, || tanda(borde)).await;
}

/// Tells some; whether there may be more.
pub(crate) async fn tanda(borde: &Borde) -> bool {
    let ahora = borde.ahora();
    let tomadas = tomar(
        borde,
        "what systems are told",
        async |c| sistemas::hay_entregas(c, ahora).await,
        async move |c| sistemas::tomar_entregas(c, ahora, TANDA, ahora + TURNO).await,
    )
    .await;
    let llena = tomadas.len() as i64 == TANDA;
    futures::stream::iter(tomadas).for_each_concurrent(A_LA_VEZ, |e| una(borde, e)).await;
    llena
}

async fn una(borde: &Borde, e: Entrega) {
    let dicho = decir(borde, &e).await;
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| match dicho {
        Ok(()) => sistemas::enviada(c, e.id).await,
        Err(por) => {
            let espera = usize::try_from(e.intentos - 1).ok().and_then(|n| ESPERAS.get(n));
            let proximo = espera.map(|m| ahora + SignedDuration::from_mins(*m));
            sistemas::reintentar(c, &e, proximo, &por.to_string()).await
        }
    });
    if let Err(e) = acto.await {
        tracing::error!(error = %e, "noting what a system was told");
    }
}

async fn decir(borde: &Borde, e: &Entrega) -> Result<(), NoEntregado> {
    let leido = async {
        let mut lector = borde.store.lector().await?;
        Ok::<_, store::Error>(sistemas::vigente(&mut lector.conn(), e.sistema).await?)
    };
    let sistema = leido.await.map_err(|_| NoEntregado::Propio)?.ok_or(NoEntregado::Destino)?;
    let url: Url = sistema.webhook.parse().map_err(|_| NoEntregado::Destino)?;
    let (cuerpo, firma) = firmado(borde, e, borde.ahora()).ok_or(NoEntregado::Propio)?;
    borde.mensajero.entregar(&url, (FIRMA, &firma), cuerpo).await
}

/// The id is the same in each try, the moment is of this one: who keeps ids and refuses old moments hears nothing twice.
fn firmado(borde: &Borde, e: &Entrega, ahora: Instante) -> Option<(Vec<u8>, String)> {
    let cuerpo = json!({
        "id": e.id.to_string(),
        "emitido_en": ahora.to_string(),
        "sistema": e.sistema.to_string(),
        "notificacion": e.notificacion.to_string(),
        "estado": e.estado_de,
        "en": e.en.to_string(),
    });
    let cuerpo = cuerpo.to_string().into_bytes();
    let jws = borde.claves.declarar_cambio(&cuerpo).ok()?;
    let (cabeza, resto) = jws.split_once('.')?;
    let (_, firma) = resto.split_once('.')?;
    Some((cuerpo, format!("{cabeza}..{firma}")))
}
