//! The edge: what static files cannot do. Its state, and the table of its routes.

mod busqueda;
mod direccion;
pub(crate) mod error;
mod funciones;
mod host;
pub(crate) mod idioma;
pub(crate) mod limites;
mod origen;
pub(crate) mod paginas;
pub(crate) mod publico;

use crate::{
    archivos::{Clamd, Deposito},
    claves::Claves,
    correo::Cartero,
    identidad::{Cliente, red::Mensajero},
    pagos::Banco,
    rebotes::Buzon,
    rutas,
    serve::{Permiso, Vivo, de_pagina},
    sesion::Almacen,
    simulador::{
        self, Simulador,
        banco::{self, Banco as BancoSimulado},
    },
    sms::Pasarela,
};
use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::Response,
};
use domain::Instante;
use limites::Limites;
use publico::Publico;
use std::sync::Arc;
use store::Store;
use tower_http::compression::CompressionLayer;
use tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite};

pub(crate) use direccion::{Direccion, Par};

/// Nothing that these routes read is larger, in bytes.
pub(crate) const MAX_CUERPO: usize = 64 * 1024;

/// All that a request may need.
pub(crate) struct Borde {
    pub(crate) vivo: Arc<Vivo>,
    pub(crate) store: Store,
    pub(crate) deposito: Deposito,
    /// None where the entity has no antivirus.
    pub(crate) clamd: Option<Clamd>,
    pub(crate) cartero: Cartero,
    /// None where the entity sends no text messages.
    pub(crate) sms: Option<Pasarela>,
    /// None where nobody reads what comes back.
    pub(crate) rebotes: Option<Buzon>,
    /// Tells systems of what changed.
    pub(crate) mensajero: Mensajero,
    pub(crate) publico: Publico,
    /// None where nobody can enter.
    pub(crate) cliente: Option<Cliente>,
    pub(crate) simulador: Option<Arc<Simulador>>,
    /// None where nothing is paid on the web.
    pub(crate) banco: Option<Banco>,
    pub(crate) banco_simulado: Option<Arc<BancoSimulado>>,
    pub(crate) claves: Arc<Claves>,
    pub(crate) limites: Limites,
    pub(crate) proxies: Vec<std::net::IpAddr>,
    pub(crate) reloj: fn() -> Instante,
}

impl Borde {
    pub(crate) fn ahora(&self) -> Instante {
        (self.reloj)()
    }

    /// Whether a request came by the public address, where sessions are looked at; without logins any address is it.
    pub(crate) fn es_casa(&self, h: &HeaderMap) -> bool {
        let host = h.get(header::HOST).and_then(|v| v.to_str().ok());
        self.cliente.is_none() || host.is_none_or(|h| self.publico.es_host(h))
    }

    /// `__Host-` binds a cookie to this host; tools on http loopback would not send it back.
    pub(crate) fn cookie(&self, sufijo: &str) -> String {
        let prefijo = if self.publico.seguro() { "__Host-" } else { "" };
        format!("{prefijo}sede{sufijo}")
    }
}

/// Whether a path is answered here.
pub(crate) fn atiende(camino: &str) -> bool {
    /// Besides those that speak the language of their address.
    const CAMINOS: [&str; 5] =
        ["healthz", "readyz", "pqrsd/", ".well-known/jwks.json", "verificar/herramienta/verificador.html"];
    const CARPETAS: [&str; 8] = [
        "api/",
        "__sede/",
        "funcionario/",
        "simulador/",
        "constancia/",
        "evidencia/",
        "notificaciones-por-aviso/",
        "verificar/",
    ];
    let Some(path) = camino.strip_prefix('/') else { return false };
    pages::del_borde(path) || CAMINOS.contains(&path) || CARPETAS.iter().any(|c| path.starts_with(c))
}

/// The routes, from the innermost layer to the outermost: session, origin of forms, host, size, headers.
pub(crate) fn rutas(borde: &Arc<Borde>) -> Router {
    let sesiones = SessionManagerLayer::new(Almacen(Arc::clone(borde)))
        .with_name(borde.cookie(""))
        .with_secure(borde.publico.seguro())
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnSessionEnd);
    let de_todos = rutas::de_todos().layer(sesiones.clone());
    let con_sesion = rutas::con_sesion().merge(funciones::con_sesion()).layer(sesiones);
    let privadas = con_sesion
        .merge(rutas::sin_sesion())
        .layer(from_fn_with_state(Arc::clone(borde), host::cuidar))
        .merge(de_todos)
        .merge(busqueda::rutas(borde.vivo.edicion()));
    let simulador = borde.simulador.as_ref().map(|s| simulador::rutas(Arc::clone(s)));
    let banco = borde.banco_simulado.as_ref().map(|b| banco::rutas(Arc::clone(b)));
    privadas
        .layer(from_fn_with_state(Arc::clone(borde), origen::cuidar))
        .layer(from_fn_with_state(Arc::clone(borde), limites::cuidar))
        // One bank tells of many payments from one address.
        .merge(rutas::de_servidores())
        .merge(simulador.map_or_else(Router::new, |s| Router::new().nest_service("/simulador", s)))
        .merge(banco.map_or_else(Router::new, |b| b.with_state(())))
        .method_not_allowed_fallback(paginas::no_permitido)
        .fallback(paginas::no_encontrada)
        .layer(DefaultBodyLimit::max(MAX_CUERPO))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(Arc::clone(borde), asegurar))
        .with_state(Arc::clone(borde))
}

