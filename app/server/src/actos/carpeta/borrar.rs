//! A person puts documents into the bin, from where they come back for some days.

use super::{Hecho, dejar};
use crate::borde::Borde;
use store::{Id, carpeta::papelera};

/// All that are theirs and may go; says how many went.
pub(crate) async fn borrar(borde: &Borde, persona: Id, documentos: Vec<Id>) -> Hecho<usize> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let mut cuantos = 0;
        for documento in documentos {
            if papelera::poner(c, persona, documento, ahora).await? {
                dejar(c, ahora, (persona, documento), ("papelera", "documento.papelera"), Vec::new()).await?;
                cuantos += 1;
            }
        }
        Ok(cuantos)
    });
    acto.await
}
