//! A file comes in pieces, so that a cut costs one piece and not the file: begun, brought, asked for, finished, left. Answers
//! are for programs.

mod juntar;
mod respuesta;
mod terminar;
mod trozo;

use super::{
    cupo, duenio, id, limites, quiza_id,
    subir::{no_cabe, porque, sin_espacio},
};
use crate::{
    actos::carpeta::{Comienzo, comenzar_subida, dejar_subida},
    archivos::{NoRecibido, visible},
    azar,
    borde::{Borde, error::Error, limites::Que},
    rutas::pedido::Guardar,
    sesion::{Campos, Con, Quien},
};
use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, FromRequestParts, Path, Request, State},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::carpeta::{MAX_SUBIDAS, TROZO};
use pages::persona::Mensaje;
use respuesta::{avance, en_json, rechazo};
use serde_json::json;
use std::sync::Arc;
use store::{
    Id,
    carpeta::{
        Agregado,
        subidas::{self, Subida},
    },
};

/// What all their addresses begin with.
pub(crate) const SUBIDAS: &str = "/carpeta/documentos/subidas";
/// Bytes of a name, and of what the browser knows of the file.
const MAX_NOMBRE: usize = 1000;
const MAX_MARCA: usize = 40;
/// Bytes of the form that begins one.
const MAX_CUERPO: usize = 8 * 1024;
const TERMINADA: Mensaje = Mensaje::clave("suceso.terminada_al_subir");

pub(super) fn rutas() -> Router<Arc<Borde>> {
    Router::new()
        .route("/carpeta/documentos/subidas", post(comenzar))
        .route("/carpeta/documentos/subidas/{id}", get(ver))
        .route("/carpeta/documentos/subidas/{id}/trozos/{numero}", post(trozo::traer))
        .route("/carpeta/documentos/subidas/{id}/terminar", post(terminar::terminar))
        .route("/carpeta/documentos/subidas/{id}/cancelar", post(cancelar))
        .layer(DefaultBodyLimit::max(TROZO as usize))
}

/// Whose documents these are, and the seconds that are left to their session; who is nobody hears it in JSON.
struct Suyo(Id, u32);

impl FromRequestParts<Arc<Borde>> for Suyo {
    type Rejection = Response;

    async fn from_request_parts(p: &mut Parts, borde: &Arc<Borde>) -> Result<Self, Response> {
        let quien = match Con::<Guardar>::from_request_parts(p, borde).await {
            Ok(Con(quien, _)) => quien,
            Err(r) if r.status().is_server_error() => return Err(r),
            Err(_) => return Err(rechazo(StatusCode::FORBIDDEN, &TERMINADA)),
        };
        let suyo = contar(borde, &quien).and_then(|()| duenio(&quien)).map_err(en_json)?;
        Ok(Self(suyo, quien.quedan(borde.ahora())))
    }
}

fn contar(borde: &Borde, quien: &Quien) -> Result<(), Error> {
    borde.limites.contar(Que::Trozo, quien.huella.as_bytes()).map_err(Error::Demasiados)
}

/// `POST …/subidas`: what can never fit is refused before a byte of it comes.
async fn comenzar(State(borde): State<Arc<Borde>>, Suyo(persona, ..): Suyo, peticion: Request) -> Response {
    let r = async {
        let cuerpo = axum::body::to_bytes(peticion.into_body(), MAX_CUERPO).await;
        let campos = cuerpo.ok().and_then(|c| Campos::leer(&c)).ok_or(Error::Formulario)?;
        let s = pedida(&borde, &campos)?;
        let nombre = s.nombre.clone();
        if let Some(por) = imposible(&borde, &s) {
            return Ok(rechazo(StatusCode::UNPROCESSABLE_ENTITY, &por));
        }
        let no = |que: Mensaje| Ok(rechazo(StatusCode::UNPROCESSABLE_ENTITY, &que));
        match comenzar_subida(&borde, persona, s, cupo(&borde)).await? {
            Comienzo::Abierta(s) => avance(&borde, &s).await.map(|v| Json(v).into_response()),
            Comienzo::NoEsta => Err(Error::NoExiste),
            Comienzo::SinCupo => no(sin_espacio(&nombre)),
            Comienzo::Llena => no(no_cabe(&nombre, Agregado::Muchos)?),
            Comienzo::Muchas => {
                let que = Mensaje::clave("falla.muchas_subidas").con("maximo", MAX_SUBIDAS);
                no(que.con("nombre", visible(&nombre)))
            }
        }
    };
    r.await.unwrap_or_else(en_json)
}

fn pedida(borde: &Borde, campos: &Campos) -> Result<Subida, Error> {
    let (nombre, marca) = (campos.texto("nombre"), campos.texto("marca"));
    let bytes: i64 = campos.texto("bytes").parse().map_err(|_| Error::Formulario)?;
    if nombre.len() > MAX_NOMBRE || marca.len() > MAX_MARCA || bytes < 0 {
        return Err(Error::Formulario);
    }
    Ok(Subida {
        id: azar::id(borde.ahora()),
        carpeta: quiza_id(campos.texto("carpeta"))?,
        documento: None,
        nombre: nombre.to_owned(),
        marca: marca.to_owned(),
        bytes,
        creada_en: borde.ahora(),
    })
}

fn imposible(borde: &Borde, s: &Subida) -> Option<Mensaje> {
    let limites = limites(borde);
    let por = match u64::try_from(s.bytes).unwrap_or(0) {
        0 => NoRecibido::Vacio,
        n if n > limites.archivo_bytes() => NoRecibido::Grande(limites.archivo_bytes()),
        _ => return None,
    };
    Some(porque(&s.nombre, por, false, limites.archivo_megas))
}

/// `GET …/subidas/{id}`: what came so far.
async fn ver(State(borde): State<Arc<Borde>>, Suyo(persona, ..): Suyo, Path(cual): Path<String>) -> Response {
    let r = async {
        let s = una(&borde, persona, &cual).await?;
        avance(&borde, &s).await.map(|v| Json(v).into_response())
    };
    r.await.unwrap_or_else(en_json)
}

async fn una(borde: &Borde, persona: Id, cual: &str) -> Result<Subida, Error> {
    let cual = id(cual)?;
    let mut lector = borde.store.lector().await?;
    subidas::una(&mut lector.conn(), persona, cual).await?.ok_or(Error::NoExiste)
}

/// `POST …/subidas/{id}/cancelar`.
async fn cancelar(
    State(borde): State<Arc<Borde>>,
    Suyo(persona, ..): Suyo,
    Path(cual): Path<String>,
) -> Response {
    let r = async {
        match dejar_subida(&borde, persona, id(&cual)?).await? {
            true => Ok(Json(json!({ "ok": true })).into_response()),
            false => Err(Error::NoExiste),
        }
    };
    r.await.unwrap_or_else(en_json)
}
