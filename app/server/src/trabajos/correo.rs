//! Messages that wait are sent, by mail or as text messages, and tried again while there is hope.

use super::{
    por_tandas,
    resultados::{self, Enviado, Hecho},
    tomar,
    turno::{Mano, TURNO},
};
use crate::{
    actos,
    borde::Borde,
    correo::{A_LA_VEZ, NoEnviado},
    sms,
};
use domain::notificacion::Canal;
use futures::{StreamExt, future, stream};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::Duration,
};
use store::correos::{self, Correo};
use tokio::sync::{mpsc, oneshot, watch};

/// How often it is looked whether something waits.
const CADA: Duration = Duration::from_secs(2);
/// Messages taken at a time: few, so that none waits long in the hands of one server.
const TANDA: i64 = 32;
/// What is being sent when the server stops has this long; later it is as if it had been killed.
const CIERRE: Duration = Duration::from_secs(10);

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
    let (anota, hechos) = mpsc::channel(a_la_vez);
    let envios = async {
        let uno = |mensaje| uno(borde, canal, &mano, mensaje, anota.clone());
        tomas.flatten().for_each_concurrent(a_la_vez, uno).await;
        drop(anota);
    };
    tokio::select! {
        ((), ()) = future::join(envios, resultados::anotar(borde, hechos)) => {}
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

async fn uno(borde: &Arc<Borde>, canal: Canal, mano: &Mano, mensaje: Correo, anota: mpsc::Sender<Hecho>) {
    let id = mensaje.id;
    if mano.es_suyo(id, borde.ahora()) {
        let enviado = match canal {
            Canal::Sms => por_sms(borde, &mensaje).await,
            _ => por_correo(borde, &mensaje).await,
        };
        let (espera, anotado) = oneshot::channel();
        // Who notes ends after all that send; and says that it noted by letting go.
        drop(anota.send((mensaje, enviado, espera)).await);
        drop(anotado.await);
    }
    mano.soltar(id);
}

async fn por_correo(borde: &Arc<Borde>, correo: &Correo) -> Enviado {
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
async fn por_sms(borde: &Borde, mensaje: &Correo) -> Enviado {
    let Some(pasarela) = &borde.sms else { return Err(NoEnviado::Espera("SMS: no gateway".to_owned())) };
    match actos::redactar_sms(borde, mensaje) {
        Some(texto) => pasarela.enviar(&texto).await,
        None => Err(NoEnviado::Nunca("nothing to say".to_owned())),
    }
}
