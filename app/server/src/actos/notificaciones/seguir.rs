//! What the sede does by itself with a notification that waits: tells again, reminds, and notes that nobody opened it.

use super::{
    aviso::{anotado, avisar, recordar},
    publicar::desfijar_sola,
    suceder::{asentar, canales, correo},
};
use crate::{
    actos::{Hecho, mesa::Orden},
    borde::Borde,
};
use domain::{
    Fecha, Instante,
    calendario::Calendario,
    notificacion::{Ajustes, Lugar, Paso, Suceso, Via},
};
use store::{
    Conn, Id, SqlResult,
    notificaciones::{self, Notificacion},
};

/// Does what is due now, as the facts stand inside of the act: two servers do it once.
pub(crate) async fn seguir(borde: &Borde, id: Id) -> Hecho<usize> {
    let Some(portal) = borde.vivo.portal() else { return Ok(0) };
    let calendario = portal.sitio().calendario.clone();
    let ajustes = portal.sitio().entidad.notificaciones.clone();
    drop(portal);
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let Some(n) = notificaciones::una(c, id).await? else { return Ok(0) };
        una(c, ahora, &n, (&calendario, &ajustes)).await
    });
    acto.await
}

async fn una(
    c: &mut Conn<'_>,
    ahora: Instante,
    n: &Notificacion,
    (calendario, ajustes): (&Calendario, &Ajustes),
) -> SqlResult<usize> {
    let correo = correo(c, n.persona).await?;
    let canales = canales(correo.as_ref());
    let via = notificaciones::via(c, n.id).await?;
    let pasos = via.pendiente(ahora, calendario, ajustes, canales);
    let hasta = via.espera(calendario, ajustes);
    let mut hechos = 0;
    for paso in pasos {
        hechos += usize::from(hacer(c, ahora, n, paso, (correo.as_deref(), hasta)).await?);
    }
    let via = notificaciones::via(c, n.id).await?;
    asentar(c, ahora, n.id, &via, canales).await?;
    Ok(hechos)
}

/// The office does the other steps.
async fn hacer(
    c: &mut Conn<'_>,
    ahora: Instante,
    n: &Notificacion,
    paso: Paso,
    (correo, hasta): (Option<&str>, Option<Fecha>),
) -> SqlResult<bool> {
    match (paso, correo) {
        (Paso::Avisar { vez, .. }, Some(para)) => avisar(c, ahora, n.id, (para, hasta), vez).await,
        (Paso::Recordar { dia }, _) => {
            if let Some(para) = correo {
                recordar(c, ahora, (para, hasta)).await?;
            }
            anotado(c, ahora, n, Suceso::Recordatorio { en: ahora, dia }).await.map(|()| true)
        }
        (Paso::Vencer, _) => {
            anotado(c, ahora, n, Suceso::VencidaSinAcceso { en: ahora }).await.map(|()| true)
        }
        (Paso::Desfijar { lugar: Lugar::Web }, _) => desfijar_sola(c, ahora, n.id).await,
        _ => Ok(false),
    }
}

/// What is due with it now, of the sede and of the office.
pub(crate) async fn pasos(
    c: &mut Conn<'_>,
    orden: &Orden,
    n: &Notificacion,
    via: &Via,
) -> SqlResult<Vec<Paso>> {
    let correo = correo(c, n.persona).await?;
    Ok(via.pendiente(orden.ahora, &orden.calendario, &orden.ajustes, canales(correo.as_ref())))
}
