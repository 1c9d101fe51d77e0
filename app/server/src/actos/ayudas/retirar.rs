//! A person sends away, at once, somebody whom they had let into a filing.

use super::{duenio, escrito};
use crate::{
    actos::{
        Hecho,
        huellas::{self, personal, publico},
        mesa::{Negado, Orden},
    },
    borde::Borde,
};
use domain::evidencia::Sujeto;
use store::{Id, ayudantes};

/// What is not of this filing, or was taken back before, looks like none.
pub(crate) async fn retirar(borde: &Borde, orden: Orden, id: Id) -> Hecho<Result<(), Negado>> {
    let acto = borde.store.acto(async move |c| {
        let Some(caso) = orden.abrir(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let peticion = caso.peticion.id;
        let suyas = ayudantes::de(c, peticion).await?;
        let Some(a) = suyas.iter().find(|a| a.id == id && duenio(&orden) == Some(a.persona)) else {
            return Ok(Err(Negado::NoEsta));
        };
        if !ayudantes::retirar(c, id, peticion, orden.ahora).await? {
            return Ok(Err(Negado::NoEsta));
        }
        let hechos =
            [("ayudante", publico(id.to_string())), ("documento", personal(escrito(&a.documento())))];
        let sujeto = Sujeto::Peticion(peticion.to_string());
        huellas::anotar(c, orden.ahora, sujeto, "ayudante.retirado", hechos).await?;
        Ok(Ok(()))
    });
    acto.await
}
