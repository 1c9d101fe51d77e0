//! One change anywhere, and sizes without end.

use super::*;
use crate::claves::{Aviso, Claves, Llavero, MAX_CONSTANCIA, Resultado, jws, llavero::CONSTANCIA};
use std::time::{Duration, Instant};

fn llavero() -> Llavero {
    Llavero::de(&[jwk(1)]).expect("keys")
}

fn firmar(c: &Constancia) -> String {
    jws::firmar(&clave(1), &jwk(1).kid, CONSTANCIA, &c.canonica().expect("canonical"))
}

#[test]
fn every_bit_of_every_byte_counts() {
    // The shortest there is: each bit costs a verification.
    let corta = Constancia { documentos: vec![], termino: None, faltan: vec![], ..constancia() };
    let (llavero, bueno) = (llavero(), firmar(&corta));
    assert!(matches!(llavero.comprobar(&bueno), Resultado::Valida { .. }));
    for lugar in 0..bueno.len() {
        for bit in 0..7 {
            let mut bytes = bueno.clone().into_bytes();
            bytes[lugar] ^= 1 << bit;
            let malo = String::from_utf8(bytes).expect("still ASCII");
            let resultado = llavero.comprobar(&malo);
            assert!(!matches!(resultado, Resultado::Valida { .. }), "byte {lugar}, bit {bit}: {malo}");
        }
    }
}

#[test]
fn a_byte_more_or_less_anywhere_counts() {
    let (llavero, bueno) = (llavero(), firmar(&constancia()));
    for lugar in (0..bueno.len()).step_by(7).chain([bueno.len() - 1]) {
        let (mut menos, mut mas) = (bueno.clone(), bueno.clone());
        menos.remove(lugar);
        mas.insert(lugar, 'A');
        for malo in [menos, mas, bueno[..lugar].into(), format!("{bueno}{}", &bueno[lugar..])] {
            assert!(!matches!(llavero.comprobar(&malo), Resultado::Valida { .. }), "{lugar}: {malo}");
        }
    }
}

#[test]
fn what_is_huge_is_refused_at_once() {
    let llavero = llavero();
    let antes = Instant::now();
    for enorme in ["A".repeat(64 << 20), ".".repeat(64 << 20), format!("{}.x.y", "e30".repeat(20 << 20))] {
        assert_eq!(llavero.comprobar(&enorme), Resultado::NoEsConstancia);
    }
    assert!(antes.elapsed() < Duration::from_secs(5), "{:?}", antes.elapsed());
    let c = Constancia { faltan: vec!["x".repeat(MAX_CONSTANCIA)], ..constancia() };
    assert_eq!(llavero.comprobar(&firmar(&c)), Resultado::NoEsConstancia);
}

#[test]
fn what_is_too_long_is_not_even_signed() {
    let dir = tempfile::tempdir().expect("dir");
    let claves = Claves::abrir(&dir.path().join("claves.json")).expect("keys");
    let c = Constancia { faltan: vec!["x".repeat(MAX_CONSTANCIA)], ..constancia() };
    assert!(claves.declarar(&c).is_err());
    assert!(claves.declarar(&constancia()).is_ok());
}

#[test]
fn one_name_with_two_keys_is_no_set_of_keys() {
    assert!(Llavero::de(&[jwk(1), jwk(1)]).is_err());
    let disfrazada = Jwk { kid: jwk(1).kid, ..jwk(2) };
    let llavero = Llavero::de(&[disfrazada]).expect("left out");
    assert_eq!(llavero.comprobar(&firmar(&constancia())), Resultado::ClaveDesconocida);
}

#[test]
fn keys_of_other_kinds_in_the_set_disturb_nobody() {
    let keys = serde_json::json!({"keys": [
        {"kty": "RSA", "kid": "r", "n": "AQAB", "e": "AQAB"}, {"kty": "EC", "crv": "P-521", "kid": "p", "x": "A", "y": "A"},
        7, jwk(1).publica(),
    ]});
    let llavero = Llavero::leer(keys.to_string().as_bytes()).expect("keys");
    assert!(matches!(llavero.comprobar(&firmar(&constancia())), Resultado::Valida { aviso: None, .. }));
    for nada in ["", "{}", r#"{"keys":[]}"#, r#"{"keys":[{"kty":"RSA","kid":"r"}]}"#, "<html>"] {
        assert!(Llavero::leer(nada.as_bytes()).is_err(), "{nada}");
    }
}

#[test]
fn a_time_at_which_the_key_did_not_exist_is_told() {
    let c = Constancia { recibida_en: Momento::de(instante("2025-12-30T05:00:00Z")), ..constancia() };
    let aviso = Some(Aviso::AnteriorALaClave);
    assert!(matches!(llavero().comprobar(&firmar(&c)), Resultado::Valida { aviso: a, .. } if a == aviso));
}
