//! What somebody who entered was let open.

use super::{
    filas::{self, nombre},
    id,
};
use crate::{
    actos::compartir::{self as acto, Llave},
    borde::{Borde, error::Error, paginas},
    rutas::{
        documentos::{contenido, entregar, mostrar},
        pedido::Recibir,
    },
    sesion::{self, Con, Llenado, Quien},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use pages::Quien as Lector;
use std::sync::Arc;
use store::{
    Id,
    compartidos::{Compartido, Incluido},
};

/// `GET /carpeta/recibidos/{id}/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Recibir>,
    Path(permiso): Path<String>,
) -> Response {
    let camino = format!("/carpeta/recibidos/{permiso}/");
    let r = async {
        let (de, p, documentos) = leer(&borde, &llave(&quien, &permiso)?).await?.ok_or(Error::NoExiste)?;
        let accion = format!("carpeta/recibidos/{}/abrir", p.id);
        let x = filas::recibido(de, &p, &documentos, accion);
        let presencia = quien.presencia(&camino, borde.ahora());
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.recibido(Lector::Persona(&presencia), &x)))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST /carpeta/recibidos/{id}/abrir`.
pub(super) async fn abrir(
    State(borde): State<Arc<Borde>>,
    Path(permiso): Path<String>,
    Llenado(quien, campos, ..): Llenado<Recibir>,
) -> Response {
    let r = async {
        let llave = llave(&quien, &permiso)?;
        documento(&borde, llave, campos.texto("documento"), campos.texto("como"))
            .await?
            .ok_or(Error::NoExiste)
    };
    sesion::responder(&borde, &format!("/carpeta/recibidos/{permiso}/abrir"), r.await)
}

fn llave(quien: &Quien, permiso: &str) -> Result<Llave, Error> {
    let documento = quien.documento().cloned().ok_or(Error::NoExiste)?;
    Ok(Llave::Persona(documento, quien.nombre().to_owned(), id(permiso)?))
}

/// Who shares, what was allowed and what is there; none where it does not open.
pub(super) async fn leer(
    borde: &Borde,
    llave: &Llave,
) -> Result<Option<(String, Compartido, Vec<Incluido>)>, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let Some((p, documentos)) = acto::hallar(c, llave, borde.ahora()).await? else { return Ok(None) };
    Ok(Some((nombre(c, p.persona).await?, p, documentos)))
}

/// One document, once its opening is written down; none where it does not open.
pub(super) async fn documento(
    borde: &Arc<Borde>,
    llave: Llave,
    orden: &str,
    como: &str,
) -> Result<Option<Response>, Error> {
    let Some((duenio, d, ver)) = pedido(borde, &llave, orden, como).await? else { return Ok(None) };
    // The file is open before it is counted, and counted before a byte of it goes out.
    let c = match contenido(borde, duenio, d.documento, Some(d.version)).await {
        Err(Error::NoExiste) => return Ok(None),
        otro => otro?,
    };
    if !acto::abrir(borde, llave, d.orden).await? {
        return Ok(None);
    }
    Ok(Some(if ver { mostrar(c) } else { entregar(c) }))
}

/// Whose it is, which, and whether to look at it; none where that is not allowed.
async fn pedido(
    borde: &Borde,
    llave: &Llave,
    orden: &str,
    como: &str,
) -> Result<Option<(Id, Incluido, bool)>, Error> {
    let (Ok(orden), ver) = (orden.parse::<i64>(), como != "descargar") else { return Ok(None) };
    let mut lector = borde.store.lector().await?;
    let hallado = acto::hallar(&mut lector.conn(), llave, borde.ahora()).await?;
    let Some((p, documentos)) = hallado else { return Ok(None) };
    let d = documentos.into_iter().find(|d| d.orden == orden);
    let puede = |d: &Incluido| if ver { crate::archivos::se_ve(&d.tipo) } else { p.descarga };
    Ok(d.filter(puede).map(|d| (p.persona, d, ver)))
}
