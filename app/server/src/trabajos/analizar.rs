//! Files wait in quarantine until the antivirus has seen them.

use crate::{
    archivos::{Duenio, Veredicto},
    borde::Borde,
};
use futures::TryStreamExt;
use std::{sync::Arc, time::Duration};
use store::{
    Id,
    adjuntos::{self, Adjunto, Analisis},
};
use tokio::{sync::watch, time::MissedTickBehavior};

/// How often it is looked whether a file waits.
const CADA: Duration = Duration::from_secs(2);
/// Files at a time.
const TANDA: i64 = 10;

/// Asks until the server stops; nothing to do where there is no antivirus.
pub(super) async fn correr(borde: &Arc<Borde>, mut parado: watch::Receiver<bool>) {
    if borde.clamd.is_none() {
        return;
    }
    let mut cada = tokio::time::interval(CADA);
    cada.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = cada.tick() => {
                tanda(borde).await;
                super::analizar_carpeta::tanda(borde).await;
            }
            _ = parado.changed() => break,
        }
    }
}

async fn tanda(borde: &Arc<Borde>) {
    let por_analizar = async {
        let mut lector = borde.store.lector().await?;
        Ok::<_, store::Error>(adjuntos::por_analizar(&mut lector.conn(), TANDA).await?)
    };
    match por_analizar.await {
        Ok(archivos) => {
            for a in archivos {
                uno(borde, &a).await;
            }
        }
        Err(e) => tracing::error!(error = %e, "files to look at"),
    }
}

/// What the antivirus says of a file; none where it goes on waiting, and nobody may open it meanwhile.
pub(crate) async fn dictamen(borde: &Borde, id: Id, duenio: Duenio, huella: &str) -> Option<Analisis> {
    let clamd = borde.clamd.as_ref()?;
    // What cannot be read was told by the deposit.
    let leido = borde.deposito.leer(id, duenio, huella).await.ok()?;
    match clamd.revisar(leido.trozos().map_err(std::io::Error::from)).await {
        Ok(Veredicto::Limpio) => Some(Analisis::Limpio),
        Ok(Veredicto::Infectado) => {
            tracing::warn!(%id, "a file is infected: nobody may open it");
            Some(Analisis::Infectado)
        }
        Err(e) => {
            tracing::error!(error = %e, %id, "the antivirus does not answer");
            None
        }
    }
}

/// Why nobody may be told of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoLimpio {
    /// Something was found in it.
    Infectado,
    /// The antivirus did not answer: later it may.
    SinRespuesta,
}

/// What the antivirus says of an act before anybody is told of it. Where there is none, it is not looked at.
///
/// # Errors
/// What is not found clean.
pub(crate) async fn exigir_limpio(borde: &Borde, id: Id, huella: &str) -> Result<Analisis, NoLimpio> {
    if borde.clamd.is_none() {
        return Ok(Analisis::SinAnalizar);
    }
    match dictamen(borde, id, Duenio::Sede, huella).await {
        Some(Analisis::Limpio) => Ok(Analisis::Limpio),
        Some(_) => Err(NoLimpio::Infectado),
        None => Err(NoLimpio::SinRespuesta),
    }
}

async fn uno(borde: &Arc<Borde>, a: &Adjunto) {
    let id = a.id;
    let Some(analisis) = dictamen(borde, id, Duenio::Sede, &a.huella).await else { return };
    let acto = borde.store.acto(async move |c| adjuntos::analizado(c, id, analisis).await);
    if let Err(e) = acto.await {
        tracing::error!(error = %e, "noting what the antivirus said");
    }
}
