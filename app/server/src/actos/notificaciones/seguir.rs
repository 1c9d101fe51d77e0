//! What the sede does by itself with a notification that waits: tells again, reminds, and notes that nobody opened it.

use super::{
    aviso::{anotado, avisar, recordar},
    contacto::Contacto,
    publicar::desfijar_sola,
    suceder::asentar,
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
    let (ahora, con_sms) = (borde.ahora(), borde.sms.is_some());
    let acto = borde.store.acto(async move |c| {
        let Some(n) = notificaciones::una(c, id).await? else { return Ok(0) };
        una(c, ahora, &n, (&calendario, &ajustes), con_sms).await
    });
    acto.await
}

/// What is done may make something else due at once, as when another channel begins: so it is looked at again.
async fn una(
    c: &mut Conn<'_>,
    ahora: Instante,
    n: &Notificacion,
    (calendario, ajustes): (&Calendario, &Ajustes),
    con_sms: bool,
) -> SqlResult<usize> {
    let contacto = Contacto::de(c, n.persona, con_sms).await?;
    let mut via = notificaciones::via(c, n.id).await?;
    let mut hechos = 0;
    for _ in 0..=contacto.canales().len() {
        let hasta = via.espera(calendario, ajustes);
        let antes = hechos;
        for paso in via.pendiente(ahora, calendario, ajustes, contacto.canales()) {
            hechos += usize::from(hacer(c, ahora, n, paso, (&contacto, &via, hasta)).await?);
        }
        if hechos == antes {
            break;
        }
        via = notificaciones::via(c, n.id).await?;
    }
    asentar(c, ahora, n.id, &via, contacto.canales()).await?;
    Ok(hechos)
}

/// The office does the other steps.
async fn hacer(
    c: &mut Conn<'_>,
    ahora: Instante,
    n: &Notificacion,
    paso: Paso,
    (contacto, via, hasta): (&Contacto, &Via, Option<Fecha>),
) -> SqlResult<bool> {
    let con_sms = contacto.movil.is_some();
    let hecho = match paso {
        Paso::Avisar { canal, vez } => {
            let Some(para) = contacto.en(canal) else { return Ok(false) };
            return avisar(c, ahora, n.id, (para, hasta), (canal, vez)).await;
        }
        Paso::SegundoCanal { canal } => Suceso::SegundoCanal { en: ahora, canal },
        Paso::Recordar { dia } => {
            let por = via.por_donde(contacto.canales());
            if let Some((canal, para)) = por.and_then(|c| Some((c, contacto.en(c)?))) {
                recordar(c, ahora, (canal, para), hasta).await?;
            }
            Suceso::Recordatorio { en: ahora, dia }
        }
        Paso::Vencer => Suceso::VencidaSinAcceso { en: ahora },
        Paso::Desfijar { lugar: Lugar::Web } => return desfijar_sola(c, ahora, n.id).await,
        _ => return Ok(false),
    };
    anotado(c, ahora, n, hecho, con_sms).await.map(|()| true)
}

/// What is due with it now, of the sede and of the office.
pub(crate) async fn pasos(
    c: &mut Conn<'_>,
    orden: &Orden,
    n: &Notificacion,
    via: &Via,
    con_sms: bool,
) -> SqlResult<Vec<Paso>> {
    let contacto = Contacto::de(c, n.persona, con_sms).await?;
    Ok(via.pendiente(orden.ahora, &orden.calendario, &orden.ajustes, contacto.canales()))
}
