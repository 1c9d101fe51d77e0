//! A person puts a newer file in the place of a document; the older ones stay.

use super::{Hecho, de_archivo, dejar, nuevo};
use crate::{archivos::Recibido, borde::Borde};
use store::{
    Id,
    carpeta::{Agregado, versiones},
};

/// Makes a file that is on disk the current version of a document of theirs, where there is room.
pub(crate) async fn nueva_version(
    borde: &Borde,
    persona: Id,
    documento: Id,
    r: &Recibido,
    cupo: i64,
) -> Hecho<Agregado> {
    let (n, ahora) = (nuevo(borde, r), borde.ahora());
    let acto = borde.store.acto(async move |c| {
        let hecho = versiones::agregar(c, persona, documento, &n, cupo).await?;
        if hecho == Agregado::Hecho {
            dejar(c, ahora, (persona, documento), ("version", "documento.version"), de_archivo(&n)).await?;
        }
        Ok(hecho)
    });
    acto.await
}
