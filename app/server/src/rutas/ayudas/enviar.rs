//! What who helps sends for a filing of somebody else: what was asked for, or something more.

use super::{
    orden,
    uno::{Vuelta, pagina},
};
use crate::{
    actos::mesa::{Agregar, Completar, Gesto, Negado},
    borde::{Borde, error::Error, limites::Que},
    rutas::{envio::Envio, hecho, mesa, pedido::Ayudar},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use pages::persona::{Falla, Hecho};
use std::sync::Arc;

/// `POST …/completar`.
pub(super) async fn completar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ayudar>,
    Path(radicado): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("/carpeta/ayudas/{radicado}/completar");
    let r = enviar(&borde, &quien, (&radicado, &camino, Hecho::Completado), peticion, |c| c).await;
    sesion::responder(&borde, &camino, r)
}

/// `POST …/agregar`.
pub(super) async fn agregar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ayudar>,
    Path(radicado): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("/carpeta/ayudas/{radicado}/agregar");
    let r = enviar(&borde, &quien, (&radicado, &camino, Hecho::Agregado), peticion, Agregar).await;
    sesion::responder(&borde, &camino, r)
}

async fn enviar<G: Gesto>(
    borde: &Arc<Borde>,
    quien: &Quien,
    (radicado, camino, bien): (&str, &str, Hecho),
    peticion: Request,
    gesto: impl FnOnce(Completar) -> G,
) -> Result<Response, Error> {
    borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
    let orden = orden(borde, quien, radicado)?;
    // Nothing of who was not let in is taken to disk.
    {
        let mut lector = borde.store.lector().await?;
        orden.abrir(&mut lector.conn()).await?.ok_or(Error::NoExiste)?;
    }
    let (formulario, megas) = mesa::con_archivos(borde, "archivos")?;
    let envio = Envio::leer(borde, &formulario, megas, peticion).await?;
    let (hecho, texto) = mesa::con_envio(borde, orden.clone(), envio, gesto).await?;
    let (fallas, estado) = match hecho {
        Ok(()) => return Ok(hecho::a(&format!("/carpeta/ayudas/{}/", orden.radicado), bien)),
        Err(Negado::NoEsta) => return Err(Error::NoExiste),
        Err(Negado::Fallas(fallas)) => (fallas, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Negado::Otro) => (vec![Falla::clave("", "falla.solicitud_ajena_cambio")], StatusCode::CONFLICT),
    };
    pagina(borde, quien, &orden, camino, Vuelta { hecho: None, texto, fallas, estado }).await
}
