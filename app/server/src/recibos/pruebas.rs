//! Receipts as people keep them.

use super::*;
use crate::claves::Claves;
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::constancia::{Atado, marca};
use serde_json::json;

/// Long enough for several lines of mail.
fn jws() -> String {
    format!("eyJhbGciOiJFUzI1NiJ9.{}.{}", "Qm9nb3TDoQ".repeat(60), "c2ln".repeat(20))
}

fn una(jws: &str) -> Hallazgo {
    Hallazgo::Una(jws.to_owned())
}

#[test]
fn a_file_of_its_own_is_taken_as_it_is() {
    let jws = jws();
    for texto in [jws.clone(), format!("{jws}\r\n"), format!("\u{feff}  {jws}\n\n")] {
        assert_eq!(hallar(texto.as_bytes()), una(&jws));
    }
}

#[test]
fn a_bundle_gives_the_answers_too() {
    let atado = Atado::nuevo(jws(), json!({"asunto": "Vía"}), &[7; 16]);
    let bytes = atado.escribir().expect("writes");
    assert_eq!(hallar(&bytes), Hallazgo::Atada(Box::new(atado)));
    assert_eq!(hallar(br#"{"constancia": "a.b.c"}"#), Hallazgo::Ninguna);
}

#[test]
fn a_saved_page_holds_it_in_one_element() {
    let jws = jws();
    let pagina = format!("<!doctype html><title>x</title><pre id=\"{}\">{jws}</pre>", marca::ELEMENTO);
    assert_eq!(hallar(pagina.as_bytes()), una(&jws));
    assert_eq!(hallar(b"<!doctype html><p>nada"), Hallazgo::Ninguna);
}

fn correo(cabezas: &str, cuerpo: &str) -> String {
    format!(
        "From: sede@alcaldia.example\r\nSubject: Radicado\r\nMIME-Version: 1.0\r\n{cabezas}\r\n\r\n{cuerpo}"
    )
}

#[test]
fn a_mail_holds_it_however_it_is_wrapped() {
    let jws = jws();
    let texto = format!("Recibimos su petición.\r\n\r\n{}\r\nGracias.", marca::en_correo(&jws));
    let base64: Vec<String> = STANDARD
        .encode(&texto)
        .as_bytes()
        .chunks(76)
        .map(|l| String::from_utf8_lossy(l).into_owned())
        .collect();
    let base64 = base64.join("\r\n");
    // A server that breaks lines where it likes.
    let partido = marca::en_correo(&jws).replace("Qm9n", "Qm=\r\n9n").replace("b3TD", "=623TD");
    let anexo = STANDARD.encode(&jws);
    let html = format!("<p>Hola<pre id=3D\"constancia-jws\">{jws}</pre>");
    let plano = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding";
    let partes = "Content-Type: multipart/mixed; boundary=\"=_b\"";
    for entero in [
        correo(&format!("{plano}: 8bit"), &texto),
        correo(&format!("{plano}: base64"), &base64),
        correo(&format!("{plano}: quoted-printable"), &format!("Petici=C3=B3n\r\n{partido}")),
        correo(
            partes,
            &format!(
                "--=_b\r\n{plano}: 7bit\r\n\r\nHola\r\n--=_b\r\nContent-Type: application/jose\r\n\
                 Content-Disposition: attachment; filename=c.jws\r\nContent-Transfer-Encoding: base64\r\n\r\n\
                 {anexo}\r\n--=_b--\r\n"
            ),
        ),
        correo(
            "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
            &html,
        ),
        correo(
            partes,
            &format!(
                "--=_b\r\nContent-Type: message/rfc822\r\n\r\n{}\r\n--=_b--\r\n",
                correo(&format!("{plano}: base64"), &base64)
            ),
        ),
    ] {
        assert_eq!(hallar(entero.as_bytes()), una(&jws), "{entero}");
    }
}

#[test]
fn two_different_ones_are_not_chosen_between() {
    let dos = format!("{}{}", marca::en_correo(&jws()), marca::en_correo("a.b.c"));
    assert_eq!(hallar(correo("X-A: b", &dos).as_bytes()), Hallazgo::Varias);
}

#[test]
fn what_people_drop_by_mistake_is_nothing() {
    for nada in [&b""[..], b"hola", b"%PDF-1.7 \xff\xfe", &[0; 4096], b"{", b"From: x\r\n\r\nhola"] {
        assert_eq!(hallar(nada), Hallazgo::Ninguna);
    }
}

#[test]
fn mails_within_mails_without_end_and_those_that_are_broken_off_are_nothing() {
    for fondo in [50, 200_000] {
        let sobres = "Content-Type: message/rfc822\r\n\r\n".repeat(fondo);
        assert_eq!(hallar(sobres.as_bytes()), Hallazgo::Ninguna, "{fondo}");
    }
    // The library itself stops at it.
    let roto = "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n\
                Content-Type: message/rfc822\r\n\r\n--x--\r\n";
    assert_eq!(hallar(roto.as_bytes()), Hallazgo::Ninguna);
}

#[test]
fn each_result_says_plainly_whether_it_is_valid() {
    let dir = tempfile::tempdir().expect("dir");
    let claves = Claves::abrir(&dir.path().join("claves.json")).expect("keys");
    let buena = claves.declarar(&crate::claves::constancia_de_prueba()).expect("signed");
    let resultado = claves.comprobar(&buena);
    assert!(frase(&resultado).starts_with("Esta constancia es válida: la firmó Alcaldía Municipal de Ñaupa"));
    let mala = claves.comprobar(&buena.replace("eyJh", "eyJi"));
    assert!(frase(&mala).contains("NO"), "{}", frase(&mala));
}
