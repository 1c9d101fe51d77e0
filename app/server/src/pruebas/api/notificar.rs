//! A system notifies: the same as an official does, told to nobody who may not know.

use super::llamante::{ACTO, CEDULA, Llamante, PROCEDIMIENTO, maria, pedido};
use crate::pruebas::{
    casa::{Casa, Como, ahora, pasan},
    foto::Foto,
    navegador::{Navegador, Pares, autoriza, pares},
};
use axum::http::Method;
use domain::{evidencia::Huella, grado::Grado, tramite::Suit};
use serde_json::{Value, json};
use std::sync::Arc;

/// Pointers of what is missing.
fn faltas(v: &Value) -> Vec<&str> {
    v["errors"].as_array().expect("errors").iter().map(|e| e["pointer"].as_str().expect("pointer")).collect()
}

async fn de_principio_a_fin(casa: Casa) {
    let mut maria = maria(&casa).await;
    let l = Llamante::nuevo(&casa).await;
    let r = l.crear(&casa, "clave-1", &pedido()).await.debe(201);
    let (creada, texto) = (r.json(), r.texto.clone());
    let id = creada["id"].as_str().expect("id").to_owned();
    assert_eq!(r.cabeceras["location"], format!("/api/v1/notificaciones/{id}"));
    assert_eq!(creada["estado"], "disponible");
    pasan(60);
    let otra_vez = l.crear(&casa, "clave-1", &pedido()).await.debe(201);
    assert_eq!(otra_vez.texto, texto, "the same key with the same words gets the same answer");
    let mut otro = pedido();
    otro["asunto"] = "Otra decisión".into();
    assert_eq!(l.crear(&casa, "clave-1", &otro).await.debe(409).json()["codigo"], "conflicto");

    let v = l.ver(&casa, &id).await.debe(200).json();
    assert_eq!(
        (&v["estado"], &v["accedida_en"], &v["surtida"]),
        (&json!("disponible"), &Value::Null, &Value::Null)
    );
    assert_eq!(v["sucesos"][0]["suceso"], "puesta_a_disposicion");
    for que in ["prueba.zip", "certificado"] {
        let r = l.llamar(&casa, Method::GET, &format!("/api/v1/notificaciones/{id}/{que}"), &[], "").await;
        assert_eq!(r.debe(409).json()["codigo"], "sin_efecto", "nothing of it before it has effect");
    }
    let ajeno = Llamante::nuevo(&casa).await;
    let falta = ajeno.ver(&casa, "01890000-0000-7000-8000-000000000000").await.debe(404).texto;
    assert_eq!(ajeno.ver(&casa, &id).await.debe(404).texto, falta, "another's looks like none");
    assert_eq!(ajeno.ver(&casa, "x").await.debe(404).texto, falta);

    let pagina = maria.ver(&casa, &format!("/carpeta/notificaciones/{id}/")).await.debe(200);
    pagina.dice("Decisión sobre su declaración").dice("Hacienda").calla("Resolución 12");
    maria.enviar(&casa, &format!("/carpeta/notificaciones/{id}/acceso"), &Pares::new()).await.debe(303);
    for camino in
        [format!("/carpeta/notificaciones/{id}/documento"), format!("/carpeta/documentos/{id}/archivo")]
    {
        let r = maria.ver(&casa, &camino).await.debe(200);
        assert_eq!(r.cuerpo.as_bytes(), ACTO, "{camino}");
    }
    maria.ver(&casa, &format!("/carpeta/documentos/{id}/")).await.debe(200).dice("Resolución 12");
    let v = l.ver(&casa, &id).await.debe(200).json();
    assert_eq!(v["estado"], "surtida");
    assert_eq!((&v["accedida_en"], &v["surtida"]["por"]), (&json!(ahora().to_string()), &json!("acceso")));
    assert!(!v.to_string().contains(CEDULA), "who it is the caller knows");
    for (que, dice) in [("prueba.zip", "notificacion.jws"), ("certificado", "Certificado de notificación")] {
        let camino = format!("/api/v1/notificaciones/{id}/{que}");
        let r = l.llamar(&casa, Method::GET, &camino, &[], "").await.debe(200);
        assert!(r.texto.contains(dice), "{que}");
        assert_eq!(ajeno.llamar(&casa, Method::GET, &camino, &[], "").await.debe(404).texto, falta);
    }
    let mut otra = Navegador::registrar(&casa, "sim-empresaria", Grado::Medio, &[]).await;
    otra.ver(&casa, &format!("/carpeta/documentos/{id}/archivo")).await.debe(404);
    casa.trabajar().await;
    casa.auditar().await.expect("the evidence verifies");
    let llamadas = Foto::de(&casa).await;
    let suyas = llamadas
        .filas("evidencia")
        .iter()
        .filter(|f| f.contains("'tipo'=llamada") || f.contains("tipo=llamada"));
    let suyas = suyas.filter(|f| f.contains(&l.id.to_string())).count();
    assert_eq!(suyas, 9, "created, repeated, refused, looked at twice, and its proofs asked for twice");
}

