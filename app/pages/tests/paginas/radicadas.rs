//! What the receipt, the look-up, the desk and the acuse say.

use crate::{peticiones::peticion, *};
use pages::peticion::Correo;

#[test]
fn the_receipt_says_number_moment_term_files_and_what_it_does_not_prove() {
    let html = peticion("constancia");
    for dicho in [
        "2026-000123",
        "viernes 20 de noviembre de 2026, 4:25\u{a0}p.\u{a0}m.",
        "lunes 14 de diciembre de 2026",
        "El primer día hábil es",
        "9f86d081884c7d65",
        "7KQ4-9MZT-G3DG-2XYB",
        "verificar/7KQ49MZTG3DG2XYB",
        "plazo.ics",
        "Ley 527 de 1999",
        "class=\"qr\"",
    ] {
        assert!(html.contains(dicho), "{dicho}");
    }
    assert!(peticion("constancia-anonima").contains("única manera de ver la respuesta"));
}

#[test]
fn what_is_not_found_is_told_in_one_way_only_and_shows_no_datum() {
    let html = peticion("consulta-nada");
    assert!(html.contains("no decimos cuál de los dos no coincide"));
    assert!(!peticion("seguimiento").contains("Ana María"), "the public answer names nobody");
}

#[test]
fn the_term_is_told_in_words_and_not_by_colour_alone() {
    let html = peticion("bandeja");
    for dicho in
        ["Venció hace 3 días hábiles", "Vence hoy", "Quedan 12 días hábiles", "El plazo no corre", "Anónima"]
    {
        assert!(html.contains(dicho), "{dicho}");
    }
    assert_eq!(html.matches("data-titulo=").count(), 4 * 4, "cards keep the headers");
}

#[test]
fn each_act_of_the_desk_stands_with_its_consequence_and_the_one_that_came_back_is_open() {
    let html = peticion("caso-error");
    assert_eq!(html.matches("<details open").count() + html.matches("class=\"gesto\" open").count(), 1);
    assert_eq!(html.matches("name=\"estado\" value=\"en_estudio\"").count(), 9);
    assert!(html.contains("Una decisión sin recursos, plazo y autoridad no se puede notificar"));
    assert!(html.contains("action=\"../../../funcionario/casos/2026-000123/responder\""));
    assert!(peticion("caso-ajeno").contains("No hay nada que usted pueda hacer"));
}

#[test]
fn a_spoken_petition_has_its_eight_data() {
    let html = peticion("verbal");
    for dato in [
        "Número de radicado",
        "Recibida",
        "name=\"nombre\"",
        "name=\"objeto\"",
        "name=\"razones\"",
        "name=\"archivos\"",
        "La recibe",
        "de forma verbal",
    ] {
        assert!(html.contains(dato), "{dato}");
    }
}

#[test]
fn the_acuse_says_the_same_as_text_and_html_and_carries_the_statement() {
    let Correo { asunto, texto, html } = portal(false).acuse(&ejemplos::peticion::acuse());
    for dicho in [
        "2026-000123",
        "lunes 14 de diciembre de 2026",
        "recibo-de-agua.pdf",
        "9f86d081",
        "Por qué lo pide",
        "Ley 527",
    ] {
        assert!(texto.contains(dicho) && html.contains(dicho), "{dicho}");
    }
    assert!(!asunto.contains("Ana") && asunto.contains("2026-000123"));
    assert!(texto.contains("https://sede.sanroquedelrio.example/verificar/7KQ49MZTG3DG2XYB"));
    let jws = ejemplos::peticion::acuse().jws;
    let (_, dentro) = texto.split_once("-----INICIO DE LA CONSTANCIA-----").expect("begins");
    let (dentro, _) = dentro.split_once("-----FIN DE LA CONSTANCIA-----").expect("ends");
    assert_eq!(dentro.split_whitespace().collect::<String>(), jws);
    assert!(texto.lines().all(|l| l.len() < 998), "no line is too long for a mail server");
    assert!(html.contains(&format!("<pre id=\"constancia-jws\">{jws}</pre>")));
    for rastro in ["<img", "<script", "<form", "<link"] {
        assert!(!html.contains(rastro), "{rastro}");
    }
}
