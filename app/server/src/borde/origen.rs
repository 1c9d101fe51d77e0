//! Who may post: only our own pages. Leptos gives server functions no defence of their own (its issue 3786).

use super::{Borde, paginas};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::Response,
};
use std::sync::Arc;

/// Other servers post here, with proof of their own instead of an origin.
const DE_SERVIDORES: [&str; 2] = ["/ingresar/salida", "/simulador/token"];

/// Refuses whatever could change something and does not come from a page of ours.
pub(super) async fn cuidar(
    State(borde): State<Arc<Borde>>,
    peticion: Request<Body>,
    sigue: Next,
) -> Response {
    let lee = matches!(*peticion.method(), Method::GET | Method::HEAD);
    if lee || DE_SERVIDORES.contains(&peticion.uri().path()) || es_propia(&borde, peticion.headers()) {
        return sigue.run(peticion).await;
    }
    paginas::origen(&borde, peticion.uri().path())
}

/// `Origin` must be ours; where a browser sends none, `Sec-Fetch-Site` must say so. Without either, no.
fn es_propia(borde: &Borde, h: &HeaderMap) -> bool {
    let valor = |n: &str| h.get(n).map(|v| v.to_str().unwrap_or(""));
    let sitio = valor("sec-fetch-site");
    if sitio.is_some_and(|s| s != "same-origin") {
        return false;
    }
    match valor(header::ORIGIN.as_str()) {
        Some(origen) => borde.publico.admite(origen),
        None => sitio.is_some(),
    }
}
