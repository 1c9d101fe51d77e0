//! A provider on loopback that follows its scene to the letter, and counts who comes.

use super::{
    escena::{Escena, Servido, a_los},
    llaves::Firma,
};
use crate::identidad::{Cliente, Control, Entrada, Fallo, Intento, Retorno};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as B64};
use futures::stream;
use rsa::sha2::{Digest, Sha256};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::net::TcpListener;
use url::Url;

const ACCESO: &str = "acceso-1";

/// The provider.
pub(super) struct Hostil {
    pub(super) escena: Mutex<Escena>,
    pub(super) puerto: u16,
    emisor: String,
    /// Nonce and PKCE challenge of each code.
    codigos: Mutex<HashMap<String, (String, String)>>,
    /// Path, `Authorization` and body of each request.
    visitas: Mutex<Vec<(String, String, String)>>,
}

impl Hostil {
    /// Starts on a free port.
    pub(super) async fn nuevo(escena: Escena) -> Arc<Self> {
        let escucha = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let puerto = escucha.local_addr().expect("bound").port();
        let emisor = escena.emisor.replace("{P}", &puerto.to_string());
        let (codigos, visitas) = (Mutex::default(), Mutex::default());
        let este = Arc::new(Self { escena: Mutex::new(escena), puerto, emisor, codigos, visitas });
        let app = Router::new().fallback(atender).with_state(este.clone());
        tokio::spawn(async move { axum::serve(escucha, app).await });
        este
    }

    /// How many came to this path.
    pub(super) fn visitas(&self, ruta: &str) -> usize {
        self.visitas.lock().expect("visits").iter().filter(|v| v.0 == ruta).count()
    }

    /// `Authorization` and body of the last request to this path.
    pub(super) fn ultima(&self, ruta: &str) -> (String, String) {
        let visitas = self.visitas.lock().expect("visits");
        let ultima = visitas.iter().rfind(|v| v.0 == ruta).expect("somebody came");
        (ultima.1.clone(), ultima.2.clone())
    }

    /// A client of this provider.
    pub(super) fn cliente(&self, sin: &[Control]) -> Cliente {
        self.escena.lock().expect("scene").cliente(self.puerto, sin)
    }

    /// The person enters: what the browser brings back.
    pub(super) fn autorizar(&self, url: &Url) -> Retorno {
        let campo = |n: &str| url.query_pairs().find(|(k, _)| k == n).map(|(_, v)| v.into_owned());
        let mut codigos = self.codigos.lock().expect("codes");
        let codigo = format!("codigo-{}", codigos.len());
        let reto = campo("code_challenge").unwrap_or_default();
        codigos.insert(codigo.clone(), (campo("nonce").unwrap_or_default(), reto));
        let iss = Some(self.emisor.clone());
        let mut retorno = Retorno { code: Some(codigo), state: campo("state"), iss, error: None };
        (self.escena.lock().expect("scene").retorno)(&mut retorno);
        retorno
    }

    /// A whole login.
    pub(super) async fn entrar(&self, cliente: &Cliente, segundos: i64) -> Result<Entrada, Fallo> {
        let (url, intento) = self.comenzar(cliente, segundos).await?;
        cliente.terminar(&intento, &self.autorizar(&url), a_los(segundos)).await
    }

    /// Its first half.
    pub(super) async fn comenzar(&self, cliente: &Cliente, segundos: i64) -> Result<(Url, Intento), Fallo> {
        let pedido = self.escena.lock().expect("scene").pedido.clone();
        cliente.comenzar(pedido, a_los(segundos), &mut rand::rngs::OsRng).await
    }

    /// A token with these claims, signed as the scene says.
    pub(super) fn firmar(&self, reclamos: &Value, firma: &Firma, nonce: &str) -> String {
        let e = self.escena.lock().expect("scene");
        let parte = |v: &Value| B64.encode((e.antes)(self.llenar(&v.to_string(), nonce)));
        let texto = format!("{}.{}", parte(&e.cabeza), parte(reclamos));
        (e.despues)(format!("{texto}.{}", B64.encode(firma.firmar(texto.as_bytes()))))
    }

    fn llenar(&self, texto: &str, nonce: &str) -> String {
        let hash = B64.encode(&Sha256::digest(ACCESO)[..16]);
        let texto = texto.replace("{E}", &self.emisor).replace("{P}", &self.puerto.to_string());
        texto.replace("{N}", nonce).replace("{H}", &hash)
    }

