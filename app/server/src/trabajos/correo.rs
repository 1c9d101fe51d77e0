//! Messages that wait are sent, by mail or as text messages, and tried again while there is hope.

use super::{
    por_tandas, tomar,
    turno::{Mano, TURNO},
};
use crate::{
    actos::{self, notificaciones::AVISO},
    borde::Borde,
    correo::{A_LA_VEZ, NoEnviado},
    sms,
};
use domain::{Instante, notificacion::Canal};
use futures::{StreamExt, stream};
use jiff::SignedDuration;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::Duration,
};
use store::{
    Conn, SqlResult,
    correos::{self, Correo},
};
use tokio::sync::watch;

/// How often it is looked whether something waits.
const CADA: Duration = Duration::from_secs(2);
/// Messages taken at a time: few, so that none waits long in the hands of one server.
const TANDA: i64 = 32;
/// Minutes to wait after each try; with all of them a message was tried for three days.
const ESPERAS: [i64; 10] = [1, 5, 15, 60, 180, 360, 720, 960, 960, 960];
/// What is being sent when the server stops has this long; later it is as if it had been killed.
const CIERRE: Duration = Duration::from_secs(10);
/// A message that was sent is noted, also where the database is away for a moment: tries, and the pause between them.
const ANOTAR: (u8, Duration) = (10, Duration::from_secs(3));

/// Sends until the server stops, each kind at its own pace: a slow gateway holds up no mail.
pub(super) async fn repartir(borde: &Arc<Borde>, canal: Canal, parado: watch::Receiver<bool>) {
    let (mut fin, sigue) = (parado.clone(), parado.clone());
    let cierre = async {
        let _ = fin.changed().await;
        tokio::time::sleep(CIERRE).await;
    };
    tokio::select! {
        () = por_tandas(CADA, parado, || enviar(borde, canal, || !*sigue.borrow())) => {}
        () = cierre => {}
    }
}

/// Sends the mail that waits; whether there was any.
#[cfg(test)]
pub(crate) async fn tanda(borde: &Arc<Borde>) -> bool {
    tanda_de(borde, Canal::Correo).await
}

/// Sends what waits for a channel; whether there was any.
#[cfg(test)]
pub(crate) async fn tanda_de(borde: &Arc<Borde>, canal: Canal) -> bool {
    enviar(borde, canal, || true).await
}

/// Sends until nothing waits, side by side: a server that takes its time with one message holds no other up. Whether there
/// was any.
async fn enviar(borde: &Arc<Borde>, canal: Canal, sigue: impl Fn() -> bool) -> bool {
    let (mano, hubo) = (Mano::default(), AtomicBool::new(false));
    let tomas = stream::unfold((), async |()| {
        let tomados = if sigue() { mensajes(borde, canal).await } else { Vec::new() };
        hubo.fetch_or(!tomados.is_empty(), Relaxed);
        (!tomados.is_empty()).then(|| (stream::iter(mano.tomar(tomados)), ()))
    });
    let a_la_vez = if canal == Canal::Sms { sms::A_LA_VEZ } else { A_LA_VEZ };
    let envios = tomas.flatten().for_each_concurrent(a_la_vez, |mensaje| uno(borde, canal, &mano, mensaje));
    tokio::select! {
        () = envios => {}
        () = mano.prolongar(borde) => {}
    }
    hubo.into_inner()
}

async fn mensajes(borde: &Borde, canal: Canal) -> Vec<Correo> {
    let ahora = borde.ahora();
    tomar(
        borde,
        "messages",
        async |c| correos::hay(c, canal, ahora).await,
        async move |c| correos::tomar(c, canal, ahora, TANDA, ahora + TURNO).await,
    )
    .await
}

async fn uno(borde: &Arc<Borde>, canal: Canal, mano: &Mano, mensaje: Correo) {
    let id = mensaje.id;
    if mano.es_suyo(id, borde.ahora()) {
        let enviado = match canal {
            Canal::Sms => por_sms(borde, &mensaje).await,
            _ => por_correo(borde, &mensaje).await,
        };
        concluir(borde, &mensaje, enviado).await;
    }
    mano.soltar(id);
}

async fn por_correo(borde: &Arc<Borde>, correo: &Correo) -> Result<(), NoEnviado> {
    match actos::redactar(borde, correo).await {
        Ok(Some(mensaje)) => borde.cartero.enviar(mensaje).await,
        Ok(None) => Err(NoEnviado::Nunca("nothing to say".to_owned())),
        Err(e) => {
            tracing::error!(error = ?e, "writing mail");
            Err(NoEnviado::Espera("it could not be written".to_owned()))
        }
    }
}

/// Whose gateway was taken out of the settings waits for it, as for one that does not answer.
async fn por_sms(borde: &Borde, mensaje: &Correo) -> Result<(), NoEnviado> {
    let Some(pasarela) = &borde.sms else { return Err(NoEnviado::Espera("SMS: no gateway".to_owned())) };
    match actos::redactar_sms(borde, mensaje) {
        Some(texto) => pasarela.enviar(&texto).await,
        None => Err(NoEnviado::Nunca("nothing to say".to_owned())),
    }
}

/// Notes what became of a message: what is sent and not noted is sent again.
async fn concluir(borde: &Borde, correo: &Correo, enviado: Result<(), NoEnviado>) {
    let ((veces, pausa), con_sms) = (ANOTAR, borde.sms.is_some());
    for vez in 1..=veces {
        let (ahora, correo, enviado) = (borde.ahora(), correo.clone(), enviado.clone());
        let id = correo.id;
        let anotado = borde.store.acto(async move |c| {
            if correo.clase == AVISO {
                actos::notificaciones::resultado(c, ahora, id, &enviado, con_sms).await?;
            }
            anotar(c, ahora, &correo, enviado).await
        });
        let Err(e) = anotado.await else { return };
        tracing::error!(error = %e, %id, vez, "noting mail");
        tokio::time::sleep(pausa).await;
    }
}

/// What became of a message.
async fn anotar(
    c: &mut Conn<'_>,
    ahora: Instante,
    correo: &Correo,
    enviado: Result<(), NoEnviado>,
) -> SqlResult<bool> {
    let espera = usize::try_from(correo.intentos - 1).ok().and_then(|n| ESPERAS.get(n)).copied();
    // An aviso goes once: what became of it is a fact of its notification, which says when another one goes.
    let espera = espera.filter(|_| correo.clase != AVISO);
    match (enviado, espera) {
        (Ok(()), _) => correos::enviado(c, correo.id, ahora).await,
        (Err(NoEnviado::Espera(por)), Some(minutos)) => {
            correos::reintentar(c, correo, ahora + SignedDuration::from_mins(minutos), &por).await
        }
        (Err(NoEnviado::Espera(por) | NoEnviado::Nunca(por)), _) => {
            tracing::warn!(%por, "a message is given up");
            correos::fallido(c, correo, &por).await
        }
    }
}
