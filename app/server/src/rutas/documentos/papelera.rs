//! The bin.

use super::{duenio, filas::fila};
use crate::{
    borde::{Borde, error::Error, paginas},
    rutas::{hecho::Recien, pedido::Guardar},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::carpeta::PAPELERA;
use pages::documentos::{EnPapelera, Papelera};
use serde::Deserialize;
use std::sync::Arc;
use store::carpeta::{Documento, papelera};

pub(super) const BIN: &str = "/carpeta/documentos/papelera/";
/// Documents of a page.
const PAGINA: usize = 50;

#[derive(Deserialize)]
pub(super) struct Desde {
    #[serde(default)]
    desde: String,
}

/// `GET /carpeta/documentos/papelera/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Guardar>,
    Query(desde): Query<Desde>,
    Query(recien): Query<Recien>,
) -> Response {
    let r = async {
        let x = vista(&borde, &quien, &desde).await?;
        let mut presencia = quien.presencia(BIN, borde.ahora());
        presencia.hecho = recien.hecho();
        Ok::<_, Error>(paginas::con_portal(&borde, StatusCode::OK, |p| p.papelera(&presencia, &x)))
    };
    sesion::responder(&borde, BIN, r.await)
}

pub(super) async fn vista(borde: &Borde, quien: &Quien, desde: &Desde) -> Result<Papelera, Error> {
    let persona = duenio(quien)?;
    let mut filas = {
        let mut lector = borde.store.lector().await?;
        papelera::lista(&mut lector.conn(), persona, desde.desde.parse().ok(), PAGINA as i64 + 1).await?
    };
    let mas = filas.len() > PAGINA;
    filas.truncate(PAGINA);
    let siguientes = filas.last().filter(|_| mas);
    Ok(Papelera {
        siguientes: siguientes.map(|d| format!("carpeta/documentos/papelera/?desde={}", d.id)),
        filas: filas.iter().filter_map(en_papelera).collect(),
    })
}

fn en_papelera(d: &Documento) -> Option<EnPapelera> {
    let borrado = d.borrado_en?;
    Some(EnPapelera { fila: fila(d), borrado, hasta: borrado + PAPELERA })
}
