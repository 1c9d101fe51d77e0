//! Messages that wait are sent, by mail or as text messages, and tried again while there is hope.

use super::por_tandas;
use crate::{
    actos::{self, notificaciones::AVISO},
    borde::Borde,
    correo::{A_LA_VEZ, NoEnviado},
    sms,
};
use domain::{Instante, notificacion::Canal};
use futures::StreamExt;
use jiff::SignedDuration;
use std::{sync::Arc, time::Duration};
use store::{
    Conn, SqlResult,
    correos::{self, Correo},
};
use tokio::sync::watch;

/// How often it is looked whether something waits.
const CADA: Duration = Duration::from_secs(2);
/// Messages taken at a time.
const TANDA: i64 = 100;
/// Whoever took a message has this long to send it.
const TURNO: SignedDuration = SignedDuration::from_mins(15);
/// Minutes to wait after each try; with all of them a message was tried for three days.
const ESPERAS: [i64; 10] = [1, 5, 15, 60, 180, 360, 720, 960, 960, 960];

/// Sends until the server stops, each kind at its own pace: a slow gateway holds up no mail.
pub(super) async fn repartir(borde: &Arc<Borde>, canal: Canal, parado: watch::Receiver<bool>) {
    por_tandas(CADA, parado, || tanda_de(borde, canal)).await;
}

/// Sends some mail; whether there may be more.
#[cfg(test)]
pub(crate) async fn tanda(borde: &Arc<Borde>) -> bool {
    tanda_de(borde, Canal::Correo).await
}

/// Sends some messages of a channel; whether there may be more.
pub(crate) async fn tanda_de(borde: &Arc<Borde>, canal: Canal) -> bool {
    let ahora = borde.ahora();
    let hay = async {
        let mut lector = borde.store.lector().await?;
        Ok::<_, store::Error>(correos::hay(&mut lector.conn(), canal, ahora).await?)
    };
    if !hay.await.unwrap_or(false) {
        return false;
    }
    let tomados =
        borde.store.acto(async move |c| correos::tomar(c, canal, ahora, TANDA, ahora + TURNO).await);
    let Ok(tomados) = tomados.await.inspect_err(|e| tracing::error!(error = %e, "taking mail")) else {
        return false;
    };
    let llena = tomados.len() as i64 == TANDA;
    // Side by side: a server that takes its time with one holds nobody else up.
    let a_la_vez = if canal == Canal::Sms { sms::A_LA_VEZ } else { A_LA_VEZ };
    futures::stream::iter(tomados).for_each_concurrent(a_la_vez, |correo| uno(borde, canal, correo)).await;
    llena
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

async fn uno(borde: &Arc<Borde>, canal: Canal, correo: Correo) {
    let enviado = match canal {
        Canal::Sms => por_sms(borde, &correo).await,
        _ => por_correo(borde, &correo).await,
    };
    let con_sms = borde.sms.is_some();
    let ahora = borde.ahora();
    let id = correo.id;
    let espera = usize::try_from(correo.intentos - 1).ok().and_then(|n| ESPERAS.get(n)).copied();
    // An aviso goes once: what became of it is a fact of its notification, which says when another one goes.
    let espera = espera.filter(|_| correo.clase != AVISO);
    let anotado = borde.store.acto(async move |c| {
        if correo.clase == AVISO {
            actos::notificaciones::resultado(c, ahora, id, &enviado, con_sms).await?;
        }
        anotar(c, ahora, &correo, enviado, espera).await
    });
    if let Err(e) = anotado.await {
        tracing::error!(error = %e, %id, "noting mail");
    }
}

/// What became of a message.
async fn anotar(
    c: &mut Conn<'_>,
    ahora: Instante,
    correo: &Correo,
    enviado: Result<(), NoEnviado>,
    espera: Option<i64>,
) -> SqlResult<bool> {
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
