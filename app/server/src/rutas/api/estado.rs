//! `GET /api/v1/notificaciones/{id}`: how one of its own stands, and what happened to it.

use super::{llamador::Lee, problema::Problema};
use crate::{
    actos::sistema::{Llamada, auditar},
    borde::{Borde, error::Error},
};
use axum::{
    Json,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use domain::notificacion::Via;
use serde_json::{Value, json};
use std::sync::Arc;
use store::{
    Id,
    notificaciones::{self, Notificacion},
    sistemas,
};

pub(super) async fn ver(State(borde): State<Arc<Borde>>, Lee(s): Lee, Path(id): Path<String>) -> Response {
    let r = async {
        let hallada = match id.parse() {
            Ok(id) => suya(&borde, s.id, id).await?,
            Err(_) => None,
        };
        let resultado = if hallada.is_some() { "hallada" } else { "no_existe" };
        let notificacion = hallada.as_ref().map(|(n, _)| n.id);
        auditar(&borde, s.id, Llamada { que: "consultar", resultado, notificacion }).await?;
        let (n, via) = hallada.ok_or(Error::NoExiste)?;
        Ok::<_, Error>(
            ([(header::CACHE_CONTROL, "no-store")], Json(vista(&borde, &n, &via)?)).into_response(),
        )
    };
    r.await.unwrap_or_else(|e| Problema::from(e).into_response())
}

/// Another's looks like none.
pub(super) async fn suya(borde: &Borde, sistema: Id, id: Id) -> Result<Option<(Notificacion, Via)>, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    if sistemas::envio(c, sistema, id).await?.is_none() {
        return Ok(None);
    }
    let Some(n) = notificaciones::una(c, id).await? else { return Ok(None) };
    let via = notificaciones::via(c, id).await?;
    Ok(Some((n, via)))
}

/// Facts hold no personal data; who noted each is not told.
fn vista(borde: &Borde, n: &Notificacion, via: &Via) -> Result<Value, Error> {
    let contenido = n.contenido()?;
    let ahora = borde.ahora();
    Ok(json!({
        "id": n.id.to_string(),
        "estado": via.estado(ahora).nombre(),
        "creada_en": n.creada_en.to_string(),
        "dependencia": n.dependencia,
        "procedimiento": n.procedimiento,
        "acto": { "sha256": contenido.copia().sha256.to_string(), "bytes": contenido.copia().bytes },
        "accedida_en": via.acceso().map(|(en, _)| en.to_string()),
        "surtida": via.surtida(),
        "sucesos": via.sucesos().collect::<Vec<_>>(),
    }))
}
