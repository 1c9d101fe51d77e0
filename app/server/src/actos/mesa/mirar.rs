//! An official looks at the case of somebody: once a day each look is written down, before anything is shown.
//!
//! Norma: Ley 1581 de 2012, art. 4 lit. f (restricted access)

use super::{Caso, Negado, Orden};
use crate::{
    actos::{
        Hecho,
        huellas::{self, publico},
    },
    azar,
    borde::Borde,
};
use domain::fecha;
use jiff::SignedDuration;
use store::accesos::{self, Acceso};

/// What the person reads of it.
const QUE: &str = "una solicitud suya";

/// The case, once the look is on record; of an anonymous one nobody's data is seen.
pub(crate) async fn mirar(borde: &Borde, orden: Orden) -> Hecho<Result<Caso, Negado>> {
    let acto = borde.store.acto(async move |c| {
        let Some(caso) = orden.abrir(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let (Some(persona), Some(papel)) = (caso.peticion.persona, &caso.papel) else { return Ok(Ok(caso)) };
        let acceso = Acceso {
            id: azar::id(orden.ahora),
            persona,
            en: orden.ahora,
            quien: papel.nombre.clone(),
            papel: papel.palabras.clone(),
            motivo: format!("Radicado {}", orden.radicado),
            que: QUE.to_owned(),
        };
        let suya = persona == papel.persona;
        if suya || accesos::hay(c, &acceso, hoy_desde(&orden)).await? {
            return Ok(Ok(caso));
        }
        accesos::anotar(c, &acceso).await?;
        let hechos = [
            ("acceso", publico(acceso.id.to_string())),
            ("funcionario", publico(papel.funcionario.to_string())),
            ("peticion", publico(caso.peticion.id.to_string())),
        ];
        huellas::anotar(c, orden.ahora, huellas::sujeto(Some(persona)), "acceso", hechos).await?;
        Ok(Ok(caso))
    });
    acto.await
}

/// The first moment of today in Colombia, five hours behind.
fn hoy_desde(orden: &Orden) -> domain::Instante {
    let hoy = fecha::legal(orden.ahora);
    let medianoche = hoy.to_zoned(jiff::tz::TimeZone::UTC).map(|z| z.timestamp());
    medianoche.map_or(orden.ahora, |m| m + SignedDuration::from_hours(5))
}
