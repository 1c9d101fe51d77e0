//! The gateway of text messages: what it is asked, and what its answers mean.

use super::{Ajustes, Mensaje, Pasarela, Secreta};
use crate::correo::NoEnviado;
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Redirect,
    routing::post,
};
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

type Pedidos = Arc<Mutex<Vec<(String, String)>>>;

/// A gateway that answers that, and what it was asked: token and body.
pub(crate) async fn pasarela(estado: u16) -> (String, Pedidos) {
    let pedidos = Pedidos::default();
    let atiende = async move |State(p): State<Pedidos>, h: HeaderMap, cuerpo: Bytes| {
        let clave = h.get("authorization").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        p.lock().expect("alone").push((clave, String::from_utf8_lossy(&cuerpo).into_owned()));
        StatusCode::from_u16(estado).expect("a status")
    };
    let rutas = Router::new()
        .route("/enviar", post(atiende))
        .route("/lejos", post(async || Redirect::to("/enviar")))
        .route("/nunca", post(async || tokio::time::sleep(Duration::from_secs(60)).await))
        .with_state(Arc::clone(&pedidos));
    let oido = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", oido.local_addr().expect("bound"));
    tokio::spawn(async move { axum::serve(oido, rutas).await });
    (url, pedidos)
}

fn abrir(url: &str) -> anyhow::Result<Pasarela> {
    Pasarela::abrir(url, &Secreta::new("clave"))
}

fn mensaje() -> Mensaje {
    Mensaje { id: "01".into(), para: "+573005550101".into(), texto: "Hola".into() }
}

#[tokio::test]
async fn a_message_is_one_request_with_our_token_and_its_status_says_what_becomes_of_it() {
    for (estado, debe) in [
        (200, Ok(())),
        (202, Ok(())),
        (400, Err(NoEnviado::Nunca("SMS 400".into()))),
        (422, Err(NoEnviado::Nunca("SMS 422".into()))),
        (401, Err(NoEnviado::Espera("SMS 401".into()))),
        (403, Err(NoEnviado::Espera("SMS 403".into()))),
        (408, Err(NoEnviado::Espera("SMS 408".into()))),
        (429, Err(NoEnviado::Espera("SMS 429".into()))),
        (500, Err(NoEnviado::Espera("SMS 500".into()))),
    ] {
        let (url, pedidos) = pasarela(estado).await;
        let r = abrir(&format!("{url}/enviar")).expect("an address").enviar(&mensaje()).await;
        assert_eq!(r, debe, "{estado}");
        let pedidos = pedidos.lock().expect("alone");
        let [(clave, cuerpo)] = &pedidos[..] else { panic!("once: {pedidos:?}") };
        assert_eq!(clave, "Bearer clave");
        let cuerpo: serde_json::Value = serde_json::from_str(cuerpo).expect("JSON");
        assert_eq!(cuerpo, serde_json::json!({"id": "01", "para": "+573005550101", "texto": "Hola"}));
    }
}

#[tokio::test]
async fn a_gateway_that_leads_elsewhere_or_is_away_is_tried_again_and_not_followed() {
    let (url, pedidos) = pasarela(200).await;
    let r = abrir(&format!("{url}/lejos")).expect("an address").enviar(&mensaje()).await;
    assert!(matches!(r, Err(NoEnviado::Espera(_))), "{r:?}");
    assert_eq!(pedidos.lock().expect("alone").len(), 0, "not followed");
    let r = abrir("http://127.0.0.1:1/enviar").expect("an address").enviar(&mensaje()).await;
    assert_eq!(r, Err(NoEnviado::Espera("SMS: no answer".into())));
}

#[tokio::test]
async fn one_that_never_answers_holds_nobody_up_for_long() {
    let (url, _) = pasarela(200).await;
    let inicio = std::time::Instant::now();
    let r = abrir(&format!("{url}/nunca")).expect("an address").enviar(&mensaje()).await;
    assert!(matches!(r, Err(NoEnviado::Espera(_))), "{r:?}");
    assert!(inicio.elapsed() < Duration::from_secs(20), "{:?}", inicio.elapsed());
}

#[test]
fn the_token_travels_only_over_tls_and_is_never_shown() {
    for mala in [
        "",
        "sms",
        "http://sms.example/enviar",
        "https://u:p@sms.example/",
        "https://sms.example/?a=1",
        "ftp://x",
    ] {
        assert!(abrir(mala).is_err(), "{mala}");
    }
    assert!(abrir("https://sms.example/enviar").is_ok());
    assert!(Pasarela::abrir("https://sms.example/", &Secreta::new("a\nb")).is_err());
    let mut a = Ajustes::default();
    assert!(a.pasarela().expect("none").is_none(), "no address, no channel");
    assert!(a.poner("SEDE_SMS_URL", "https://sms.example/enviar"));
    assert!(a.pasarela().is_err(), "both or none");
    assert!(a.poner("SEDE_SMS_TOKEN", "S3cr3to") && !a.poner("SEDE_SMTP_URL", "x"));
    assert!(a.pasarela().expect("both").is_some());
    assert!(!format!("{a:?} {:?}", a.lineas()).contains("S3cr3to"));
}
