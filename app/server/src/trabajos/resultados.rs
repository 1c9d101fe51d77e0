//! What became of messages is noted: what was handed over meanwhile together, in one act; what was not, each by itself.

use crate::{
    actos::notificaciones::{self, AVISO},
    borde::Borde,
    correo::{A_LA_VEZ, NoEnviado},
};
use domain::Instante;
use jiff::SignedDuration;
use std::time::Duration;
use store::{
    Conn, Fallo, Id, SqlError, SqlResult,
    correos::{self, Correo},
};
use tokio::sync::{mpsc, oneshot};

/// Minutes to wait after each try; with all of them a message was tried for three days.
const ESPERAS: [i64; 10] = [1, 5, 15, 60, 180, 360, 720, 960, 960, 960];
/// A message that was sent is noted, also where the database is away for a moment: tries, and the pause between them.
const ANOTAR: (u8, Duration) = (10, Duration::from_secs(3));

/// A message that was handed over, and whom to tell that it is noted.
pub(super) type Entregado = (Correo, oneshot::Sender<()>);

/// Notes in one act what was handed over while the act before it was under way, until nobody hands over any more.
pub(super) async fn juntar(borde: &Borde, mut entregados: mpsc::Receiver<Entregado>) {
    let mut juntos = Vec::with_capacity(A_LA_VEZ);
    while entregados.recv_many(&mut juntos, A_LA_VEZ).await > 0 {
        let (mensajes, esperan): (Vec<_>, Vec<_>) = juntos.drain(..).unzip();
        match enviados(borde, &mensajes).await {
            Ok(()) => {
                for espera in esperan {
                    let _ = espera.send(());
                }
            }
            // Each tries by itself, so that none keeps the others, nor who comes after them, from being noted.
            Err(e) => tracing::error!(error = %e, "noting mail together"),
        }
    }
}

/// Notes a message that was handed over, together with others: what is sent and not noted is sent again.
pub(super) async fn entregado(borde: &Borde, juntar: &mpsc::Sender<Entregado>, mensaje: Correo) {
    let (espera, anotado) = oneshot::channel();
    let junto = juntar.send((mensaje.clone(), espera)).await.is_ok();
    if !(junto && anotado.await.is_ok()) {
        con_paciencia(mensaje.id, || enviados(borde, std::slice::from_ref(&mensaje))).await;
    }
}

async fn enviados(borde: &Borde, mensajes: &[Correo]) -> Result<(), Fallo<SqlError>> {
    let (ahora, con_sms) = (borde.ahora(), borde.sms.is_some());
    let ids: Vec<Id> = mensajes.iter().map(|m| m.id).collect();
    let avisos: Vec<Id> = mensajes.iter().filter(|m| m.clase == AVISO).map(|m| m.id).collect();
    let acto = borde.store.acto(async move |c| {
        notificaciones::entregados(c, ahora, &avisos, con_sms).await?;
        correos::enviados(c, &ids, ahora).await.map(drop)
    });
    acto.await
}

/// A message that did not go: a fact of its notification, if it tells of one, and when it goes again.
pub(super) async fn no_enviado(borde: &Borde, mensaje: Correo, por: NoEnviado) {
    let con_sms = borde.sms.is_some();
    con_paciencia(mensaje.id, || {
        let (ahora, mensaje, por) = (borde.ahora(), mensaje.clone(), por.clone());
        borde.store.acto(async move |c| {
            if mensaje.clase == AVISO {
                notificaciones::no_entregado(c, ahora, mensaje.id, &por, con_sms).await?;
            }
            despues(c, ahora, &mensaje, por).await
        })
    })
    .await;
}

/// Tries to note it until it is noted, or for as long as there is hope.
async fn con_paciencia<T, E: std::fmt::Display, F: Future<Output = Result<T, E>>>(
    id: Id,
    anota: impl Fn() -> F,
) {
    let (veces, pausa) = ANOTAR;
    for vez in 1..=veces {
        let Err(e) = anota().await else { return };
        tracing::error!(error = %e, %id, vez, "noting mail");
        tokio::time::sleep(pausa).await;
    }
}

/// A message that was not sent goes again later, or is given up.
async fn despues(c: &mut Conn<'_>, ahora: Instante, mensaje: &Correo, por: NoEnviado) -> SqlResult<bool> {
    let espera = usize::try_from(mensaje.intentos - 1).ok().and_then(|n| ESPERAS.get(n)).copied();
    // An aviso goes once: what became of it is a fact of its notification, which says when another one goes.
    let espera = espera.filter(|_| mensaje.clase != AVISO);
    match (por, espera) {
        (NoEnviado::Espera(por), Some(minutos)) => {
            correos::reintentar(c, mensaje, ahora + SignedDuration::from_mins(minutos), &por).await
        }
        (NoEnviado::Espera(por) | NoEnviado::Nunca(por), _) => {
            tracing::warn!(%por, "a message is given up");
            correos::fallido(c, mensaje, &por).await
        }
    }
}
