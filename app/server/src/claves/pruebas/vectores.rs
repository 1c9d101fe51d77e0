//! The attacks on a statement as a table that other verifiers read too: `snapshots/…vectores.json`.

use super::*;
use crate::claves::{jwk::Revocacion, jws, llavero::CONSTANCIA, llavero::Llavero};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use p256::ecdsa::{Signature, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The entity's keys: one signs, one was rotated out, one revoked, one was never used.
fn juego() -> Vec<Jwk> {
    let rotada = Jwk { hasta: Some(instante("2026-03-01T05:00:00Z")), ..jwk(2) };
    let robada =
        Revocacion { en: instante("2026-03-20T05:00:00Z"), motivo: "Se perdió un computador".into() };
    let revocada = Jwk { revocada: Some(robada), hasta: Some(instante("2026-04-01T05:00:00Z")), ..jwk(3) };
    [jwk(1), rotada, revocada, jwk(4)].iter().map(Jwk::publica).collect()
}

fn kid(numero: u8) -> String {
    jwk(numero).kid
}

/// Any header, any payload, a signature that stands.
fn crudo(numero: u8, cabeza: &str, carga: &[u8]) -> String {
    let mensaje = format!("{}.{}", B64.encode(cabeza), B64.encode(carga));
    let firma: Signature = clave(numero).sign(mensaje.as_bytes());
    format!("{mensaje}.{}", B64.encode(firma.normalize_s().unwrap_or(firma).to_bytes()))
}

fn firmada(numero: u8, recibida: &str) -> String {
    let c = Constancia { recibida_en: Momento::de(instante(recibida)), ..constancia() };
    jws::firmar(&clave(numero), &kid(numero), CONSTANCIA, &c.canonica().expect("canonical"))
}

/// HS256 with what everybody knows for a password (RFC 2104).
fn hs256(secreto: &[u8], carga: &[u8]) -> String {
    let cabeza = format!(r#"{{"alg":"HS256","kid":"{}","typ":"constancia+jws"}}"#, kid(1));
    let mensaje = format!("{}.{}", B64.encode(cabeza), B64.encode(carga));
    let mut bloque = [0u8; 64];
    bloque[..32].copy_from_slice(&Sha256::digest(secreto));
    let con = |relleno: u8| bloque.map(|b| b ^ relleno);
    let dentro = Sha256::new().chain_update(con(0x36)).chain_update(&mensaje).finalize();
    let fuera = Sha256::new().chain_update(con(0x5c)).chain_update(dentro).finalize();
    format!("{mensaje}.{}", B64.encode(fuera))
}

/// The other signature that the same one gives: s becomes n − s.
fn alta(jws: &str) -> String {
    let (mensaje, firma) = jws.rsplit_once('.').expect("three parts");
    let firma = Signature::from_slice(&B64.decode(firma).expect("base64")).expect("a signature");
    let (r, s) = firma.split_scalars();
    let otra = Signature::from_scalars(r, -s).expect("a signature");
    format!("{mensaje}.{}", B64.encode(otra.to_bytes()))
}

fn casos() -> Vec<(&'static str, String, &'static str)> {
    let buena = firmada(1, "2026-03-27T21:40:05.250Z");
    let (mensaje, firma) = buena.rsplit_once('.').expect("three parts");
    let (cabeza, carga) = mensaje.split_once('.').expect("three parts");
    let json = String::from_utf8(constancia().canonica().expect("canonical")).expect("text");
    let (k, otra) = (kid(1), kid(4));
    let con = |c: &str| crudo(1, c, json.as_bytes());
    let typ = "constancia+jws";
    let propia = format!(r#"{{"alg":"ES256","kid":"{k}","typ":"{typ}"}}"#);
    let carga_de = |j: String| crudo(1, &propia, j.as_bytes());
    let sin_llave = json.strip_suffix('}').expect("an object");
    let intruso = serde_json::to_string(&jwk(9).publica()).expect("writes");
    let final_cambiado = |s: &str, de: char, a: char| {
        assert!(s.ends_with(de), "{s}");
        format!("{}{a}", &s[..s.len() - 1])
    };
    vec![
        ("valid", buena.clone(), "valida"),
        (
            "payload of another number",
            {
                let otra = B64.encode(json.replace("2026-000123", "2026-000124"));
                format!("{cabeza}.{otra}.{firma}")
            },
            "alterada",
        ),
        (
            "signature of another statement",
            {
                let otra = firmada(1, "2026-03-27T21:40:06Z");
                format!("{mensaje}.{}", otra.rsplit_once('.').expect("three parts").1)
            },
            "alterada",
        ),
        ("no signature", format!("{mensaje}."), "alterada"),
        ("the other s", alta(&buena), "alterada"),
        ("r and s are zero", format!("{mensaje}.{}", B64.encode([0; 64])), "alterada"),
        ("bits after the end of the signature", final_cambiado(&buena, 'g', 'h'), "alterada"),
        ("padded", format!("{buena}=="), "alterada"),
        (
            "alg none",
            format!("{}.{carga}.", B64.encode(format!(r#"{{"alg":"none","kid":"{k}","typ":"{typ}"}}"#))),
            "no_es_constancia",
        ),
        (
            "HS256 with the public key",
            hs256(jwk(1).publica().x.as_bytes(), json.as_bytes()),
            "no_es_constancia",
        ),
        ("another alg", con(&format!(r#"{{"alg":"ES384","kid":"{k}","typ":"{typ}"}}"#)), "no_es_constancia"),
        (
            "key in the header",
            crudo(
                9,
                &format!(r#"{{"alg":"ES256","jwk":{intruso},"kid":"{}","typ":"{typ}"}}"#, kid(9)),
                json.as_bytes(),
            ),
            "no_es_constancia",
        ),
        (
            "address of keys in the header",
            con(&format!(r#"{{"alg":"ES256","jku":"https://mal.example/","kid":"{k}","typ":"{typ}"}}"#)),
            "no_es_constancia",
        ),
        (
            "crit in the header",
            con(&format!(r#"{{"alg":"ES256","crit":["b64"],"kid":"{k}","typ":"{typ}"}}"#)),
            "no_es_constancia",
        ),
        (
            "header in another order",
            con(&format!(r#"{{"kid":"{k}","alg":"ES256","typ":"{typ}"}}"#)),
            "no_es_constancia",
        ),
        (
            "alg twice in the header",
            con(&format!(r#"{{"alg":"none","alg":"ES256","kid":"{k}","typ":"{typ}"}}"#)),
            "no_es_constancia",
        ),
        (
            "an index",
            con(&format!(r#"{{"alg":"ES256","kid":"{k}","typ":"indice+jws"}}"#)),
            "no_es_constancia",
        ),
        (
            "name of another key of the entity",
            crudo(1, &format!(r#"{{"alg":"ES256","kid":"{otra}","typ":"{typ}"}}"#), json.as_bytes()),
            "alterada",
        ),
        (
            "key of a stranger",
            jws::firmar(&clave(9), &kid(9), CONSTANCIA, json.as_bytes()),
            "clave_desconocida",
        ),
        (
            "key of a stranger under the name of ours",
            jws::firmar(&clave(9), &k, CONSTANCIA, json.as_bytes()),
            "alterada",
        ),
        (
            "a name twice in the payload",
            carga_de(format!(r#"{sin_llave},"radicado":"2026-000999"}}"#)),
            "no_es_constancia",
        ),
        ("payload with a blank", carga_de(format!("{json} ")), "no_es_constancia"),
        ("payload that is another thing", carga_de(r#"{"hola":1}"#.into()), "no_es_constancia"),
        (
            "payload of another version",
            carga_de(json.replace(r#""version":1"#, r#""version":2"#)),
            "no_es_constancia",
        ),
        ("payload that is no JSON", carga_de("hola".into()), "no_es_constancia"),
        ("four parts", format!("{cabeza}.{carga}.{firma}.{firma}"), "no_es_constancia"),
        ("a point first", format!(".{buena}"), "no_es_constancia"),
        ("a point last", format!("{buena}."), "no_es_constancia"),
        ("two parts", mensaje.into(), "no_es_constancia"),
        ("nothing", String::new(), "no_es_constancia"),
        ("before the key was rotated", firmada(2, "2026-02-28T12:00:00Z"), "valida"),
        ("after the key was rotated", firmada(2, "2026-03-27T12:00:00Z"), "clave_vencida"),
        ("before the revocation", firmada(3, "2026-03-20T04:59:59.999Z"), "valida"),
        ("at the revocation", firmada(3, "2026-03-20T05:00:00Z"), "clave_revocada"),
        ("after the revocation", firmada(3, "2026-03-27T12:00:00Z"), "clave_revocada"),
    ]
}

#[test]
fn each_attack_gets_its_answer_and_what_is_good_is_valid() {
    let llavero = Llavero::leer(json!({"keys": juego()}).to_string().as_bytes()).expect("keys");
    for (nombre, jws, esperado) in casos() {
        assert_eq!(crate::recibos::nombre(&llavero.comprobar(&jws)), esperado, "{nombre}");
    }
}

#[test]
fn the_table_that_other_verifiers_read_is_this_one() {
    let casos: Vec<Value> = casos()
        .into_iter()
        .map(|(nombre, jws, resultado)| json!({"nombre": nombre, "jws": jws, "resultado": resultado}))
        .collect();
    let tabla = json!({"jwks": {"keys": juego()}, "casos": casos});
    let bytes = serde_json::to_vec_pretty(&tabla).expect("writes");
    insta::assert_binary_snapshot!("vectores.json", bytes);
}
