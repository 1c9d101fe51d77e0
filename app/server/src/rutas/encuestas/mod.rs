//! Surveys: how it went, said by the person at the end of a filing, and read by officials without names.

mod mesa;
mod responder;

pub(super) use responder::encuesta;

use crate::borde::Borde;
use axum::{Router, routing::get};
use std::sync::Arc;

/// Their addresses.
pub(super) fn rutas() -> Router<Arc<Borde>> {
    Router::new()
        .route(
            "/carpeta/tramites/{radicado}/encuesta",
            get(super::mesa::a_su_tramite).post(responder::responder),
        )
        .route("/funcionario/encuestas/", get(mesa::ver))
        .route("/funcionario/encuestas.csv", get(mesa::csv))
}
