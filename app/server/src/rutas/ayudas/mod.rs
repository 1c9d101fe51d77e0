//! Helpers: a person lets somebody into a filing, and who was let in sees it and sends what is missing.

mod enviar;
mod lista;
mod permitir;
mod uno;

pub(super) use lista::hay;
pub(super) use permitir::{ayudantes, volver};

use super::{envio::MAX_ENVIO, mesa};
use crate::{
    actos::{
        ayudas::Ayudante,
        mesa::{Actor, Orden},
    },
    borde::{Borde, error::Error},
    sesion::Quien,
};
use axum::{Router, extract::DefaultBodyLimit, routing::get};
use std::sync::Arc;

/// Their addresses.
pub(super) fn rutas() -> Router<Arc<Borde>> {
    let con_archivos = Router::new()
        .route("/carpeta/ayudas/{radicado}/completar", get(uno::a_su_pagina).post(enviar::completar))
        .route("/carpeta/ayudas/{radicado}/agregar", get(uno::a_su_pagina).post(enviar::agregar))
        .layer(DefaultBodyLimit::max(MAX_ENVIO));
    Router::new()
        .route("/carpeta/ayudas/", get(lista::ver))
        .route("/carpeta/ayudas/{radicado}/", get(uno::ver))
        .route("/carpeta/ayudas/{radicado}/documentos/{orden}", get(uno::documento))
        .route("/carpeta/tramites/{radicado}/ayudantes", get(mesa::a_su_tramite).post(permitir::permitir))
        .route(
            "/carpeta/tramites/{radicado}/ayudantes/retirar",
            get(mesa::a_su_tramite).post(permitir::retirar),
        )
        .merge(con_archivos)
}

/// Who asks for which filing, now.
fn orden(borde: &Borde, quien: &Quien, radicado: &str) -> Result<Orden, Error> {
    let ayudante = Ayudante::de(quien).ok_or(Error::NoExiste)?;
    mesa::orden(borde, Actor::Ayudante(ayudante), radicado, None)
}
