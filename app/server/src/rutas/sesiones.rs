//! `/carpeta/sesiones/`: where else the person is inside, and how to close that; and staying connected.

use super::{
    hecho::{self, Recien},
    pedido::{Cerrar, Ver},
};
use crate::{
    actos,
    borde::{Borde, error::Error, paginas},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use pages::persona::{Hecho, SesionAbierta, Sesiones};
use std::sync::Arc;
use store::sesiones as tabla;

const CAMINO: &str = "/carpeta/sesiones/";

pub(crate) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(recien): Query<Recien>,
) -> Response {
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, &recien).await)
}

async fn pagina(borde: &Arc<Borde>, quien: &Quien, recien: &Recien) -> Result<Response, Error> {
    let Some(persona) = quien.datos.persona else { return Err(Error::NoExiste) };
    let ahora = borde.ahora();
    let mut lector = borde.store.lector().await?;
    let filas = tabla::abiertas(&mut lector.conn(), persona, ahora).await?;
    drop(lector);
    let mut abiertas: Vec<SesionAbierta> = filas
        .iter()
        .filter(|f| sesion::viva(f, ahora))
        .map(|f| SesionAbierta {
            aparato: f.agente.clone(),
            desde: f.creada_en,
            vista: f.vista_en,
            esta: f.huella == quien.huella,
        })
        .collect();
    abiertas.sort_by_key(|s| !s.esta);
    let mut presencia = quien.presencia(CAMINO, ahora);
    presencia.hecho = recien.hecho();
    Ok(paginas::con_portal(borde, StatusCode::OK, |p| p.sesiones(&presencia, &Sesiones { abiertas })))
}

/// A form's address that was loaded again goes to its page.
pub(crate) async fn a_su_pagina() -> Redirect {
    Redirect::to(CAMINO)
}

pub(crate) async fn cerrar(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Cerrar>) -> Response {
    let r = actos::cerrar_otras(&borde, &quien).await.map_err(Error::from);
    sesion::responder(&borde, CAMINO, r.map(|_| hecho::a(CAMINO, Hecho::SesionesCerradas)))
}

/// Being asked is activity enough: the session goes on.
pub(crate) async fn extender(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Ver>) -> Response {
    let r = actos::extender(&borde, &quien).await.map_err(Error::from);
    sesion::responder(&borde, CAMINO, r.map(|()| hecho::a(CAMINO, Hecho::Extendida)))
}
