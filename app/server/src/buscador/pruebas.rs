//! What people type, and what they must find first, over the demonstration content.

use super::{Buscador, corpus};
use crate::sitio::{Pedido, planta};
use std::path::Path;

fn buscador() -> Buscador {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let pedido = Pedido {
        content,
        url: None,
        hoy: jiff::civil::date(2026, 11, 22),
        borradores: false,
        simulador: false,
    };
    let planta =
        planta(&mut content::load(&pedido.content), &pedido).expect("the demonstration has no errors");
    Buscador::new(corpus(&planta.portal).collect(), &planta.portal.sitio().sinonimos).expect("index")
}

#[test]
fn people_find_what_they_mean_in_their_own_words() {
    let b = buscador();
    for (q, ruta) in [
        ("exencion prediales", "tramites/exencion-del-impuesto-predial/"),
        ("EXENCIÓN DEL PREDIAL", "tramites/exencion-del-impuesto-predial/"),
        ("exsencion predial", "tramites/exencion-del-impuesto-predial/"),
        ("carta de vecindad", "tramites/certificado-de-residencia/"),
        ("papeles de la moto", "tramites/duplicado-de-licencia-de-transito/"),
        ("vacunar al perro", "tramites/vacunacion-antirrabica/"),
        ("T66256", "tramites/certificado-de-residencia/"),
        ("quiero poner una valla", "tramites/registro-de-publicidad-exterior/"),
    ] {
        let (hallazgos, total) = b.buscar(q, 5);
        assert!(total > 0, "nothing for «{q}»");
        assert_eq!(hallazgos[0].documento.ruta, ruta, "first for «{q}»");
    }
}

#[test]
fn nonsense_and_hostile_questions_find_nothing_and_break_nothing() {
    let b = buscador();
    for q in ["", "   ", "zzzzzz", "para que", "\"(", &"x ".repeat(5000)] {
        assert_eq!(b.buscar(q, 5).1, 0, "«{}»", q.chars().take(20).collect::<String>());
        assert!(b.sugerir(q, 5).is_empty());
    }
    for q in ["titulo:predial AND [", "+predial -impuesto", "predial\u{0}", "(predial", "\u{202e}predial"] {
        assert!(b.buscar(q, 5).1 > 0, "operators are only punctuation: «{q}»");
    }
}

#[test]
fn an_unfinished_word_already_suggests() {
    let b = buscador();
    let primera = |q: &str| b.sugerir(q, 6).first().map(|h| h.documento.ruta.clone());
    assert_eq!(primera("exenc").as_deref(), Some("tramites/exencion-del-impuesto-predial/"));
    assert_eq!(primera("certificado de resid").as_deref(), Some("tramites/certificado-de-residencia/"));
    assert_eq!(primera("vacunasion").as_deref(), Some("tramites/vacunacion-antirrabica/"));
}

#[test]
fn drafts_and_retired_sheets_are_not_found() {
    let b = buscador();
    let (hallazgos, _) = b.buscar("encuesta sisben", 20);
    assert!(hallazgos.iter().all(|h| h.documento.ruta != "tramites/encuesta-sisben/"));
    let (hallazgos, _) = b.buscar("vecindad", 20);
    assert!(hallazgos.iter().all(|h| h.documento.ruta != "tramites/certificado-de-vecindad/"));
}

#[test]
fn transparencia_is_searched_alone_and_finds_documents_norms_and_pages() {
    let b = buscador();
    let primera = |q: &str| {
        let (hallazgos, _) = b.buscar_en_transparencia(q, 20);
        hallazgos.first().map(|h| h.documento.ruta.clone())
    };
    assert_eq!(primera("plan de acción").as_deref(), Some("documentos/plan-de-accion-de-2026/"));
    assert_eq!(primera("acuerdo 3 de 2026").as_deref(), Some("normativa/acuerdo-3-de-2026/"));
    assert_eq!(primera("tablas de retencion").as_deref(), Some("documentos/tablas-de-retencion-documental/"));
    let (hallazgos, total) = b.buscar_en_transparencia("predial", 50);
    assert!(total > 0 && hallazgos.iter().all(|h| !h.documento.ruta.starts_with("tramites/")));
    assert_eq!(
        b.buscar_en_transparencia("licencia de exhumación", 20)
            .0
            .iter()
            .filter(|h| h.documento.clase == "Trámite")
            .count(),
        0
    );
    assert_eq!(b.buscar_en_transparencia("", 5).1, 0);
}

#[test]
fn questions_events_and_notices_are_found_in_the_whole_sede() {
    let b = buscador();
    for (q, ruta) in [
        ("rendición de cuentas audiencia", "eventos/audiencia-de-rendicion-de-cuentas/"),
        ("denunciar sin dar mi nombre", "preguntas/puedo-denunciar-sin-dar-mi-nombre/"),
        ("vía a La Esperanza cerrada", "avisos/cierre-de-la-via-a-la-esperanza/"),
        ("Decreto 51 de 2026", "normativa/decreto-51-de-2026/"),
    ] {
        let (hallazgos, _) = b.buscar(q, 3);
        assert!(hallazgos.iter().any(|h| h.documento.ruta == ruta), "«{q}»");
    }
}
