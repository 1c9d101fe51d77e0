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

/// Name, signed text, what every verifier has to say.
type Caso = (&'static str, String, &'static str);

const TYP: &str = "constancia+jws";

fn buena() -> String {
    firmada(1, "2026-03-27T21:40:05.250Z")
}

fn partes(jws: &str) -> [&str; 3] {
    let partes: Vec<&str> = jws.split('.').collect();
    partes.try_into().expect("three parts")
}

fn json() -> String {
    String::from_utf8(constancia().canonica().expect("canonical")).expect("text")
}

fn firmas() -> Vec<Caso> {
    let (buena, otra) = (buena(), firmada(1, "2026-03-27T21:40:06Z"));
    let [cabeza, _, firma] = partes(&buena);
    let (mensaje, _) = buena.rsplit_once('.').expect("three parts");
    let otra_carga = B64.encode(json().replace("2026-000123", "2026-000124"));
    // The last letter has four bits that mean nothing, and have to be zero.
    let sobra = char::from(buena.bytes().last().expect("a letter") + 1);
    vec![
        ("valid", buena.clone(), "valida"),
        ("payload of another number", format!("{cabeza}.{otra_carga}.{firma}"), "alterada"),
        ("signature of another statement", format!("{mensaje}.{}", partes(&otra)[2]), "alterada"),
        ("no signature", format!("{mensaje}."), "alterada"),
        ("the other s", alta(&buena), "alterada"),
        ("r and s are zero", format!("{mensaje}.{}", B64.encode([0; 64])), "alterada"),
        ("bits after the end of the signature", format!("{}{sobra}", &buena[..buena.len() - 1]), "alterada"),
        ("padded", format!("{buena}=="), "alterada"),
    ]
}

fn cabezas() -> Vec<Caso> {
    let (k, json) = (kid(1), json());
    let con = |c: String| crudo(1, &c, json.as_bytes());
    let intruso = serde_json::to_string(&jwk(9).publica()).expect("writes");
    let ajena = format!(r#"{{"alg":"ES256","jwk":{intruso},"kid":"{}","typ":"{TYP}"}}"#, kid(9));
    let ninguna = format!(r#"{{"alg":"none","kid":"{k}","typ":"{TYP}"}}"#);
    let ninguna = format!("{}.{}.", B64.encode(ninguna), B64.encode(&json));
    let otro_alg = format!(r#"{{"alg":"ES384","kid":"{k}","typ":"{TYP}"}}"#);
    let jku = format!(r#"{{"alg":"ES256","jku":"https://mal.example/","kid":"{k}","typ":"{TYP}"}}"#);
    let crit = format!(r#"{{"alg":"ES256","crit":["b64"],"kid":"{k}","typ":"{TYP}"}}"#);
    let doble = format!(r#"{{"alg":"none","alg":"ES256","kid":"{k}","typ":"{TYP}"}}"#);
    let secreto = jwk(1).publica().x;
    let casos = [
        ("alg none", ninguna),
        ("HS256 with the public key", hs256(secreto.as_bytes(), json.as_bytes())),
        ("another alg", con(otro_alg)),
        ("key in the header", crudo(9, &ajena, json.as_bytes())),
        ("address of keys in the header", con(jku)),
        ("crit in the header", con(crit)),
        ("header in another order", con(format!(r#"{{"kid":"{k}","alg":"ES256","typ":"{TYP}"}}"#))),
        ("alg twice in the header", con(doble)),
        ("an index", con(format!(r#"{{"alg":"ES256","kid":"{k}","typ":"indice+jws"}}"#))),
    ];
    casos.map(|(nombre, jws)| (nombre, jws, "no_es_constancia")).into()
}

/// Signed by the right key, and still no statement.
fn cargas() -> Vec<Caso> {
    let json = json();
    let sin_llave = json.strip_suffix('}').expect("an object");
    let casos = [
        ("a name twice in the payload", format!(r#"{sin_llave},"radicado":"2026-000999"}}"#)),
        ("payload with a blank", format!("{json} ")),
        ("payload that is another thing", r#"{"hola":1}"#.into()),
        ("payload of another version", json.replace(r#""version":1"#, r#""version":2"#)),
        ("payload that is no JSON", "hola".into()),
    ];
    let firmar = |json: String| jws::firmar(&clave(1), &kid(1), CONSTANCIA, json.as_bytes());
    casos.map(|(nombre, json)| (nombre, firmar(json), "no_es_constancia")).into()
}

fn formas() -> Vec<Caso> {
    let buena = buena();
    let [cabeza, carga, firma] = partes(&buena);
    let casos = [
        ("four parts", format!("{buena}.{firma}")),
        ("a point first", format!(".{buena}")),
        ("a point last", format!("{buena}.")),
        ("two parts", format!("{cabeza}.{carga}")),
        ("nothing", String::new()),
    ];
    casos.map(|(nombre, jws)| (nombre, jws, "no_es_constancia")).into()
}

fn claves() -> Vec<Caso> {
    let json = json();
    let con = |numero, kid: &str| jws::firmar(&clave(numero), kid, CONSTANCIA, json.as_bytes());
    vec![
        ("name of another key of the entity", con(1, &kid(4)), "alterada"),
        ("key of a stranger", con(9, &kid(9)), "clave_desconocida"),
        ("key of a stranger under the name of ours", con(9, &kid(1)), "alterada"),
        ("before the key was rotated", firmada(2, "2026-02-28T12:00:00Z"), "valida"),
        ("after the key was rotated", firmada(2, "2026-03-27T12:00:00Z"), "clave_vencida"),
        ("before the revocation", firmada(3, "2026-03-20T04:59:59.999Z"), "valida"),
        ("at the revocation", firmada(3, "2026-03-20T05:00:00Z"), "clave_revocada"),
        ("after the revocation", firmada(3, "2026-03-27T12:00:00Z"), "clave_revocada"),
    ]
}

fn casos() -> Vec<Caso> {
    [firmas(), cabezas(), cargas(), formas(), claves()].concat()
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
