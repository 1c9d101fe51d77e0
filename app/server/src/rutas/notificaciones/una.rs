//! `/carpeta/notificaciones/{id}/`: before it has effect, what opening it means; after, the act and what follows.

use super::{CAMINO, leer, vista};
use crate::{
    borde::{Borde, error::Error, paginas},
    rutas::{hecho::Recien, pedido::Ver},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{Instante, fecha::legal, notificacion::Via};
use pages::{
    documentos::Parte,
    notificaciones::{Abierta, Marcha, Por, PorAbrir, Rechazar},
    persona::Falla,
};
use std::sync::Arc;
use store::{
    Conn, Id,
    autorizaciones::{self, Autorizacion},
    notificaciones::{self, Notificacion},
};

pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(id): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("{CAMINO}{id}/");
    let r = async {
        let (n, via) = suya(&borde, &quien, &id).await?;
        let mut presencia = quien.presencia(&camino, borde.ahora());
        presencia.hecho = recien.hecho();
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let pagina = match vista::marcha(&via, borde.ahora(), vista::plazos_de(portal.sitio())) {
            Marcha::ConEfecto { en, por } => {
                let x = abierta(&borde, &n, &via, (en, por)).await?;
                portal.notificacion_abierta(&presencia, &x)
            }
            marcha => portal.notificacion_por_abrir(&presencia, &por_abrir(&borde, &n, &via, marcha).await?),
        };
        Ok(paginas::html(&borde, StatusCode::OK, pagina))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// What of that page takes the place of what it was before it was opened.
///
/// # Errors
/// It has no effect yet.
pub(super) async fn parte(borde: &Borde, quien: &Quien, id: Id) -> Result<Parte, Error> {
    let (n, via) = suya(borde, quien, &id.to_string()).await?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let Marcha::ConEfecto { en, por } = vista::marcha(&via, borde.ahora(), vista::plazos_de(portal.sitio()))
    else {
        return Err(Error::NoExiste);
    };
    let presencia = quien.presencia(&format!("{CAMINO}{id}/"), borde.ahora());
    Ok(portal.parte_de_notificacion(&presencia, &abierta(borde, &n, &via, (en, por)).await?))
}

/// One of this person, with its facts.
async fn suya(borde: &Borde, quien: &Quien, id: &str) -> Result<(Notificacion, Via), Error> {
    let (persona, id) = (quien.datos.persona.ok_or(Error::NoExiste)?, leer(id)?);
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let n = notificaciones::de_persona(c, persona, id).await?.ok_or(Error::NoExiste)?;
    let via = notificaciones::via(c, id).await?;
    Ok((n, via))
}

async fn por_abrir(borde: &Borde, n: &Notificacion, via: &Via, marcha: Marcha) -> Result<PorAbrir, Error> {
    let mut lector = borde.store.lector().await?;
    let autorizados = quien_mas(borde, &mut lector.conn(), n).await?;
    Ok(PorAbrir {
        id: n.id.to_string(),
        dependencia: vista::oficina(borde, &n.dependencia),
        asunto: n.asunto.clone(),
        radicado: vista::radicado(borde, &mut lector.conn(), n).await?,
        desde: via.disponible_desde().unwrap_or(n.creada_en),
        marcha,
        grado: n.grado,
        autorizados,
        rechazable: rechazable(via),
    })
}

/// Who else may open it today, by their document: the person knows whose it is, and we say no name that we may not have.
async fn quien_mas(borde: &Borde, c: &mut Conn<'_>, n: &Notificacion) -> Result<Vec<String>, Error> {
    let Some(persona) = n.persona else { return Ok(Vec::new()) };
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let (hoy, procedimiento) = (legal(borde.ahora()), portal.sitio().procedimiento(&n.procedimiento));
    let suyas = autorizaciones::de(c, persona).await?;
    let puede =
        |a: &&Autorizacion| a.regla().abierta(hoy) && a.ambito().cubre(n.peticion.as_ref(), procedimiento);
    let mut quienes: Vec<String> = suyas.iter().filter(puede).map(|a| a.documento().abreviado()).collect();
    quienes.sort();
    quienes.dedup();
    Ok(quienes)
}

/// What has effect, or already goes on by other ways, is not refused.
fn rechazable(via: &Via) -> bool {
    via.surtida().is_none() && via.otra_via().is_none()
}

async fn abierta(
    borde: &Borde,
    n: &Notificacion,
    via: &Via,
    (en, por): (Instante, Por),
) -> Result<Abierta, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let contenido = n.contenido()?;
    Ok(Abierta {
        id: n.id.to_string(),
        asunto: n.asunto.clone(),
        radicado: vista::radicado(borde, c, n).await?,
        en,
        por,
        por_otro: vista::recibida_por(c, n, via.surtida()).await?.map(|q| q.breve()),
        firmante: vista::firmante(&contenido),
        acto: vista::acto(&contenido),
        recursos: vista::recursos(borde, &contenido, via.surtida()),
        historia: vista::historia(c, n.id).await?,
        con_prueba: true,
    })
}

/// Who comes to the address of a post by a link.
pub(super) async fn a_su_pagina(Path(id): Path<String>) -> Redirect {
    let propio = |c: &char| c.is_ascii_hexdigit() || *c == '-';
    let id: String = id.chars().filter(propio).take(40).collect();
    Redirect::to(&format!("{CAMINO}{id}/"))
}

/// `GET …/rechazo`.
pub(super) async fn rechazo(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(id): Path<String>,
) -> Response {
    let camino = format!("{CAMINO}{id}/rechazo");
    sesion::responder(&borde, &camino, sin_rechazar(&borde, &quien, &id, Vec::new()).await)
}

/// The page that says what refusing means, also for its form that came back.
pub(super) async fn sin_rechazar(
    borde: &Arc<Borde>,
    quien: &Quien,
    id: &str,
    fallas: Vec<Falla>,
) -> Result<Response, Error> {
    let (n, via) = suya(borde, quien, id).await?;
    if !rechazable(&via) {
        return Ok(Redirect::to(&format!("{CAMINO}{}/", n.id)).into_response());
    }
    let estado = if fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let dependencia = vista::oficina(borde, &n.dependencia);
    let x = Rechazar { id: n.id.to_string(), dependencia, asunto: n.asunto, fallas };
    let presencia = quien.presencia(&format!("{CAMINO}{id}/rechazo"), borde.ahora());
    Ok(paginas::con_portal(borde, estado, |p| p.rechazar_notificacion(&presencia, &x)))
}
