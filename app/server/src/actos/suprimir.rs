//! A person asks that their data be erased; what the law keeps is said where they ask.
//!
//! Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.6 y 2.2.2.25.2.8

use super::{
    Hecho,
    huellas::{self, personal, publico},
};
use crate::{azar, borde::Borde, sesion::Quien};
use domain::Instante;
use store::{
    Id, Store, pendientes, personas,
    supresiones::{self, Estado},
};

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

/// The entity answers: what it accepts is erased at once, and the records that the law keeps stay. False where nothing waits.
///
/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.8; Ley 1581 de 2012, art. 15
pub(crate) async fn resolver_supresion(
    store: &Store,
    id: Id,
    estado: Estado,
    ahora: Instante,
) -> Hecho<bool> {
    let acto = store.acto(async move |c| {
        let pedida = supresiones::por_resolver(c).await?.into_iter().find(|s| s.id == id);
        let Some(pedida) = pedida else { return Ok(false) };
        supresiones::resolver(c, id, estado, ahora).await?;
        let hechos = [("estado", publico(estado.nombre()))];
        huellas::anotar(c, ahora, huellas::sujeto(Some(pedida.persona)), "supresion_resuelta", hechos)
            .await?;
        if estado == Estado::Aceptada {
            personas::suprimir(c, pedida.persona, ahora).await?;
        }
        Ok(true)
    });
    acto.await
}
