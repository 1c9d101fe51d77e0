//! A file on its way: it begins, its pieces are kept, or its owner does not want it any more. No document of it is there yet.

use super::Hecho;
use crate::borde::Borde;
use domain::carpeta::{MAX_DOCUMENTOS, MAX_SUBIDAS};
use store::{
    Id,
    carpeta::{
        self, carpetas,
        subidas::{self, Subida, Trozo},
    },
};

/// What became of the wish to begin.
#[derive(Debug)]
pub(crate) enum Comienzo {
    /// It is open; perhaps since before.
    Abierta(Subida),
    /// There is no such folder of theirs.
    NoEsta,
    /// There will be no room for it.
    SinCupo,
    /// They keep as many documents as there can be.
    Llena,
    /// They have too many on their way.
    Muchas,
}

/// Opens one, or finds the open one of the same file.
///
/// What is on its way may take as much room as what is kept, and no more.
pub(crate) async fn comenzar_subida(borde: &Borde, persona: Id, s: Subida, cupo: i64) -> Hecho<Comienzo> {
    let acto = borde.store.acto(async move |c| {
        if let Some(lugar) = s.carpeta
            && !carpetas::de(c, persona).await?.iter().any(|f| f.id == lugar)
        {
            return Ok(Comienzo::NoEsta);
        }
        let hay = carpeta::cuota(c, persona).await?;
        if hay.bytes + s.bytes > cupo {
            return Ok(Comienzo::SinCupo);
        }
        if let Some(ya) = subidas::igual(c, persona, s.carpeta, (&s.nombre, &s.marca, s.bytes)).await? {
            return Ok(Comienzo::Abierta(ya));
        }
        let abiertas = subidas::abiertas(c, persona).await?;
        if hay.documentos >= MAX_DOCUMENTOS {
            return Ok(Comienzo::Llena);
        }
        if abiertas.cuantas >= MAX_SUBIDAS || abiertas.bytes + s.bytes > cupo {
            return Ok(Comienzo::Muchas);
        }
        subidas::abrir(c, persona, &s).await?;
        Ok(Comienzo::Abierta(s))
    });
    acto.await
}

/// Names a piece that is on disk; false where it was there already, or nothing waits for it.
pub(crate) async fn poner_trozo(borde: &Borde, persona: Id, subida: Id, t: Trozo) -> Hecho<bool> {
    borde.store.acto(async move |c| subidas::poner(c, persona, subida, &t).await).await
}

/// Forgets one with its pieces; false where there is none of theirs.
pub(crate) async fn dejar_subida(borde: &Borde, persona: Id, subida: Id) -> Hecho<bool> {
    let acto = borde.store.acto(async move |c| subidas::borrar(c, persona, subida).await);
    let Some(sobran) = acto.await? else { return Ok(false) };
    borde.deposito.soltar(&sobran).await;
    Ok(true)
}
