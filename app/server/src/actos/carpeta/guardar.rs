//! A person keeps a document.

use super::{Hecho, de_archivo, dejar, nuevo};
use crate::{archivos::Recibido, azar, borde::Borde};
use store::{
    Conn, Id, SqlResult,
    carpeta::{self, Agregado, Nuevo, carpetas},
};

/// Keeps a file that is on disk, in a folder of theirs or at the top, where there is room.
pub(crate) async fn guardar(
    borde: &Borde,
    persona: Id,
    lugar: Option<Id>,
    r: &Recibido,
    cupo: i64,
) -> Hecho<Agregado> {
    let (n, id) = (nuevo(borde, r), azar::id(borde.ahora()));
    let acto = borde.store.acto(async move |c| poner(c, (persona, id), lugar, &n, cupo).await);
    acto.await
}

/// The same, inside of an act.
pub(super) async fn poner(
    c: &mut Conn<'_>,
    (persona, id): (Id, Id),
    lugar: Option<Id>,
    n: &Nuevo,
    cupo: i64,
) -> SqlResult<Agregado> {
    if let Some(lugar) = lugar
        && !carpetas::de(c, persona).await?.iter().any(|f| f.id == lugar)
    {
        return Ok(Agregado::NoEsta);
    }
    let hecho = carpeta::agregar(c, persona, (id, lugar), n, cupo).await?;
    if hecho == Agregado::Hecho {
        dejar(c, n.en, (persona, id), ("guardado", "documento.guardado"), de_archivo(n)).await?;
    }
    Ok(hecho)
}
