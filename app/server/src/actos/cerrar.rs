//! Sessions end: by their person, from another device, or because the authentication service says so.

use super::{
    Hecho,
    huellas::{self, publico},
};
use crate::{
    borde::Borde,
    identidad::CierreTrasero,
    sesion::{self, Quien},
};
use domain::identidad::Titular;
use store::{sesiones, usados};

/// The person leaves this session.
pub(crate) async fn salir(borde: &Borde, quien: &Quien) -> Hecho<()> {
    let (ahora, huella, persona) = (borde.ahora(), quien.huella.clone(), quien.datos.persona);
    let acto = borde.store.acto(async move |c| {
        sesiones::cerrar(c, &huella, ahora).await?;
        huellas::anotar(c, ahora, huellas::sujeto(persona), "salida", [("por", publico("persona"))]).await
    });
    acto.await
}

/// Ends every session of the person but this one; says how many.
pub(crate) async fn cerrar_otras(borde: &Borde, quien: &Quien) -> Hecho<u64> {
    let Some(persona) = quien.datos.persona else { return Ok(0) };
    let (ahora, huella) = (borde.ahora(), quien.huella.clone());
    let acto = borde.store.acto(async move |c| {
        let n = sesiones::cerrar_otras(c, persona, &huella, ahora).await?;
        let hechos = [("cuantas", publico(n.to_string()))];
        huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "cierre_de_otras_sesiones", hechos).await?;
        Ok(n)
    });
    acto.await
}

/// The service ended its session (front channel): ours of the same `sid` end too. A foreign `sid` ends nothing.
pub(crate) async fn cerrar_por_sid(borde: &Borde, iss: String, sid: String) -> Hecho<u64> {
    let ahora = borde.ahora();
    borde.store.acto(async move |c| sesiones::cerrar_por_sid(c, &iss, &sid, ahora).await).await
}

/// The service says so with a token (back channel), which serves once: false where it was used before.
pub(crate) async fn cerrar_del_emisor(borde: &Borde, cierre: CierreTrasero) -> Hecho<bool> {
    let ahora = borde.ahora();
    let clave = sesion::huella(&format!("cierre|{}|{}", cierre.iss, cierre.jti));
    let acto = borde.store.acto(async move |c| {
        if !usados::usar(c, &clave, cierre.vence).await? {
            return Ok(false);
        }
        match (&cierre.sid, &cierre.sub) {
            (Some(sid), _) => sesiones::cerrar_por_sid(c, &cierre.iss, sid, ahora).await?,
            (None, Some(sub)) => {
                let titular = Titular { iss: cierre.iss.clone(), sub: sub.clone() };
                sesiones::cerrar_por_titular(c, &titular, ahora).await?
            }
            (None, None) => 0,
        };
        Ok(true)
    });
    acto.await
}
