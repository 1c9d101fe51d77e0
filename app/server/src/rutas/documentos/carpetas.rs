//! Folders are made, renamed and removed.

use super::{
    CAMINO,
    actos::sin_nombre,
    duenio, en, id,
    lista::{self, Vuelta},
    quiza_id,
};
use crate::{
    actos::carpeta::{self as acto, NoCarpeta},
    borde::{Borde, error::Error},
    rutas::{hecho, pedido::Guardar},
    sesion::{self, Llenado},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::carpeta::{self, MAX_CARPETAS, MAX_PROFUNDIDAD};
use pages::persona::{Falla, Hecho, Mensaje};
use std::sync::Arc;

/// `POST /carpeta/documentos/carpetas`.
pub(super) async fn crear(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Guardar>,
) -> Response {
    let r = async {
        let (persona, padre) = (duenio(&quien)?, quiza_id(campos.texto("carpeta"))?);
        let escrito = campos.texto("carpeta-nueva").to_owned();
        let volver = async |que: Mensaje| {
            let fallas = vec![Falla::new("carpeta-nueva", que)];
            lista::volver(
                &borde,
                &quien,
                padre,
                Vuelta { fallas, nombre: escrito.clone(), ..Vuelta::default() },
            )
            .await
        };
        let Some(nombre) = carpeta::nombre(&escrito) else { return volver(sin_nombre()).await };
        match acto::crear_carpeta(&borde, persona, padre, nombre).await? {
            Ok(nueva) => Ok(hecho::a(&en(Some(nueva)), Hecho::CarpetaCreada)),
            Err(NoCarpeta::NoEsta | NoCarpeta::Ocupada) => Err(Error::NoExiste),
            Err(NoCarpeta::Muchas) => {
                volver(Mensaje::clave("falla.muchas_carpetas").con("maximo", MAX_CARPETAS)).await
            }
            Err(NoCarpeta::Honda) => {
                volver(Mensaje::clave("falla.carpeta_honda").con("n", MAX_PROFUNDIDAD)).await
            }
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `POST /carpeta/documentos/carpetas/{id}/renombrar`.
pub(super) async fn renombrar(
    State(borde): State<Arc<Borde>>,
    Path(cual): Path<String>,
    Llenado(quien, campos, ..): Llenado<Guardar>,
) -> Response {
    let r = async {
        let (persona, cual) = (duenio(&quien)?, id(&cual)?);
        let Some(nombre) = carpeta::nombre(campos.texto("carpeta-nombre")) else {
            let fallas = vec![Falla::new("carpeta-nombre", sin_nombre())];
            return lista::volver(&borde, &quien, Some(cual), Vuelta { fallas, ..Vuelta::default() }).await;
        };
        if !acto::renombrar_carpeta(&borde, persona, cual, nombre).await? {
            return Err(Error::NoExiste);
        }
        Ok(hecho::a(&en(Some(cual)), Hecho::DocumentoCambiado))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `POST /carpeta/documentos/carpetas/{id}/borrar`.
pub(super) async fn borrar(
    State(borde): State<Arc<Borde>>,
    Path(cual): Path<String>,
    Llenado(quien, ..): Llenado<Guardar>,
) -> Response {
    let r = async {
        let (persona, cual) = (duenio(&quien)?, id(&cual)?);
        match acto::borrar_carpeta(&borde, persona, cual).await? {
            Ok(()) => Ok(hecho::a(CAMINO, Hecho::CarpetaBorrada)),
            Err(NoCarpeta::Ocupada) => {
                let fallas = vec![Falla::clave("", "falla.carpeta_ocupada")];
                let vuelta = Vuelta { fallas, ..Vuelta::default() };
                lista::volver(&borde, &quien, Some(cual), vuelta).await
            }
            Err(_) => Err(Error::NoExiste),
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}
