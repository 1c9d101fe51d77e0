//! What a connector answers to the sede; its page belongs to the caller.

use super::Banco;
use crate::{
    azar,
    pagos::{CABECERA, Encargo},
};
use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use std::sync::Arc;

/// By their whole addresses, so that they can stand beside those of the pages.
pub(crate) fn rutas(banco: Arc<Banco>) -> Router {
    Router::new()
        .route("/simulador/banco/transacciones", post(abrir))
        .route("/simulador/banco/transacciones/{id}", get(preguntar))
        .with_state(banco)
}

async fn abrir(State(b): State<Arc<Banco>>, h: HeaderMap, cuerpo: Bytes) -> Response {
    if !firmado(&b, &h, &cuerpo) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(encargo) = serde_json::from_slice::<Encargo<'static>>(&cuerpo) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match b.abrir(encargo, azar::secreto()) {
        Some(abierta) => (StatusCode::CREATED, Json(abierta)).into_response(),
        None => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
    }
}

async fn preguntar(State(b): State<Arc<Banco>>, Path(id): Path<String>, h: HeaderMap) -> Response {
    if !firmado(&b, &h, b"") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    match b.preguntar(&id) {
        Some(dicho) => Json(dicho).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn firmado(b: &Banco, h: &HeaderMap, cuerpo: &[u8]) -> bool {
    let cabecera = h.get(CABECERA).and_then(|v| v.to_str().ok()).unwrap_or("");
    b.es_de_la_sede(cuerpo, cabecera)
}
