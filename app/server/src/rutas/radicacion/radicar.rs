//! The review was read and is sent: all of it is checked again, and filed once.

use super::{
    constancia, escrito,
    hoja::Escrito,
    vista::{self, Pagina},
};
use crate::{
    actos,
    borde::{Borde, error::Error, limites::Que},
    rutas::envio::Envio,
};
use axum::{http::StatusCode, response::Response};
use domain::{fecha, peticion::Canal};
use std::{net::IpAddr, sync::Arc};
use store::peticiones::Radicacion;

/// The review was read and is sent: all of it is checked again, and filed once.
pub(super) async fn radicar(
    borde: &Arc<Borde>,
    mut e: Escrito,
    envio: &Envio,
    ip: IpAddr,
) -> Result<Response, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let revision = e.revisar(borde);
    let forma = Arc::clone(&e.forma.formulario);
    if let Some(s) = escrito::con_error(&forma, &e.respuestas, e.hoy(borde)) {
        let pagina = Pagina { fallas: e.forma.fallas(&revision.errores), ..Pagina::default() };
        return e.formulario(borde, Some(s), StatusCode::UNPROCESSABLE_ENTITY, pagina).await;
    }
    if let Some(falla) = e.sin_firma(borde, envio) {
        return Ok(e.revision(borde, StatusCode::UNPROCESSABLE_ENTITY, vec![falla]));
    }
    if borde.limites.contar_ip(Que::Radicacion, ip).is_err() && !e.respondio(envio) {
        e.preguntar(borde).await?;
        let falla = Escrito::sin_responder(envio);
        return Ok(e.revision(borde, StatusCode::UNPROCESSABLE_ENTITY, vec![falla]));
    }
    let destino = e.forma.destino(portal.sitio(), &revision.limpias, e.quien.as_ref());
    let recibida = fecha::legal(borde.ahora());
    let termino = e.forma.termino(portal.sitio(), destino.clase, recibida).unwrap_or_else(|_| {
        tracing::error!("the calendar ends before a term");
        None
    });
    let firma = e.forma.formulario.firma.then(|| e.quien.as_ref().map(|q| q.acreditacion().grado)).flatten();
    let Some(borrador) = e.borrador.clone() else { return Err(Error::NoExiste) };
    let (camino, clave, id) = (e.forma.camino.clone(), e.clave.clone(), borrador.id);
    let (limpias, faltan) = (revision.limpias, revision.faltan);
    let por_radicar = actos::PorRadicar {
        borrador,
        limpias,
        faltan,
        destino,
        canal: Canal::Sede,
        firma,
        termino,
        recibe: None,
    };
    match actos::radicar(borde, por_radicar).await? {
        Radicacion::Hecha(_) | Radicacion::Ya(_) => {
            constancia::ir_del_borrador(borde, &camino, id, clave.as_deref()).await
        }
        Radicacion::OtraVersion => Ok(e.revision(borde, StatusCode::CONFLICT, vec![vista::cambio()])),
    }
}
