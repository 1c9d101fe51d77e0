//! Snapshots of the pages that matter most, and what each of them promises.

use crate::*;
use pages::{Acierto, Consulta};

#[test]
fn a_published_tramite() {
    insta::assert_snapshot!(principal(&pagina(&portal(false), "tramites/certificado-de-residencia/")));
}

#[test]
fn a_draft_in_preview_shows_what_it_lacks() {
    insta::assert_snapshot!(principal(&pagina(&portal(true), "tramites/licencia-de-construccion/")));
}

#[test]
fn a_tramite_that_ended() {
    let html = pagina(&portal(false), "tramites/certificado-de-supervivencia/");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!html.contains("ld+json"));
    insta::assert_snapshot!(principal(&html));
}

#[test]
fn home() {
    insta::assert_snapshot!(principal(&pagina(&portal(false), "")));
}

#[test]
fn a_filtered_list() {
    insta::assert_snapshot!(principal(&pagina(&portal(false), "tramites/filtro/tema-impuestos--en-linea/")));
}

#[test]
fn not_found() {
    insta::assert_snapshot!(principal(&portal(false).no_encontrada(&Base::de_path("no/existe/"))));
}

#[test]
fn results_of_a_search() {
    let aciertos = [Acierto {
        titulo: "Impuesto predial unificado".into(),
        resumen: "Pague el impuesto de su casa.".into(),
        ruta: "tramites/impuesto-predial-unificado/".into(),
        detalle: "En línea · Según liquidación · 2 horas".into(),
        clase: "Trámite".into(),
    }];
    let consulta = Consulta { q: "predial", resultados: &aciertos, total: 1, transparencia: false };
    insta::assert_snapshot!(principal(&portal(false).buscar(&Base::de_path("buscar"), &consulta)));
}

#[test]
fn what_was_searched_is_shown_as_text() {
    let html = portal(false).buscar(
        &Base::de_path("buscar"),
        &Consulta { q: "<script>alert(1)</script>\"", resultados: &[], total: 0, transparencia: false },
    );
    assert!(!html.contains("<script>"));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn a_draft_is_nowhere_outside_preview() {
    let p = portal(false);
    assert!(p.rutas().iter().all(|r| !r.path.contains("licencia-de-construccion")));
    assert!(todas(&p).iter().all(|(_, h)| !h.contains("Licencia de construcción")));
}

#[test]
fn the_minimum_wage_is_priced_with_its_year() {
    let html = pagina(&portal(false), "tramites/concepto-de-norma-urbanistica/");
    assert!(html.contains("$\u{a0}583.635") && html.contains("10 SMLDV de 2026"));
}

#[test]
fn the_primary_action_starts_on_the_web_or_shows_the_offices() {
    let p = portal(false);
    let boton = |path: &str| {
        let html = pagina(&p, path);
        let (_, r) = html.split_once("class=\"accion\"").expect("action");
        r.split_once("</a>").expect("link").0.to_owned()
    };
    assert!(boton("tramites/certificado-de-residencia/").contains("Iniciar trámite"));
    let presencial = boton("tramites/encuesta-sisben/");
    assert!(presencial.contains("href=\"#puntos\"") && presencial.contains("Cómo hacerlo en persona"));
}

#[test]
fn the_structured_data_cannot_end_its_element() {
    let mut sitio = ejemplos::sitio();
    let mut malo = ejemplos::publicado();
    malo.nombre = "</script><script>alert(1)".into();
    sitio.tramites = vec![malo.into()];
    let p = Portal::new(sitio, ejemplos::opciones());
    let html = pagina(&p, "tramites/certificado-de-residencia/");
    // What remembers preferences, and the data.
    assert_eq!(html.matches("</script>").count(), 2);
    assert!(html.contains("\\u003c/script>"));
}
