//! Ways out: the person leaves, or the authentication service says that they left there.

use crate::{
    actos,
    borde::{Borde, error::Error, idioma, paginas},
    sesion::Quien,
};
use axum::{
    Form,
    extract::{Query, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use std::sync::Arc;
use tower_sessions::Session;

/// Closes the session here, then at the service.
pub(crate) async fn salir(State(borde): State<Arc<Borde>>, sesion: Session) -> Response {
    let r = async {
        let Some(quien) = Quien::de(&sesion).await? else { return Ok(None) };
        actos::salir(&borde, &quien).await?;
        sesion.flush().await?;
        Ok::<_, Error>(Some(quien.datos.id_token))
    };
    match r.await {
        Err(e) => e.pagina(&borde, "/salir"),
        Ok(token) => {
            let salida = match (&borde.cliente, token) {
                (Some(cliente), Some(token)) => cliente.salida(Some(&token), borde.ahora()).await,
                _ => None,
            };
            let a = Redirect::to(salida.as_ref().map_or("/ingresar/adios", |u| u.as_str()));
            // On a shared computer the back button shows the next one nothing.
            ([("clear-site-data", "\"cache\"")], a).into_response()
        }
    }
}

/// After leaving.
pub(crate) async fn adios(State(borde): State<Arc<Borde>>) -> Response {
    paginas::con_portal(&borde, StatusCode::OK, |p| p.salio(&idioma::base("/ingresar/adios")))
}

#[derive(Deserialize)]
pub(crate) struct Frontal {
    #[serde(default)]
    iss: String,
    #[serde(default)]
    sid: String,
}

/// Front-channel logout: the service loads this in a frame. An unknown `sid` ends nothing and looks the same.
pub(crate) async fn frontal(State(borde): State<Arc<Borde>>, Query(f): Query<Frontal>) -> Response {
    let Some(cliente) = &borde.cliente else { return paginas::vacia(&borde, StatusCode::NOT_FOUND) };
    if f.iss != cliente.emisor() || f.sid.is_empty() {
        return paginas::vacia(&borde, StatusCode::BAD_REQUEST);
    }
    let origen =
        url::Url::parse(cliente.emisor()).map(|u| u.origin().ascii_serialization()).unwrap_or_default();
    match actos::cerrar_por_sid(&borde, f.iss, f.sid).await {
        Err(e) => Error::from(e).pagina(&borde, "/ingresar/salida"),
        Ok(_) => enmarcable(paginas::vacia(&borde, StatusCode::OK), &origen),
    }
}

/// Only the service may frame this empty answer.
fn enmarcable(mut r: Response, origen: &str) -> Response {
    r.headers_mut().remove(header::X_FRAME_OPTIONS);
    let politica = format!("default-src 'none'; frame-ancestors {origen}");
    if let Ok(v) = HeaderValue::try_from(politica) {
        r.headers_mut().insert(header::CONTENT_SECURITY_POLICY, v);
    }
    r
}

#[derive(Deserialize)]
pub(crate) struct Trasera {
    logout_token: String,
}

/// Back-channel logout: the service posts a token, which is believed once.
pub(crate) async fn trasera(State(borde): State<Arc<Borde>>, Form(f): Form<Trasera>) -> Response {
    let Some(cliente) = &borde.cliente else { return paginas::vacia(&borde, StatusCode::NOT_FOUND) };
    let cierre = match cliente.salida_trasera(&f.logout_token, borde.ahora()).await {
        Ok(cierre) => cierre,
        Err(e) => {
            tracing::warn!(failure = ?e, "logout token refused");
            return paginas::vacia(&borde, StatusCode::BAD_REQUEST);
        }
    };
    match actos::cerrar_del_emisor(&borde, cierre).await {
        Ok(true) => paginas::vacia(&borde, StatusCode::OK),
        Ok(false) => paginas::vacia(&borde, StatusCode::BAD_REQUEST),
        Err(e) => Error::from(e).pagina(&borde, "/ingresar/salida"),
    }
}
