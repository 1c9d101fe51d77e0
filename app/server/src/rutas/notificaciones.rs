//! What a person does with a notification, and the act itself once they opened it.

use super::{
    a_guardar,
    pedido::{Abrir, Ver},
};
use crate::{
    actos::notificaciones::{NoAccede, acceder, rechazar},
    archivos::Duenio,
    borde::{Borde, error::Error, paginas},
    sesion::{self, Con, EnPagina, Llenado, Quien},
};
use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::grado::Exigencia;
use futures::StreamExt;
use std::sync::Arc;
use store::{Id, notificaciones};

/// Where they are listed.
const CAMINO: &str = Abrir::PAGINA;

pub(super) fn rutas() -> Router<Arc<Borde>> {
    Router::new()
        .route("/carpeta/notificaciones/{id}/acceso", post(abrir))
        .route("/carpeta/notificaciones/{id}/rechazo", post(no_recibir))
        .route("/carpeta/notificaciones/{id}/documento", get(documento))
}

/// `POST …/acceso`: the act has effect from now on, and its page shows it.
async fn abrir(
    State(borde): State<Arc<Borde>>,
    Path(id): Path<String>,
    Llenado(quien, ..): Llenado<Abrir>,
) -> Response {
    let r = async {
        match acceder(&borde, &quien, leer(&id)?).await? {
            Ok(n) => Ok(a_su_pagina(n.id)),
            Err(NoAccede::NoEsta) => Err(Error::NoExiste),
            Err(NoAccede::Grado(grado, falta)) => {
                let volver = format!("{CAMINO}{id}/");
                let motivo = "La entidad debe estar segura de que es usted quien recibe el acto.";
                let subir = paginas::Subir::new(Exigencia::grado(grado), falta, motivo, volver);
                Ok(paginas::elevar(&borde, &format!("{CAMINO}{id}/acceso"), &quien, &subir))
            }
        }
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/acceso"), r.await)
}

/// `POST …/rechazo`.
async fn no_recibir(
    State(borde): State<Arc<Borde>>,
    Path(id): Path<String>,
    Llenado(quien, ..): Llenado<Abrir>,
) -> Response {
    let r = async {
        let id = leer(&id)?;
        if rechazar(&borde, &quien, id).await? { Ok(a_su_pagina(id)) } else { Err(Error::NoExiste) }
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/rechazo"), r.await)
}

/// `GET …/documento`: what was not opened looks like what is not there.
async fn documento(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(id): Path<String>,
) -> Response {
    sesion::responder(&borde, &format!("{CAMINO}{id}/documento"), entregar(&borde, &quien, &id).await)
}

async fn entregar(borde: &Borde, quien: &Quien, id: &str) -> Result<Response, Error> {
    let (persona, id) = (quien.datos.persona.ok_or(Error::NoExiste)?, leer(id)?);
    let n = {
        let mut lector = borde.store.lector().await?;
        notificaciones::de_persona(&mut lector.conn(), persona, id).await?
    };
    let n = n.filter(|n| n.accedida_en.is_some()).ok_or(Error::NoExiste)?;
    let contenido = n.contenido()?;
    let copia = contenido.copia();
    let leido = borde.deposito.leer(n.documento, Duenio::Sede, &copia.sha256.to_string()).await?;
    let bytes = leido.bytes;
    let cuerpo = Body::from_stream(leido.trozos().fuse());
    let mut r = a_guardar(&copia.nombre, "application/octet-stream", cuerpo);
    r.headers_mut().insert(header::CONTENT_LENGTH, bytes.into());
    Ok(r)
}

fn leer(id: &str) -> Result<Id, Error> {
    id.parse().map_err(|_| Error::NoExiste)
}

fn a_su_pagina(id: Id) -> Response {
    Redirect::to(&format!("{CAMINO}{id}/")).into_response()
}
