//! A person says how it went, once, after their filing has ended; what they said stands in no evidence.

use super::{
    Hecho,
    huellas::{self, Valor},
    mesa::{Negado, Orden},
};
use crate::borde::Borde;
use domain::{encuesta::Encuesta, evidencia::Sujeto};
use store::encuestas;

/// `Otro` where it has not ended; a second time it is as if it were the first, and nothing changes.
///
/// Norma: Resolución 2893 de 2020 (after the last stage)
pub(crate) async fn encuestar(borde: &Borde, orden: Orden, encuesta: Encuesta) -> Hecho<Result<(), Negado>> {
    let acto = borde.store.acto(async move |c| {
        let Some(caso) = orden.abrir(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let p = &caso.peticion;
        if !p.estado.terminada() {
            return Ok(Err(Negado::Otro));
        }
        let (tramite, dependencia) = (p.tramite.as_str(), p.dependencia.as_str());
        let nueva =
            encuestas::Nueva { peticion: p.id, tramite, dependencia, encuesta: &encuesta, en: orden.ahora };
        if encuestas::responder(c, &nueva).await? {
            let sujeto = Sujeto::Peticion(p.id.to_string());
            let nada: [(&'static str, Valor); 0] = [];
            huellas::anotar(c, orden.ahora, sujeto, "encuesta.respondida", nada).await?;
        }
        Ok(Ok(()))
    });
    acto.await
}
