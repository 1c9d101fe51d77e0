//! Who helps looks at the filing of somebody: each look is written down, once an hour, before anything is shown.
//!
//! Norma: Ley 1581 de 2012, art. 4 lit. f (restricted access)

use crate::{
    actos::{
        Hecho,
        huellas::{self, publico},
        mesa::{Actor, Caso, Negado, Orden},
    },
    azar,
    borde::Borde,
};
use jiff::SignedDuration;
use store::accesos::{self, Acceso};

/// What the person reads of it.
const QUE: &str = "una solicitud suya";
/// The same look is not written twice in this time.
const ANTES: SignedDuration = SignedDuration::from_hours(1);

/// The case, once the look is on record; where somebody was not let in, or is in no more, there is none.
pub(crate) async fn mirar(borde: &Borde, orden: Orden) -> Hecho<Result<Caso, Negado>> {
    let acto = borde.store.acto(async move |c| {
        let Some(caso) = orden.abrir(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let (Actor::Ayudante(quien), Some(por), Some(persona)) =
            (&orden.actor, &caso.ayuda, caso.peticion.persona)
        else {
            return Ok(Err(Negado::NoEsta));
        };
        let acceso = Acceso {
            id: azar::id(orden.ahora),
            persona,
            en: orden.ahora,
            quien: quien.nombre.clone(),
            papel: format!("le ayuda, {}", quien.documento.abreviado()),
            motivo: format!("Radicado {}", orden.radicado),
            que: QUE.to_owned(),
        };
        if accesos::hay(c, &acceso, orden.ahora - ANTES).await? {
            return Ok(Ok(caso));
        }
        accesos::anotar(c, &acceso).await?;
        let hechos = [
            ("acceso", publico(acceso.id.to_string())),
            ("ayudante", publico(por.id.to_string())),
            ("peticion", publico(caso.peticion.id.to_string())),
        ];
        huellas::anotar(c, orden.ahora, huellas::sujeto(Some(persona)), "acceso", hechos).await?;
        Ok(Ok(caso))
    });
    acto.await
}
