//! `POST /api/v1/token`: OAuth 2.0 client credentials, proven with an assertion signed by the system (RFC 6749, RFC 7523).

use super::llamador::AMBITOS;
use crate::{
    actos::sistema::{FICHA, dar_ficha},
    borde::{Borde, Direccion, error::Error, limites::Que},
    identidad::aserto::{Llaves, dicho},
};
use axum::{
    Json,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::Instante;
use jiff::SignedDuration;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use store::{Id, sistemas};

const CONCESION: &str = "client_credentials";
const ASERTO: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const FORMULARIO: &str = "application/x-www-form-urlencoded";
/// An assertion does not last longer.
const DURA: SignedDuration = SignedDuration::from_mins(5);
/// Its server's clock may be so much ahead of ours.
const RELOJ: SignedDuration = SignedDuration::from_mins(1);
/// Letters of the name of an assertion.
const MAX_JTI: usize = 200;

/// Why there is no token, as RFC 6749 names it.
#[derive(Debug)]
enum Negada {
    Pedido(&'static str),
    Concesion,
    Cliente,
    Ambito,
    Demasiados(u64),
    Propio(Error),
}

impl From<Error> for Negada {
    fn from(e: Error) -> Self {
        Self::Propio(e)
    }
}

/// What a form asks.
struct Pedida {
    cliente: Id,
    aserto: String,
    ambitos: Vec<&'static str>,
}

pub(super) async fn dar(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    h: HeaderMap,
    cuerpo: Result<Bytes, axum::extract::rejection::BytesRejection>,
) -> Response {
    let r = async {
        borde.limites.contar_ip(Que::Ficha, ip).map_err(|e| Negada::Demasiados(e.as_secs()))?;
        let cuerpo = cuerpo.map_err(|_| Negada::Pedido("El cuerpo es demasiado grande."))?;
        let pedida = leer(&h, &cuerpo)?;
        let quien = pedida.cliente.to_string();
        borde.limites.contar(Que::Ficha, quien.as_bytes()).map_err(|e| Negada::Demasiados(e.as_secs()))?;
        ficha(&borde, pedida).await
    };
    r.await.unwrap_or_else(IntoResponse::into_response)
}

/// Each parameter once, as RFC 6749 wants.
fn leer(h: &HeaderMap, cuerpo: &[u8]) -> Result<Pedida, Negada> {
    let tipo = h.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    if !tipo.split(';').next().is_some_and(|t| t.trim().eq_ignore_ascii_case(FORMULARIO)) {
        return Err(Negada::Pedido("El cuerpo debe ser application/x-www-form-urlencoded."));
    }
    let pares: Vec<(String, String)> =
        serde_urlencoded::from_bytes(cuerpo).map_err(|_| Negada::Pedido("El cuerpo no se puede leer."))?;
    let uno = |nombre: &str| {
        let mut suyos = pares.iter().filter(|(n, v)| n == nombre && !v.is_empty()).map(|(_, v)| v.as_str());
        let primero = suyos.next();
        if suyos.next().is_some() {
            Err(Negada::Pedido("Un parámetro está dos veces."))
        } else {
            Ok(primero)
        }
    };
    match uno("grant_type")? {
        Some(CONCESION) => {}
        Some(_) => return Err(Negada::Concesion),
        None => return Err(Negada::Pedido("Falta grant_type.")),
    }
    if uno("client_assertion_type")? != Some(ASERTO) {
        return Err(Negada::Cliente);
    }
    let aserto = uno("client_assertion")?.ok_or(Negada::Cliente)?;
    let dicho = dicho(aserto).ok_or(Negada::Cliente)?;
    let sub = dicho.get("sub").and_then(Value::as_str).ok_or(Negada::Cliente)?;
    if uno("client_id")?.is_some_and(|id| id != sub) {
        return Err(Negada::Cliente);
    }
    let cliente: Id = sub.parse().map_err(|_| Negada::Cliente)?;
    // One spelling of each: what is not ours is not looked up.
    if cliente.to_string() != sub {
        return Err(Negada::Cliente);
    }
    Ok(Pedida { cliente, aserto: aserto.to_owned(), ambitos: ambitos(uno("scope")?)? })
}

/// All of them where none is named.
fn ambitos(pedidos: Option<&str>) -> Result<Vec<&'static str>, Negada> {
    let Some(pedidos) = pedidos else { return Ok(AMBITOS.to_vec()) };
    let pedidos: Vec<&str> = pedidos.split(' ').collect();
    if !pedidos.iter().all(|p| AMBITOS.contains(p)) {
        return Err(Negada::Ambito);
    }
    Ok(AMBITOS.into_iter().filter(|a| pedidos.contains(a)).collect())
}

async fn ficha(borde: &Borde, p: Pedida) -> Result<Response, Negada> {
    let sistema = {
        let mut lector = borde.store.lector().await.map_err(Error::from)?;
        sistemas::vigente(&mut lector.conn(), p.cliente).await.map_err(Error::from)?
    };
    let sistema = sistema.ok_or(Negada::Cliente)?;
    let reclamos =
        Llaves::leer(&sistema.jwks).ok().and_then(|l| l.abrir(&p.aserto)).ok_or(Negada::Cliente)?;
    let audiencia = borde.publico.a("/api/v1/token");
    let (jti, vence) = revisar(&reclamos, &p.cliente.to_string(), &audiencia, borde.ahora())?;
    let ambitos = p.ambitos.join(" ");
    let dada = dar_ficha(borde, p.cliente, (&jti, vence), ambitos.clone()).await.map_err(Error::from)?;
    let ficha = dada.ok_or(Negada::Cliente)?;
    let cuerpo = json!({
        "access_token": ficha,
        "token_type": "Bearer",
        "expires_in": FICHA.as_secs(),
        "scope": ambitos,
    });
    Ok((SIN_GUARDAR, Json(cuerpo)).into_response())
}

const SIN_GUARDAR: [(header::HeaderName, &str); 2] =
    [(header::CACHE_CONTROL, "no-store"), (header::PRAGMA, "no-cache")];

/// Its name and its end, where it is of them, for us, and of now.
fn revisar(
    r: &Map<String, Value>,
    cliente: &str,
    audiencia: &str,
    ahora: Instante,
) -> Result<(String, Instante), Negada> {
    let texto = |n: &str| r.get(n).and_then(Value::as_str);
    let momento = |n: &str| r.get(n).and_then(Value::as_i64).and_then(|s| Instante::from_second(s).ok());
    let para = match r.get("aud") {
        Some(Value::String(a)) => a == audiencia,
        Some(Value::Array(l)) => matches!(&l[..], [Value::String(a)] if a == audiencia),
        _ => false,
    };
    let propio = texto("iss") == Some(cliente) && texto("sub") == Some(cliente);
    let vence = momento("exp").filter(|v| *v > ahora && v.duration_since(ahora) <= DURA + RELOJ);
    let ya = |n: &str| match r.get(n) {
        None => true,
        Some(_) => momento(n).is_some_and(|m| m.duration_since(ahora) <= RELOJ),
    };
    // Where it says since when, it does not last longer than that either.
    let breve = match (momento("iat"), vence) {
        (Some(desde), Some(hasta)) => hasta.duration_since(desde) <= DURA,
        _ => true,
    };
    let jti = texto("jti").filter(|j| (1..=MAX_JTI).contains(&j.len()));
    match (vence, jti) {
        (Some(vence), Some(jti)) if para && propio && breve && ya("iat") && ya("nbf") => {
            Ok((jti.to_owned(), vence))
        }
        _ => Err(Negada::Cliente),
    }
}

impl IntoResponse for Negada {
    fn into_response(self) -> Response {
        let (estado, error, por) = match self {
            Self::Pedido(por) => (StatusCode::BAD_REQUEST, "invalid_request", por),
            Self::Concesion => {
                (StatusCode::BAD_REQUEST, "unsupported_grant_type", "Solo se da por client_credentials.")
            }
            Self::Ambito => (
                StatusCode::BAD_REQUEST,
                "invalid_scope",
                "Los ambitos son notificaciones:crear y notificaciones:leer.",
            ),
            // Which check failed is not told: who signs well knows.
            Self::Cliente => (
                StatusCode::UNAUTHORIZED,
                "invalid_client",
                "El aserto no es de un sistema dado de alta, o ya se uso.",
            ),
            Self::Demasiados(_) => {
                (StatusCode::TOO_MANY_REQUESTS, "temporarily_unavailable", "Son demasiados intentos.")
            }
            Self::Propio(ref e) => {
                e.anotar();
                (
                    StatusCode::SERVICE_UNAVAILABLE,
                    "temporarily_unavailable",
                    "Intente de nuevo en un momento.",
                )
            }
        };
        let cuerpo = json!({ "error": error, "error_description": por });
        let mut r = (estado, SIN_GUARDAR, Json(cuerpo)).into_response();
        if let Self::Demasiados(s) = self
            && let Ok(v) = s.max(1).to_string().parse()
        {
            r.headers_mut().insert(header::RETRY_AFTER, v);
        }
        r
    }
}
