//! `/carpeta/documentos/`: what a person keeps. Another's document looks like none.

mod actos;
mod archivo;
mod carpetas;
mod en_sitio;
mod filas;
mod lista;
mod papelera;
mod resumen;
mod subidas;
mod subir;
mod uno;
pub(super) mod zip;

pub(super) use archivo::{Contenido, contenido, entregar, mostrar};
pub(crate) use en_sitio::{tocar, ver};
pub(super) use filas::recientes;
pub(crate) use subidas::SUBIDAS;

use super::suyo::{duenio, elegidos, id, quiza_id};
use crate::borde::Borde;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::carpeta::Limites;
use std::sync::Arc;
use store::Id;

const CAMINO: &str = "/carpeta/documentos/";
/// Bytes of all files of one post: more than any person has room for by default.
const MAX_SUBIDA: usize = 1 << 30;

pub(super) fn rutas() -> Router<Arc<Borde>> {
    let con_archivos = Router::new()
        .route("/carpeta/documentos/", get(lista::ver).post(subir::subir))
        .route("/carpeta/documentos/{id}/version", get(a_su_pagina).post(subir::version))
        .layer(DefaultBodyLimit::max(MAX_SUBIDA));
    Router::new()
        .route("/carpeta/documentos/papelera/", get(papelera::ver))
        .route("/carpeta/documentos/resumen/", get(resumen::ver))
        .route("/carpeta/documentos/zip", get(a_la_lista).post(zip::descargar))
        .route("/carpeta/documentos/borrar", get(a_la_lista).post(actos::borrar_varios))
        .route("/carpeta/documentos/carpetas", get(a_la_lista).post(carpetas::crear))
        .route("/carpeta/documentos/carpetas/{id}/renombrar", get(a_la_lista).post(carpetas::renombrar))
        .route("/carpeta/documentos/carpetas/{id}/borrar", get(a_la_lista).post(carpetas::borrar))
        .route("/carpeta/documentos/{id}/", get(uno::ver))
        .route("/carpeta/documentos/{id}/archivo", get(archivo::descargar))
        .route("/carpeta/documentos/{id}/vista", get(archivo::vista))
        .route("/carpeta/documentos/{id}/renombrar", get(a_su_pagina).post(actos::renombrar))
        .route("/carpeta/documentos/{id}/mover", get(a_su_pagina).post(actos::mover))
        .route("/carpeta/documentos/{id}/etiquetar", get(a_su_pagina).post(actos::etiquetar))
        .route("/carpeta/documentos/{id}/borrar", get(a_su_pagina).post(actos::borrar))
        .route("/carpeta/documentos/{id}/recuperar", get(a_su_pagina).post(actos::recuperar))
        .route("/carpeta/documentos/{id}/borrar-del-todo", get(a_su_pagina).post(actos::borrar_del_todo))
        .route("/carpeta/documentos/{id}/ocultar", get(a_su_pagina).post(actos::ocultar))
        .route("/carpeta/documentos/{id}/mostrar", get(a_su_pagina).post(actos::mostrar))
        .merge(con_archivos)
        .merge(subidas::rutas())
}

/// Who comes to the address of a post by a link.
async fn a_la_lista() -> Redirect {
    Redirect::to(CAMINO)
}

/// The same, of a document.
async fn a_su_pagina(Path(id): Path<String>) -> Response {
    match id.parse::<Id>() {
        Ok(id) => Redirect::to(&format!("{CAMINO}{id}/")).into_response(),
        Err(_) => Redirect::to(CAMINO).into_response(),
    }
}

/// The list of a folder, or of the top.
fn en(carpeta: Option<Id>) -> String {
    carpeta.map_or_else(|| CAMINO.to_owned(), |id| format!("{CAMINO}?carpeta={id}"))
}

/// How much the entity keeps for each person.
fn limites(borde: &Borde) -> Limites {
    borde.vivo.portal().map_or_else(Limites::default, |p| p.sitio().entidad.carpeta)
}

fn cupo(borde: &Borde) -> i64 {
    i64::try_from(limites(borde).bytes()).unwrap_or(i64::MAX)
}
