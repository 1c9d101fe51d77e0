//! A file that came in pieces becomes a document: once, however often it is asked.

use super::{Hecho, guardar::poner, nuevo};
use crate::{archivos::Recibido, azar, borde::Borde};
use store::{
    Id,
    carpeta::{Agregado, subidas},
};

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Terminada {
    /// It is this document now.
    Documento(Id),
    /// It was one already: the file that was just put together is not needed.
    Antes(Id),
    /// It cannot be kept.
    No(Agregado),
}

/// Keeps the whole file, and forgets its pieces.
pub(crate) async fn terminar_subida(
    borde: &Borde,
    persona: Id,
    subida: Id,
    r: &Recibido,
    cupo: i64,
) -> Hecho<Terminada> {
    let (n, id) = (nuevo(borde, r), azar::id(borde.ahora()));
    let acto = borde.store.acto(async move |c| {
        let Some(s) = subidas::una(c, persona, subida).await? else {
            return Ok((Terminada::No(Agregado::NoEsta), Vec::new()));
        };
        if let Some(documento) = s.documento {
            return Ok((Terminada::Antes(documento), Vec::new()));
        }
        match poner(c, (persona, id), s.carpeta, &n, cupo).await? {
            Agregado::Hecho => Ok((Terminada::Documento(id), subidas::terminar(c, subida, id).await?)),
            otro => Ok((Terminada::No(otro), Vec::new())),
        }
    });
    let (hecho, sobran) = acto.await?;
    borde.deposito.soltar(&sobran).await;
    Ok(hecho)
}
