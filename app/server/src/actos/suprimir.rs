//! A person asks that their data be erased; what the law keeps is said where they ask.
//!
//! Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.6 y 2.2.2.25.2.8

use super::{
    Hecho,
    huellas::{self, personal},
};
use crate::{azar, borde::Borde, sesion::Quien};
use store::{pendientes, supresiones};

/// Notes the request, once while it waits; its answer has the term of a reclamo.
pub(crate) async fn pedir_supresion(
    borde: &Borde,
    quien: &Quien,
    motivo: String,
    forma: &'static str,
) -> Hecho<()> {
    let Some(persona) = quien.datos.persona else { return Ok(()) };
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        pendientes::borrar(c, persona, forma).await?;
        if supresiones::de(c, persona).await?.iter().any(|s| s.resuelta_en.is_none()) {
            return Ok(());
        }
        let id = azar::id(ahora);
        supresiones::pedir(c, id, persona, &motivo, ahora).await?;
        let hechos = [("motivo", personal(motivo))];
        huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "supresion_pedida", hechos).await
    });
    acto.await
}
