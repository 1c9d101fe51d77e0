//! What the sede does by itself with a notification that waits: tells again, reminds, and notes that nobody opened it.

use super::{
    aviso::{anotado, avisar, recordar},
    suceder::{asentar, canales, correo},
};
use crate::{actos::Hecho, borde::Borde};
use domain::{
    Instante,
    calendario::Calendario,
    notificacion::{Ajustes, Paso, Suceso},
};
use store::{
    Conn, Id, SqlResult,
    notificaciones::{self, Notificacion},
};

/// Does what is due now, as the facts stand inside of the act: two servers do it once.
pub(crate) async fn seguir(borde: &Borde, id: Id) -> Hecho<usize> {
    let Some(portal) = borde.vivo.portal() else { return Ok(0) };
    let calendario = portal.sitio().calendario.clone();
    drop(portal);
    let (ahora, carpeta) = (borde.ahora(), borde.publico.a("/carpeta/notificaciones/"));
    let acto = borde.store.acto(async move |c| {
        let Some(n) = notificaciones::una(c, id).await? else { return Ok(0) };
        una(c, ahora, &n, &calendario, &carpeta).await
    });
    acto.await
}

async fn una(
    c: &mut Conn<'_>,
    ahora: Instante,
    n: &Notificacion,
    calendario: &Calendario,
    carpeta: &str,
) -> SqlResult<usize> {
    let correo = correo(c, n.persona).await?;
    let canales = canales(correo.as_ref());
    let pasos =
        notificaciones::via(c, n.id).await?.pendiente(ahora, calendario, &Ajustes::default(), canales);
    let mut hechos = 0;
    for paso in pasos {
        hechos += usize::from(hacer(c, ahora, n, paso, (correo.as_deref(), carpeta)).await?);
    }
    let via = notificaciones::via(c, n.id).await?;
    asentar(c, ahora, n.id, &via, canales).await?;
    Ok(hechos)
}

/// The page of avisos and the office do the other steps.
async fn hacer(
    c: &mut Conn<'_>,
    ahora: Instante,
    n: &Notificacion,
    paso: Paso,
    (correo, carpeta): (Option<&str>, &str),
) -> SqlResult<bool> {
    match (paso, correo) {
        (Paso::Avisar { vez, .. }, Some(para)) => avisar(c, ahora, n.id, (para, carpeta), vez).await,
        (Paso::Recordar { dia }, _) => {
            if let Some(para) = correo {
                recordar(c, ahora, (para, carpeta)).await?;
            }
            anotado(c, ahora, n, Suceso::Recordatorio { en: ahora, dia }).await.map(|()| true)
        }
        (Paso::Vencer, _) => {
            anotado(c, ahora, n, Suceso::VencidaSinAcceso { en: ahora }).await.map(|()| true)
        }
        _ => Ok(false),
    }
}
