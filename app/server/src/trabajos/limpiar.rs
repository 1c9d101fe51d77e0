//! Forgets what is over: sessions, logins that nobody finished, keys that served, words and files that waited too long.

use crate::{archivos::GRUPOS, borde::Borde};
use jiff::SignedDuration;
use std::{sync::Arc, time::Duration};
use store::{
    borradores, carpeta::subidas, codigos, correos, ingresos, moviles, pendientes, sesiones, sistemas, usados,
};
use tokio::{sync::watch, time::MissedTickBehavior};

/// How often it is done.
const CADA: Duration = Duration::from_secs(600);

/// Ended sessions are kept this long, so that what their owner typed can still find its way back: a day.
const GRACIA: SignedDuration = SignedDuration::from_hours(24);

/// Messages that went are remembered this long.
const CORREO: SignedDuration = SignedDuration::from_hours(30 * 24);
/// That a code went to a mobile number is remembered this long, so that they are counted by the day.
const MOVIL: SignedDuration = SignedDuration::from_hours(48);
/// A file may be this long on its way.
const SUBIDA: SignedDuration = SignedDuration::from_hours(24);
/// Files on their way that are forgotten at a time.
const UNA_TANDA: i64 = 100;
/// A file that no row names after this long is one whose writer died.
const HUERFANO: SignedDuration = SignedDuration::from_hours(24);
/// Groups of files looked at in one cleaning: all of them in less than three hours.
const GRUPOS_A_LA_VEZ: u16 = 16;
/// Times that some drafts are forgotten, in one cleaning.
const TANDAS: usize = 50;

/// Cleans until the server stops; it waits for the deposit, which may be another machine, and so holds up nothing else.
pub(super) async fn correr(borde: &Arc<Borde>, mut parado: watch::Receiver<bool>) {
    let mut cada = tokio::time::interval(CADA);
    cada.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut desde = 0;
    loop {
        tokio::select! {
            _ = cada.tick() => {
                limpiar(borde).await;
                huerfanos(borde, desde).await;
                desde = (desde + GRUPOS_A_LA_VEZ) % GRUPOS;
            }
            _ = parado.changed() => break,
        }
    }
}

async fn limpiar(borde: &Arc<Borde>) {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        sesiones::limpiar(c, ahora - GRACIA).await?;
        ingresos::limpiar(c, ahora).await?;
        usados::limpiar(c, ahora).await?;
        pendientes::limpiar(c, ahora).await?;
        codigos::limpiar(c, ahora).await?;
        moviles::limpiar(c, ahora - MOVIL).await?;
        sistemas::limpiar_fichas(c, ahora).await?;
        sistemas::limpiar_entregas(c, ahora - CORREO).await?;
        correos::limpiar(c, ahora - CORREO).await
    });
    if let Err(e) = acto.await {
        tracing::error!(error = %e, "cleaning");
    }
    super::papelera::vencer(borde).await;
    actos_sin_notificar(borde).await;
    for _ in 0..TANDAS {
        if !borradores_vencidos(borde).await {
            break;
        }
    }
    for _ in 0..TANDAS {
        if !subidas_vencidas(borde).await {
            break;
        }
    }
}

/// Files that never came whole go with their pieces, and the names of those that did: whether there may be more.
async fn subidas_vencidas(borde: &Arc<Borde>) -> bool {
    let antes_de = borde.ahora() - SUBIDA;
    let acto = borde.store.acto(async move |c| subidas::limpiar(c, antes_de, UNA_TANDA).await);
    match acto.await {
        Ok((cuantas, sobran)) => {
            borde.deposito.soltar(&sobran).await;
            cuantas as i64 == UNA_TANDA
        }
        Err(e) => {
            tracing::error!(error = %e, "forgetting files on their way");
            false
        }
    }
}

/// Acts that a system left and nobody notified go; those that a notification names stay.
async fn actos_sin_notificar(borde: &Arc<Borde>) {
    let ahora = borde.ahora();
    match borde.store.acto(async move |c| sistemas::olvidar_actos(c, ahora).await).await {
        Ok(sobran) => borde.deposito.soltar_sin_nombre(&sobran).await,
        Err(e) => tracing::error!(error = %e, "forgetting acts that nobody notified"),
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
    let ids: Vec<store::Id> = sobrantes.iter().map(|s| s.id).collect();
    borde.deposito.soltar(&ids).await;
    cuantos > 0
}

/// A file is written before its row: what no row ever named goes.
pub(crate) async fn huerfanos(borde: &Arc<Borde>, desde: u16) {
    let antes_de = borde.ahora() - HUERFANO;
    if borde.deposito.barrer_llegadas(antes_de).await.is_err() {
        return;
    }
    for grupo in desde..desde + GRUPOS_A_LA_VEZ {
        let Ok(grupo) = u8::try_from(grupo) else { return };
        if borde.deposito.barrer(grupo, antes_de).await.is_err() {
            return;
        }
    }
}
