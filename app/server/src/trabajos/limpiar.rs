//! Forgets what is over: sessions, logins that nobody finished, keys that served, words and files that waited too long.

use crate::borde::Borde;
use jiff::SignedDuration;
use std::sync::Arc;
use store::{borradores, codigos, correos, ingresos, pendientes, sesiones, usados};

/// Ended sessions are kept this long, so that what their owner typed can still find its way back: a day.
const GRACIA: SignedDuration = SignedDuration::from_hours(24);

/// Messages that went are remembered this long.
const CORREO: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Times that some drafts are forgotten, in one cleaning.
const TANDAS: usize = 50;

pub(super) async fn limpiar(borde: &Arc<Borde>) {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        sesiones::limpiar(c, ahora - GRACIA).await?;
        ingresos::limpiar(c, ahora).await?;
        usados::limpiar(c, ahora).await?;
        pendientes::limpiar(c, ahora).await?;
        codigos::limpiar(c, ahora).await?;
        correos::limpiar(c, ahora - CORREO).await
    });
    if let Err(e) = acto.await {
        tracing::error!(error = %e, "cleaning");
    }
    super::papelera::vencer(borde).await;
    for _ in 0..TANDAS {
        if !borradores_vencidos(borde).await {
            break;
        }
    }
}

/// Drafts that expired go with their files: first the rows, so that no row is left without its file.
async fn borradores_vencidos(borde: &Arc<Borde>) -> bool {
    let ahora = borde.ahora();
    let (cuantos, sobrantes) =
        match borde.store.acto(async move |c| borradores::limpiar(c, ahora).await).await {
            Ok(hecho) => hecho,
            Err(e) => {
                tracing::error!(error = %e, "forgetting drafts");
                return false;
            }
        };
    for s in sobrantes {
        if let Err(e) = borde.deposito.quitar(s.id).await {
            tracing::error!(error = %e, "removing a file");
        }
    }
    cuantos > 0
}
