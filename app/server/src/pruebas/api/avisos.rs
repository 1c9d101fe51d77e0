//! Systems are told of what changed, by a signature that anybody checks, and hostile receivers get nothing.

use super::llamante::{Alta, Llamante, maria, pedido};
use crate::{
    claves::{CAMBIO, Llavero},
    identidad::red::{Mensajero, NoEntregado},
    pruebas::{
        casa::{Casa, Como, pasan},
        navegador::{Navegador, Pares},
    },
    trabajos::entregas,
};
use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as URL};
use futures::stream;
use serde_json::Value;
use std::{
    convert::Infallible,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::net::TcpListener;

type Oidos = Arc<Mutex<Vec<(HeaderMap, Bytes)>>>;

/// A receiver that hears everything, and answers as it is told.
async fn receptor(responder: fn() -> Response) -> (String, Oidos) {
    let oidos = Oidos::default();
    let suyos = Arc::clone(&oidos);
    let oir = move |h: HeaderMap, cuerpo: Bytes| {
        suyos.lock().expect("lock").push((h, cuerpo));
        std::future::ready(responder())
    };
    let escucha = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/avisos", escucha.local_addr().expect("bound"));
    tokio::spawn(async move { axum::serve(escucha, Router::new().fallback(oir)).await });
    (url, oidos)
}

async fn abierta(casa: &Casa, maria: &mut Navegador, webhook: &str) -> (Llamante, String) {
    let l = Llamante::con(casa, Alta { webhook: webhook.into(), ..Alta::default() }).await;
    let r = l.crear(casa, "k", &pedido()).await.debe(201).json();
    let id = r["id"].as_str().expect("id").to_owned();
    maria.enviar(casa, &format!("/carpeta/notificaciones/{id}/acceso"), &Pares::new()).await.debe(303);
    (l, id)
}

async fn filas(casa: &Casa) -> Vec<(String, i64, String)> {
    casa.haz(async |c| c.all("SELECT estado, intentos, error FROM sistema_entregas ORDER BY id", &[]).await)
        .await
}

#[tokio::test]
async fn a_change_of_state_is_told_once_signed_by_the_entity() {
    let casa = Casa::nueva().await;
    let mut maria = maria(&casa).await;
    let (url, oidos) = receptor(|| StatusCode::NO_CONTENT.into_response()).await;
    let (l, id) = abierta(&casa, &mut maria, &url).await;
    entregas::tanda(&casa.borde).await;
    entregas::tanda(&casa.borde).await;
    let oidos = oidos.lock().expect("lock").clone();
    assert_eq!(oidos.len(), 1, "only what changed since the answer to the call");
    let (h, cuerpo) = &oidos[0];
    let v: Value = serde_json::from_slice(cuerpo).expect("JSON");
    assert_eq!((v["notificacion"].as_str(), v["estado"].as_str()), (Some(&*id), Some("surtida")));
    assert_eq!(v["sistema"], l.id.to_string());
    assert!(v["id"].is_string() && v["emitido_en"].is_string());
    let firma = h[entregas::FIRMA].to_str().expect("text");
    let llavero = Llavero::leer(casa.borde.claves.publicas().as_bytes()).expect("keys");
    let entero = |cuerpo: &[u8]| firma.replace("..", &format!(".{}.", URL.encode(cuerpo)));
    let (dicho, _) = llavero.abrir(&entero(cuerpo), CAMBIO, 4096).expect("signed");
    assert_eq!(dicho, cuerpo.as_ref());
    let otro = String::from_utf8(cuerpo.to_vec()).expect("text").replace("surtida", "creada");
    assert!(llavero.abrir(&entero(otro.as_bytes()), CAMBIO, 4096).is_err());
    assert_eq!(filas(&casa).await, [("enviada".into(), 1, String::new())]);
}

#[tokio::test]
async fn who_does_not_hear_is_told_five_times_with_the_same_id_and_no_more() {
    let casa = Casa::nueva().await;
    let mut maria = maria(&casa).await;
    let (url, oidos) = receptor(|| StatusCode::INTERNAL_SERVER_ERROR.into_response()).await;
    abierta(&casa, &mut maria, &url).await;
    for espera in [0, 60, 300, 1800, 10_800, 100_000] {
        pasan(espera);
        entregas::tanda(&casa.borde).await;
    }
    let oidos = oidos.lock().expect("lock").clone();
    let de = |m: &str| {
        let v =
            |(_, c): &(HeaderMap, Bytes)| serde_json::from_slice::<Value>(c).expect("JSON")[m].to_string();
        oidos.iter().map(v).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!((oidos.len(), de("id").len(), de("emitido_en").len()), (5, 1, 5));
    assert_eq!(filas(&casa).await, [("fallida".into(), 5, "respondió 500".into())]);
}

#[tokio::test]
async fn a_receiver_that_redirects_is_slow_or_never_ends_costs_little() {
    let casa = Casa::nueva().await;
    let url = |s: &str| s.parse().expect("address");
    let firma = ("sede-firma", "x");
    let m = Mensajero::new(true).expect("a client");
    let (destino, lejos) = receptor(|| StatusCode::OK.into_response()).await;
    drop(casa);
    static LEJOS: Mutex<String> = Mutex::new(String::new());
    *LEJOS.lock().expect("lock") = destino;
    let (lleva, _) = receptor(|| {
        let a = LEJOS.lock().expect("lock").clone();
        (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, a)]).into_response()
    })
    .await;
    assert_eq!(m.entregar(&url(&lleva), firma, vec![]).await, Err(NoEntregado::Estado(307)));
    assert!(lejos.lock().expect("lock").is_empty(), "nobody is followed elsewhere");
    let (enorme, _) = receptor(|| {
        let sin_fin = stream::repeat_with(|| Ok::<_, Infallible>(Bytes::from_static(&[b'x'; 65536])));
        Body::from_stream(sin_fin).into_response()
    })
    .await;
    let antes = Instant::now();
    assert_eq!(m.entregar(&url(&enorme), firma, vec![]).await, Ok(()), "its body is not read");
    assert!(antes.elapsed() < Duration::from_secs(3));
    let escucha = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let callado = format!("http://{}/", escucha.local_addr().expect("bound"));
    let antes = Instant::now();
    assert_eq!(m.entregar(&url(&callado), firma, vec![]).await, Err(NoEntregado::Callado));
    assert!(antes.elapsed() < Duration::from_secs(8), "{:?}", antes.elapsed());
}

#[tokio::test]
async fn nothing_inside_is_reached_by_a_webhook_whatever_it_is_called() {
    let m = Mensajero::new(false).expect("a client");
    for dentro in [
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://10.0.0.7/x",
        "https://169.254.169.254/latest",
        "https://[::1]/x",
        "https://[::ffff:10.0.0.1]/x",
        "http://93.184.216.34/x",
        // Its name is public and resolves to loopback.
        "https://receptor.example/x",
    ] {
        let r = m.entregar(&dentro.parse().expect("address"), ("sede-firma", "x"), vec![]).await;
        assert_eq!(r, Err(NoEntregado::Destino), "{dentro}");
    }
    let casa = Casa::como(Como { sin_privadas: true, ..Como::default() }).await;
    let mut maria = maria(&casa).await;
    let (url, oidos) = receptor(|| StatusCode::OK.into_response()).await;
    abierta(&casa, &mut maria, &url).await;
    entregas::tanda(&casa.borde).await;
    assert!(oidos.lock().expect("lock").is_empty());
    assert_eq!(filas(&casa).await, [("por_enviar".into(), 1, "destino no permitido".into())]);
}
