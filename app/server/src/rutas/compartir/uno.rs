//! One permiso of who gave it, and the ways to end it.

use super::{CAMINO, duenio, filas::fila, id};
use crate::{
    actos::compartir as acto,
    borde::{Borde, error::Error, paginas},
    rutas::{accesos::acceso, hecho, hecho::Recien, pedido::Compartir},
    sesion::{self, Con, Llenado, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use pages::{
    compartir::{DocumentoCompartido, UnPermiso},
    persona::Hecho,
};
use std::sync::Arc;
use store::{
    Id, accesos,
    compartidos::{self, Incluido},
};

/// Looks that the page tells; all of them are in the owner's record.
const ACCESOS: i64 = 100;

/// `GET /carpeta/compartidos/{id}/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Compartir>,
    Path(permiso): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("{CAMINO}{permiso}/");
    let r = async { pagina(&borde, &quien, id(&permiso)?, &camino, recien.hecho(), None).await };
    sesion::responder(&borde, &camino, r.await)
}

/// The page of one; with its link, the only time that it is shown.
pub(super) async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    permiso: Id,
    camino: &str,
    hecho: Option<Hecho>,
    codigo: Option<String>,
) -> Result<Response, Error> {
    let x = vista(borde, quien, permiso, codigo).await?;
    let mut presencia = quien.presencia(camino, borde.ahora());
    presencia.hecho = hecho;
    Ok(paginas::con_portal(borde, StatusCode::OK, |p| p.permiso(&presencia, &x)))
}

/// What it shows; with the code of its link, the whole address.
pub(super) async fn vista(
    borde: &Borde,
    quien: &Quien,
    permiso: Id,
    codigo: Option<String>,
) -> Result<UnPermiso, Error> {
    let persona = duenio(quien)?;
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let p = compartidos::uno(c, persona, permiso).await?.ok_or(Error::NoExiste)?;
    let documentos = compartidos::documentos(c, persona, p.id).await?;
    let filas = accesos::por_permiso(c, persona, p.id, ACCESOS).await?;
    Ok(UnPermiso {
        fila: fila(&p, borde.ahora()),
        creado: p.creado_en,
        documentos: documentos.into_iter().map(documento).collect(),
        accesos: filas.iter().map(acceso).collect(),
        enlace: codigo.map(|c| borde.publico.a(&format!("/compartido/{c}/"))),
    })
}

fn documento(d: Incluido) -> DocumentoCompartido {
    let (esta, ruta) = (d.esta(), format!("carpeta/documentos/{}/", d.documento));
    DocumentoCompartido { nombre: d.nombre.map(|n| (n, ruta)), esta }
}

/// `POST …/{id}/retirar`.
pub(super) async fn retirar(
    State(borde): State<Arc<Borde>>,
    Path(permiso): Path<String>,
    Llenado(quien, ..): Llenado<Compartir>,
) -> Response {
    let r = async {
        let (persona, id) = (duenio(&quien)?, id(&permiso)?);
        if !acto::retirar(&borde, persona, id).await? {
            return Err(Error::NoExiste);
        }
        Ok(hecho::a(&format!("{CAMINO}{id}/"), Hecho::PermisoRetirado))
    };
    sesion::responder(&borde, &format!("{CAMINO}{permiso}/retirar"), r.await)
}

/// `POST …/{id}/enlace`.
pub(super) async fn enlace(
    State(borde): State<Arc<Borde>>,
    Path(permiso): Path<String>,
    Llenado(quien, ..): Llenado<Compartir>,
) -> Response {
    let camino = format!("{CAMINO}{permiso}/enlace");
    let r = async {
        let (persona, id) = (duenio(&quien)?, id(&permiso)?);
        let codigo = acto::renovar_enlace(&borde, persona, id).await?.ok_or(Error::NoExiste)?;
        pagina(&borde, &quien, id, &camino, None, Some(codigo)).await
    };
    sesion::responder(&borde, &camino, r.await)
}
