//! A person gives a document another name.

use super::{Hecho, dejar, personal};
use crate::borde::Borde;
use store::{Id, carpeta};

/// False where there is no such document of theirs to change.
pub(crate) async fn renombrar(borde: &Borde, persona: Id, documento: Id, nombre: String) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        if !carpeta::renombrar(c, persona, documento, &nombre).await? {
            return Ok(false);
        }
        let mas = vec![("nombre", personal(nombre))];
        dejar(c, ahora, (persona, documento), ("renombrado", "documento.renombrado"), mas).await?;
        Ok(true)
    });
    acto.await
}
