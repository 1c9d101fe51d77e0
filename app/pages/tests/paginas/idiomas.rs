//! The sede in further languages: links that stay, parts that say that they are in Spanish, words of the entity.

use crate::*;
use domain::Texto;
use pages::{
    Base, Quien,
    ejemplos::idiomas::{con, con_ingles},
    persona::Falla,
    peticion::ConsultaRadicado,
};
use std::collections::BTreeMap;

fn portal_en() -> Portal {
    Portal::new(con_ingles(), ejemplos::opciones())
}

#[test]
fn a_tramite_in_english() {
    insta::assert_snapshot!(principal(&pagina(&portal_en(), "en/tramites/certificado-de-residencia/")));
}

#[test]
fn a_list_in_english() {
    insta::assert_snapshot!(principal(&pagina(&portal_en(), "en/tramites/filtro/tema-familia/")));
}

#[test]
fn home_in_english() {
    insta::assert_snapshot!(principal(&pagina(&portal_en(), "en/")));
}

#[test]
fn a_page_says_its_language_and_where_the_same_is_in_others() {
    let p = portal_en();
    let (es, en) = ("tramites/certificado-de-residencia/", "en/tramites/certificado-de-residencia/");
    for (path, lang) in [(es, "es-CO"), (en, "en")] {
        let html = pagina(&p, path);
        assert!(html.contains(&format!("<html lang=\"{lang}\">")), "{path}");
        for (l, ruta) in [("es", es), ("en", en), ("x-default", es)] {
            let url = p.canonica(ruta);
            assert!(
                html.contains(&format!("<link rel=\"alternate\" hreflang=\"{l}\" href=\"{url}\">")),
                "{path} {l}"
            );
        }
        assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{}\">", p.canonica(path))));
        assert!(html.contains(&format!("\"inLanguage\":\"{lang}\"")), "{path}");
    }
    let html = pagina(&p, en);
    assert!(html.contains("href=\"../../../tramites/certificado-de-residencia/\" lang=\"es\" hreflang=\"es\" aria-label=\"ES, Español\" class=\""));
    let sola = pagina(&p, "terminos/");
    assert!(!sola.contains("rel=\"alternate\" hreflang"), "no other language has it");
    assert!(
        sola.contains("href=\"../en/\" lang=\"en\" hreflang=\"en\" aria-label=\"EN, English\" class=\""),
        "its home"
    );
}

#[test]
fn a_sede_in_spanish_alone_offers_no_other_language() {
    let p = portal(false);
    assert!(p.rutas().iter().all(|r| !r.path.starts_with("en/")));
    assert!(
        visibles(&p)
            .iter()
            .all(|(_, h)| !h.contains("barra-superior-govco\" href") && !h.contains("hreflang"))
    );
}

#[test]
fn links_stay_in_english_and_those_that_do_not_say_so() {
    let html = pagina(&portal_en(), "en/tramites/");
    assert!(html.contains("href=\"../../en/tramites/certificado-de-residencia/\">"));
    assert!(html.contains("href=\"../../tramites/paz-y-salvo-municipal/\" hreflang=\"es\"><span lang=\"es\">Paz y salvo municipal</span><span class=\"nota-idioma\"> (in Spanish)</span></a>"));
    assert!(html.contains("href=\"../../en/accesibilidad/\""), "the footer");
    assert!(html.contains("href=\"../../terminos/\" hreflang=\"es\""), "the footer too");
    assert!(!html.contains("en/tramites/paz-y-salvo-municipal"));
}

#[test]
fn a_part_that_was_not_translated_says_so() {
    let p = portal_en();
    let html = pagina(&p, "en/tramites/certificado-de-residencia/");
    assert!(html.contains(
        "<span lang=\"es\">Sirve por seis meses.</span><span class=\"nota-idioma\"> (in Spanish)</span>"
    ));
    assert!(
        html.contains("hreflang=\"es\">the policies<span class=\"nota-idioma\"> (in Spanish)</span></a>")
    );
    let prosa = pagina(&p, "en/accesibilidad/");
    assert!(
        prosa
            .contains("<p class=\"nota\">This part is only in Spanish.</p><div lang=\"es\" class=\"prosa\">")
    );
}

#[test]
fn dates_money_and_plurals_are_those_of_the_language() {
    let p = portal_en();
    let html = pagina(&p, "en/tramites/certificado-de-residencia/");
    assert!(html.contains("15 October 2026</time>") && html.contains("3 working days"));
    assert!(
        html.contains("Monday to Friday: 8:00\u{a0}am to 12:00\u{a0}pm and 2:00\u{a0}pm to 5:00\u{a0}pm"),
        "hours"
    );
    let lista = pagina(&p, "en/tramites/");
    assert!(lista.contains(" COP</li>") && lista.contains(" procedures</h2>"));
    assert!(pagina(&p, "en/tramites/filtro/tema-impuestos--en-linea/").contains(">2 procedures</h2>"));
    assert!(pagina(&p, "tramites/").contains(" trámites</h2>"));
}

