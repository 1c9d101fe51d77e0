//! What people are asked to accept, as it reaches the domain.

use crate::sitio::{CONSENTIMIENTOS, Sitio, carpeta_de_demostracion};
use domain::consentimiento::{Clase, Clausulas};
use sha2::{Digest, Sha256};

fn clausulas(texto: &str) -> Clausulas {
    let s = Sitio::base();
    s.poner("consentimientos.toml", texto);
    s.cargar().sitio.expect("a correct sede").clausulas
}

#[test]
fn a_sede_that_asks_nothing_has_no_texts() {
    assert_eq!(Sitio::base().cargar().sitio.expect("a correct sede").clausulas, Clausulas::default());
}

#[test]
fn terms_come_first_then_notification_then_purposes_as_written() {
    let c = clausulas(CONSENTIMIENTOS);
    let slugs: Vec<&str> = c.0.iter().map(|c| &*c.slug).collect();
    assert_eq!(slugs, ["terminos", "notificacion", "avisos", "encuestas", "ajustes"]);
    assert_eq!(c.terminos().expect("terms").clase, Clase::Terminos);
    assert_eq!(c.get("encuestas").expect("a purpose").clase, Clase::Datos);
    assert_eq!(c.0.iter().map(|c| c.sensible).collect::<Vec<_>>(), [false, false, false, false, true]);
}

#[test]
fn only_an_empty_line_begins_a_paragraph() {
    let una = clausulas(CONSENTIMIENTOS);
    let terminos = una.terminos().expect("terms");
    assert_eq!(
        &*terminos.texto,
        "Usted usa la sede con la verdad por delante, y la alcaldía la mantiene en pie.\n\n\
         Si algo cambia, le preguntamos otra vez."
    );
    let otra = clausulas(&CONSENTIMIENTOS.replace("por delante,\ny", "por delante, y"));
    assert_eq!(una, otra);
}

#[test]
fn a_day_of_toml_is_as_good_as_one_between_quotes() {
    assert_eq!(
        clausulas(&CONSENTIMIENTOS.replace("\"2026-11-05\"", "2026-11-05")),
        clausulas(CONSENTIMIENTOS)
    );
}

#[test]
fn the_mark_is_the_sha_256_of_a_list_that_anybody_can_write_again() {
    let c = clausulas(CONSENTIMIENTOS);
    let lista = r#"["datos","encuestas","2026-11-03","Encuestas","Le preguntamos por correo, dos veces al año, cómo le pareció el servicio.",["correo"]]"#;
    let esperada: String = Sha256::digest(lista).iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(*c.get("encuestas").expect("a purpose").huella, *esperada);
}

#[test]
fn any_other_word_version_or_datum_has_another_mark() {
    let huella = |de: &str, a: &str| {
        assert_eq!(CONSENTIMIENTOS.matches(de).count(), 1, "{de}");
        clausulas(&CONSENTIMIENTOS.replace(de, a)).get("avisos").expect("a purpose").huella.clone()
    };
    let cambios = [
        ("2026-11-05", "2026-11-05"),
        ("2026-11-05", "2026-11-06"),
        ("Avisos de sus trámites", "Avisos"),
        ("Le escribimos cuando", "Le escribimos si"),
        ("\"teléfono\"", "\"celular\""),
    ];
    let huellas: std::collections::BTreeSet<_> = cambios.iter().map(|(de, a)| huella(de, a)).collect();
    assert_eq!(huellas.len(), cambios.len());
}

#[test]
fn the_file_may_not_be_empty_once_it_is_there() {
    let s = Sitio::base();
    s.poner("consentimientos.toml", "");
    assert_eq!(s.codigos(), ["clave-falta"]);
}

#[test]
fn words_that_only_look_sensitive_are_left_alone() {
    let s = Sitio::base();
    for dato in ["policía que lo atendió", "razón social", "polígono del predio", "correo"] {
        s.poner("consentimientos.toml", CONSENTIMIENTOS.replace("\"teléfono\"", &format!("\"{dato}\"")));
        assert_eq!(s.codigos(), [""; 0], "{dato}");
    }
    for dato in
        ["Estado de SALUD", "afiliación sindical", "orientación sexual", "huella dactilar", "religión"]
    {
        s.poner("consentimientos.toml", CONSENTIMIENTOS.replace("\"teléfono\"", &format!("\"{dato}\"")));
        assert_eq!(s.codigos(), ["dato-sensible"], "{dato}");
    }
}

#[test]
fn the_demonstration_asks_for_four_purposes_and_one_is_sensitive() {
    let sitio = content::load(&carpeta_de_demostracion()).sitio.expect("the demonstration is correct");
    let finalidades: Vec<_> = sitio.clausulas.0.iter().filter(|c| c.clase == Clase::Datos).collect();
    assert_eq!((finalidades.len(), finalidades.iter().filter(|c| c.sensible).count()), (4, 1));
    assert!(sitio.clausulas.terminos().is_some());
}
