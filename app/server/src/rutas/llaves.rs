//! `/.well-known/jwks.json`: with what the entity's signatures are checked.

use crate::borde::Borde;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

pub(crate) async fn publicas(State(borde): State<Arc<Borde>>) -> Response {
    let tipo = (header::CONTENT_TYPE, "application/jwk-set+json");
    ([tipo, (header::CACHE_CONTROL, "public, max-age=300")], borde.claves.publicas()).into_response()
}
