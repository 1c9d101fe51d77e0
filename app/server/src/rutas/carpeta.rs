//! `/carpeta/`: what waits for the person, and the doors to the rest.

use super::{
    ayudas, documentos, hecho::Recien, notificaciones, pedido::Ver, por_hacer::por_hacer, radicacion,
};
use crate::{
    borde::{Borde, error::Error, paginas},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use pages::persona::Carpeta;
use std::sync::Arc;

const CAMINO: &str = "/carpeta/";

pub(crate) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(recien): Query<Recien>,
) -> Response {
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, &recien).await)
}

async fn pagina(borde: &Arc<Borde>, quien: &Quien, recien: &Recien) -> Result<Response, Error> {
    let (pendientes, con_plazos) = por_hacer(borde, quien).await?;
    let tramites = radicacion::en_curso(borde, quien).await?;
    let documentos = documentos::recientes(borde, quien).await?;
    let ayuda = ayudas::hay(borde, quien).await?;
    let notificaciones = notificaciones::renglones(borde, quien).await?;
    let carpeta = Carpeta { pendientes, con_plazos, notificaciones, tramites, documentos, ayuda };
    let mut presencia = quien.presencia(CAMINO, borde.ahora());
    presencia.hecho = recien.hecho();
    Ok(paginas::con_portal(borde, StatusCode::OK, |p| p.carpeta(&presencia, &carpeta)))
}
