//! One fact more: its row, its evidence and how the notification stands since, in the transaction of its act.

use crate::{
    actos::huellas::{self, Valor, publico},
    azar,
};
use domain::{
    Instante,
    evidencia::Sujeto,
    notificacion::{Ajustes, Canal, Suceso, Via},
};
use store::{
    Conn, Id, SqlResult,
    evidencia::Anotacion,
    notificaciones::{self, Seguimiento},
    sistemas,
};

/// Who notes what nobody did.
pub(super) const SEDE: &str = "sede";

/// The chain of a notification.
pub(crate) fn sujeto(id: Id) -> Sujeto {
    Sujeto::Notificacion(id.to_string())
}

/// Notes a fact; `None` where it was known, and then nothing is written.
pub(super) async fn suceder(
    c: &mut Conn<'_>,
    ahora: Instante,
    notificacion: Id,
    (hecho, quien): (Suceso, &str),
    mas: Vec<(&'static str, Valor)>,
) -> SqlResult<Option<Via>> {
    let mut via = notificaciones::via(c, notificacion).await?;
    let hecho = via.tras(hecho);
    if !notificaciones::anotar(c, azar::id(ahora), notificacion, &hecho, quien).await? {
        return Ok(None);
    }
    let mut datos = vec![("suceso", publico(serde_json::to_string(&hecho).unwrap_or_default()))];
    datos.push(("quien", publico(quien)));
    datos.extend(mas);
    huellas::anotar(c, ahora, sujeto(notificacion), hecho.nombre(), datos).await?;
    via.anotar(hecho);
    Ok(Some(via))
}

/// What the chain says of a fact that the sede notes by itself.
pub(super) fn anotacion(notificacion: Id, hecho: &Suceso) -> Anotacion<'static> {
    let suceso = serde_json::to_string(hecho).unwrap_or_default();
    Anotacion::de(sujeto(notificacion), hecho.nombre()).publico("suceso", suceso).publico("quien", SEDE)
}

/// Writes down how it stands, and when the sede looks again.
pub(super) async fn asentar(
    c: &mut Conn<'_>,
    ahora: Instante,
    notificacion: Id,
    via: &Via,
    canales: &[Canal],
) -> SqlResult<()> {
    let seguimiento = seguimiento(ahora, via, canales);
    let estado = seguimiento.estado.nombre();
    sistemas::anotar_cambio(c, azar::id(ahora), notificacion, estado, ahora).await?;
    notificaciones::seguir(c, notificacion, &seguimiento).await.map(drop)
}

/// How it stands. Only when tries are due counts here, which no entity sets; what counts days is looked at each day.
pub(super) fn seguimiento(ahora: Instante, via: &Via, canales: &[Canal]) -> Seguimiento {
    Seguimiento::de(via, ahora, via.proximo(ahora, &Ajustes::default(), canales))
}
