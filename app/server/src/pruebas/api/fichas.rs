//! Who gets a token, and who does not.

use super::llamante::{Alta, Llamante, alta, pedido, pedir, pedir_ficha, por_firmar};
use crate::{
    actos::sistema::{FICHA, retirar_sistema},
    azar,
    identidad::aserto::Llaves,
    pruebas::{
        casa::{Casa, ahora, pasan},
        foto::{Foto, igual},
    },
};
use axum::http::Method;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as URL};
use ed25519_dalek::Signer;
use rsa::{
    pkcs1v15,
    signature::{RandomizedSigner, SignatureEncoding},
    traits::PublicKeyParts,
};
use serde_json::{Value, json};

#[tokio::test]
async fn an_assertion_gives_a_token_once_and_any_other_thing_gives_none() {
    let casa = Casa::nueva().await;
    let l = Llamante::nuevo(&casa).await;
    let r = pedir_ficha(&casa, &l.aserto(&casa, &json!({})), "&scope=notificaciones%3Aleer").await.debe(200);
    assert_eq!(r.cabeceras["cache-control"], "no-store");
    let r = r.json();
    assert_eq!(
        (&r["token_type"], &r["scope"], &r["expires_in"]),
        (&json!("Bearer"), &json!("notificaciones:leer"), &json!(600))
    );
    let aserto = l.aserto(&casa, &json!({}));
    pedir_ficha(&casa, &aserto, "").await.debe(200);
    let antes = Foto::de(&casa).await;
    assert_eq!(pedir_ficha(&casa, &aserto, "").await.debe(401).json()["error"], "invalid_client", "used");
    for malo in malos(&casa) {
        let r = pedir_ficha(&casa, &l.aserto(&casa, &malo), "").await.debe(401);
        assert_eq!(r.json()["error"], "invalid_client", "{malo}");
    }
    mal_firmados(&casa, &l).await;
    for (mas, error) in
        [("&scope=todo", "invalid_scope"), ("&grant_type=client_credentials", "invalid_request")]
    {
        let r = pedir_ficha(&casa, &l.aserto(&casa, &json!({})), mas).await.debe(400);
        assert_eq!(r.json()["error"], error);
    }
    let despues = Foto::de(&casa).await;
    let otros = [
        "sistemas",
        "sistema_procedimientos",
        "sistema_fichas",
        "usados",
        "evidencia",
        "cadenas",
        "sellos",
        "sello_hojas",
    ];
    igual(&antes.sin(&otros), &despues.clone().sin(&otros), "what was refused");
    assert!(despues.donde(&l.ficha).is_empty(), "a token stands nowhere as it is");
}

/// Changes of a claim that each spoil it.
fn malos(casa: &Casa) -> Vec<Value> {
    let s = ahora().as_second();
    let en = |camino: &str| casa.borde.publico.a(camino);
    vec![
        json!({ "aud": "https://otra.example/api/v1/token" }),
        json!({ "aud": en("/") }),
        json!({ "aud": [en("/api/v1/token"), "otra"] }),
        json!({ "aud": null }),
        json!({ "iss": "otro" }),
        json!({ "sub": azar::id(ahora()).to_string() }),
        json!({ "exp": s }),
        json!({ "exp": s + 3600 }),
        json!({ "exp": s + 301 }),
        json!({ "exp": null }),
        json!({ "exp": "pronto" }),
        json!({ "iat": s + 120 }),
        json!({ "nbf": s + 120 }),
        json!({ "jti": null }),
        json!({ "jti": "" }),
        json!({ "jti": "x".repeat(201) }),
    ]
}

/// Right words that its key did not sign.
async fn mal_firmados(casa: &Casa, l: &Llamante) {
    let bueno = l.aserto(casa, &json!({}));
    let (firmado, firma) = bueno.rsplit_once('.').expect("a signature");
    let otra = Llamante::nuevo(casa).await;
    let ajeno = otra.aserto(casa, &json!({ "iss": l.id.to_string(), "sub": l.id.to_string() }));
    let con = |cabeza: Value| por_firmar(&cabeza, &l.reclamos(casa, &json!({})));
    let ninguno = format!("{}.", con(json!({ "alg": "none" })));
    let critico = format!("{}.{firma}", con(json!({ "alg": "ES256", "crit": ["x"] })));
    for malo in [ajeno, ninguno, critico, firmado.to_owned(), "x".into(), String::new()] {
        pedir_ficha(casa, &malo, "").await.debe(401);
    }
}

/// An algorithm, the public key, and how it signs.
type Firma<'a> = (&'static str, &'a Value, &'a dyn Fn(&str) -> Vec<u8>);

