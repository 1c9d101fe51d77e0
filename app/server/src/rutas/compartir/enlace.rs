//! What whoever has a link was let open. Nobody enters; ended, taken back, used up and unknown look the same.

use super::{filas, recibido};
use crate::{
    actos::compartir::Llave,
    borde::{Borde, Direccion, error::Error, idioma, limites::Que, paginas},
    sesion::{self, Campos},
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use pages::Quien;
use std::sync::Arc;

/// Letters of a code, and of no other word that is looked for.
const LARGO: usize = 43;

/// `GET /compartido/{codigo}/`.
pub(super) async fn ver(State(borde): State<Arc<Borde>>, Path(codigo): Path<String>) -> Response {
    let camino = format!("/compartido/{codigo}/");
    let r = async {
        let base = idioma::base(&camino);
        let hallado = match llave(&codigo) {
            Some(llave) => recibido::leer(&borde, &llave).await?,
            None => None,
        };
        let Some((de, p, documentos)) = hallado else { return Ok(nada(&borde, &camino)) };
        let x = filas::recibido(de, &p, &documentos, format!("compartido/{codigo}/abrir"));
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.recibido(Quien::Nadie(&base), &x)))
    };
    discreta(sesion::responder(&borde, &camino, r.await), "same-origin")
}

/// `POST /compartido/{codigo}/abrir`.
pub(super) async fn abrir(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    Path(codigo): Path<String>,
    cuerpo: Bytes,
) -> Response {
    let camino = format!("/compartido/{codigo}/abrir");
    let r = async {
        borde.limites.contar_ip(Que::Solicitud, ip).map_err(Error::Demasiados)?;
        let campos = Campos::leer(&cuerpo).ok_or(Error::Formulario)?;
        let abierto = match llave(&codigo) {
            Some(llave) => {
                recibido::documento(&borde, llave, campos.texto("documento"), campos.texto("como")).await?
            }
            None => None,
        };
        Ok(abierto.unwrap_or_else(|| nada(&borde, &camino)))
    };
    discreta(sesion::responder(&borde, &camino, r.await), "no-referrer")
}

/// Who loads the address of the post.
pub(super) async fn a_su_pagina(Path(codigo): Path<String>) -> Response {
    discreta(Redirect::to(&format!("/compartido/{}/", limpio(&codigo))).into_response(), "no-referrer")
}

/// What cannot be a code is not looked for.
fn llave(codigo: &str) -> Option<Llave> {
    (limpio(codigo) == codigo && codigo.len() == LARGO).then(|| Llave::Enlace(codigo.to_owned()))
}

/// Only letters of a code: what stands in an address is written back into one.
fn limpio(codigo: &str) -> String {
    codigo.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

fn nada(borde: &Borde, camino: &str) -> Response {
    paginas::con_portal(borde, StatusCode::NOT_FOUND, |p| p.enlace_sin_nada(&idioma::base(camino)))
}

/// The address is the key: nobody keeps it, lists it or is told it. A page whose form comes back must name its origin, so
/// that its own policy is `same-origin`: under `no-referrer` browsers send `Origin: null`.
fn discreta(mut r: Response, referente: &'static str) -> Response {
    let h = r.headers_mut();
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    h.insert(header::REFERRER_POLICY, HeaderValue::from_static(referente));
    h.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    r
}
