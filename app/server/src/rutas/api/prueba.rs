//! `GET /api/v1/notificaciones/{id}/prueba.zip` and `…/certificado`: what proves one of its own, once it has effect.

use super::{estado::suya, llamador::Lee, problema::Problema};
use crate::{
    actos::sistema::{Llamada, auditar},
    borde::{Borde, error::Error},
    rutas::notificaciones::{
        con_efecto,
        prueba::{certificado, paquete},
    },
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use std::sync::Arc;
use store::notificaciones::Notificacion;

pub(super) async fn en_zip(
    State(borde): State<Arc<Borde>>,
    Lee(s): Lee,
    Path(id): Path<String>,
) -> Result<Response, Problema> {
    let n = con_prueba(&borde, s.id, &id, "prueba").await?;
    Ok(paquete(&borde, &n).await?)
}

pub(super) async fn en_pagina(
    State(borde): State<Arc<Borde>>,
    Lee(s): Lee,
    Path(id): Path<String>,
) -> Result<Response, Problema> {
    let n = con_prueba(&borde, s.id, &id, "certificado").await?;
    Ok(certificado(&borde, &n).await?)
}

/// One of its own that has effect; that it was asked for is evidence.
async fn con_prueba(
    borde: &Borde,
    sistema: store::Id,
    id: &str,
    que: &'static str,
) -> Result<Notificacion, Problema> {
    let hallada = match id.parse() {
        Ok(id) => suya(borde, sistema, id).await?.map(|(n, _)| n),
        Err(_) => None,
    };
    let resultado = match &hallada {
        None => "no_existe",
        Some(n) if con_efecto(borde, n) => "entregada",
        Some(_) => "sin_efecto",
    };
    let notificacion = hallada.as_ref().map(|n| n.id);
    auditar(borde, sistema, Llamada { que, resultado, notificacion }).await.map_err(Error::from)?;
    let n = hallada.ok_or(Error::NoExiste)?;
    if con_efecto(borde, &n) { Ok(n) } else { Err(Problema::sin_efecto()) }
}
