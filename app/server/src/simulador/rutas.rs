//! The addresses of the simulator, relative to where it is mounted; the page to choose on belongs to the caller.

use super::{ACCESO, CODIGO, Concesion, Simulador, firma};
use axum::{
    Form, Json, Router,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// Discovery, keys, tokens, userinfo, and the way out. `/autorizar` (GET shows the page, POST enters) is missing here.
pub(crate) fn rutas(simulador: Arc<Simulador>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(descubrir))
        .route("/jwks", get(llaves))
        .route("/token", post(canjear))
        .route("/userinfo", get(informar))
        .route("/salir", get(salir))
        .with_state(simulador)
}

async fn descubrir(State(s): State<Arc<Simulador>>) -> Json<Value> {
    let emisor = &s.montaje.emisor;
    let ruta = |r: &str| format!("{emisor}/{r}");
    Json(json!({
        "issuer": emisor,
        "authorization_endpoint": ruta("autorizar"),
        "token_endpoint": ruta("token"),
        "userinfo_endpoint": ruta("userinfo"),
        "jwks_uri": ruta("jwks"),
        "end_session_endpoint": ruta("salir"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "scopes_supported": ["openid", "profile", "email", "phone", "address"],
        "acr_values_supported": domain::grado::Grado::TODOS.map(|g| g.nombre()),
        "authorization_response_iss_parameter_supported": true,
    }))
}

async fn llaves(State(s): State<Arc<Simulador>>) -> Json<Value> {
    Json(json!({ "keys": [s.llave.jwk()] }))
}

#[derive(Deserialize)]
struct Canje {
    grant_type: String,
    code: String,
    redirect_uri: String,
    client_id: String,
    code_verifier: String,
}

async fn canjear(State(s): State<Arc<Simulador>>, Form(canje): Form<Canje>) -> Response {
    match s.dar(&canje) {
        Some(tokens) => ([(header::CACHE_CONTROL, "no-store")], Json(tokens)).into_response(),
        None => (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))).into_response(),
    }
}

async fn informar(State(s): State<Arc<Simulador>>, cabeceras: HeaderMap) -> Response {
    let acceso = cabeceras.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()?.strip_prefix("Bearer "));
    match acceso.and_then(|a| s.informe(a)) {
        Some(informe) => ([(header::CACHE_CONTROL, "no-store")], Json(informe)).into_response(),
        None => (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer")]).into_response(),
    }
}

#[derive(Deserialize)]
struct Salida {
    id_token_hint: Option<String>,
    post_logout_redirect_uri: Option<String>,
    state: Option<String>,
}

async fn salir(State(s): State<Arc<Simulador>>, Query(salida): Query<Salida>) -> Response {
    if let Some(token) = &salida.id_token_hint {
        s.cerrar(token);
    }
    if salida.post_logout_redirect_uri.as_ref() != Some(&s.montaje.salida) {
        return (StatusCode::BAD_REQUEST, "La dirección de salida no es la registrada.").into_response();
    }
    let Ok(mut destino) = url::Url::parse(&s.montaje.salida) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Some(estado) = &salida.state {
        destino.query_pairs_mut().append_pair("state", estado);
    }
    Redirect::to(destino.as_str()).into_response()
}

impl Simulador {
    /// Tokens for a code, which is gone whatever happens.
    fn dar(&self, canje: &Canje) -> Option<Value> {
        let ahora = (self.montaje.reloj)();
        let mut memoria = self.memoria();
        let concesion = memoria.codigos.remove(&canje.code)?;
        let a_tiempo = ahora.duration_since(concesion.en) < CODIGO;
        let suyo = canje.client_id == self.montaje.client_id && canje.redirect_uri == self.montaje.retorno;
        let reto = concesion.pedido.campo("code_challenge") == Some(&firma::reto(&canje.code_verifier));
        if !(a_tiempo && suyo && reto && canje.grant_type == "authorization_code") {
            return None;
        }
        // The code is spent: hashed, it names the access it became.
        let acceso = firma::reto(&format!("acceso {}", canje.code));
        let tokens = json!({
            "token_type": "Bearer", "access_token": acceso, "expires_in": ACCESO.as_secs(),
            "id_token": self.llave.firmar(&self.id_token(&concesion, &acceso)),
        });
        memoria.accesos.insert(acceso, concesion);
        Some(tokens)
    }

    fn id_token(&self, c: &Concesion, acceso: &str) -> Value {
        let ahora = (self.montaje.reloj)().as_second();
        let mut token = json!({
            "iss": self.montaje.emisor, "aud": self.montaje.client_id, "sub": c.sub, "sid": c.sid,
            "iat": ahora, "exp": ahora + ACCESO.as_secs(), "auth_time": c.en.as_second(),
            "acr": c.grado.nombre(), "at_hash": firma::at_hash(acceso),
        });
        if let Some(nonce) = c.pedido.campo("nonce") {
            token["nonce"] = nonce.into();
        }
        token
    }

    /// Userinfo for who still is in.
    pub(super) fn informe(&self, acceso: &str) -> Option<Value> {
        let memoria = self.memoria();
        let c = memoria.accesos.get(acceso)?;
        let vive = (self.montaje.reloj)().duration_since(c.en) < ACCESO && memoria.sesiones.contains(&c.sid);
        let p = self.personas.iter().find(|p| vive && p.sub == c.sub)?;
        Some(json!({
            "sub": p.sub, "name": p.nombre, "email": p.correo, "email_verified": true,
            "phone_number": p.telefono, "address": { "formatted": p.direccion },
            "tipo_documento": p.tipo_documento.sigla(), "numero_documento": p.numero_documento,
            "empresas": p.empresas,
        }))
    }

    /// Ends the session that one of our own tokens names.
    pub(super) fn cerrar(&self, token: &str) {
        let Some(reclamos) = self.llave.abrir(token) else { return };
        if let Some(sid) = reclamos["sid"].as_str() {
            self.memoria().sesiones.remove(sid);
        }
    }
}