    /// The right answer of a path.
    fn respuesta(&self, ruta: &str, cuerpo: &str) -> (StatusCode, &'static str, String) {
        let json = |v: Value| (StatusCode::OK, "application/json", self.llenar(&v.to_string(), ""));
        let leer = |f: fn(&Escena) -> Value| f(&self.escena.lock().expect("scene"));
        match ruta {
            "/.well-known/openid-configuration" => json(leer(|e| e.descubrimiento.clone())),
            "/jwks" => json(leer(|e| e.jwks.clone())),
            "/token" => match self.canjear(cuerpo) {
                Some(token) => {
                    json(json!({"access_token": ACCESO, "token_type": "Bearer", "id_token": token}))
                }
                None => (StatusCode::BAD_REQUEST, "application/json", r#"{"error":"invalid_grant"}"#.into()),
            },
            "/userinfo" => {
                let firma = self.escena.lock().expect("scene").informe_firmado.clone();
                let informe = leer(|e| e.informe.clone());
                match firma {
                    None => json(informe),
                    Some(f) => (StatusCode::OK, "application/jwt", self.firmar(&informe, &f, "")),
                }
            }
            _ => (StatusCode::NOT_FOUND, "text/plain", String::new()),
        }
    }

    /// The ID token for a code, once, to who has its verifier.
    fn canjear(&self, cuerpo: &str) -> Option<String> {
        let campos: HashMap<_, _> = url::form_urlencoded::parse(cuerpo.as_bytes()).into_owned().collect();
        let (nonce, reto) = self.codigos.lock().expect("codes").remove(campos.get("code")?)?;
        let hash = B64.encode(Sha256::digest(campos.get("code_verifier")?));
        let (reclamos, firma) = {
            let e = self.escena.lock().expect("scene");
            (e.reclamos.clone(), e.firma.clone())
        };
        (hash == reto).then(|| self.firmar(&reclamos, &firma, &nonce))
    }
}

async fn atender(State(h): State<Arc<Hostil>>, pedido: Request) -> Response {
    let (partes, cuerpo) = pedido.into_parts();
    let cuerpo = axum::body::to_bytes(cuerpo, 1 << 20).await.unwrap_or_default();
    let cuerpo = String::from_utf8_lossy(&cuerpo).into_owned();
    let ruta = partes.uri.path().to_owned();
    let clave = partes.headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
    h.visitas.lock().expect("visits").push((ruta.clone(), clave.to_owned(), cuerpo.clone()));
    // `/token/2` is where `/token` redirects to.
    let base = ruta.strip_suffix("/2").unwrap_or(&ruta).to_owned();
    let rutas = h.escena.lock().expect("scene").rutas.clone();
    let servido = rutas.into_iter().find(|(r, _)| *r == ruta).map(|(_, s)| s);
    if let Some(Servido::Otro(estado, tipo, texto)) = servido {
        let estado = StatusCode::from_u16(estado).expect("a status");
        return (estado, [(header::CONTENT_TYPE, tipo)], h.llenar(&texto, "")).into_response();
    }
    if let Some(Servido::Redirige(estado)) = servido {
        let estado = StatusCode::from_u16(estado).expect("a status");
        return (estado, [(header::LOCATION, format!("{base}/2"))]).into_response();
    }
    let (estado, tipo, texto) = h.respuesta(&base, &cuerpo);
    let cuerpo = match servido {
        Some(Servido::Tarde(t)) => {
            tokio::time::sleep(t).await;
            Body::from(texto)
        }
        Some(Servido::Relleno(n)) => relleno(n, Duration::ZERO, texto),
        Some(Servido::Goteo(t)) => {
            let paso = Duration::from_millis(20);
            relleno((t.as_millis() / paso.as_millis()) as usize * PIEZA_GOTEO, paso, texto)
        }
        _ => Body::from(texto),
    };
    (estado, [(header::CONTENT_TYPE, tipo)], cuerpo).into_response()
}

const PIEZA: usize = 64 * 1024;
const PIEZA_GOTEO: usize = 1;

/// Spaces, piece by piece, and then the text.
fn relleno(total: usize, paso: Duration, texto: String) -> Body {
    let pieza = if paso.is_zero() { PIEZA } else { PIEZA_GOTEO };
    Body::from_stream(stream::unfold((total, Some(texto)), move |(falta, texto)| async move {
        if falta > 0 {
            tokio::time::sleep(paso).await;
            let ahora = falta.min(pieza);
            let blancos = Bytes::from(vec![b' '; ahora]);
            return Some((Ok::<_, Infallible>(blancos), (falta - ahora, texto)));
        }
        texto.map(|t| (Ok(Bytes::from(t)), (0, None)))
    }))
}
