//! Attacks by the service itself: discovery, addresses, sizes, delays, userinfo.

use super::{
    ataques::probar,
    escena::{Escena, Servido},
    llaves::Firma,
};
use crate::identidad::Control as C;
use serde_json::json;
use std::time::Duration;

const TARDE: Duration = Duration::from_millis(2500);

#[tokio::test]
async fn discovery_that_leads_elsewhere() {
    probar(&[
        ("another issuer", C::DescubrimientoIss, |e| {
            e.descubrimiento["issuer"] = json!("https://otro.example")
        }),
        ("issuer with a slash more", C::DescubrimientoIss, |e| e.descubrimiento["issuer"] = json!("{E}/")),
        ("an issuer said twice", C::Repetidas, |e| {
            let doble = e.descubrimiento.to_string().replacen('{', r#"{"issuer":"https://otro.example","#, 1);
            e.rutas =
                vec![("/.well-known/openid-configuration", Servido::Otro(200, "application/json", doble))];
        }),
    ])
    .await;
}

#[tokio::test]
async fn endpoints_without_https() {
    probar(&[
        ("tokens", C::Https, |e| e.descubrimiento["token_endpoint"] = json!("http://otro.example:{P}/token")),
        ("keys", C::Https, |e| e.descubrimiento["jwks_uri"] = json!("http://otro.example:{P}/jwks")),
        ("userinfo", C::Https, |e| {
            e.descubrimiento["userinfo_endpoint"] = json!("http://otro.example:{P}/userinfo");
        }),
        ("the page to enter", C::Https, |e| {
            e.descubrimiento["authorization_endpoint"] = json!("http://otro.example/authorize");
        }),
        ("the page to leave", C::Https, |e| {
            e.descubrimiento["end_session_endpoint"] = json!("http://otro.example/end");
        }),
        ("something else for the person", C::Https, |e| {
            e.descubrimiento["authorization_endpoint"] = json!("ftp://otro.example/authorize");
        }),
    ])
    .await;
}

/// A public issuer, which tests reach without https because `.example` resolves to loopback in them.
fn publico(e: &mut Escena) {
    e.emisor = "http://emisor.example:{P}";
    e.sin = vec![C::Https];
}

#[tokio::test]
async fn a_public_issuer_that_leads_into_the_house() {
    probar(&[
        ("tokens at loopback", C::Destino, |e| {
            publico(e);
            e.descubrimiento["token_endpoint"] = json!("http://127.0.0.1:{P}/token");
        }),
        ("keys at loopback, as one number", C::Destino, |e| {
            publico(e);
            e.descubrimiento["jwks_uri"] = json!("http://2130706433:{P}/jwks");
        }),
        ("userinfo at localhost", C::Destino, |e| {
            publico(e);
            e.descubrimiento["userinfo_endpoint"] = json!("http://localhost:{P}/userinfo");
        }),
        ("the page of a router", C::Destino, |e| {
            publico(e);
            e.descubrimiento["authorization_endpoint"] = json!("http://192.168.1.1/authorize");
        }),
        ("the data of the cloud", C::Destino, |e| {
            publico(e);
            e.descubrimiento["end_session_endpoint"] = json!("http://169.254.169.254/latest");
        }),
        ("keys at a name that resolves inside", C::Destino, |e| {
            publico(e);
            e.descubrimiento["jwks_uri"] = json!("http://otro.example:{P}/jwks");
        }),
        ("tokens at a name that resolves inside", C::Destino, |e| {
            publico(e);
            e.descubrimiento["token_endpoint"] = json!("http://otro.example:{P}/token");
        }),
    ])
    .await;
}

#[tokio::test]
async fn redirects_are_not_followed() {
    probar(&[
        ("discovery", C::Redireccion, |e| {
            e.rutas = vec![("/.well-known/openid-configuration", Servido::Redirige(302))]
        }),
        ("keys", C::Redireccion, |e| e.rutas = vec![("/jwks", Servido::Redirige(301))]),
        ("tokens", C::Redireccion, |e| e.rutas = vec![("/token", Servido::Redirige(307))]),
        ("userinfo", C::Redireccion, |e| e.rutas = vec![("/userinfo", Servido::Redirige(308))]),
    ])
    .await;
}

#[tokio::test]
async fn answers_without_end() {
    probar(&[
        ("discovery of 300 kB", C::Cuerpo, |e| {
            e.rutas = vec![("/.well-known/openid-configuration", Servido::Relleno(300 << 10))];
        }),
        ("keys of 300 kB", C::Cuerpo, |e| e.rutas = vec![("/jwks", Servido::Relleno(300 << 10))]),
        ("tokens of 66 kB", C::Cuerpo, |e| e.rutas = vec![("/token", Servido::Relleno(66 << 10))]),
        ("tokens of 64 MB", C::Cuerpo, |e| e.rutas = vec![("/token", Servido::Relleno(64 << 20))]),
        ("userinfo of 10 MB", C::Cuerpo, |e| e.rutas = vec![("/userinfo", Servido::Relleno(10 << 20))]),
    ])
    .await;
}

#[tokio::test]
async fn answers_that_do_not_come() {
    fn lento(e: &mut Escena, ruta: &'static str, servido: Servido) {
        e.plazo = Duration::from_millis(800);
        e.rutas = vec![(ruta, servido)];
    }
    probar(&[
        ("discovery late", C::Plazo, |e| {
            lento(e, "/.well-known/openid-configuration", Servido::Tarde(TARDE))
        }),
        ("tokens late", C::Plazo, |e| lento(e, "/token", Servido::Tarde(TARDE))),
        ("tokens in drops", C::Plazo, |e| lento(e, "/token", Servido::Goteo(TARDE))),
        ("userinfo late", C::Plazo, |e| lento(e, "/userinfo", Servido::Tarde(TARDE))),
        ("each in time, all together late", C::Plazo, |e| {
            e.plazo = Duration::from_millis(1500);
            let t = Servido::Tarde(Duration::from_millis(900));
            e.rutas = vec![("/token", t.clone()), ("/userinfo", t)];
        }),
    ])
    .await;
}

#[tokio::test]
async fn userinfo_of_somebody_else() {
    fn firmado(e: &mut Escena, firma: Firma) {
        e.informe["iss"] = json!("{E}");
        e.informe["aud"] = json!("sede");
        e.informe_firmado = Some(firma);
    }
    probar(&[
        ("another person", C::UserinfoSub, |e| e.informe["sub"] = json!("persona-2")),
        ("nobody", C::UserinfoSub, |e| e.informe = json!({"email": "otra@correo.example"})),
        ("a list", C::UserinfoSub, |e| e.informe["sub"] = json!(["persona-1"])),
        ("another person, signed", C::UserinfoSub, |e| {
            firmado(e, Firma::Es(1));
            e.informe["sub"] = json!("persona-2");
        }),
        ("signed by another", C::Firma, |e| firmado(e, Firma::Es(2))),
        ("signed for another", C::Aud, |e| {
            firmado(e, Firma::Es(1));
            e.informe["aud"] = json!("otra");
            e.informe["azp"] = json!("sede");
        }),
        ("signed by another issuer", C::Iss, |e| {
            firmado(e, Firma::Es(1));
            e.informe["iss"] = json!("https://otro.example");
        }),
    ])
    .await;
}
