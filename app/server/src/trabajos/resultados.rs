//! What became of messages is noted: what was handed over meanwhile goes together, one act for all.

use crate::{
    actos::notificaciones::{self, AVISO},
    borde::Borde,
    correo::{A_LA_VEZ, NoEnviado},
};
use domain::Instante;
use futures::future::join_all;
use jiff::SignedDuration;
use std::{sync::Arc, time::Duration};
use store::{
    Conn, Fallo, Id, SqlError, SqlResult,
    correos::{self, Correo},
};
use tokio::sync::{mpsc, oneshot};

/// What a server answered to a message.
pub(super) type Enviado = Result<(), NoEnviado>;

/// Minutes to wait after each try; with all of them a message was tried for three days.
const ESPERAS: [i64; 10] = [1, 5, 15, 60, 180, 360, 720, 960, 960, 960];
/// A message that was sent is noted, also where the database is away for a moment: tries, and the pause between them.
const ANOTAR: (u8, Duration) = (10, Duration::from_secs(3));

/// What became of a message; whoever sent it waits until the other end is let go, and sends no other meanwhile: what a
/// killed server leaves sent and not noted is never more than what it sends at once.
pub(super) type Hecho = (Correo, Enviado, oneshot::Sender<()>);

/// Notes until nobody sends any more: what is sent and not noted is sent again.
pub(super) async fn anotar(borde: &Arc<Borde>, mut hechos: mpsc::Receiver<Hecho>) {
    let mut juntos = Vec::with_capacity(A_LA_VEZ);
    while hechos.recv_many(&mut juntos, A_LA_VEZ).await > 0 {
        let (mut entregados, mut otros, mut esperan) = (Vec::new(), Vec::new(), Vec::new());
        for (mensaje, enviado, espera) in juntos.drain(..) {
            esperan.push(espera);
            match enviado {
                Ok(()) => entregados.push(mensaje),
                Err(por) => otros.push(no_enviado(borde, mensaje, por)),
            }
        }
        tokio::join!(todos(borde, &entregados), join_all(otros));
        drop(esperan);
    }
}

/// All in one act; where that fails each by itself, so that none keeps the others from being noted.
async fn todos(borde: &Borde, entregados: &[Correo]) {
    if entregados.is_empty() || (entregados.len() > 1 && enviados(borde, entregados).await.is_ok()) {
        return;
    }
    join_all(entregados.iter().map(|m| con_paciencia(m.id, || enviados(borde, std::slice::from_ref(m)))))
        .await;
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

async fn no_enviado(borde: &Borde, mensaje: Correo, por: NoEnviado) {
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
