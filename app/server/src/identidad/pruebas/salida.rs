//! The end of a session: logout tokens, one row an attack, and the way out.

use super::{
    ataques::Fila,
    escena::{AHORA, Escena, a_los},
    hostil::Hostil,
    llaves::{Firma, pem},
};
use crate::identidad::{CierreTrasero, Control as C, Fallo};
use serde_json::{Value, json};

const EVENTO: &str = "http://schemas.openid.net/event/backchannel-logout";

/// The scene of a good logout token: its claims take the place of those of the ID token.
fn buena() -> Escena {
    let mut escena = Escena::buena();
    escena.cabeza["typ"] = json!("logout+jwt");
    escena.reclamos = json!({
        "iss": "{E}", "aud": "sede", "sub": "persona-1", "sid": "sesion-1", "jti": "cierre-1",
        "iat": AHORA, "exp": AHORA + 120, "events": { EVENTO: {} },
    });
    escena
}

async fn cerrar(escena: Escena, sin: &[C]) -> Result<CierreTrasero, Fallo> {
    let (reclamos, firma) = (escena.reclamos.clone(), escena.firma.clone());
    let hostil = Hostil::nuevo(escena).await;
    let token = hostil.firmar(&reclamos, &firma, "");
    hostil.cliente(sin).salida_trasera(&token, a_los(0)).await
}

#[tokio::test]
async fn a_good_logout_token_names_the_session_or_the_person() {
    let cambios: [fn(&mut Escena); 4] = [
        |_| {},
        |e| e.quitar("sid"),
        |e| e.quitar("sub"),
        |e| {
            e.cabeza.as_object_mut().expect("header").remove("typ");
        },
    ];
    for (i, cambio) in cambios.into_iter().enumerate() {
        let mut escena = buena();
        cambio(&mut escena);
        let texto = |e: &Escena, n: &str| e.reclamos[n].as_str().map(str::to_owned);
        let (sid, sub) = (texto(&escena, "sid"), texto(&escena, "sub"));
        let cierre = cerrar(escena, &[]).await.unwrap_or_else(|f| panic!("row {i}: {f}"));
        assert_eq!((cierre.sid, cierre.sub), (sid, sub), "row {i}");
        assert_eq!((cierre.jti.as_str(), cierre.vence), ("cierre-1", a_los(180)));
        assert!(cierre.iss.starts_with("http://127.0.0.1"));
    }
}

#[tokio::test]
async fn forged_logout_tokens_end_no_session() {
    let filas: &[Fila] = &[
        ("another issuer", C::Iss, |e| e.reclamos["iss"] = json!("https://otro.example")),
        ("another audience", C::Aud, |e| {
            e.reclamos["aud"] = json!("otra");
            e.reclamos["azp"] = json!("sede");
        }),
        ("two audiences", C::Azp, |e| e.reclamos["aud"] = json!(["sede", "otra"])),
        ("expired", C::Exp, |e| e.reclamos["exp"] = json!(AHORA - 61)),
        ("no exp", C::Exp, |e| e.quitar("exp")),
        ("old", C::Iat, |e| e.reclamos["iat"] = json!(AHORA - 601)),
        ("no iat", C::Iat, |e| e.quitar("iat")),
        ("no events", C::Eventos, |e| e.quitar("events")),
        ("another event", C::Eventos, |e| e.reclamos["events"] = json!({"otro": {}})),
        ("events in a list", C::Eventos, |e| e.reclamos["events"] = json!([EVENTO])),
        ("event is no object", C::Eventos, |e| e.reclamos["events"] = json!({ EVENTO: true })),
        ("an ID token", C::Eventos, |e| {
            let bueno = Escena::buena();
            (e.cabeza, e.reclamos) = (bueno.cabeza, bueno.reclamos);
            e.reclamos["jti"] = json!("x");
            e.quitar("nonce");
        }),
        ("nonce", C::SinNonce, |e| e.reclamos["nonce"] = json!("x")),
        ("null nonce", C::SinNonce, |e| e.reclamos["nonce"] = Value::Null),
        ("nobody's session", C::Sesion, |e| {
            e.quitar("sid");
            e.quitar("sub");
        }),
        ("no name", C::Jti, |e| e.quitar("jti")),
        ("a huge name", C::Jti, |e| e.reclamos["jti"] = json!("x".repeat(300))),
        ("another kind", C::Tipo, |e| e.cabeza["typ"] = json!("at+jwt")),
        ("signed by another", C::Firma, |e| e.firma = Firma::Es(2)),
        ("alg none", C::Algoritmo, |e| e.forjar(json!("none"), Firma::Cruda(vec![]))),
        ("HS256 with the public key", C::Algoritmo, |e| e.forjar(json!("HS256"), Firma::Hs(pem(1)))),
        ("unknown kid", C::Llave, |e| e.cabeza["kid"] = json!("otra")),
        ("sid said twice", C::Repetidas, |e| {
            e.antes = |s| s.replace(r#""sid":"#, r#""sid":"otra","sid":"#);
        }),
        ("20 kB", C::Tamano, |e| e.reclamos["relleno"] = json!("x".repeat(15_000))),
    ];
    for (nombre, control, cambio) in filas {
        let escena = || {
            let mut escena = buena();
            cambio(&mut escena);
            escena
        };
        let fallo = cerrar(escena(), &[]).await.err();
        assert_eq!(fallo, Some(Fallo::Control(*control)), "{nombre}");
        let sin = cerrar(escena(), &[*control]).await;
        assert!(sin.is_ok(), "{nombre} does not get in without {control:?}");
    }
}

#[tokio::test]
async fn unknown_keys_in_logout_tokens_do_not_make_us_ask_again_and_again() {
    let mut escena = buena();
    escena.cabeza["kid"] = json!("otra");
    let (reclamos, firma) = (escena.reclamos.clone(), escena.firma.clone());
    let hostil = Hostil::nuevo(escena).await;
    let (token, cliente) = (hostil.firmar(&reclamos, &firma, ""), hostil.cliente(&[]));
    for segundos in [0, 1, 59] {
        assert!(cliente.salida_trasera(&token, a_los(segundos)).await.is_err());
        assert_eq!(hostil.visitas("/jwks"), 1, "at {segundos} s");
    }
    for segundos in [60, 61, 119] {
        assert!(cliente.salida_trasera(&token, a_los(segundos)).await.is_err());
        assert_eq!(hostil.visitas("/jwks"), 2, "at {segundos} s");
    }
}

#[tokio::test]
async fn the_way_out_leads_back_to_us_and_keeps_what_the_service_wrote() {
    let hostil = Hostil::nuevo(Escena::buena()).await;
    let cliente = hostil.cliente(&[]);
    let url = cliente.salida(Some("x.y.z"), a_los(0)).await.expect("a way out");
    assert_eq!(url.path(), "/end");
    let query = url.query().expect("parameters");
    let vuelta = "post_logout_redirect_uri=https%3A%2F%2Fsede.example%2F";
    assert_eq!(query, format!("a=b&client_id=sede&{vuelta}"), "the token names the person");
    hostil.escena.lock().expect("scene").dialecto = "and";
    let and = hostil.cliente(&[]);
    let url = and.salida(Some("x.y.z"), a_los(0)).await.expect("a way out");
    assert_eq!(url.query().expect("parameters"), format!("a=b&client_id=sede&{vuelta}&id_token_hint=x.y.z"));
    hostil.escena.lock().expect("scene").descubrimiento["end_session_endpoint"] = Value::Null;
    assert!(hostil.cliente(&[]).salida(None, a_los(0)).await.is_none());
}