/// Every answer carries the headers of security; its own come first.
async fn asegurar(State(borde): State<Arc<Borde>>, peticion: Request<Body>, sigue: Next) -> Response {
    let camino = peticion.uri().path().to_owned();
    let mut r = sigue.run(peticion).await;
    if de_personas(&camino)
        && let Some(pagina) = con_palabras(&borde, &camino, &r)
    {
        r = pagina;
    }
    let enmarcable = deja_enmarcar(&r);
    for (nombre, valor) in de_pagina(borde.vivo.tls(), Permiso::Contenido) {
        if let Some(nombre) = nombre
            && !(enmarcable && nombre == header::X_FRAME_OPTIONS)
        {
            r.headers_mut().entry(nombre).or_insert(valor);
        }
    }
    if camino.starts_with("/api/fn/") {
        conservar_sesion(&mut r);
    }
    if borde.publico.seguro() {
        asegurar_cookies(&mut r);
    }
    dejar_salir(&borde, &mut r);
    r
}

/// Whether a browser shows the answers of a path to a person, and no program reads them.
fn de_personas(camino: &str) -> bool {
    let de_programas =
        ["/api/", "/__sede/", "/simulador/token", "/simulador/userinfo", "/simulador/banco/transacciones"];
    !de_programas.iter().any(|p| camino.starts_with(p))
}

/// What fails without a word, or in those of a library, as a page: layers of sessions, readers of queries and bodies.
fn con_palabras(borde: &Arc<Borde>, camino: &str, r: &Response) -> Option<Response> {
    let tipo = r.headers().get(header::CONTENT_TYPE).map(|v| v.to_str().unwrap_or(""));
    if tipo.is_some_and(|t| !t.starts_with("text/plain")) {
        return None;
    }
    match (r.status(), tipo) {
        (StatusCode::INTERNAL_SERVER_ERROR, None) => Some(paginas::fallo_propio(borde, camino)),
        (StatusCode::NOT_FOUND, None) => Some(paginas::no_existe(borde, camino)),
        (StatusCode::PAYLOAD_TOO_LARGE, _) => Some(paginas::muy_grande(borde, camino, MAX_CUERPO)),
        (e, Some(_)) if e.is_client_error() => Some(paginas::formulario(borde, camino)),
        _ => None,
    }
}

/// `X-Frame-Options` cannot name who may frame an answer: where its policy does, it is left out.
fn deja_enmarcar(r: &Response) -> bool {
    let politica = r.headers().get(header::CONTENT_SECURITY_POLICY).and_then(|v| v.to_str().ok());
    politica.is_some_and(|p| p.contains("frame-ancestors http"))
}

/// An answer with a form that ends at the bank.
#[derive(Clone, Copy)]
pub(crate) struct Paga;

/// Leaving ends at the authentication service, and paying at the bank: browsers hold redirects to `form-action` too.
fn dejar_salir(borde: &Borde, r: &mut Response) {
    let emisor = borde.cliente.as_ref().and_then(|c| url::Url::parse(c.emisor()).ok());
    let emisor = emisor.map(|e| e.origin().ascii_serialization()).filter(|o| !borde.publico.admite(o));
    let banco = r.extensions().get::<Paga>().and(borde.banco.as_ref()).map(Banco::origenes);
    let mas: Vec<String> = emisor.into_iter().chain(banco).collect();
    if mas.is_empty() {
        return;
    }
    let politica =
        r.headers().get(header::CONTENT_SECURITY_POLICY).and_then(|v| v.to_str().ok()).unwrap_or("");
    let nueva = politica.replace("form-action 'self'", &format!("form-action 'self' {}", mas.join(" ")));
    if let Ok(v) = HeaderValue::try_from(nueva) {
        r.headers_mut().insert(header::CONTENT_SECURITY_POLICY, v);
    }
}

/// An island that hears that a session is over takes nothing away: the form that its person still sends is kept for them by
/// that cookie.
fn conservar_sesion(r: &mut Response) {
    let cookies: Vec<HeaderValue> = r.headers_mut().get_all(header::SET_COOKIE).iter().cloned().collect();
    r.headers_mut().remove(header::SET_COOKIE);
    for cookie in cookies.into_iter().filter(|c| !c.to_str().unwrap_or("").contains("Max-Age=0")) {
        r.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// A browser ignores the removal of a `__Host-` cookie that does not say `Secure` too.
fn asegurar_cookies(r: &mut Response) {
    let cookies: Vec<HeaderValue> = r.headers_mut().get_all(header::SET_COOKIE).iter().cloned().collect();
    r.headers_mut().remove(header::SET_COOKIE);
    for cookie in cookies {
        let texto = cookie.to_str().unwrap_or("");
        let nueva = if texto.contains("Secure") {
            None
        } else {
            HeaderValue::try_from(format!("{texto}; Secure")).ok()
        };
        r.headers_mut().append(header::SET_COOKIE, nueva.unwrap_or(cookie));
    }
}
