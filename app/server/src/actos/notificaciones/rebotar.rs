//! A report came back about a message: where it will never arrive, that is a fact of the notification of which it told.

use super::{
    contacto::Contacto,
    suceder::{SEDE, asentar, suceder},
};
use crate::{
    actos::{Hecho, huellas::publico},
    borde::Borde,
    rebotes::{Informe, Suerte},
};
use domain::{Instante, notificacion::Suceso};
use store::{Conn, Id, SqlResult, correos, notificaciones};
use subtle::ConstantTimeEq;

/// Writes what a report says, once however often it is read; `false` where it speaks of no message of ours.
pub(crate) async fn rebotar(borde: &Borde, x: Informe) -> Hecho<bool> {
    let (ahora, con_sms) = (borde.ahora(), borde.sms.is_some());
    let acto = borde.store.acto(async move |c| {
        let Some(mensaje) = correos::uno(c, x.id).await? else { return Ok(false) };
        // Of an id anybody may know, so that only who received the message knows its token.
        if mensaje.ficha.is_empty() || !bool::from(mensaje.ficha.as_bytes().ct_eq(x.ficha.as_bytes())) {
            return Ok(false);
        }
        match x.suerte {
            Suerte::Rebotado(codigo) => {
                let codigo = codigo.to_string();
                if correos::rebotado(c, x.id, &codigo).await? {
                    anotar(c, ahora, x.id, &codigo, con_sms).await?;
                }
            }
            Suerte::Demorado(codigo) => {
                correos::demorado(c, x.id, &codigo.to_string()).await?;
            }
            Suerte::Otra => {}
        }
        Ok(true)
    });
    acto.await
}

/// Of an aviso, which told of a notification; of other messages the row alone says it.
async fn anotar(
    c: &mut Conn<'_>,
    ahora: Instante,
    mensaje: Id,
    codigo: &str,
    con_sms: bool,
) -> SqlResult<()> {
    let Some((id, canal, _)) = notificaciones::de_correo(c, mensaje).await? else { return Ok(()) };
    let Some(n) = notificaciones::una(c, id).await? else { return Ok(()) };
    // Another aviso of the same channel may have come back before.
    if notificaciones::via(c, id).await?.por_donde(&[canal]).is_none() {
        return Ok(());
    }
    let hecho = (Suceso::AvisoRebotado { en: ahora, canal }, SEDE);
    if let Some(via) = suceder(c, ahora, id, hecho, vec![("codigo", publico(codigo))]).await? {
        let contacto = Contacto::de(c, n.persona, con_sms).await?;
        asentar(c, ahora, id, &via, contacto.canales()).await?;
    }
    Ok(())
}
