//! Who calls: the system whose token it is, for what the token was given.

use super::problema::Problema;
use crate::{
    actos::sistema::{Llamada, auditar, huella},
    borde::{Borde, Direccion, error::Error, limites::Que},
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use std::sync::Arc;
use store::{
    Id,
    sistemas::{self, Ficha, Sistema},
};

/// What a token can be for.
pub(super) const AMBITOS: [&str; 2] = [CREAR, LEER];
pub(super) const CREAR: &str = "notificaciones:crear";
pub(super) const LEER: &str = "notificaciones:leer";
/// Letters of a token: those of 32 bytes.
const LETRAS: usize = 43;

/// The system that calls, with a token that lets it create, or read.
pub(super) struct Crea(pub(super) Sistema);
pub(super) struct Lee(pub(super) Sistema);

impl FromRequestParts<Arc<Borde>> for Crea {
    type Rejection = Response;
    async fn from_request_parts(p: &mut Parts, borde: &Arc<Borde>) -> Result<Self, Response> {
        llamador(p, borde, CREAR).await.map(Self)
    }
}

impl FromRequestParts<Arc<Borde>> for Lee {
    type Rejection = Response;
    async fn from_request_parts(p: &mut Parts, borde: &Arc<Borde>) -> Result<Self, Response> {
        llamador(p, borde, LEER).await.map(Self)
    }
}

async fn llamador(p: &mut Parts, borde: &Arc<Borde>, ambito: &'static str) -> Result<Sistema, Response> {
    let hallado = match portador(p) {
        Some(ficha) => buscar(borde, ficha).await.map_err(|e| Problema::from(e).into_response())?,
        None => None,
    };
    let Some((ficha, sistema)) = hallado else {
        return Err(desconocido(p, borde).await);
    };
    borde.limites.contar(Que::Sistema, sistema.id.to_string().as_bytes()).map_err(demasiados)?;
    if !ficha.ambitos.split(' ').any(|a| a == ambito) {
        negado(borde, sistema.id, "ambito").await.map_err(IntoResponse::into_response)?;
        let que = format!("La ficha debe haberse pedido con el ámbito «{ambito}».");
        let p = Problema::new(StatusCode::FORBIDDEN, "ambito", "La ficha no sirve para esto").con(que);
        return Err(con_reto(p, &format!("Bearer error=\"insufficient_scope\", scope=\"{ambito}\"")));
    }
    Ok(sistema)
}

fn portador(p: &Parts) -> Option<&str> {
    let valor = p.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (esquema, ficha) = valor.split_once(' ')?;
    (esquema.eq_ignore_ascii_case("bearer") && ficha.len() == LETRAS).then_some(ficha)
}

async fn buscar(borde: &Borde, ficha: &str) -> Result<Option<(Ficha, Sistema)>, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let Some(f) = sistemas::ficha(c, &huella(ficha), borde.ahora()).await? else { return Ok(None) };
    let suyo = sistemas::vigente(c, f.sistema).await?;
    Ok(suyo.map(|s| (f, s)))
}

/// Guessing is slow.
async fn desconocido(p: &mut Parts, borde: &Arc<Borde>) -> Response {
    if let Ok(Direccion(ip)) = Direccion::from_request_parts(p, borde).await
        && let Err(espera) = borde.limites.contar_ip(Que::Ficha, ip)
    {
        return demasiados(espera);
    }
    let p = Problema::new(StatusCode::UNAUTHORIZED, "ficha", "Falta una ficha de acceso que esté vigente")
        .con("Pida una en /api/v1/token y envíela como Authorization: Bearer.");
    con_reto(p, "Bearer error=\"invalid_token\"")
}

fn demasiados(espera: std::time::Duration) -> Response {
    Problema::demasiados(espera.as_secs()).into_response()
}

fn con_reto(p: Problema, reto: &str) -> Response {
    let mut r = p.into_response();
    if let Ok(v) = HeaderValue::from_str(reto) {
        r.headers_mut().insert(header::WWW_AUTHENTICATE, v);
    }
    r
}

/// A call that was not done is written down too.
pub(super) async fn negado(borde: &Borde, sistema: Id, resultado: &'static str) -> Result<(), Problema> {
    let llamada = Llamada { que: "notificar", resultado, notificacion: None };
    auditar(borde, sistema, llamada).await.map_err(|e| Problema::from(Error::from(e)))
}
