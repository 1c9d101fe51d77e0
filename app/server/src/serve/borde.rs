//! What only the edge can do: the search page, the server functions of the islands, health, and reloading for editors.

use super::{Vivo, cabeceras::Permiso, responder::de_pagina};
use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Query, Request, State, rejection::QueryRejection},
    http::{Method, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use islands::{Actos, Futuro, Sugerencia};
use leptos::context::provide_context;
use pages::{Acierto, Consulta};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};
use tower_http::compression::CompressionLayer;

/// Results on one page of the search.
const RESULTADOS: usize = 20;
/// Suggestions under the search box.
const SUGERENCIAS: usize = 6;
/// Letters of a question that are looked at.
const MAX_PREGUNTA: usize = 120;
/// Nothing that these routes read is larger, in bytes.
const MAX_CUERPO: usize = 64 * 1024;

/// Whether a path is answered here.
pub(super) fn atiende(camino: &str) -> bool {
    matches!(camino, "/buscar" | "/healthz" | "/readyz")
        || camino.starts_with("/api/")
        || camino.starts_with("/__sede/")
}

/// The routes.
pub(super) fn rutas(vivo: Arc<Vivo>) -> Router {
    let edicion = if vivo.edicion() {
        Router::new().route("/__sede/turno", get(turno)).route(pages::edicion::GUION, get(guion))
    } else {
        Router::new()
    };
    edicion
        .route("/buscar", get(buscar))
        .route("/api/fn/{*nombre}", get(funcion))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(listo))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(DefaultBodyLimit::max(MAX_CUERPO))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(Arc::clone(&vivo), asegurar))
        .with_state(vivo)
}

#[derive(Deserialize)]
struct Pregunta {
    #[serde(default)]
    q: String,
}

async fn buscar(
    State(vivo): State<Arc<Vivo>>,
    pregunta: Result<Query<Pregunta>, QueryRejection>,
) -> Response {
    let Some(portal) = vivo.portal() else { return con_permiso(&vivo, vivo.sin_sitio()) };
    let q: String = pregunta.map(|p| p.0.q).unwrap_or_default().chars().take(MAX_PREGUNTA).collect();
    let (hallazgos, total) = portal.buscador().map(|b| b.buscar(&q, RESULTADOS)).unwrap_or_default();
    let acierto = |h: crate::buscador::Hallazgo<'_>| Acierto {
        titulo: h.documento.titulo.clone(),
        resumen: h.documento.resumen.clone(),
        ruta: h.documento.ruta.clone(),
        detalle: h.documento.detalle.clone(),
        clase: h.documento.clase.to_owned(),
    };
    let resultados: Vec<Acierto> = hallazgos.into_iter().map(acierto).collect();
    con_permiso(&vivo, portal.buscar(&Consulta { q: &q, resultados: &resultados, total }))
}

/// The results page has an island.
fn con_permiso(vivo: &Vivo, pagina: String) -> Response {
    (de_pagina(vivo.tls(), Permiso::Isla), pagina).into_response()
}

/// The acts that server functions may call.
struct Puerto(Arc<Vivo>);

impl Actos for Puerto {
    fn sugerir(&self, q: String) -> Futuro<'_, Vec<Sugerencia>> {
        Box::pin(async move {
            let Some(portal) = self.0.portal() else { return Vec::new() };
            let hallazgos = portal.buscador().map(|b| b.sugerir(&q, SUGERENCIAS)).unwrap_or_default();
            let sugerencia = |h: crate::buscador::Hallazgo<'_>| Sugerencia {
                titulo: h.documento.titulo.clone(),
                ruta: h.documento.ruta.clone(),
                detalle: if h.documento.detalle.is_empty() {
                    h.documento.clase.into()
                } else {
                    h.documento.detalle.clone()
                },
            };
            hallazgos.into_iter().map(sugerencia).collect()
        })
    }
}

async fn funcion(State(vivo): State<Arc<Vivo>>, mut peticion: Request<Body>) -> Response {
    // Functions are found by their method, and HEAD is a GET whose body axum leaves out.
    *peticion.method_mut() = Method::GET;
    // Leptos would answer a browser's form with a redirect to its Referer; our forms have routes of their own.
    peticion.headers_mut().remove(header::ACCEPT);
    let actos: Arc<dyn Actos> = Arc::new(Puerto(vivo));
    leptos_axum::handle_server_fns_with_context(move || provide_context(Arc::clone(&actos)), peticion)
        .await
        .into_response()
}

/// Every answer carries the headers of security; its own come first.
async fn asegurar(State(vivo): State<Arc<Vivo>>, peticion: Request<Body>, sigue: Next) -> Response {
    let mut r = sigue.run(peticion).await;
    for (nombre, valor) in de_pagina(vivo.tls(), Permiso::SinScript) {
        if let Some(nombre) = nombre {
            r.headers_mut().entry(nombre).or_insert(valor);
        }
    }
    r
}

async fn listo(State(vivo): State<Arc<Vivo>>) -> (StatusCode, &'static str) {
    match vivo.portal() {
        Some(_) => (StatusCode::OK, "ok\n"),
        None => (StatusCode::SERVICE_UNAVAILABLE, "sin sitio\n"),
    }
}

#[derive(Deserialize)]
struct Visto {
    #[serde(default)]
    desde: u64,
}

/// Waits for a reading of the content that the browser of an editor has not seen; at most half a minute.
async fn turno(State(vivo): State<Arc<Vivo>>, Query(visto): Query<Visto>) -> String {
    let mut turno = vivo.turno();
    if visto.desde == *turno.borrow() {
        let _ = tokio::time::timeout(Duration::from_secs(30), turno.changed()).await;
    }
    let actual = *turno.borrow();
    actual.to_string()
}

async fn guion() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript")], include_str!("recarga.js"))
}
