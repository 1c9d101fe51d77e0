//! A person takes back what they let somebody open: from this moment nobody opens it.

use super::dejar;
use crate::{actos::Hecho, borde::Borde};
use store::{Id, compartidos};

/// False where there is no such permiso of theirs, or it was taken back before.
pub(crate) async fn retirar(borde: &Borde, persona: Id, id: Id) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        if !compartidos::retirar(c, persona, id, ahora).await? {
            return Ok(false);
        }
        let ids: Vec<Id> =
            compartidos::documentos(c, persona, id).await?.into_iter().map(|d| d.documento).collect();
        let nombre = ("compartido_retirado", "documento.compartido_retirado");
        dejar(c, ahora, (persona, id), &ids, nombre, Vec::new()).await?;
        Ok(true)
    });
    acto.await
}
