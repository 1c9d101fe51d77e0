//! The search page, health, and reloading for editors.

use super::{Borde, idioma};
use crate::serve::{Permiso, Vivo, de_pagina};
use axum::{
    Router,
    extract::{Query, State, rejection::QueryRejection},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use pages::{Acierto, Consulta};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};

/// Results on one page of the search.
const RESULTADOS: usize = 20;
/// Letters of a question that are looked at.
const MAX_PREGUNTA: usize = 120;

/// The routes; `edicion` adds what an editor's browser asks.
pub(super) fn rutas(edicion: bool) -> Router<Arc<Borde>> {
    let de_edicion = if edicion {
        Router::new().route("/__sede/turno", get(turno)).route(pages::edicion::GUION, get(guion))
    } else {
        Router::new()
    };
    de_edicion
        .route("/buscar", get(buscar))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(listo))
}

#[derive(Default, Deserialize)]
struct Pregunta {
    #[serde(default)]
    q: String,
    /// "transparencia": only there.
    #[serde(default)]
    en: String,
}

async fn buscar(
    State(borde): State<Arc<Borde>>,
    pregunta: Result<Query<Pregunta>, QueryRejection>,
) -> Response {
    let vivo = &borde.vivo;
    let Some(portal) = vivo.portal() else { return con_permiso(vivo, vivo.sin_sitio()) };
    let pregunta = pregunta.map(|p| p.0).unwrap_or_default();
    let q: String = pregunta.q.chars().take(MAX_PREGUNTA).collect();
    let transparencia = pregunta.en == "transparencia";
    let lengua = portal.lengua(&idioma::actual());
    let hallados = portal.buscador(lengua).map(|b| match transparencia {
        true => b.buscar_en_transparencia(&q, RESULTADOS),
        false => b.buscar(&q, RESULTADOS),
    });
    let (hallazgos, total) = hallados.unwrap_or_default();
    let acierto = |h: crate::buscador::Hallazgo<'_>| Acierto {
        titulo: h.documento.titulo.clone(),
        resumen: h.documento.resumen.clone(),
        ruta: h.documento.ruta.clone(),
        detalle: h.documento.detalle.clone(),
        clase: h.documento.clase.to_string(),
    };
    let resultados: Vec<Acierto> = hallazgos.into_iter().map(acierto).collect();
    con_permiso(
        vivo,
        portal.buscar(
            &idioma::base("buscar"),
            &Consulta { q: &q, resultados: &resultados, total, transparencia },
        ),
    )
}

/// The results page has an island.
fn con_permiso(vivo: &Vivo, pagina: String) -> Response {
    (de_pagina(vivo.tls(), Permiso::Isla), pagina).into_response()
}

async fn listo(State(borde): State<Arc<Borde>>) -> (StatusCode, &'static str) {
    if borde.vivo.portal().is_none() {
        return (StatusCode::SERVICE_UNAVAILABLE, "sin sitio\n");
    }
    match borde.store.lector().await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "sin base de datos\n"),
    }
}

#[derive(Deserialize)]
struct Visto {
    #[serde(default)]
    desde: u64,
}

/// Waits for a reading of the content that the browser of an editor has not seen; at most half a minute.
async fn turno(State(borde): State<Arc<Borde>>, Query(visto): Query<Visto>) -> String {
    let mut turno = borde.vivo.turno();
    if visto.desde == *turno.borrow() {
        let _ = tokio::time::timeout(Duration::from_secs(30), turno.changed()).await;
    }
    let actual = *turno.borrow();
    actual.to_string()
}

async fn guion() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript")], include_str!("../serve/recarga.js"))
}
