//! The person does not want it by this way: the entity goes on by the others, and it has no effect from this.

use super::{
    contacto::Contacto,
    suceder::{asentar, suceder},
};
use crate::{actos::Hecho, borde::Borde, sesion::Quien};
use domain::notificacion::Suceso;
use store::{Id, notificaciones};

/// Rejects what has not been opened; `false` where there is nothing of theirs to reject.
pub(crate) async fn rechazar(borde: &Borde, quien: &Quien, id: Id) -> Hecho<bool> {
    let Some(persona) = quien.datos.persona else { return Ok(false) };
    let ahora = borde.ahora();
    let con_sms = borde.sms.is_some();
    let acto = borde.store.acto(async move |c| {
        let suya = notificaciones::de_persona(c, persona, id).await?;
        if suya.is_none_or(|n| n.accedida_en.is_some()) {
            return Ok(false);
        }
        let antes = notificaciones::via(c, id).await?;
        if antes.otra_via().is_some() || antes.surtida().is_some() {
            return Ok(false);
        }
        let rechazo = (Suceso::Rechazo { en: ahora }, &*persona.to_string());
        let Some(via) = suceder(c, ahora, id, rechazo, Vec::new()).await? else { return Ok(false) };
        let contacto = Contacto::de(c, Some(persona), con_sms).await?;
        asentar(c, ahora, id, &via, contacto.canales()).await?;
        Ok(true)
    });
    acto.await
}