#[test]
fn every_page_of_a_language_leads_somewhere_and_has_one_spanish_twin() {
    let p = portal_en();
    let rutas: Vec<_> = p.rutas();
    let paths: std::collections::HashSet<&str> = rutas.iter().map(|r| &*r.path).collect();
    assert_eq!(paths.len(), rutas.len());
    assert!(rutas.iter().filter(|r| r.idioma == 1).count() > 20);
    for r in rutas.iter().filter(|r| r.idioma == 1) {
        assert!(paths.contains(p.en_espanol(r)), "{}", r.path);
        let html = p.pagina(r);
        assert!(html.contains("<html lang=\"en\">"));
        for href in atributos(&html, "href").iter().filter(|h| h.starts_with("../") && h.contains("en/")) {
            let destino = href.trim_start_matches("../").split(['#', '?']).next().unwrap_or_default();
            let del_borde = destino.strip_prefix("en/").is_some_and(pages::del_borde);
            assert!(del_borde || paths.contains(destino), "{}: {href}", r.path);
        }
    }
}

#[test]
fn a_third_language_with_few_words_keeps_a_spanish_frame_and_marks_its_own_texts() {
    let p = Portal::new(con("guc", BTreeMap::new()), ejemplos::opciones());
    let html = pagina(&p, "guc/tramites/certificado-de-residencia/");
    assert!(html.contains("<html lang=\"es-CO\">"));
    assert!(html.contains("<h1><span lang=\"guc\">Certificate of residence</span></h1>"));
    assert!(html.contains("hreflang=\"guc\" href=") && html.contains("aria-label=\"ES, Español\""));
}

#[test]
fn a_third_language_with_all_words_needs_no_code() {
    let es = include_str!("../../locales/es.yml");
    let mut palabras = BTreeMap::<Texto, Texto>::new();
    let mut grupo = "";
    for (clave, palabra) in es.lines().filter_map(|l| l.split_once(':')) {
        match clave.strip_prefix("  ") {
            Some(k) => {
                let palabra = palabra.trim().trim_matches('"');
                palabras.insert(format!("{grupo}.{k}").into(), format!("{palabra}~").into());
            }
            None => grupo = clave,
        }
    }
    palabras.insert("arbol.mision".into(), "Wanülü".into());
    let sitio = con("guc", palabras);
    assert_eq!(pages::revisar_palabras(&sitio.idiomas[0]), (Vec::new(), Vec::new()));
    let p = Portal::new(sitio, ejemplos::opciones());
    let html = pagina(&p, "guc/tramites/certificado-de-residencia/");
    assert!(html.contains("<html lang=\"guc\">"));
    assert!(html.contains("<h1>Certificate of residence</h1>") && html.contains("Qué necesita~</h2>"));
    assert!(html.contains("15 de octubre~ de 2026~</time>"));
    assert!(pagina(&p, "guc/transparencia/").contains("Wanülü"));
    let espanola = pagina(&p, "tramites/certificado-de-residencia/");
    assert!(
        espanola.contains("Qué necesita</h2>") && espanola.contains("aria-label=\"GUC, Español~\""),
        "each its own"
    );
}

#[test]
fn words_that_are_missing_or_of_no_use_are_known() {
    let palabras = [("marco.buscar", "Achajawaa"), ("lista.cuantos", "sin hueco"), ("otro.nada", "x")];
    let palabras = palabras.into_iter().map(|(k, v)| (k.into(), v.into())).collect();
    let (faltan, sobran) = pages::revisar_palabras(&con("guc", palabras).idiomas[0]);
    assert!(faltan.len() > 200 && !faltan.contains(&"marco.buscar".to_owned()));
    assert!(!faltan.iter().any(|k| k.starts_with("carpeta.")), "the edge needs none");
    assert_eq!(sobran, ["lista.cuantos", "otro.nada"]);
    assert_eq!(pages::revisar_palabras(&con_ingles().idiomas[0]), (Vec::new(), Vec::new()));
}

#[test]
fn what_the_server_says_only_in_spanish_is_marked_on_a_page_in_english() {
    let p = Portal::new(con_ingles(), ejemplos::opciones());
    let fallas =
        vec![Falla::new("radicado", "Escriba el acto."), Falla::clave("dato", "falla.dato_de_consulta")];
    let x = ConsultaRadicado { radicado: String::new(), no_encontrada: false, fallas };
    let en = |path: &str| p.consulta_radicado(Quien::Nadie(&Base::de_path(path)), &x);
    let html = en("en/consulta/estado");
    assert_eq!(
        html.matches("<span lang=\"es\">Escriba el acto.</span>").count(),
        2,
        "in the summary and at its field"
    );
    assert_eq!(html.matches("Write the number of your document, or the code of the receipt.").count(), 2);
    let html = en("consulta/estado");
    assert!(html.contains("</span>Escriba el acto.</p>") && !html.contains("lang=\"es\">Escriba"), "{html}");
    assert_eq!(html.matches("Escriba el número de su documento, o el código de la constancia.").count(), 2);
}
