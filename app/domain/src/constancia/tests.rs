//! What a statement is, and what it is not.

use super::*;
use proptest::prelude::*;
use serde_json::json;

pub(super) fn una() -> Constancia {
    Constancia {
        version: VERSION,
        entidad: Receptora {
            nombre: "Alcaldía de Río Claro".into(),
            nit: Some("890000000-1".into()),
            url: "https://sede.example".into(),
        },
        codigo: Codigo::nuevo(*b"0123456789"),
        radicado: "2026-000123".into(),
        recibida_en: Momento::de("2026-03-27T21:40:05.250Z".parse().expect("instant")),
        clase: Clase::Peticion,
        tramite: None,
        documentos: vec![Documento::anexo(1, "application/pdf", Huella::de(b"pdf"), 3)],
        respuestas_sha256: compromiso(&[7; 16], &json!({"asunto": "Vía"})).expect("hash"),
        termino: Some(Plazo {
            vence: "2026-04-21".parse().expect("day"),
            plazo: "15 días hábiles".into(),
            norma: "Ley 1437 de 2011, art. 14".into(),
        }),
        firma_ciudadano: None,
        canal: Canal::Sede,
        medio: Medio::Correo,
        faltan: vec![],
    }
}

#[test]
fn a_statement_reads_back_from_its_one_form() {
    let bytes = una().canonica().expect("canonical");
    assert_eq!(Constancia::leer(&bytes), Ok(una()));
    let texto = String::from_utf8(bytes).expect("text");
    assert!(texto.contains(r#""hora_legal":"2026-03-27T16:40:05.250-05:00""#), "{texto}");
    assert!(texto.contains(r#""nombre":"anexo 1.pdf""#), "{texto}");
    assert!(!texto.contains("null") && !texto.contains("tramite"), "{texto}");
}

#[test]
fn any_other_writing_of_the_same_is_refused() {
    let texto = String::from_utf8(una().canonica().expect("canonical")).expect("text");
    let sin_llave = texto.strip_suffix('}').expect("an object");
    let radicado = r#""radicado":"2026-000123""#;
    for otro in [
        format!("{texto}\n"),
        format!(" {texto}"),
        format!(r#"{sin_llave},"radicado":"2026-000124"}}"#),
        texto.replace(radicado, &format!("{radicado},{radicado}")),
        format!(r#"{sin_llave},"zeta":1}}"#),
        format!(r#"{sin_llave},"tramite":null}}"#),
        texto.replace(r#""version":1"#, r#""version":2"#),
        texto.replace(r#""bytes":3"#, r#""bytes":3.0"#),
        texto.replace("Río", r"R\u00edo"),
        texto.replace(r#""canal":"sede""#, r#""canal":"fax""#),
    ] {
        assert_ne!(otro, texto);
        assert_eq!(Constancia::leer(otro.as_bytes()), Err(NoEsConstancia), "{otro}");
    }
}

#[test]
fn what_json_readers_would_round_is_never_signed() {
    let mut c = una();
    c.documentos = vec![Documento::anexo(1, "text/plain", Huella::de(b""), (1 << 53) + 1)];
    assert_eq!(c.canonica(), Err(NoEsConstancia));
}

#[test]
fn the_answers_are_proved_with_their_salt_and_cannot_be_guessed_without() {
    let respuestas = json!({"asunto": "Vía", "correo": "a@b.example"});
    let atado = Atado::nuevo("jws".into(), respuestas.clone(), &[7; 16]);
    let leido = Atado::leer(&atado.escribir().expect("writes")).expect("reads");
    assert_eq!(leido.compromiso(), compromiso(&[7; 16], &respuestas).ok());
    assert_ne!(leido.compromiso(), compromiso(&[8; 16], &respuestas).ok());
    assert_ne!(leido.compromiso(), canonico(&respuestas).map(|j| Huella::de(&j)).ok());
    let otra = Atado::nuevo("jws".into(), json!({"asunto": "Via"}), &[7; 16]);
    assert_ne!(leido.compromiso(), otra.compromiso());
}

#[test]
fn answers_with_a_name_twice_are_no_bundle() {
    let doble = br#"{"constancia":"j","respuestas":{"a":1,"a":2},"sal":"07"}"#;
    assert_eq!(Atado::leer(doble), Err(NoEsConstancia));
    let corta = Atado::leer(br#"{"constancia":"j","respuestas":{"a":1},"sal":"07"}"#).expect("reads");
    assert_eq!(corta.compromiso(), None);
}

proptest! {
    #[test]
    fn reading_never_panics_and_takes_only_the_one_form(i in 0..900usize, b: u8) {
        let mut bytes = una().canonica().expect("canonical");
        let i = i % bytes.len();
        bytes[i] = b;
        if let Ok(c) = Constancia::leer(&bytes) {
            prop_assert_eq!(c.canonica().expect("canonical"), bytes);
        }
    }
}
