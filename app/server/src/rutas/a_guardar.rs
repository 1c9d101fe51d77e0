//! Files to keep, whatever a browser would like to do with them.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Under this name and as this media type; nobody guesses another, and nothing on the way keeps it.
pub(super) fn a_guardar(nombre: &str, tipo: &str, cuerpo: impl IntoResponse) -> Response {
    let mut r = cuerpo.into_response();
    let nombre = utf8_percent_encode(nombre, NON_ALPHANUMERIC);
    let cabeceras = [
        (header::CONTENT_TYPE, tipo.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{nombre}")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    for (nombre, valor) in cabeceras {
        if let Ok(v) = HeaderValue::try_from(valor) {
            r.headers_mut().insert(nombre, v);
        }
    }
    r
}
