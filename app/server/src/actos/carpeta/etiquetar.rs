//! A person labels a document.

use super::{Hecho, dejar, personal};
use crate::borde::Borde;
use store::{Id, carpeta};

/// These labels and no others; false where there is no such document of theirs.
pub(crate) async fn etiquetar(
    borde: &Borde,
    persona: Id,
    documento: Id,
    etiquetas: Vec<String>,
) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        if !carpeta::etiquetar(c, persona, documento, &etiquetas).await? {
            return Ok(false);
        }
        let mas = vec![("etiquetas", personal(etiquetas.join(", ")))];
        dejar(c, ahora, (persona, documento), ("etiquetado", "documento.etiquetado"), mas).await?;
        Ok(true)
    });
    acto.await
}
