//! A person makes another link of a permiso; the one before opens nothing from this moment.

use super::{dejar, huella};
use crate::{actos::Hecho, azar, borde::Borde};
use store::{Id, compartidos};

/// The new code, which nobody sees again; none where there is no open permiso of theirs with a link.
pub(crate) async fn renovar_enlace(borde: &Borde, persona: Id, id: Id) -> Hecho<Option<String>> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let abierto = compartidos::uno(c, persona, id).await?.is_some_and(|p| p.abre(ahora).is_ok());
        let codigo = azar::secreto();
        if !abierto || !compartidos::renovar(c, persona, id, &huella(&codigo)).await? {
            return Ok(None);
        }
        let nombre = ("", "documento.compartido_enlace");
        dejar(c, ahora, (persona, id), &[], nombre, Vec::new()).await?;
        Ok(Some(codigo))
    });
    acto.await
}
