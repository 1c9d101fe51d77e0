//! Forms on pages in English: their words, what is still in Spanish and says so, and the page where a petition begins.

use crate::{peticiones::peticion, *};
use pages::ejemplos::idiomas::{con, con_ingles};
use std::collections::BTreeMap;

#[test]
fn a_form_in_english_that_came_back_with_errors() {
    insta::assert_snapshot!(principal(&peticion("formulario-error-en")));
}

#[test]
fn a_review_in_english() {
    insta::assert_snapshot!(principal(&peticion("revision-en")));
}

#[test]
fn a_word_that_is_missing_says_that_it_is_spanish_and_no_other_does() {
    let html = peticion("formulario-error-en");
    let cuerpo = principal(&html);
    assert!(html.contains("<html lang=\"en\">"));
    let aviso =
        "<span lang=\"es\">Desde cuándo vive allí.</span><span class=\"nota-idioma\"> (in Spanish)</span>";
    assert!(html.contains(aviso), "{cuerpo}");
    assert_eq!(cuerpo.matches("lang=\"es\"").count(), 1, "{cuerpo}");
    for palabras in [
        "Which certificate do you need?",
        "Only if you chose «A company» in «Who files it?»:",
        "Why we ask: To send you the answer.",
    ] {
        assert!(cuerpo.contains(palabras), "{palabras}");
    }
    // Values of choices and names of fields are the same in each language.
    assert!(cuerpo.contains("name=\"certificado\" type=\"radio\" value=\"residencia\""), "{cuerpo}");
}

#[test]
fn a_form_that_is_only_in_spanish_says_so_once_and_marks_each_of_its_words() {
    let html = principal(&peticion("formulario-en-espanol"));
    assert_eq!(html.matches("This part is only in Spanish.").count(), 1);
    for palabras in ["Sus datos", "Una empresa", "Razón social", "Enviarle la respuesta."] {
        assert!(html.contains(&format!("<span lang=\"es\">{palabras}</span>")), "{palabras}");
    }
    assert!(!html.contains("(in Spanish)"), "the note says it for all");
    let leida = peticion("revision-en-espanol");
    assert!(leida.contains("<dt><span lang=\"es\">¿Qué certificado necesita?</span></dt><dd class=\"\"><span lang=\"es\">Certificado de residencia</span></dd>"));
    assert!(
        leida.contains("<dd class=\"\">Ana María Pérez Rojas</dd>"),
        "what somebody typed is in no language that we know"
    );
    assert!(!principal(&peticion("formulario")).contains("lang="), "Spanish says nothing of itself");
}

#[test]
fn a_petition_begins_in_english_where_the_edge_speaks_it() {
    let mut sitio = con_ingles();
    sitio.idiomas[0].hojas.insert("pqrsd/".into());
    sitio.idiomas[0].hojas.insert("consulta/".into());
    let p = Portal::new(sitio, ejemplos::opciones());
    let html = pagina(&p, "en/pqrsd/");
    assert!(html.contains("action=\"../../en/pqrsd/solicitud/\"") && html.contains("assets/persona.css"));
    assert!(html.contains("What do you want to file?") && html.contains("Petition (petición)"));
    assert!(html.contains("type=\"radio\" value=\"peticion\""), "what is sent is the same");
    assert!(!html.contains("¿Qué quiere presentar?"));
    let dependencia = &p.sitio().dependencias[0].nombre;
    assert!(html.contains(&format!("<span lang=\"es\">{dependencia}</span>")), "its name is not translated");
    assert!(pagina(&p, "en/consulta/").contains("action=\"../../en/consulta/estado\""));
}

#[test]
fn a_language_without_the_words_of_the_edge_leads_to_the_form_in_spanish() {
    let mut sitio = con("guc", BTreeMap::new());
    sitio.idiomas[0].hojas.insert("pqrsd/".into());
    let html = pagina(&Portal::new(sitio, ejemplos::opciones()), "guc/pqrsd/");
    assert!(
        html.contains("href=\"../../pqrsd/#formulario\" hreflang=\"es\"")
            && !html.contains("<form class=\"formulario\"")
    );
}

#[test]
fn the_edge_learns_the_words_of_a_form_and_whether_they_are_there() {
    let mut sitio = con_ingles();
    let con_forma = |s: &mut domain::sitio::Sitio| {
        for t in &mut s.tramites {
            std::sync::Arc::make_mut(t).formulario =
                domain::formulario::Definicion::de(&ejemplos::peticion::definicion());
        }
    };
    con_forma(&mut sitio);
    con_forma(&mut sitio.idiomas[0].sitio);
    let p = Portal::new(sitio, ejemplos::opciones());
    let en = |t: &str| p.forma("en/", t).expect("a trámite");
    assert_eq!(
        (en("certificado-de-residencia").titulo, en("").titulo),
        ("Certificate of residence", "PQRSD")
    );
    assert!(en("certificado-de-residencia").formulario.is_some() && en("").formulario.is_some());
    assert!(en("paz-y-salvo-municipal").formulario.is_none(), "its sheet is only in Spanish");
    assert!(p.forma("", "paz-y-salvo-municipal").expect("Spanish").formulario.is_some());
    assert!(p.forma("guc/", "").is_none() && p.forma("en/", "nada").is_none());
    let pqrsd = en("").formulario.expect("English");
    assert_eq!(pqrsd.con_palabras(&p.sitio().formulario_pqrsd().palabras()), p.sitio().formulario_pqrsd());
}
