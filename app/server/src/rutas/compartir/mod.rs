//! What people let others open: `/carpeta/compartidos/`, `/carpeta/recibidos/` and, for who has a link, `/compartido/`.

mod dar;
mod enlace;
mod filas;
mod lista;
mod nuevo;
mod recibido;
mod uno;

pub(super) use filas::de_documento;
pub(crate) use nuevo::en_sitio;

use super::suyo::{duenio, elegidos, id};
use crate::borde::Borde;
use axum::{
    Router,
    extract::Path,
    response::Redirect,
    routing::{get, post},
};
use std::sync::Arc;
use store::Id;

const CAMINO: &str = "/carpeta/compartidos/";

pub(super) fn rutas() -> Router<Arc<Borde>> {
    Router::new()
        .route("/carpeta/compartidos/", get(lista::ver).post(nuevo::compartir))
        .route("/carpeta/compartidos/nuevo/", get(nuevo::ver))
        .route("/carpeta/compartidos/{id}/", get(uno::ver))
        .route("/carpeta/compartidos/{id}/retirar", get(a_su_pagina).post(uno::retirar))
        .route("/carpeta/compartidos/{id}/enlace", get(a_su_pagina).post(uno::enlace))
        .route("/carpeta/recibidos/{id}/", get(recibido::ver))
        .route("/carpeta/recibidos/{id}/abrir", get(a_lo_recibido).post(recibido::abrir))
}

/// For whoever has a link: nobody has to enter.
pub(super) fn de_enlaces() -> Router<Arc<Borde>> {
    Router::new()
        .route("/compartido/{codigo}/", get(enlace::ver))
        .route("/compartido/{codigo}/abrir", post(enlace::abrir).get(enlace::a_su_pagina))
}

/// Who comes to the address of a post by a link.
async fn a_su_pagina(Path(id): Path<String>) -> Redirect {
    a(CAMINO, &id)
}

/// The same, of what was received.
async fn a_lo_recibido(Path(id): Path<String>) -> Redirect {
    a("/carpeta/recibidos/", &id)
}

fn a(raiz: &str, id: &str) -> Redirect {
    match id.parse::<Id>() {
        Ok(id) => Redirect::to(&format!("{raiz}{id}/")),
        Err(_) => Redirect::to(CAMINO),
    }
}
