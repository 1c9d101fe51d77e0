//! What the island reads: always JSON, also of what goes wrong.

use crate::borde::{Borde, error::Error, idioma};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::carpeta::TROZO;
use pages::persona::Mensaje;
use serde_json::{Value, json};
use store::{
    Id,
    carpeta::{
        self,
        subidas::{self, Subida},
    },
};

pub(super) const OTRA_VEZ: Mensaje = Mensaje::clave("suceso.archivo_no_guardado");

/// What came so far.
pub(super) async fn avance(borde: &Borde, s: &Subida) -> Result<Value, Error> {
    let mut lector = borde.store.lector().await?;
    let hay = subidas::trozos(&mut lector.conn(), s.id).await?;
    let recibidos: Vec<i64> = hay.into_iter().map(|t| t.numero).collect();
    let (id, documento) = (s.id.to_string(), s.documento.map(|d| d.to_string()));
    Ok(json!({ "ok": true, "id": id, "trozo": TROZO, "recibidos": recibidos, "documento": documento }))
}

/// What the line of the file says now.
pub(super) async fn recibo(borde: &Borde, persona: Id, documento: Id) -> Result<Response, Error> {
    let mut lector = borde.store.lector().await?;
    let d = carpeta::uno(&mut lector.conn(), persona, documento).await?.ok_or(Error::NoExiste)?;
    let ruta = format!("carpeta/documentos/{}/", d.id);
    Ok(Json(json!({ "ok": true, "id": d.id.to_string(), "nombre": d.nombre, "ruta": ruta })).into_response())
}

/// It may go better the next time: without words, the island tries again by itself.
pub(super) fn rechazo_breve(que: &Mensaje) -> Response {
    let cuerpo = json!({ "ok": false, "de_nuevo": true, "mensaje": idioma::decir(que) });
    (StatusCode::SERVICE_UNAVAILABLE, Json(cuerpo)).into_response()
}

pub(super) fn rechazo(estado: StatusCode, mensaje: &Mensaje) -> Response {
    (estado, Json(json!({ "ok": false, "mensaje": idioma::decir(mensaje) }))).into_response()
}

/// Errors of these routes, for programs.
pub(super) fn en_json(e: Error) -> Response {
    e.anotar();
    match e {
        Error::NoExiste => rechazo(StatusCode::NOT_FOUND, &Mensaje::clave("suceso.subida_no_esta")),
        Error::Formulario | Error::Grande(_) => {
            rechazo(StatusCode::BAD_REQUEST, &Mensaje::clave("suceso.otro_archivo"))
        }
        Error::Demasiados(espera) => {
            let mut r = rechazo_breve(&Mensaje::clave("suceso.demasiados"));
            *r.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            if let Ok(v) = HeaderValue::try_from(espera.as_secs().max(1).to_string()) {
                r.headers_mut().insert(header::RETRY_AFTER, v);
            }
            r
        }
        _ => {
            let mut r = rechazo_breve(&OTRA_VEZ);
            *r.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            r
        }
    }
}
