//! A person puts a document into another folder.

use super::{Hecho, dejar, publico};
use crate::borde::Borde;
use store::{Id, carpeta};

/// False where there is no such document, or no such folder, of theirs.
pub(crate) async fn mover(borde: &Borde, persona: Id, documento: Id, lugar: Option<Id>) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        if !carpeta::mover(c, persona, documento, lugar).await? {
            return Ok(false);
        }
        let mas = vec![("carpeta", publico(lugar.map(|l| l.to_string()).unwrap_or_default()))];
        dejar(c, ahora, (persona, documento), ("movido", "documento.movido"), mas).await?;
        Ok(true)
    });
    acto.await
}
