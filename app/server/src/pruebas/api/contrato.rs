//! What is said of the API is what it does: the same addresses, and examples that run.

use super::llamante::{ACTO, Llamante, maria, pedir, pedir_ficha};
use crate::{
    pruebas::{casa::Casa, fuentes::caminos},
    rutas::OPENAPI,
};
use axum::http::Method;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn contrato() -> Value {
    serde_json::from_str(OPENAPI).expect("JSON")
}

/// Names of the members of an object.
fn miembros(v: &Value) -> BTreeSet<&str> {
    v.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn it_names_every_address_of_the_sources_with_its_methods_and_no_other() {
    let c = contrato();
    let dichos = c["paths"].as_object().expect("paths").iter().map(|(camino, p)| {
        let metodos: BTreeSet<String> = miembros(p).into_iter().map(str::to_uppercase).collect();
        (camino.clone(), metodos)
    });
    let reales = caminos().into_iter().filter(|(c, _)| c.starts_with("/api/v1/"));
    let reales = reales.map(|(c, m)| (c, m.into_iter().map(str::to_owned).collect()));
    assert_eq!(dichos.collect::<BTreeMap<_, _>>(), reales.collect());
}

#[test]
fn every_reference_leads_somewhere_and_each_operation_says_what_can_go_wrong() {
    fn recorrer(c: &Value, v: &Value) {
        match v {
            Value::Object(o) => {
                if let Some(r) = o.get("$ref").and_then(Value::as_str) {
                    assert!(c.pointer(r.trim_start_matches('#')).is_some(), "{r}");
                }
                o.values().for_each(|v| recorrer(c, v));
            }
            Value::Array(l) => l.iter().for_each(|v| recorrer(c, v)),
            _ => {}
        }
    }
    let c = contrato();
    recorrer(&c, &c);
    for (camino, p) in c["paths"].as_object().expect("paths") {
        for (metodo, o) in p.as_object().expect("operations") {
            let que = format!("{metodo} {camino}");
            assert!(o["summary"].is_string() && o["operationId"].is_string(), "{que}");
            let con_ficha = o["security"][0].get("ficha").is_some();
            assert_eq!(
                con_ficha,
                o["responses"].get("401").is_some()
                    && o["responses"].get("429").is_some()
                    && !camino.ends_with("token"),
                "{que}"
            );
        }
    }
}

#[tokio::test]
async fn its_examples_run_and_are_answered_as_it_says() {
    let casa = Casa::nueva().await;
    let _maria = maria(&casa).await;
    let l = Llamante::nuevo(&casa).await;
    let c = contrato();
    let responde = |camino: &str, metodo: &str, estado: &str| {
        c["paths"][camino][metodo]["responses"][estado]["content"]["application/json"]["example"].clone()
    };
    let servido = pedir(&casa, Method::GET, "/api/v1/openapi.json", &[], "").await.debe(200).json();
    assert_eq!(servido, c);
    let ficha = pedir_ficha(&casa, &l.aserto(&casa, &json!({})), "").await.debe(200).json();
    assert_eq!(miembros(&ficha), miembros(&responde("/api/v1/token", "post", "200")));
    let dejado = l.llamar(&casa, Method::POST, "/api/v1/actos", &[], ACTO).await.debe(201).json();
    let dicho = responde("/api/v1/actos", "post", "201");
    assert_eq!((miembros(&dejado), &dejado["sha256"]), (miembros(&dicho), &dicho["sha256"]));
    let ejemplos = &c["paths"]["/api/v1/notificaciones"]["post"]["requestBody"]["content"]["application/json"]
        ["examples"];
    for (nombre, e) in ejemplos.as_object().expect("examples") {
        let r = l.crear(&casa, nombre, &e["value"]).await.debe(201).json();
        assert_eq!(miembros(&r), miembros(&responde("/api/v1/notificaciones", "post", "201")), "{nombre}");
        let v = l.ver(&casa, r["id"].as_str().expect("id")).await.debe(200).json();
        assert_eq!(miembros(&v), miembros(&responde("/api/v1/notificaciones/{id}", "get", "200")));
    }
    let lote = &c["paths"]["/api/v1/notificaciones/lotes"]["post"];
    let cuerpo =
        lote["requestBody"]["content"]["application/x-ndjson"]["example"].as_str().expect("lines").to_owned();
    let r = l.llamar(&casa, Method::POST, "/api/v1/notificaciones/lotes", &[], cuerpo).await.debe(200).json();
    let dicho =
        lote["responses"]["200"]["content"]["application/x-ndjson"]["example"].as_str().expect("lines");
    assert_eq!(miembros(&r), miembros(&serde_json::from_str(dicho).expect("JSON")));
}

#[tokio::test]
async fn another_method_and_garbage_are_problems_and_not_pages() {
    let casa = Casa::nueva().await;
    let l = Llamante::nuevo(&casa).await;
    for (metodo, camino) in [
        (Method::PUT, "/api/v1/notificaciones"),
        (Method::GET, "/api/v1/token"),
        (Method::DELETE, "/api/v1/notificaciones/x"),
        (Method::POST, "/api/v1/openapi.json"),
    ] {
        let r = l.llamar(&casa, metodo, camino, &[], "").await.debe(405);
        assert_eq!(r.cabeceras["content-type"], "application/problem+json", "{camino}");
    }
}
