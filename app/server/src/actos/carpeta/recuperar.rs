//! A person takes a document out of the bin.

use super::{Hecho, dejar};
use crate::borde::Borde;
use store::{Id, carpeta::papelera};

/// False where there is none of theirs in the bin.
pub(crate) async fn recuperar(borde: &Borde, persona: Id, documento: Id) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        if !papelera::sacar(c, persona, documento).await? {
            return Ok(false);
        }
        dejar(c, ahora, (persona, documento), ("recuperado", "documento.recuperado"), Vec::new()).await?;
        Ok(true)
    });
    acto.await
}
