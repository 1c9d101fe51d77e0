//! What people type, and what they must find first, over the demonstration content.

use super::{Buscador, corpus};
use crate::sitio::{Pedido, planta};
use std::path::Path;

fn en(prefijo: &str) -> Buscador {
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
    let lengua = planta.portal.lengua(prefijo);
    let sinonimos = &planta.portal.sitio().sinonimos;
    Buscador::new(corpus(lengua).collect(), lengua.codigo(), sinonimos).expect("index")
}

fn buscador() -> Buscador {
    en("")
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

#[test]
fn in_english_people_find_by_english_words_with_any_ending_and_by_the_spanish_name() {
    let b = en("en/");
    let residencia = "tramites/certificado-de-residencia/";
    for (q, ruta) in [
        ("certificate of residence", residencia),
        ("CERTIFICATES of Residence", residencia),
        ("how do I get a certificate of residence?", residencia),
        ("certificado de residencia", residencia),
        ("residencia", residencia),
        ("carta de vecindad", residencia),
        ("T66256", residencia),
        ("residense certificate", residencia),
        ("paying the property taxes", "tramites/impuesto-predial-unificado/"),
        ("vacunar al perro", "tramites/vacunacion-antirrabica/"),
        ("exención predial", "tramites/exencion-del-impuesto-predial/"),
    ] {
        let (hallazgos, _) = b.buscar(q, 5);
        assert_eq!(hallazgos.first().map(|h| &*h.documento.ruta), Some(ruta), "first for «{q}»");
    }
    let (hallazgos, _) = b.buscar("certificado de residencia", 1);
    let d = hallazgos[0].documento;
    assert_eq!((&*d.titulo, &*d.clase), ("Certificate of residence", "Procedure"));
    assert!(d.detalle.contains("Free") && !d.detalle.contains("Gratis"), "{}", d.detalle);
}

#[test]
fn what_is_in_english_comes_before_what_is_only_in_spanish() {
    let b = en("en/");
    for q in ["certificado", "impuesto predial", "licencia"] {
        let (hallazgos, _) = b.buscar(q, 20);
        let solo: Vec<bool> = hallazgos.iter().map(|h| h.documento.original.is_none()).collect();
        assert!(solo.is_sorted() && solo.contains(&false) && solo.contains(&true), "«{q}»: {solo:?}");
    }
    let (hallazgos, _) = b.buscar("contratación", 1);
    assert_eq!(hallazgos[0].documento.clase, "Transparency", "places of the law are named in English");
    assert!(en("").buscar("certificado", 50).0.iter().all(|h| h.documento.original.is_none()));
    assert_eq!(en("fr/").buscar("certificate", 5).1, en("").buscar("certificate", 5).1, "no such language");
}

#[test]
fn in_english_an_unfinished_word_of_either_language_suggests() {
    let b = en("en/");
    for q in ["certificate of resid", "certificado de resid", "resid"] {
        let primera = b.sugerir(q, 6).first().map(|h| h.documento.titulo.clone());
        assert_eq!(primera.as_deref(), Some("Certificate of residence"), "«{q}»");
    }
    for q in ["", "how do i", "para que", "the \"("] {
        assert_eq!(b.buscar(q, 5).1, 0, "«{q}»");
    }
}
