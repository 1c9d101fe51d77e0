//! A system of an entity, with its own key.

use crate::{
    actos::sistema::agregar_sistema,
    azar,
    borde::Par,
    pruebas::{
        casa::{Casa, ahora, direccion},
        navegador::Navegador,
    },
};
use axum::{
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use base64::{Engine, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE_NO_PAD as URL};
use domain::{evidencia::Huella, grado::Grado};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use store::{Id, sistemas::Sistema};
use tower::ServiceExt;

pub(super) const DEPENDENCIA: &str = "secretaria-de-hacienda";
pub(super) const PROCEDIMIENTO: &str = "HAC-014";
pub(super) const ACTO: &[u8] = b"%PDF-1.7\nResuelve liquidar el impuesto";
/// María's.
pub(super) const CEDULA: &str = "1099000101";

/// An answer.
pub(super) struct Dicho {
    pub(super) estado: StatusCode,
    pub(super) cabeceras: HeaderMap,
    pub(super) texto: String,
}

impl Dicho {
    #[track_caller]
    pub(super) fn debe(self, estado: u16) -> Self {
        assert_eq!(self.estado.as_u16(), estado, "{}", self.texto);
        self
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.texto).expect("JSON")
    }
}

pub(super) struct Llamante {
    pub(super) id: Id,
    clave: SigningKey,
    pub(super) ficha: String,
}

/// What a system may be besides what all are here.
#[derive(Default)]
pub(super) struct Alta {
    pub(super) cupo: Option<i64>,
    pub(super) webhook: String,
    pub(super) jwks: Option<String>,
}

/// Adds a system with these keys.
pub(super) async fn alta(casa: &Casa, jwks: String, a: Alta) -> Id {
    let id = azar::id(ahora());
    let s = Sistema {
        id,
        nit: "899999068-1".into(),
        dependencia: DEPENDENCIA.into(),
        nombre: "Impuestos".into(),
        jwks,
        webhook: a.webhook,
        cupo: a.cupo,
        agregado_en: ahora(),
        retirado_en: None,
    };
    agregar_sistema(&casa.borde.store, s, vec![(PROCEDIMIENTO.into(), String::new())]).await.expect("added");
    id
}

/// The public half, as a JWK set.
pub(super) fn jwks(clave: &SigningKey) -> String {
    let punto = clave.verifying_key().to_encoded_point(false);
    let [x, y] = [punto.x(), punto.y()].map(|c| URL.encode(c.expect("a point")));
    json!({ "keys": [{ "kty": "EC", "crv": "P-256", "kid": "uno", "use": "sig", "alg": "ES256", "x": x, "y": y }] })
        .to_string()
}

/// Header and claims, as text to be signed.
pub(super) fn por_firmar(cabeza: &Value, reclamos: &Value) -> String {
    format!("{}.{}", URL.encode(cabeza.to_string()), URL.encode(reclamos.to_string()))
}

impl Llamante {
    pub(super) async fn con(casa: &Casa, a: Alta) -> Self {
        let clave = SigningKey::random(&mut azar::azar());
        let id = alta(casa, a.jwks.clone().unwrap_or_else(|| jwks(&clave)), a).await;
        let mut l = Self { id, clave, ficha: String::new() };
        l.entrar(casa).await;
        l
    }

    pub(super) async fn nuevo(casa: &Casa) -> Self {
        Self::con(casa, Alta::default()).await
    }

    /// Gets a token.
    pub(super) async fn entrar(&mut self, casa: &Casa) {
        let r = pedir_ficha(casa, &self.aserto(casa, &json!({})), "").await.debe(200).json();
        self.ficha = r["access_token"].as_str().expect("a token").to_owned();
    }

    /// What it claims, with some of it changed; `null` takes one out.
    pub(super) fn reclamos(&self, casa: &Casa, cambios: &Value) -> Value {
        let s = ahora().as_second();
        let id = self.id.to_string();
        let aud = casa.borde.publico.a("/api/v1/token");
        let mut r =
            json!({ "iss": id, "sub": id, "aud": aud, "iat": s, "exp": s + 240, "jti": azar::secreto() });
        for (n, v) in cambios.as_object().expect("an object") {
            match v {
                Value::Null => drop(r.as_object_mut().expect("one").remove(n)),
                v => r[n] = v.clone(),
            }
        }
        r
    }

