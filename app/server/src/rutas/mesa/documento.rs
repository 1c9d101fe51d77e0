//! The documents of a filing, as downloads: for the desk that has it, and for the person whose it is.

use super::{orden, orden_de_mesa};
use crate::{
    actos::mesa::{self, Actor, Orden},
    archivos::Duenio,
    borde::{Borde, error::Error},
    rutas::{
        a_guardar,
        pedido::{Atender, Ver},
    },
    sesion::{self, Con},
};
use axum::{
    body::Body,
    extract::{Path, State},
    http::header,
    response::Response,
};
use futures::StreamExt;
use std::sync::Arc;
use store::{
    adjuntos::{self, Analisis},
    documentos,
};

/// `GET /funcionario/casos/{radicado}/documentos/{orden}`.
pub(super) async fn de_caso(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path((radicado, lugar)): Path<(String, String)>,
) -> Response {
    let camino = format!("/funcionario/casos/{radicado}/documentos/{lugar}");
    let r = async {
        let orden = orden_de_mesa(&borde, &quien, &radicado, None)?;
        let caso = mesa::mirar(&borde, orden.clone()).await?;
        caso.map_err(|_| Error::NoExiste)?;
        servir(&borde, &orden, &lugar).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `GET /carpeta/tramites/{radicado}/documentos/{orden}`.
pub(in crate::rutas) async fn documento_propio(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path((radicado, lugar)): Path<(String, String)>,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/documentos/{lugar}");
    let r = async {
        let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
        let orden = orden(&borde, Actor::Persona(persona), &radicado, None)?;
        servir(&borde, &orden, &lugar).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// What is in quarantine looks like what is not there.
pub(in crate::rutas) async fn servir(
    borde: &Arc<Borde>,
    orden: &Orden,
    lugar: &str,
) -> Result<Response, Error> {
    let lugar: i64 = lugar.parse().map_err(|_| Error::NoExiste)?;
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let caso = orden.abrir(c).await?.ok_or(Error::NoExiste)?;
    let d = documentos::uno(c, caso.peticion.id, lugar).await?.ok_or(Error::NoExiste)?;
    if d.ruta.is_empty() {
        return Ok(a_guardar(&d.nombre, &d.tipo, caso.peticion.datos));
    }
    let adjunto = adjuntos::por_id(c, d.id).await?.ok_or(Error::NoExiste)?;
    drop(lector);
    if matches!(adjunto.analisis, Analisis::Pendiente | Analisis::Infectado) {
        return Err(Error::NoExiste);
    }
    let leido = borde.deposito.leer(d.id, Duenio::Sede, &d.huella).await?;
    let bytes = leido.bytes;
    // What compresses asks once more after the end.
    let mut r = a_guardar(&d.nombre, &d.tipo, Body::from_stream(leido.trozos().fuse()));
    // So that who reads knows when it was cut.
    r.headers_mut().insert(header::CONTENT_LENGTH, bytes.into());
    Ok(r)
}
