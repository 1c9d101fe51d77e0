//! The aviso on the page of the sede: an official fixes it with a copy that everybody may read, and it goes by itself.
//!
//! Norma: Ley 1437 de 2011, art. 69; Ley 1581 de 2012, art. 4

use super::{
    contacto::Contacto,
    expediente::incorporar,
    seguir::pasos,
    suceder::{SEDE, asentar, suceder},
};
use crate::{
    actos::{
        Hecho,
        huellas::{personal, publico},
        mesa::{MAX_DOCUMENTOS, Negado, Orden},
    },
    archivos::Recibido,
    azar,
    borde::Borde,
};
use domain::{
    Instante,
    documento::Documento,
    notificacion::{Lugar, MAX_TEXTO, Paso, Suceso, Via, a_quien},
};
use pages::persona::Falla;
use store::{
    Conn, Id, SqlResult,
    datos::{self, Campo},
    documentos,
    notificaciones::{self, Notificacion, NuevaPublicacion},
};

/// Letters of why it is taken away, at least.
const MIN_MOTIVO: usize = 5;

/// What everybody will read.
pub(crate) struct Publicar {
    /// Name of the act.
    pub(crate) acto: String,
    /// Its copy without what nobody else needs to read.
    pub(crate) copia: Option<Recibido>,
    /// Why some of what came was not taken.
    pub(crate) rechazados: Vec<Falla>,
}

/// Fixes the aviso now; `false` where it stands already.
pub(crate) async fn publicar(
    borde: &Borde,
    orden: Orden,
    id: Id,
    x: Publicar,
) -> Hecho<Result<bool, Negado>> {
    let con_sms = borde.sms.is_some();
    let acto = borde.store.acto(async move |c| {
        let Some((peticion, quien, n)) = suya(c, &orden, id).await? else { return Ok(Err(Negado::NoEsta)) };
        let via = notificaciones::via(c, id).await?;
        if via.puesto(Lugar::Web).en_pie.is_some() {
            return Ok(Ok(false));
        }
        let toca = pasos(c, &orden, &n, &via, con_sms).await?.contains(&Paso::Fijar { lugar: Lugar::Web });
        let suceso = Suceso::fijar(orden.ahora, Lugar::Web, &orden.calendario).ok();
        let (suceso, copia) = match revisar(&x, suceso.filter(|_| toca)) {
            Ok(bien) => bien,
            Err(fallas) => return Ok(Err(Negado::Fallas(fallas))),
        };
        if documentos::de(c, peticion, 0).await?.len() >= MAX_DOCUMENTOS {
            let falla = Falla::new("copia", "Este expediente ya no recibe más archivos.");
            return Ok(Err(Negado::Fallas(vec![falla])));
        }
        let prueba = vec![("prueba", publico(copia.huella.clone()))];
        let documento = copia.id;
        incorporar(c, &orden, peticion, copia, "Copia publicada con el aviso").await?;
        let Some(via) = suceder(c, orden.ahora, id, (suceso, &quien), prueba).await? else {
            return Ok(Ok(false));
        };
        poner(c, &n, (x.acto.trim(), documento), suceso).await?;
        let contacto = Contacto::de(c, n.persona, con_sms).await?;
        asentar(c, orden.ahora, id, &via, contacto.canales()).await?;
        Ok(Ok(true))
    });
    acto.await
}

/// Takes the aviso away before its days are over, and says why: it gives no effect, and may be fixed again.
pub(crate) async fn retirar(
    borde: &Borde,
    orden: Orden,
    id: Id,
    motivo: String,
) -> Hecho<Result<bool, Negado>> {
    let con_sms = borde.sms.is_some();
    let acto = borde.store.acto(async move |c| {
        let Some((_, quien, n)) = suya(c, &orden, id).await? else { return Ok(Err(Negado::NoEsta)) };
        if notificaciones::via(c, id).await?.puesto(Lugar::Web).en_pie.is_none() {
            return Ok(Ok(false));
        }
        let motivo = motivo.trim();
        if !(MIN_MOTIVO..=MAX_TEXTO).contains(&motivo.chars().count()) {
            let falla = Falla::new("motivo", "Escriba por qué lo retira, en pocas palabras.");
            return Ok(Err(Negado::Fallas(vec![falla])));
        }
        let via = desfijar(c, orden.ahora, id, (&quien, motivo)).await?;
        let contacto = Contacto::de(c, n.persona, con_sms).await?;
        asentar(c, orden.ahora, id, &via, contacto.canales()).await?;
        Ok(Ok(true))
    });
    acto.await
}

