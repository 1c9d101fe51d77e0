//! A person takes what the entity gave them out of sight, or brings it back.

use super::{Hecho, dejar};
use crate::borde::Borde;
use store::{Id, carpeta};

/// False where there is no such document of theirs that was born in the entity.
pub(crate) async fn ocultar(borde: &Borde, persona: Id, documento: Id, oculto: bool) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        if !carpeta::ocultar(c, persona, documento, oculto).await? {
            return Ok(false);
        }
        let nombre = if oculto { ("oculto", "documento.oculto") } else { ("visible", "documento.visible") };
        dejar(c, ahora, (persona, documento), nombre, Vec::new()).await?;
        Ok(true)
    });
    acto.await
}
