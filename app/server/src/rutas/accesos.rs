//! `/carpeta/accesos/`: who looked at my data, when and why.

use super::pedido::Ver;
use crate::{
    borde::{Borde, error::Error, paginas},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use pages::persona::{Acceso, Accesos, Mensaje};
use serde::Deserialize;
use std::sync::Arc;
use store::{Id, accesos as tabla};

const CAMINO: &str = "/carpeta/accesos/";
/// Rows of a page.
const FILAS: usize = 50;

#[derive(Deserialize)]
pub(crate) struct Antes {
    antes: Option<String>,
}

pub(crate) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(antes): Query<Antes>,
) -> Response {
    let antes = antes.antes.and_then(|a| a.parse().ok());
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, antes).await)
}

async fn pagina(borde: &Arc<Borde>, quien: &Quien, antes: Option<Id>) -> Result<Response, Error> {
    let Some(persona) = quien.datos.persona else { return Err(Error::NoExiste) };
    let mut lector = borde.store.lector().await?;
    let mut filas = tabla::de(&mut lector.conn(), persona, antes, FILAS as i64 + 1).await?;
    drop(lector);
    let hay_mas = filas.len() > FILAS;
    filas.truncate(FILAS);
    let anteriores = filas.last().filter(|_| hay_mas).map(|f| format!("carpeta/accesos/?antes={}", f.id));
    let x = Accesos { filas: filas.iter().map(acceso).collect(), anteriores };
    let presencia = quien.presencia(CAMINO, borde.ahora());
    Ok(paginas::con_portal(borde, StatusCode::OK, |p| p.accesos(&presencia, &x)))
}

pub(super) fn acceso(a: &tabla::Acceso) -> Acceso {
    // Of who receives for others the row has their id, where their name is no longer known.
    let nombre = if a.quien.parse::<Id>().is_ok() { "Una persona" } else { &a.quien };
    let quien = match a.papel.as_str() {
        "titular" => Mensaje::clave("accesos.usted"),
        papel => format!("{nombre} ({papel})").into(),
    };
    Acceso { en: a.en, quien, motivo: a.motivo.clone(), que: a.que.clone() }
}
