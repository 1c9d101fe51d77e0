//! Signatures, settings, and what a bank may not answer.

use super::{Ajustes, Banco, CABECERA, Clave, Sello, es_id};
use domain::Instante;

fn ahora() -> Instante {
    Instante::from_second(1_800_000_000).expect("in range")
}

fn clave(texto: &str) -> Clave {
    Clave::de(texto).expect("long enough")
}

const BUENA: &str = "una clave de veinticuatro letras";

#[test]
fn a_signature_is_of_one_key_one_body_and_five_minutes() {
    let (k, cuerpo) = (clave(BUENA), br#"{"id":"b-1"}"#);
    let sello = k.firmar(ahora(), cuerpo);
    assert_eq!(CABECERA, "sede-firma");
    assert_eq!(sello.len(), "t=1800000000,v1=".len() + 64);
    let en = |s: i64| Instante::from_second(1_800_000_000 + s).expect("in range");
    for (cuando, bien) in [(0, true), (300, true), (-300, true), (301, false), (-301, false)] {
        assert_eq!(k.revisar(en(cuando), cuerpo, &sello) == Sello::Bueno, bien, "{cuando}");
    }
    assert_eq!(k.revisar(ahora(), br#"{"id":"b-2"}"#, &sello), Sello::Malo);
    assert_eq!(clave("otra clave de veinticuatro letras").revisar(ahora(), cuerpo, &sello), Sello::Malo);
    let (_, hex) = sello.split_once("v1=").expect("a signature");
    let otra_hora = format!("t=1800000001,v1={hex}");
    for malo in ["", "t=,v1=", "t=1800000000", "v1=00", &otra_hora, &sello.to_uppercase(), &sello[..70]] {
        assert_eq!(k.revisar(ahora(), cuerpo, malo), Sello::Malo, "{malo}");
    }
}

/// RFC 2104 with SHA-256, made with OpenSSL: a connector in any language comes to the same.
#[test]
fn the_signature_is_the_one_that_other_programs_make() {
    let sello = clave("clave-de-ejemplo-del-protocolo").firmar(ahora(), br#"{"id":"b-1"}"#);
    assert_eq!(sello, "t=1800000000,v1=d1c06a9fdf83284a66faa61d84714293b10d6a78eb76496499bdc6bc67cbab97");
}

#[test]
fn both_settings_or_none_and_plain_http_only_on_this_machine() {
    let leer = |pares: &[(&str, &str)]| {
        let mut a = Ajustes::default();
        for (n, v) in pares {
            assert!(a.poner(n, v).expect("valid"));
        }
        a.banco(ahora).map(|b| b.is_some())
    };
    let (url, secreto) = (("SEDE_PAGOS_URL", "https://pagos.example/pse/"), ("SEDE_PAGOS_CLAVE", BUENA));
    assert!(leer(&[url, secreto]).expect("both"));
    assert!(!leer(&[]).expect("none"));
    assert!(leer(&[url]).is_err() && leer(&[secreto]).is_err());
    assert!(leer(&[("SEDE_PAGOS_URL", "http://127.0.0.1:9"), secreto]).is_ok());
    for malo in ["http://pagos.example", "pagos.example", "ftp://pagos.example", "https://a@pagos.example"] {
        assert!(leer(&[("SEDE_PAGOS_URL", malo), secreto]).is_err(), "{malo}");
    }
    assert!(Ajustes::default().poner("SEDE_PAGOS_CLAVE", "corta").is_err());
    assert!(!Ajustes::default().poner("SEDE_OTRA", "x").expect("of something else"));
}

#[test]
fn a_form_that_pays_may_end_only_where_there_is_tls() {
    let banco = |url| Banco::new(url, clave(BUENA), ahora).expect("an address").origenes();
    assert_eq!(banco("https://pagos.example"), "https:");
    assert_eq!(banco("http://127.0.0.1:9/x"), "https: http://127.0.0.1:9");
}

#[test]
fn an_id_of_the_bank_stands_in_an_address_as_it_is() {
    assert!(es_id("b-1_Z") && es_id(&"a".repeat(100)));
    for malo in ["", "../x", "a b", "á", &"a".repeat(101)] {
        assert!(!es_id(malo), "{malo}");
    }
}
