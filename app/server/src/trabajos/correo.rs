//! Messages that wait are sent, by mail or as text messages, and tried again while there is hope.

use super::{
    por_tandas,
    resultados::{self, Entregado},
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
use tokio::sync::{mpsc, watch};

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

/// Sends until nothing waits nor is on its way, side by side: a server that takes its time with one message holds no other
/// up, also none that comes meanwhile. Whether there was any.
async fn enviar(borde: &Arc<Borde>, canal: Canal, sigue: impl Fn() -> bool) -> bool {
    let (mano, hubo) = (Mano::default(), AtomicBool::new(false));
    let tomas = stream::unfold((), async |()| {
        while sigue() {
            let tomados = mensajes(borde, canal).await;
            if !tomados.is_empty() {
                hubo.store(true, Relaxed);
                return Some((stream::iter(mano.tomar(tomados)), ()));
            }
            if mano.vaciarse(CADA).await {
                break;
            }
        }
        None
    });
    let a_la_vez = if canal == Canal::Sms { sms::A_LA_VEZ } else { A_LA_VEZ };
    let (juntar, entregados) = mpsc::channel(a_la_vez);
    let envios = async {
        let uno = |mensaje| uno(borde, canal, &mano, mensaje, juntar.clone());
        tomas.flatten().for_each_concurrent(a_la_vez, uno).await;
        drop(juntar);
    };
    tokio::select! {
        ((), ()) = future::join(envios, resultados::juntar(borde, entregados)) => {}
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

/// A message keeps its place until what became of it is noted: what a killed server leaves sent and not noted is never more
/// than what it sends at once.
async fn uno(
    borde: &Arc<Borde>,
    canal: Canal,
    mano: &Mano,
    mensaje: Correo,
    juntar: mpsc::Sender<Entregado>,
) {
    let id = mensaje.id;
    if mano.es_suyo(id, borde.ahora()) {
        let enviado = match canal {
            Canal::Sms => por_sms(borde, &mensaje).await,
            _ => por_correo(borde, &mensaje).await,
        };
        match enviado {
            Ok(()) => resultados::entregado(borde, &juntar, mensaje).await,
            Err(por) => resultados::no_enviado(borde, mensaje, por).await,
        }
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
