//! An official notes what happened outside of the sede, with its date: effect follows from that, never from sending.
//!
//! Norma: Ley 1437 de 2011, arts. 67 a 69

use super::suceder::{asentar, canales, correo, suceder};
use crate::{
    actos::{
        Hecho,
        huellas::personal,
        mesa::{Negado, Orden},
    },
    borde::Borde,
};
use domain::{
    Instante,
    calendario::Calendario,
    notificacion::{Lugar, Suceso, Via},
};
use pages::persona::Falla;
use store::{Id, notificaciones};

/// Letters of the proof, at most.
const MAX_PRUEBA: usize = 500;

/// What can happen outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fuera {
    /// No address of the person is known.
    SinDireccion,
    /// The citation was sent, or published.
    Citada,
    /// The person came and was given the act.
    Entregada,
    /// The aviso with copy was delivered at the address.
    AvisoEntregado,
    /// The aviso was fixed on the board.
    Fijada,
    /// It was taken away from there.
    Desfijada,
}

/// What is noted: which fact, when it happened, and which paper proves it.
pub(crate) struct Constancia {
    pub(crate) que: Fuera,
    pub(crate) en: Instante,
    /// "Guía 123456 del correo certificado".
    pub(crate) prueba: String,
}

/// Notes it, where it fits what is known; `false` where it was known.
pub(crate) async fn constar(
    borde: &Borde,
    orden: Orden,
    id: Id,
    x: Constancia,
) -> Hecho<Result<bool, Negado>> {
    let acto = borde.store.acto(async move |c| {
        let caso = orden.abrir(c).await?.filter(|c| c.papel.is_some());
        let Some(caso) = caso else { return Ok(Err(Negado::NoEsta)) };
        let suya = notificaciones::una(c, id).await?.filter(|n| n.peticion == Some(caso.peticion.id));
        let Some(n) = suya else { return Ok(Err(Negado::NoEsta)) };
        let via = notificaciones::via(c, id).await?;
        let suceso = match decidir(&via, &x, &orden) {
            Ok(suceso) => suceso,
            Err(fallas) => return Ok(Err(Negado::Fallas(fallas))),
        };
        let quien = caso.persona().map(|p| p.to_string()).unwrap_or_default();
        let prueba = vec![("prueba", personal(x.prueba.trim()))];
        let Some(via) = suceder(c, orden.ahora, id, (suceso, &quien), prueba).await? else {
            return Ok(Ok(false));
        };
        let correo = correo(c, n.persona).await?;
        asentar(c, orden.ahora, id, &via, canales(correo.as_ref())).await?;
        Ok(Ok(true))
    });
    acto.await
}

/// The fact, where its date can be and the step before it was made.
fn decidir(via: &Via, x: &Constancia, orden: &Orden) -> Result<Suceso, Vec<Falla>> {
    let mut fallas = Vec::new();
    if !(3..=MAX_PRUEBA).contains(&x.prueba.trim().chars().count()) {
        fallas.push(Falla::new("prueba", "Diga qué lo prueba: el número de la guía, el acta o el folio."));
    }
    let puesta = via.disponible_desde();
    if x.en > orden.ahora || puesta.is_none_or(|desde| x.en < desde) {
        fallas.push(Falla::new(
            "en",
            "Escriba la fecha y la hora en que pasó: después de notificar y hasta hoy.",
        ));
    }
    if let Some(por) = fuera_de_orden(via, x) {
        fallas.push(Falla::new("que", por));
    }
    match suceso(x, &orden.calendario) {
        Some(suceso) if fallas.is_empty() => Ok(suceso),
        Some(_) => Err(fallas),
        None => Err(vec![Falla::new("en", "Esa fecha está fuera del calendario.")]),
    }
}

/// What cannot be true of what is known.
///
/// Norma: Ley 1437 de 2011, art. 69
fn fuera_de_orden(via: &Via, x: &Constancia) -> Option<&'static str> {
    let en_pie = via.puesto(Lugar::Cartelera).en_pie;
    let citada = via.sucesos().any(|s| matches!(s, Suceso::CitacionEnviada { en } if *en <= x.en));
    match x.que {
        Fuera::AvisoEntregado | Fuera::Fijada if !citada => {
            Some("Antes del aviso se envía la citación: anótela primero.")
        }
        Fuera::Fijada if en_pie.is_some() => Some("El aviso ya está fijado en la cartelera."),
        Fuera::Desfijada if en_pie.is_none_or(|(desde, _)| x.en < desde) => {
            Some("El aviso no estaba fijado en la cartelera en esa fecha.")
        }
        _ => None,
    }
}

fn suceso(x: &Constancia, calendario: &Calendario) -> Option<Suceso> {
    let en = x.en;
    Some(match x.que {
        Fuera::SinDireccion => Suceso::SinDireccion { en },
        Fuera::Citada => Suceso::CitacionEnviada { en },
        Fuera::Entregada => Suceso::Personal { en },
        Fuera::AvisoEntregado => Suceso::AvisoConCopia { en },
        Fuera::Fijada => Suceso::fijar(en, Lugar::Cartelera, calendario).ok()?,
        Fuera::Desfijada => Suceso::Desfijada { en, lugar: Lugar::Cartelera },
    })
}
