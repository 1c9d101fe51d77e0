//! Attacks on the answer and on the ID token: a row each.

use super::{
    escena::{AHORA, Escena},
    hostil::Hostil,
    llaves::{Firma, jwk_es, jwk_rsa, pem},
};
use crate::identidad::{Control as C, Entrada, Fallo};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as B64};
use domain::grado::Grado;
use futures::future::join_all;
use serde_json::{Value, json};

/// What happens, the check that stops it, and how the provider does it.
pub(super) type Fila = (&'static str, C, fn(&mut Escena));

/// Each attack is refused by its check, and gets in when that check is left out.
pub(super) async fn probar(filas: &[Fila]) {
    join_all(filas.iter().map(probar_una)).await;
}

async fn probar_una((nombre, control, cambio): &Fila) {
    match intentar(*cambio, &[]).await.expect_err(nombre) {
        Fallo::GradoInsuficiente { pedido: Grado::Medio, obtenido: Grado::Bajo, .. } => {
            assert_eq!(*control, C::Grado, "{nombre}");
        }
        otro => assert_eq!(otro, Fallo::Control(*control), "{nombre}"),
    }
    let sin = intentar(*cambio, &[*control]).await;
    assert!(sin.is_ok(), "{nombre} does not get in without {control:?}: {sin:?}");
}

async fn intentar(cambio: fn(&mut Escena), sin: &[C]) -> Result<Entrada, Fallo> {
    let mut escena = Escena::buena();
    cambio(&mut escena);
    let hostil = Hostil::nuevo(escena).await;
    hostil.entrar(&hostil.cliente(sin), 0).await
}

#[tokio::test]
async fn answers_that_are_not_of_this_attempt() {
    probar(&[
        ("no state", C::Estado, |e| e.retorno = |r| r.state = None),
        ("empty state", C::Estado, |e| e.retorno = |r| r.state = Some(String::new())),
        ("foreign state", C::Estado, |e| e.retorno = |r| r.state = Some("otro".into())),
        ("state with a tail", C::Estado, |e| {
            e.retorno = |r| r.state.as_mut().expect("state").push('x');
        }),
        ("mix-up", C::RespuestaIss, |e| e.retorno = |r| r.iss = Some("https://otro.example".into())),
        ("mix-up where iss is not announced", C::RespuestaIss, |e| {
            e.descubrimiento["authorization_response_iss_parameter_supported"] = Value::Null;
            e.descubrimiento.as_object_mut().expect("object").retain(|_, v| !v.is_null());
            e.retorno = |r| r.iss = Some("https://otro.example".into());
        }),
        ("iss announced and missing", C::RespuestaIss, |e| e.retorno = |r| r.iss = None),
        ("error and code", C::ErrorYCodigo, |e| e.retorno = |r| r.error = Some("access_denied".into())),
    ])
    .await;
}

#[tokio::test]
async fn claims_of_another_issuer_audience_or_person() {
    probar(&[
        ("wrong iss", C::Iss, |e| e.reclamos["iss"] = json!("https://otro.example")),
        ("iss with a slash more", C::Iss, |e| e.reclamos["iss"] = json!("{E}/")),
        ("iss in a list", C::Iss, |e| e.reclamos["iss"] = json!(["{E}"])),
        ("no iss", C::Iss, |e| e.quitar("iss")),
        ("wrong aud", C::Aud, |e| e.reclamos["aud"] = json!("otra")),
        ("aud that begins like ours", C::Aud, |e| e.reclamos["aud"] = json!(["sede2", "se"])),
        ("aud is an object", C::Aud, |e| e.reclamos["aud"] = json!({"sede": 1})),
        ("no aud", C::Aud, |e| e.quitar("aud")),
        ("wrong azp", C::Azp, |e| e.reclamos["azp"] = json!("otra")),
        ("azp is no text", C::Azp, |e| e.reclamos["azp"] = json!(null)),
        ("several aud without azp", C::Azp, |e| {
            e.reclamos["aud"] = json!(["sede", "otra"]);
            e.quitar("azp");
        }),
        ("an aud that is no text, without azp", C::Azp, |e| {
            e.reclamos["aud"] = json!(["sede", 7]);
            e.quitar("azp");
        }),
        ("wrong nonce", C::Nonce, |e| e.reclamos["nonce"] = json!("otro")),
        ("nonce in a list", C::Nonce, |e| e.reclamos["nonce"] = json!(["{N}"])),
        ("no nonce", C::Nonce, |e| e.quitar("nonce")),
        ("no sub", C::Sub, |e| {
            e.quitar("sub");
            e.sin_informe();
        }),
        ("empty sub", C::Sub, |e| {
            e.reclamos["sub"] = json!("");
            e.sin_informe();
        }),
        ("sub is a number", C::Sub, |e| {
            e.reclamos["sub"] = json!(1);
            e.sin_informe();
        }),
        ("huge sub", C::Sub, |e| {
            e.reclamos["sub"] = json!("x".repeat(256));
            e.sin_informe();
        }),
        ("sub with control characters", C::Sub, |e| {
            e.reclamos["sub"] = json!("a\u{0}b");
            e.sin_informe();
        }),
        ("access token of somebody else", C::AtHash, |e| {
            e.reclamos["at_hash"] = json!("AAAAAAAAAAAAAAAAAAAAAA")
        }),
        ("at_hash is no text", C::AtHash, |e| e.reclamos["at_hash"] = json!(7)),
    ])
    .await;
}

#[tokio::test]
async fn claims_of_another_time() {
    probar(&[
        ("expired by 61 s", C::Exp, |e| e.reclamos["exp"] = json!(AHORA - 61)),
        ("expired long ago", C::Exp, |e| e.reclamos["exp"] = json!(i64::MIN)),
        ("exp is text", C::Exp, |e| e.reclamos["exp"] = json!("mañana")),
        ("no exp", C::Exp, |e| e.quitar("exp")),
        ("issued in 61 s", C::Iat, |e| e.reclamos["iat"] = json!(AHORA + 61)),
        ("issued 601 s ago", C::Iat, |e| e.reclamos["iat"] = json!(AHORA - 601)),
        ("iat out of range", C::Iat, |e| e.reclamos["iat"] = json!(i64::MIN)),
        ("no iat", C::Iat, |e| e.quitar("iat")),
        ("valid in 61 s", C::Nbf, |e| e.reclamos["nbf"] = json!(AHORA + 61)),
        ("nbf is text", C::Nbf, |e| e.reclamos["nbf"] = json!("ayer")),
        ("entered 361 s ago where 300 were asked", C::AuthTime, |e| {
            e.reclamos["auth_time"] = json!(AHORA - 361)
        }),
        ("will enter in 61 s", C::AuthTime, |e| e.reclamos["auth_time"] = json!(AHORA + 61)),
        ("auth_time is text", C::AuthTime, |e| e.reclamos["auth_time"] = json!("hoy")),
        ("no auth_time where it was asked", C::AuthTime, |e| e.quitar("auth_time")),
    ])
    .await;
}

#[tokio::test]
async fn signatures_that_are_none() {
    probar(&[
        ("alg none", C::Algoritmo, |e| e.forjar(json!("none"), Firma::Cruda(vec![]))),
        ("alg nOnE", C::Algoritmo, |e| e.forjar(json!("nOnE"), Firma::Cruda(vec![]))),
        ("alg es256", C::Algoritmo, |e| e.forjar(json!("es256"), Firma::Es(1))),
        ("no alg", C::Algoritmo, |e| e.forjar(Value::Null, Firma::Es(1))),
        ("alg in a list", C::Algoritmo, |e| e.forjar(json!(["ES256"]), Firma::Es(1))),
        ("HS256 with the public key", C::Algoritmo, |e| e.forjar(json!("HS256"), Firma::Hs(pem(1)))),
        ("HS256 with the client id", C::Algoritmo, |e| e.forjar(json!("HS256"), Firma::Hs(b"sede".to_vec()))),
        ("HS256 with the client secret", C::Algoritmo, |e| {
            e.clave = Some("secreta".into());
            e.forjar(json!("HS256"), Firma::Hs(b"secreta".to_vec()));
        }),
        ("RS512", C::Algoritmo, |e| e.forjar(json!("RS512"), Firma::Cruda(vec![0; 256]))),
        ("EdDSA", C::Algoritmo, |e| e.forjar(json!("EdDSA"), Firma::Cruda(vec![0; 64]))),
        ("signed by another", C::Firma, |e| e.firma = Firma::Es(2)),
        ("no signature", C::Firma, |e| e.firma = Firma::Cruda(vec![])),
        ("a signature of zeros", C::Firma, |e| e.firma = Firma::Cruda(vec![0; 64])),
        ("a payload that was not signed", C::Firma, |e| {
            e.despues = otra_persona;
            e.sin_informe();
        }),
        ("RS256 said of a PS256 signature", C::Firma, |e| {
            e.jwks = json!({"keys": [jwk_rsa("una")]});
            e.cabeza["alg"] = json!("RS256");
            e.firma = Firma::Ps;
        }),
    ])
    .await;
}

/// Changes the payload and leaves header and signature.
fn otra_persona(token: String) -> String {
    let partes: Vec<_> = token.split('.').collect();
    let cuerpo = String::from_utf8(B64.decode(partes[1]).expect("base64")).expect("text");
    let otro = cuerpo.replace("persona-1", "persona-2");
    assert_ne!(cuerpo, otro);
    format!("{}.{}.{}", partes[0], B64.encode(otro), partes[2])
}

/// A header that brings a key of its own, and a signature that this key would accept.
fn con_llave(e: &mut Escena, campo: &str, valor: Value) {
    e.cabeza[campo] = valor;
    e.firma = Firma::Es(2);
}

#[tokio::test]
async fn keys_that_are_not_the_issuers() {
    probar(&[
        ("unknown kid", C::Llave, |e| e.cabeza["kid"] = json!("otra")),
        ("kid is a path", C::Llave, |e| e.cabeza["kid"] = json!("../../../../dev/null")),
        ("kid is SQL", C::Llave, |e| e.cabeza["kid"] = json!("x' UNION SELECT 'una'--")),
        ("kid is an address", C::Llave, |e| e.cabeza["kid"] = json!("{E}/jwks")),
        ("kid is a number", C::Llave, |e| e.cabeza["kid"] = json!(1)),
        ("kid is nothing", C::Llave, |e| e.cabeza["kid"] = Value::Null),
        ("no kid and two keys", C::Llave, |e| {
            e.cabeza.as_object_mut().expect("header").remove("kid");
            e.jwks = json!({"keys": [jwk_es(1, "una"), jwk_es(2, "dos")]});
        }),
        ("two keys of the same name", C::Llave, |e| {
            e.jwks = json!({"keys": [jwk_es(1, "una"), jwk_es(2, "una")]});
        }),
        ("jku and its signature", C::Firma, |e| con_llave(e, "jku", json!("{E}/otras"))),
        ("x5u and its signature", C::Firma, |e| con_llave(e, "x5u", json!("{E}/otras"))),
        ("jwk and its signature", C::Firma, |e| con_llave(e, "jwk", jwk_es(2, "una"))),
        ("crit", C::Encabezados, |e| e.cabeza["crit"] = json!(["exp"])),
        ("b64", C::Encabezados, |e| e.cabeza["b64"] = json!(false)),
        ("a token of another kind", C::Tipo, |e| e.cabeza["typ"] = json!("at+jwt")),
        ("a logout token", C::Tipo, |e| e.cabeza["typ"] = json!("logout+jwt")),
        ("typ is no text", C::Tipo, |e| e.cabeza["typ"] = json!(7)),
    ])
    .await;
}

#[tokio::test]
async fn forms_that_two_readers_read_in_two_ways() {
    probar(&[
        ("grado said twice", C::Repetidas, |e| {
            e.antes = |s| s.replace(r#""acr":"medio""#, r#""acr":"bajo","acr":"medio""#);
        }),
        ("issuer said twice, once in disguise", C::Repetidas, |e| {
            e.antes = |s| s.replace(r#""aud":"#, r#""\u0061ud":"otra","aud":"#);
        }),
        ("kid said twice", C::Repetidas, |e| e.antes = |s| s.replace(r#""kid":"#, r#""kid":"x","kid":"#)),
        ("said twice inside", C::Repetidas, |e| {
            e.antes = |s| s.replace(r#""sid":"#, r#""x":{"a":1,"a":2},"sid":"#);
        }),
        ("20 kB", C::Tamano, |e| e.reclamos["relleno"] = json!("x".repeat(15_000))),
    ])
    .await;
}

#[tokio::test]
async fn grados_that_are_not_enough() {
    probar(&[
        ("lower than asked", C::Grado, |e| e.reclamos["acr"] = json!("bajo")),
        ("no grado", C::GradoConocido, |e| e.quitar("acr")),
        ("unknown grado", C::GradoConocido, |e| e.reclamos["acr"] = json!("altisimo")),
        ("grado in other letters", C::GradoConocido, |e| e.reclamos["acr"] = json!("MEDIO")),
        ("grado in a list", C::GradoConocido, |e| e.reclamos["acr"] = json!(["medio"])),
        ("grado is a number", C::GradoConocido, |e| e.reclamos["acr"] = json!(4)),
        ("grado only in userinfo", C::GradoConocido, |e| {
            e.quitar("acr");
            e.informe["acr"] = json!("muy_alto");
        }),
        ("unknown LOA in the ID token, known in userinfo", C::GradoConocido, |e| {
            e.dialecto = "and";
            e.reclamos["LOA"] = json!("loa:9");
            e.informe["LOA"] = json!("loa:2");
        }),
    ])
    .await;
}

#[test]
fn no_check_stands_without_an_attack_that_proves_it() {
    let controles =
        include_str!("../control.rs").lines().filter_map(|l| l.strip_prefix("    ")?.split_once(" = "));
    let controles: Vec<_> = controles.filter(|(_, numero)| numero.ends_with(',')).map(|(n, _)| n).collect();
    assert_eq!(controles.len(), 33);
    let pruebas =
        [include_str!("ataques.rs"), include_str!("servicio.rs"), include_str!("salida.rs")].concat();
    for control in controles {
        assert!(pruebas.contains(&format!("C::{control}, ")), "{control}");
    }
}