#[tokio::test]
async fn each_kind_of_key_serves_and_only_its_public_half_is_taken() {
    let casa = Casa::nueva().await;
    let ed = ed25519_dalek::SigningKey::generate(&mut azar::azar());
    let x = URL.encode(ed.verifying_key().as_bytes());
    let de_ed = json!({ "kty": "OKP", "crv": "Ed25519", "x": x, "alg": "EdDSA", "use": "sig" });
    let privada = rsa::RsaPrivateKey::new(&mut azar::azar(), 2048).expect("a key");
    let [n, e] = [privada.n().to_bytes_be(), privada.e().to_bytes_be()].map(|b| URL.encode(b));
    let de_rsa = json!({ "kty": "RSA", "n": n, "e": e, "use": "sig" });
    let firma_ed = |m: &str| ed.sign(m.as_bytes()).to_vec();
    let rs256 = pkcs1v15::SigningKey::<rsa::sha2::Sha256>::new(privada);
    let firma_rsa = |m: &str| rs256.sign_with_rng(&mut azar::azar(), m.as_bytes()).to_vec();
    let firmas: [Firma<'_>; 2] = [("EdDSA", &de_ed, &firma_ed), ("RS256", &de_rsa, &firma_rsa)];
    for (alg, jwk, firmar) in firmas {
        let id = alta(&casa, json!({ "keys": [jwk] }).to_string(), Alta::default()).await;
        let molde = Llamante::nuevo(&casa).await;
        let propio = json!({ "iss": id.to_string(), "sub": id.to_string() });
        let mensaje = por_firmar(&json!({ "alg": alg }), &molde.reclamos(&casa, &propio));
        let bueno = format!("{mensaje}.{}", URL.encode(firmar(&mensaje)));
        pedir_ficha(&casa, &bueno, "").await.debe(200);
        let otra = por_firmar(&json!({ "alg": "HS256" }), &molde.reclamos(&casa, &propio));
        pedir_ficha(&casa, &format!("{otra}.{}", URL.encode(firmar(&otra))), "").await.debe(401);
    }
    let con = |mas: Value| {
        let mut j = de_ed.clone();
        mas.as_object().expect("one").iter().for_each(|(k, v)| j[k] = v.clone());
        json!({ "keys": [j] }).to_string()
    };
    assert!(Llaves::leer(&con(json!({}))).is_ok());
    for (mala, dice) in [
        (con(json!({ "d": "AAAA" })), "privada"),
        (json!({ "keys": [{ "kty": "oct", "k": "AAAA" }] }).to_string(), "privada"),
        (json!({ "keys": [{ "kty": "RSA", "n": "AQAB", "e": "AQAB" }] }).to_string(), "2048"),
        (json!({ "keys": [] }).to_string(), "una a diez"),
        ("{}".into(), "keys"),
        ("x".into(), "JSON"),
    ] {
        let por = Llaves::leer(&mala).expect_err("refused");
        assert!(por.contains(dice), "{por}");
    }
}

#[tokio::test]
async fn a_token_ends_with_its_time_or_with_its_system_and_does_only_what_it_is_for() {
    let casa = Casa::nueva().await;
    let mut l = Llamante::nuevo(&casa).await;
    let nadie = azar::id(ahora()).to_string();
    l.ver(&casa, &nadie).await.debe(404);
    pasan(FICHA.as_secs());
    let r = l.ver(&casa, &nadie).await.debe(401);
    assert_eq!(r.cabeceras["www-authenticate"], "Bearer error=\"invalid_token\"");
    l.entrar(&casa).await;
    l.ver(&casa, &nadie).await.debe(404);
    let leer = pedir_ficha(&casa, &l.aserto(&casa, &json!({})), "&scope=notificaciones%3Aleer").await.json();
    let buena = std::mem::replace(&mut l.ficha, leer["access_token"].as_str().expect("one").to_owned());
    let r = l.crear(&casa, "k", &pedido()).await.debe(403);
    assert!(r.cabeceras["www-authenticate"].to_str().expect("text").contains("insufficient_scope"));
    assert_eq!(r.json()["codigo"], "ambito");
    l.ficha = buena;
    assert!(retirar_sistema(&casa.borde.store, l.id, ahora()).await.expect("act"));
    l.ver(&casa, &nadie).await.debe(401);
    pedir_ficha(&casa, &l.aserto(&casa, &json!({})), "").await.debe(401);
    pedir(&casa, Method::GET, &format!("/api/v1/notificaciones/{nadie}"), &[], "").await.debe(401);
    casa.trabajar().await;
    casa.auditar().await.expect("the chain of a system verifies");
}

#[tokio::test]
async fn guessing_a_token_is_slow() {
    let casa = Casa::nueva().await;
    let mal = format!("Bearer {}", "x".repeat(43));
    let camino = format!("/api/v1/notificaciones/{}", azar::id(ahora()));
    let mut ultimo = 0;
    for _ in 0..61 {
        ultimo =
            pedir(&casa, Method::GET, &camino, &[("authorization", mal.as_str())], "").await.estado.as_u16();
    }
    assert_eq!(ultimo, 429);
}
