//! `/api/v1/`: systems of entities notify acts and ask how they stand.

mod acto;
mod estado;
mod lineas;
mod llamador;
mod lotes;
mod notificar;
mod objeto;
mod pedido;
mod problema;
mod prueba;
mod token;

use crate::borde::Borde;
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::header,
    response::IntoResponse,
    routing::{get, post},
};
use std::sync::Arc;

/// Bytes of a call with its act inside, at most; a larger act is left in the deposit first.
const MAX_CUERPO: usize = 8 * 1024 * 1024;

/// Nobody here has a session: each call brings its token.
pub(crate) fn rutas() -> Router<Arc<Borde>> {
    let grandes = Router::new()
        .route("/api/v1/notificaciones", post(notificar::crear).fallback(problema::metodo))
        .layer(DefaultBodyLimit::max(MAX_CUERPO));
    let archivos = Router::new()
        .route("/api/v1/actos", post(acto::dejar).fallback(problema::metodo))
        .route("/api/v1/notificaciones/lotes", post(lotes::crear).fallback(problema::metodo))
        .layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/api/v1/token", post(token::dar).fallback(problema::metodo))
        .route("/api/v1/notificaciones/{id}", get(estado::ver).fallback(problema::metodo))
        .route("/api/v1/notificaciones/{id}/certificado", get(prueba::en_pagina).fallback(problema::metodo))
        .route("/api/v1/notificaciones/{id}/prueba.zip", get(prueba::en_zip).fallback(problema::metodo))
        .route("/api/v1/openapi.json", get(openapi).fallback(problema::metodo))
        .merge(grandes)
        .merge(archivos)
}

/// What can be asked here, for programs.
pub(crate) const OPENAPI: &str = include_str!("openapi.json");

async fn openapi() -> impl IntoResponse {
    let cabeceras = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=300"),
        // Tools on other sites may read it: it is public.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (cabeceras, OPENAPI)
}