    pub(super) fn aserto(&self, casa: &Casa, cambios: &Value) -> String {
        let cabeza = json!({ "alg": "ES256", "kid": "uno", "typ": "JWT" });
        let mensaje = por_firmar(&cabeza, &self.reclamos(casa, cambios));
        let firma: Signature = self.clave.sign(mensaje.as_bytes());
        format!("{mensaje}.{}", URL.encode(firma.to_bytes()))
    }

    pub(super) async fn crear(&self, casa: &Casa, clave: &str, pedido: &Value) -> Dicho {
        let cabeceras = [("idempotency-key", clave), ("content-type", "application/json")];
        self.llamar(casa, Method::POST, "/api/v1/notificaciones", &cabeceras, pedido.to_string()).await
    }

    pub(super) async fn ver(&self, casa: &Casa, id: &str) -> Dicho {
        self.llamar(casa, Method::GET, &format!("/api/v1/notificaciones/{id}"), &[], "").await
    }

    pub(super) async fn llamar(
        &self,
        casa: &Casa,
        metodo: Method,
        camino: &str,
        cabeceras: &[(&str, &str)],
        cuerpo: impl Into<Body>,
    ) -> Dicho {
        let portador = format!("Bearer {}", self.ficha);
        let todas = [cabeceras, &[("authorization", portador.as_str())]].concat();
        pedir(casa, metodo, camino, &todas, cuerpo).await
    }
}

/// Any call.
pub(super) async fn pedir(
    casa: &Casa,
    metodo: Method,
    camino: &str,
    cabeceras: &[(&str, &str)],
    cuerpo: impl Into<Body>,
) -> Dicho {
    let mut p = Request::builder().method(metodo).uri(camino).extension(Par(direccion([198, 51, 100, 9])));
    for (n, v) in cabeceras {
        p = p.header(*n, *v);
    }
    let r = casa.rutas.clone().oneshot(p.body(cuerpo.into()).expect("request")).await.expect("infallible");
    let (p, cuerpo) = r.into_parts();
    let bytes = axum::body::to_bytes(cuerpo, 64 << 20).await.expect("body");
    Dicho { estado: p.status, cabeceras: p.headers, texto: String::from_utf8_lossy(&bytes).into_owned() }
}

/// Asks for a token with an assertion; more of the form is added as it is.
pub(super) async fn pedir_ficha(casa: &Casa, aserto: &str, mas: &str) -> Dicho {
    let tipo = "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";
    let cuerpo =
        format!("grant_type=client_credentials&client_assertion_type={tipo}&client_assertion={aserto}{mas}");
    let tipo = [(header::CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded")];
    pedir(casa, Method::POST, "/api/v1/token", &tipo, cuerpo).await
}

/// A whole notification for María.
pub(super) fn pedido() -> Value {
    json!({
        "destinatario": { "tipo": "CC", "numero": CEDULA },
        "dependencia": DEPENDENCIA,
        "procedimiento": PROCEDIMIENTO,
        "asunto": "Decisión sobre su declaración",
        "grado": "medio",
        "acto": {
            "nombre": "Resolución 12.pdf",
            "sha256": Huella::de(ACTO).to_string(),
            "contenido": BASE64_STANDARD.encode(ACTO),
            "expedido_en": "2027-01-10T16:40:00-05:00",
        },
        "autoridad": { "cargo": "Secretaria de Hacienda", "dependencia": "Secretaría de Hacienda" },
        "gratuita": true,
        "recursos": { "proceden": [{ "nombre": "reconsideración", "ante": "la misma Secretaría", "dias": 40 }] },
    })
}

/// María, who agreed to be notified.
pub(super) async fn maria(casa: &Casa) -> Navegador {
    Navegador::registrar(casa, "sim-adulta-cc", Grado::Medio, &["notificacion"]).await
}