/// The page shows it no longer; who takes it away before its time says why, which the chain ties without telling it.
async fn desfijar(
    c: &mut Conn<'_>,
    ahora: Instante,
    id: Id,
    (quien, motivo): (&str, &str),
) -> SqlResult<Via> {
    notificaciones::despublicar(c, id, ahora, motivo).await?;
    let suceso = Suceso::Desfijada { en: ahora, lugar: Lugar::Web };
    let dicho = (!motivo.is_empty()).then(|| ("motivo", personal(motivo)));
    match suceder(c, ahora, id, (suceso, quien), dicho.into_iter().collect()).await? {
        Some(via) => Ok(via),
        None => notificaciones::via(c, id).await,
    }
}

/// What the job does when its days are over.
pub(super) async fn desfijar_sola(c: &mut Conn<'_>, ahora: Instante, id: Id) -> SqlResult<bool> {
    desfijar(c, ahora, id, (SEDE, "")).await.map(|_| true)
}

/// The notification of a case that this official attends: its petition, who they are, and itself.
async fn suya(c: &mut Conn<'_>, orden: &Orden, id: Id) -> SqlResult<Option<(Id, String, Notificacion)>> {
    let Some(caso) = orden.abrir(c).await?.filter(|c| c.papel.is_some()) else { return Ok(None) };
    let quien = caso.persona().map(|p| p.to_string()).unwrap_or_default();
    let peticion = caso.peticion.id;
    let n = notificaciones::una(c, id).await?.filter(|n| n.peticion == Some(peticion));
    Ok(n.map(|n| (peticion, quien, n)))
}

fn revisar(x: &Publicar, suceso: Option<Suceso>) -> Result<(Suceso, Recibido), Vec<Falla>> {
    let mut fallas = x.rechazados.clone();
    let acto = x.acto.trim();
    if acto.is_empty() || acto.chars().count() > MAX_TEXTO {
        fallas.push(Falla::new("acto", "Escriba cómo se llama la decisión: «Resolución 114 de 2026»."));
    }
    if x.copia.is_none() && x.rechazados.is_empty() {
        fallas.push(Falla::new("copia", "Adjunte la copia de la decisión que se puede publicar."));
    }
    if suceso.is_none() {
        let cuando = "Todavía no se publica: primero la citación y, cinco días hábiles después, si no sabe dónde vive, el aviso.";
        fallas.push(Falla::new("", cuando));
    }
    match suceso.zip(x.copia.clone()) {
        Some(bien) if fallas.is_empty() => Ok(bien),
        _ => Err(fallas),
    }
}

async fn poner(
    c: &mut Conn<'_>,
    n: &Notificacion,
    (acto, documento): (&str, Id),
    suceso: Suceso,
) -> SqlResult<()> {
    let Suceso::Fijada { en, hasta, .. } = suceso else { return Ok(()) };
    let nombre = match n.persona {
        Some(persona) => datos::valor(c, persona, Campo::Nombre).await?.unwrap_or_default(),
        None => String::new(),
    };
    let suyo = Documento { tipo: n.destinatario_tipo, numero: n.destinatario_numero.clone() };
    let p = NuevaPublicacion {
        id: azar::id(en),
        notificacion: n.id,
        acto: acto.to_owned(),
        a_quien: a_quien(&nombre, &suyo),
        documento,
        fijada_en: en,
        hasta,
    };
    notificaciones::publicar(c, &p).await.map(drop)
}
