//! An official notes what happened outside of the sede, with its date: effect follows from that, never from sending.
//!
//! Norma: Ley 1437 de 2011, arts. 67 a 69

use super::{
    contacto::Contacto,
    expediente::probar,
    suceder::{asentar, suceder},
};
use crate::{
    actos::{
        Hecho,
        huellas::publico,
        mesa::{MAX_DOCUMENTOS, Negado, Orden},
    },
    archivos::Recibido,
    borde::Borde,
};
use domain::{
    Instante,
    calendario::Calendario,
    notificacion::{Lugar, Suceso, Via},
};
use pages::persona::Falla;
use store::{Id, documentos, notificaciones};

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

/// What is noted: which fact, when it happened, and which papers prove it.
pub(crate) struct Constancia {
    pub(crate) que: Option<Fuera>,
    pub(crate) en: Option<Instante>,
    pub(crate) soportes: Vec<Recibido>,
    /// Why some of what came was not taken.
    pub(crate) rechazados: Vec<Falla>,
}

/// Notes it, where it fits what is known; `false` where it was known.
pub(crate) async fn constar(
    borde: &Borde,
    orden: Orden,
    id: Id,
    x: Constancia,
) -> Hecho<Result<bool, Negado>> {
    let con_sms = borde.sms.is_some();
    let acto = borde.store.acto(async move |c| {
        let caso = orden.abrir(c).await?.filter(|c| c.papel.is_some());
        let Some(caso) = caso else { return Ok(Err(Negado::NoEsta)) };
        let peticion = caso.peticion.id;
        let suya = notificaciones::una(c, id).await?.filter(|n| n.peticion == Some(peticion));
        let Some(n) = suya else { return Ok(Err(Negado::NoEsta)) };
        let via = notificaciones::via(c, id).await?;
        let suceso = match decidir(&via, &x, &orden) {
            Ok(suceso) => suceso,
            Err(fallas) => return Ok(Err(Negado::Fallas(fallas))),
        };
        if via.sucesos().any(|s| *s == suceso) {
            return Ok(Ok(false));
        }
        if documentos::de(c, peticion, 0).await?.len() + x.soportes.len() > MAX_DOCUMENTOS {
            let falla = Falla::new("soporte", "Este expediente ya no recibe más archivos.");
            return Ok(Err(Negado::Fallas(vec![falla])));
        }
        let quien = caso.persona().map(|p| p.to_string()).unwrap_or_default();
        let prueba = vec![("prueba", publico(probar(c, &orden, peticion, x.soportes).await?))];
        let Some(via) = suceder(c, orden.ahora, id, (suceso, &quien), prueba).await? else {
            return Ok(Ok(false));
        };
        let contacto = Contacto::de(c, n.persona, con_sms).await?;
        asentar(c, orden.ahora, id, &via, contacto.canales()).await?;
        Ok(Ok(true))
    });
    acto.await
}

/// The fact, where its date can be and the step before it was made.
///
/// Norma: Ley 1437 de 2011, art. 69 (the file keeps the proof)
fn decidir(via: &Via, x: &Constancia, orden: &Orden) -> Result<Suceso, Vec<Falla>> {
    let mut fallas = x.rechazados.clone();
    if x.soportes.is_empty() && fallas.is_empty() {
        fallas.push(Falla::new("soporte", "Adjunte lo que lo prueba: la guía, el acta o el folio."));
    }
    let puesta = via.disponible_desde();
    let puede = |en: &Instante| *en <= orden.ahora && puesta.is_some_and(|desde| *en >= desde);
    let en = x.en.filter(puede);
    if en.is_none() {
        fallas.push(Falla::new(
            "en",
            "Escriba la fecha y la hora en que pasó: después de notificar y hasta hoy.",
        ));
    }
    let Some((que, en)) = x.que.zip(en) else {
        fallas.extend(x.que.is_none().then(|| Falla::new("suceso", "Diga qué pasó.")));
        return Err(fallas);
    };
    if let Some(por) = fuera_de_orden(via, que, en) {
        fallas.push(Falla::new("suceso", por));
    }
    match suceso(que, en, &orden.calendario) {
        Some(suceso) if fallas.is_empty() => Ok(suceso),
        Some(_) => Err(fallas),
        None => Err(vec![Falla::new("en", "Esa fecha está fuera del calendario.")]),
    }
}

/// What cannot be true of what is known.
///
/// Norma: Ley 1437 de 2011, art. 69
fn fuera_de_orden(via: &Via, que: Fuera, en: Instante) -> Option<&'static str> {
    let en_pie = via.puesto(Lugar::Cartelera).en_pie;
    let citada = via.sucesos().any(|s| matches!(s, Suceso::CitacionEnviada { en: dia } if *dia <= en));
    match que {
        Fuera::AvisoEntregado | Fuera::Fijada if !citada => {
            Some("Antes del aviso se envía la citación: anótela primero.")
        }
        Fuera::Fijada if en_pie.is_some() => Some("El aviso ya está fijado en la cartelera."),
        Fuera::Desfijada if en_pie.is_none_or(|(desde, _)| en < desde) => {
            Some("El aviso no estaba fijado en la cartelera en esa fecha.")
        }
        _ => None,
    }
}

fn suceso(que: Fuera, en: Instante, calendario: &Calendario) -> Option<Suceso> {
    Some(match que {
        Fuera::SinDireccion => Suceso::SinDireccion { en },
        Fuera::Citada => Suceso::CitacionEnviada { en },
        Fuera::Entregada => Suceso::Personal { en },
        Fuera::AvisoEntregado => Suceso::AvisoConCopia { en },
        Fuera::Fijada => Suceso::fijar(en, Lugar::Cartelera, calendario).ok()?,
        Fuera::Desfijada => Suceso::Desfijada { en, lugar: Lugar::Cartelera },
    })
}
