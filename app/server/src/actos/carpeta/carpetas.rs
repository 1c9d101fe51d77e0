//! A person makes, renames and removes folders.

use super::{Hecho, huellas, personal, publico};
use crate::{azar, borde::Borde};
use domain::{
    Instante,
    carpeta::{MAX_CARPETAS, MAX_PROFUNDIDAD},
};
use store::{
    Conn, Id, SqlResult,
    carpeta::carpetas::{self, Carpeta},
};

/// Why a folder was not made or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoCarpeta {
    /// There is none such of theirs.
    NoEsta,
    /// They have as many as there can be.
    Muchas,
    /// It would be too deep.
    Honda,
    /// Something is in it.
    Ocupada,
}

/// Makes one in another, or at the top.
pub(crate) async fn crear_carpeta(
    borde: &Borde,
    persona: Id,
    padre: Option<Id>,
    nombre: String,
) -> Hecho<Result<Id, NoCarpeta>> {
    let (id, ahora) = (azar::id(borde.ahora()), borde.ahora());
    let acto = borde.store.acto(async move |c| {
        let hay = carpetas::de(c, persona).await?;
        if hay.len() >= MAX_CARPETAS {
            return Ok(Err(NoCarpeta::Muchas));
        }
        match padre.map(|p| profundidad(&hay, p)) {
            Some(None) => return Ok(Err(NoCarpeta::NoEsta)),
            Some(Some(n)) if n >= MAX_PROFUNDIDAD => return Ok(Err(NoCarpeta::Honda)),
            _ => {}
        }
        let nueva = Carpeta { id, padre, nombre: nombre.clone(), creada_en: ahora };
        carpetas::crear(c, persona, &nueva).await?;
        dejar(c, ahora, (persona, id), "carpeta.creada", nombre).await.map(|()| Ok(id))
    });
    acto.await
}

/// Gives one another name; false where it is not theirs.
pub(crate) async fn renombrar_carpeta(borde: &Borde, persona: Id, id: Id, nombre: String) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        if !carpetas::renombrar(c, persona, id, &nombre).await? {
            return Ok(false);
        }
        dejar(c, ahora, (persona, id), "carpeta.renombrada", nombre).await.map(|()| true)
    });
    acto.await
}

/// Removes one that is empty.
pub(crate) async fn borrar_carpeta(borde: &Borde, persona: Id, id: Id) -> Hecho<Result<(), NoCarpeta>> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let Some(esta) = carpetas::de(c, persona).await?.into_iter().find(|f| f.id == id) else {
            return Ok(Err(NoCarpeta::NoEsta));
        };
        if carpetas::ocupada(c, persona, id).await? {
            return Ok(Err(NoCarpeta::Ocupada));
        }
        carpetas::borrar(c, persona, id).await?;
        dejar(c, ahora, (persona, id), "carpeta.borrada", esta.nombre).await.map(Ok)
    });
    acto.await
}

async fn dejar(
    c: &mut Conn<'_>,
    ahora: Instante,
    (persona, id): (Id, Id),
    tipo: &'static str,
    nombre: String,
) -> SqlResult<()> {
    let hechos = [("carpeta", publico(id.to_string())), ("nombre", personal(nombre))];
    huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), tipo, hechos).await
}

/// How deep a folder is, from 1; none where it is not among these.
fn profundidad(hay: &[Carpeta], id: Id) -> Option<usize> {
    let mut esta = hay.iter().find(|f| f.id == id)?;
    let mut n = 1;
    while let Some(padre) = esta.padre.and_then(|p| hay.iter().find(|f| f.id == p)) {
        (esta, n) = (padre, n + 1);
        if n > MAX_PROFUNDIDAD {
            break;
        }
    }
    Some(n)
}
