//! With what the entity's signatures are checked: `/.well-known/jwks.json`, and the verifier that carries it inside.

use crate::{borde::Borde, recibos};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

pub(crate) async fn publicas(State(borde): State<Arc<Borde>>) -> Response {
    let cabeceras = [
        (header::CONTENT_TYPE, "application/jwk-set+json"),
        (header::CACHE_CONTROL, "public, max-age=300"),
        // Verifiers on other sites may read it: it is public.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (cabeceras, borde.claves.publicas()).into_response()
}

/// To keep and to open without network; as a page of this sede its scripts would not run.
pub(crate) async fn verificador(State(borde): State<Arc<Borde>>) -> Response {
    let cabeceras = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"verificador.html\""),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    (cabeceras, recibos::autonoma(&borde.claves.publicas())).into_response()
}
