//! Whatever needs a session works at one address only: under the GOV.CO proxy all entities share one origin.

use super::{Borde, idioma, paginas};
use axum::{
    body::Body,
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use std::sync::Arc;

/// Sends who comes by another host to the public address; a form that comes by another host is refused.
pub(super) async fn cuidar(
    State(borde): State<Arc<Borde>>,
    peticion: Request<Body>,
    sigue: Next,
) -> Response {
    // Functions that only read need nobody: suggestions work behind any proxy.
    let lee = peticion.method() == Method::GET && peticion.uri().path().starts_with("/api/fn/");
    if lee || borde.es_casa(peticion.headers()) {
        return sigue.run(peticion).await;
    }
    if !matches!(*peticion.method(), Method::GET | Method::HEAD) {
        return paginas::origen(&borde, peticion.uri().path());
    }
    let camino = peticion.uri().path_and_query().map_or("/", |p| p.as_str());
    Redirect::to(&borde.publico.a(&idioma::propio(camino))).into_response()
}