#[tokio::test]
async fn a_notification_from_its_call_to_its_effect_on_sqlite() {
    de_principio_a_fin(Casa::nueva().await).await;
}

#[tokio::test]
async fn a_notification_from_its_call_to_its_effect_on_postgres() {
    de_principio_a_fin(Casa::como(Como { postgres: true, ..Como::default() }).await).await;
}

/// What is no notification at all, or too large for one.
async fn ilegibles(casa: &Casa, l: &Llamante) {
    let mut p = pedido();
    p["recursos"] = json!({ "no_proceden": {} });
    assert_eq!(faltas(&l.crear(casa, "k", &p).await.debe(422).json()), ["/recursos/no_proceden/porque"]);
    let html = b"<html>no es un PDF</html>";
    p["recursos"] = pedido()["recursos"].clone();
    p["acto"]["sha256"] = Huella::de(html).to_string().into();
    p["acto"]["contenido"] = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, html).into();
    assert_eq!(faltas(&l.crear(casa, "k", &p).await.debe(422).json()), ["/acto/contenido"]);
    for (mal, codigo) in [
        ("{", "json"),
        ("[]", "json"),
        (r#"{"asunto":1}"#, "json"),
        (r#"{"otro":1}"#, "json"),
        (r#"{"acto":["a"]}"#, "json"),
    ] {
        let h = [("idempotency-key", "k")];
        let r = l.llamar(casa, Method::POST, "/api/v1/notificaciones", &h, mal).await.debe(400);
        assert_eq!(r.json()["codigo"], codigo, "{mal}");
    }
    assert_eq!(l.crear(casa, "", &pedido()).await.debe(400).json()["codigo"], "clave");
    let grande = "x".repeat(9 << 20);
    let h = [("idempotency-key", "k")];
    l.llamar(casa, Method::POST, "/api/v1/notificaciones", &h, grande).await.debe(413);
}

#[tokio::test]
async fn what_is_missing_is_told_all_at_once_and_nothing_is_written() {
    let casa = Casa::nueva().await;
    let _maria = maria(&casa).await;
    let l = Llamante::nuevo(&casa).await;
    let antes = Foto::de(&casa).await;
    let todas = [
        "/destinatario/tipo",
        "/destinatario/numero",
        "/dependencia",
        "/procedimiento",
        "/asunto",
        "/acto/sha256",
        "/acto/nombre",
        "/autoridad/cargo",
        "/autoridad/dependencia",
        "/gratuita",
        "/acto/expedido_en",
        "/recursos",
    ];
    let r = l.crear(&casa, "k", &json!({})).await.debe(422);
    assert_eq!(r.cabeceras["content-type"], "application/problem+json");
    assert_eq!(faltas(&r.json()), todas);
    for (puntero, valor) in [
        ("/destinatario/numero", json!("12a")),
        ("/destinatario/tipo", json!("XX")),
        ("/asunto", json!("x".repeat(501))),
        ("/grado", json!("bajo")),
        ("/acto/sha256", json!(Huella::de(b"otro").to_string())),
        ("/acto/contenido", json!("no es base64")),
        ("/acto/expedido_en", json!("2099-01-01T00:00:00Z")),
        ("/acto/nombre", json!(" ")),
        ("/gratuita", json!(false)),
        ("/recursos/proceden/0/ante", json!("")),
        ("/recursos/proceden/0/dias", json!(366)),
    ] {
        let mut p = pedido();
        *p.pointer_mut(puntero).expect(puntero) = valor;
        let r = l.crear(&casa, "k", &p).await.debe(422).json();
        assert_eq!(faltas(&r), [puntero], "{r}");
    }
    ilegibles(&casa, &l).await;
    let tras = Foto::de(&casa).await;
    for tabla in ["notificaciones", "correos", "sistema_envios", "sistema_cuentas"] {
        assert_eq!(tras.filas(tabla), antes.filas(tabla), "{tabla}");
    }
    let quedan = std::fs::read_dir(casa.documentos()).map_or(0, |d| {
        d.flatten()
            .filter(|f| f.path().is_dir())
            .flat_map(|f| std::fs::read_dir(f.path()).expect("read"))
            .count()
    });
    assert_eq!(quedan, 0, "no copy stays of what was not notified");
}

#[tokio::test]
async fn who_is_registered_is_told_to_nobody_and_nobody_notifies_beyond_their_unit() {
    let casa = Casa::nueva().await;
    let l = Llamante::nuevo(&casa).await;
    let nadie = l.crear(&casa, "a", &pedido()).await.debe(422);
    assert_eq!(nadie.json()["codigo"], "no_notificable");
    let mut maria = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    let sin_aceptar = l.crear(&casa, "b", &pedido()).await.debe(422);
    assert_eq!(sin_aceptar.texto, nadie.texto, "not registered and not agreed are told with the same words");
    let acepta = crate::pruebas::navegador::autoriza(&casa, "notificacion");
    maria.enviar(&casa, "/carpeta/datos/consentimientos", &acepta).await.debe(303);
    for (miembro, valor, codigo) in [
        ("procedimiento", "HAC-999", "procedimiento"),
        ("dependencia", "secretaria-de-gobierno", "dependencia"),
    ] {
        let mut p = pedido();
        p[miembro] = valor.into();
        assert_eq!(l.crear(&casa, miembro, &p).await.debe(403).json()["codigo"], codigo);
    }
    l.crear(&casa, "c", &pedido()).await.debe(201);
    let retira = [("slug", "notificacion"), ("otorgado", "false")];
    maria.enviar(&casa, "/carpeta/datos/consentimientos", &retira).await.debe(303);
    assert_eq!(l.crear(&casa, "d", &pedido()).await.debe(422).texto, nadie.texto, "withdrawn");
    l.crear(&casa, "c", &pedido()).await.debe(201);
}

#[tokio::test]
async fn an_act_that_was_left_before_is_named_by_its_hash_by_its_own_system_for_two_days() {
    let casa = Casa::nueva().await;
    let _maria = maria(&casa).await;
    let mut l = Llamante::nuevo(&casa).await;
    let mut p = pedido();
    p["acto"].as_object_mut().expect("act").remove("contenido");
    let r = l.crear(&casa, "a", &p).await.debe(422).json();
    assert_eq!(faltas(&r), ["/acto/sha256"]);
    let dejado = l.llamar(&casa, Method::POST, "/api/v1/actos", &[], ACTO).await.debe(201).json();
    assert_eq!(dejado["sha256"], Huella::de(ACTO).to_string());
    l.llamar(&casa, Method::POST, "/api/v1/actos", &[], ACTO).await.debe(201);
    l.llamar(&casa, Method::POST, "/api/v1/actos", &[], "texto").await.debe(422);
    let ajeno = Llamante::nuevo(&casa).await;
    ajeno.crear(&casa, "a", &p).await.debe(422);
    let una = l.crear(&casa, "a", &p).await.debe(201).json();
    let dos = l.crear(&casa, "b", &p).await.debe(201).json();
    assert_ne!(una["id"], dos["id"]);
    pasan(49 * 3600);
    l.entrar(&casa).await;
    casa.trabajar().await;
    assert_eq!(faltas(&l.crear(&casa, "c", &p).await.debe(422).json()), ["/acto/sha256"], "forgotten");
    let mut maria = Navegador::nuevo();
    maria.entrar(&casa, "sim-adulta-cc", Grado::Medio).await;
    for id in [&una["id"], &dos["id"]] {
        let id = id.as_str().expect("id");
        maria.enviar(&casa, &format!("/carpeta/notificaciones/{id}/acceso"), &Pares::new()).await.debe(303);
        let r = maria.ver(&casa, &format!("/carpeta/documentos/{id}/archivo")).await.debe(200);
        assert_eq!(r.cuerpo.as_bytes(), ACTO, "what a notification names stays");
    }
    assert_eq!(PROCEDIMIENTO, p["procedimiento"]);
}

#[tokio::test]
async fn what_is_said_of_a_procedure_goes_before_what_is_said_of_all() {
    let casa = Casa::nueva().await;
    let mut maria = maria(&casa).await;
    let l = Llamante::nuevo(&casa).await;
    let preferencias = "/carpeta/notificaciones/preferencias/";
    let r = maria.ver(&casa, preferencias).await.debe(200).dice("Trámite por trámite");
    r.dice(&format!("data-asunto=\"procedimiento:{PROCEDIMIENTO}\""))
        .dice("procedimiento:certificado-de-residencia");
    for (n, alcance, otorgado, estado) in [
        (1, format!("procedimiento:{PROCEDIMIENTO}"), "false", 422),
        (2, "general".to_owned(), "false", 422),
        (3, format!("procedimiento:{PROCEDIMIENTO}"), "true", 201),
        (4, "procedimiento:certificado-de-residencia".to_owned(), "true", 201),
        (5, "general".to_owned(), "true", 201),
        (6, format!("procedimiento:{PROCEDIMIENTO}"), "false", 422),
    ] {
        let mut campos = autoriza(&casa, "notificacion");
        campos.retain(|(n, _)| n == "huella");
        campos.extend(pares([("alcance", &*alcance), ("otorgado", otorgado)]));
        maria.enviar(&casa, &format!("{preferencias}consentimiento"), &campos).await.debe(303);
        l.crear(&casa, &format!("clave-{n}"), &pedido()).await.debe(estado);
    }
    for malo in ["procedimiento:no-hay", "procedimiento:", "procedimiento:a b"] {
        let mut campos = autoriza(&casa, "notificacion");
        campos.extend(pares([("alcance", malo)]));
        maria.enviar(&casa, &format!("{preferencias}consentimiento"), &campos).await.debe(400);
    }
    let r = maria.ver(&casa, preferencias).await.debe(200);
    let (_, tarjeta) =
        r.cuerpo.split_once(&format!("data-asunto=\"procedimiento:{PROCEDIMIENTO}\"")).expect("its card");
    assert!(tarjeta[..tarjeta.find("</li>").expect("its end")].contains("Retirado:"), "{tarjeta}");
}

#[tokio::test]
async fn a_code_of_suit_is_the_procedure_of_its_sheet() {
    let casa = Casa::nueva().await;
    let mut maria = maria(&casa).await;
    let l = Llamante::nuevo(&casa).await;
    casa.publicar(|s| {
        let de_residencia = s.tramites.iter_mut().find(|t| &*t.slug == "certificado-de-residencia");
        let suyo = Arc::make_mut(de_residencia.expect("a sheet"));
        suyo.suit = Some(Suit { id: None, codigo: Some(PROCEDIMIENTO.into()) });
    });
    l.crear(&casa, "clave-1", &pedido()).await.debe(201);
    let mut campos = autoriza(&casa, "notificacion");
    campos.retain(|(n, _)| n == "huella");
    campos.extend(pares([("alcance", "procedimiento:certificado-de-residencia"), ("otorgado", "false")]));
    let camino = "/carpeta/notificaciones/preferencias/consentimiento";
    maria.enviar(&casa, camino, &campos).await.debe(303);
    l.crear(&casa, "clave-2", &pedido()).await.debe(422);
    let r = maria.ver(&casa, "/carpeta/notificaciones/preferencias/").await.debe(200);
    r.calla(&format!("procedimiento:{PROCEDIMIENTO}"));
}
