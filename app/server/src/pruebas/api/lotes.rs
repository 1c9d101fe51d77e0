//! Many at once: an answer a line, none lost, none twice, whatever stands in the others.

use super::llamante::{ACTO, Alta, Dicho, Llamante, maria, pedido};
use crate::pruebas::{casa::Casa, foto::Foto};
use axum::{body::Body, http::Method};
use bytes::Bytes;
use futures::stream;
use serde_json::{Value, json};
use std::convert::Infallible;

async fn enviar(l: &Llamante, casa: &Casa, lineas: &[String]) -> Dicho {
    let cuerpo = lineas.join("\n");
    l.llamar(casa, Method::POST, "/api/v1/notificaciones/lotes", &[], cuerpo).await
}

fn respuestas(d: &Dicho) -> Vec<Value> {
    d.texto.lines().map(|l| serde_json::from_str(l).expect("a line")).collect()
}

fn linea(clave: &str, pedido: &Value) -> String {
    json!({ "clave": clave, "notificacion": pedido }).to_string()
}

fn por_huella() -> Value {
    let mut p = pedido();
    p["acto"].as_object_mut().expect("act").remove("contenido");
    p
}

#[tokio::test]
async fn each_line_has_its_answer_and_the_same_batch_again_makes_nothing_new() {
    let casa = Casa::nueva().await;
    let _maria = maria(&casa).await;
    let l = Llamante::nuevo(&casa).await;
    l.llamar(&casa, Method::POST, "/api/v1/actos", &[], ACTO).await.debe(201);
    let mut otra = por_huella();
    otra["asunto"] = "Otro asunto".into();
    let mut nadie = por_huella();
    nadie["destinatario"]["numero"] = "1000000001".into();
    let mut ajena = por_huella();
    ajena["dependencia"] = "secretaria-de-gobierno".into();
    let lineas = [
        linea("1", &por_huella()),
        linea("2", &pedido()),
        String::new(),
        linea("1", &por_huella()),
        linea("1", &otra),
        linea("3", &nadie),
        "{".to_owned(),
        linea("4", &json!({})),
        linea("5", &ajena),
        linea("", &por_huella()),
        linea("6", &por_huella()),
    ];
    let r = enviar(&l, &casa, &lineas).await.debe(200);
    assert_eq!(r.cabeceras["content-type"], "application/x-ndjson");
    let r = respuestas(&r);
    let vistas: Vec<_> =
        r.iter().map(|v| (v["linea"].as_u64().expect("n"), v["status"].as_u64().expect("n"))).collect();
    let esperadas = [
        (1, 201),
        (2, 201),
        (4, 201),
        (5, 409),
        (6, 422),
        (7, 400),
        (8, 422),
        (9, 403),
        (10, 400),
        (11, 201),
    ];
    assert_eq!(vistas, esperadas);
    assert_eq!(r[0]["id"], r[2]["id"], "the same key in one batch");
    assert_eq!(r[4]["problema"]["codigo"], "no_notificable");
    assert_eq!(r[6]["problema"]["errors"][0]["pointer"], "/destinatario/tipo");
    let antes = Foto::de(&casa).await;
    assert_eq!(antes.filas("notificaciones").len(), 3);
    assert_eq!(antes.filas("notificacion_avisos").len(), 3);
    let otra_vez = respuestas(&enviar(&l, &casa, &lineas).await.debe(200));
    assert_eq!(otra_vez, r, "the same answers");
    let despues = Foto::de(&casa).await;
    for tabla in ["notificaciones", "correos", "sistema_cuentas", "sistema_envios", "notificacion_sucesos"] {
        assert_eq!(antes.filas(tabla), despues.filas(tabla), "{tabla}");
    }
    let id = r[9]["id"].as_str().expect("id");
    assert_eq!(l.ver(&casa, id).await.debe(200).json()["estado"], "disponible");
    casa.trabajar().await;
    casa.auditar().await.expect("chains that begin many at once verify");
}

#[tokio::test]
async fn thousands_come_in_pieces_and_the_quota_stops_where_it_ends() {
    let casa = Casa::nueva().await;
    let _maria = maria(&casa).await;
    let l = Llamante::con(&casa, Alta { cupo: Some(1900), ..Alta::default() }).await;
    l.llamar(&casa, Method::POST, "/api/v1/actos", &[], ACTO).await.debe(201);
    let texto: String = (0..2000).map(|n| linea(&n.to_string(), &por_huella()) + "\n").collect();
    let trozos: Vec<_> =
        texto.as_bytes().chunks(777).map(|t| Ok::<_, Infallible>(Bytes::copy_from_slice(t))).collect();
    let cuerpo = Body::from_stream(stream::iter(trozos));
    let r = l.llamar(&casa, Method::POST, "/api/v1/notificaciones/lotes", &[], cuerpo).await.debe(200);
    let r = respuestas(&r);
    assert_eq!(
        r.iter().map(|v| v["linea"].as_u64().expect("n")).collect::<Vec<_>>(),
        (1..=2000).collect::<Vec<_>>()
    );
    assert_eq!(r.iter().filter(|v| v["status"] == 201).count(), 1900);
    assert_eq!(r.iter().filter(|v| v["problema"]["codigo"] == "cupo").count(), 100);
    let (n,): (i64,) = casa.haz(async |c| c.one("SELECT count(*) FROM notificaciones", &[]).await).await;
    assert_eq!(n, 1900);
}

#[tokio::test]
async fn a_line_without_end_and_a_batch_that_breaks_off_stop_there_and_say_so() {
    let casa = Casa::nueva().await;
    let _maria = maria(&casa).await;
    let l = Llamante::nuevo(&casa).await;
    let r = respuestas(
        &enviar(&l, &casa, &[linea("1", &pedido()), "x".repeat(70_000), linea("2", &pedido())]).await,
    );
    assert_eq!(r.iter().map(|v| v["status"].as_u64().expect("n")).collect::<Vec<_>>(), [201, 413]);
    let roto =
        stream::iter([Ok(Bytes::from(linea("3", &pedido()) + "\n")), Err(std::io::Error::other("gone"))]);
    let cuerpo = Body::from_stream(roto);
    let r = l.llamar(&casa, Method::POST, "/api/v1/notificaciones/lotes", &[], cuerpo).await.debe(200);
    let r = respuestas(&r);
    assert_eq!((&r[0]["status"], &r[1]["problema"]["codigo"], r.len()), (&json!(201), &json!("cortado"), 2));
}
