//! A person takes back, at once, what they had authorised.

use crate::{
    actos::{
        Hecho,
        huellas::{self, personal, publico},
    },
    borde::Borde,
    sesion::Quien,
};
use store::{Id, autorizaciones};

/// What is not theirs, or was taken back before, looks like none.
pub(crate) async fn retirar(borde: &Borde, quien: &Quien, id: Id) -> Hecho<bool> {
    let Some(persona) = quien.datos.persona else { return Ok(false) };
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let suyas = autorizaciones::de(c, persona).await?;
        let Some(a) = suyas.iter().find(|a| a.id == id) else { return Ok(false) };
        if !autorizaciones::retirar(c, id, persona, ahora).await? {
            return Ok(false);
        }
        let hechos =
            [("autorizacion", publico(id.to_string())), ("documento", personal(a.documento().to_string()))];
        huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "autorizacion.retirada", hechos).await?;
        Ok(true)
    });
    acto.await
}
