//! A document that is in the bin is erased, with all its versions: by its owner, or when its days are over.

use super::{Hecho, dejar, publico};
use crate::borde::Borde;
use store::{Id, carpeta::papelera};

/// False where there is none of theirs in the bin. The rows go first: a file that nothing names is no document.
pub(crate) async fn vaciar(borde: &Borde, persona: Id, documento: Id) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let Some(archivos) = papelera::vaciar(c, persona, documento).await? else { return Ok(None) };
        let mas = vec![("archivos", publico(archivos.len().to_string()))];
        dejar(c, ahora, (persona, documento), ("borrado", "documento.borrado"), mas).await?;
        Ok(Some(archivos))
    });
    let Some(archivos) = acto.await? else { return Ok(false) };
    borde.deposito.soltar(&archivos).await;
    Ok(true)
}
