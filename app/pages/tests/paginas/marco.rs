//! What every page keeps: bar, footer, one title, no script.

use crate::*;
use std::collections::HashSet;

#[test]
fn every_page_has_the_bar_right_after_the_skip_link() {
    for (path, html) in visibles(&portal(true)) {
        let (_, cuerpo) = html.split_once("<body").expect("body");
        let (_, despues) = cuerpo.split_once("</a>").expect("skip link");
        assert!(cuerpo.contains(r##"<a href="#contenido" class="saltar">"##), "{path}");
        assert!(despues.starts_with("<nav") && despues[..60].contains("barra-superior-govco"), "{path}");
        assert!(despues.contains(r#"href="https://www.gov.co/""#), "{path}");
    }
}

#[test]
fn the_footer_holds_every_item_of_the_norm_in_order() {
    let html = pagina(&portal(false), "tramites/");
    let (_, pie) = html.split_once("<footer class=\"pie-pagina-govco\"").expect("footer");
    let orden = [
        "Alcaldía Municipal de San Roque del Río",
        "Escudo de San Roque del Río",
        "Colombia",
        "Sede principal",
        "Calle 5 # 4-32, Palacio Municipal, San Roque del Río, Magdalena",
        "470001",
        "Lunes a viernes",
        "tel:+576055550100",
        "tel:018000555010",
        "tel:018000555020",
        "mailto:contacto@sanroquedelrio.example",
        "mailto:notificacionesjudiciales@sanroquedelrio.example",
        "@alcaldiasanroque",
        "Casa del Pueblo",
        "casadelpueblo@sanroquedelrio.example",
        "../politicas/",
        "../mapa-del-sitio/",
        "../terminos/",
        "../accesibilidad/",
        "govco-logo",
        "govco-co",
    ];
    let mut resto = pie;
    for cosa in orden {
        let (_, despues) =
            resto.split_once(cosa).unwrap_or_else(|| panic!("«{cosa}» missing or out of order"));
        resto = despues;
    }
}

#[test]
fn no_page_carries_scripts_styles_or_markers() {
    for (path, html) in visibles(&portal(true)) {
        let sin_datos = html.replace("<script type=\"application/ld+json\">", "");
        // Every page loads what remembers preferences; pages with an island one script more: the results of a search, and the form that anybody may file.
        let islas = usize::from(html.contains("<leptos-island"));
        assert_eq!(islas, usize::from(["buscar", "pqrsd/"].contains(&&*path)), "{path}: island");
        assert_eq!(sin_datos.matches("<script").count(), 1 + islas, "{path}: script");
        // Before the styles, which would hold it up, and with the hash that the policy lets run.
        let (_, cabeza) = html.split_once("preferencias.js\" integrity=\"sha256-").expect("what remembers");
        assert!(cabeza.contains("rel=\"stylesheet\""), "{path}: order");
        assert!(!html.contains(" style=\"") && !html.contains("<style"), "{path}: inline style");
        assert!(!html.contains(" onclick"), "{path}: handler");
        assert!(!html.contains("<!>"), "{path}: marker");
    }
}

#[test]
fn every_page_has_one_heading_one_title_and_no_repeated_id() {
    let mut titulos = HashSet::new();
    for (path, html) in todas(&portal(true)) {
        assert_eq!(html.matches("<h1").count(), 1, "{path}: h1");
        let titulo = html.split_once("<title>").and_then(|(_, r)| r.split_once("</title>")).expect("title").0;
        assert!(titulos.insert(titulo.to_owned()), "{path}: title «{titulo}» is taken");
        let ids = atributos(&html, "id");
        let distintos: HashSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), distintos.len(), "{path}: {ids:?}");
    }
}

#[test]
fn the_same_props_give_the_same_bytes() {
    let (a, b) = (portal(false), portal(false));
    assert_eq!(a.rutas(), b.rutas());
    assert!(todas(&a) == todas(&b));
    assert!(todas(&a) == todas(&a));
}

#[test]
fn a_demonstration_says_so_on_every_page_and_a_real_entity_does_not() {
    assert!(visibles(&portal(false)).iter().all(|(_, h)| h.contains("class=\"banda\"")));
    let mut sitio = ejemplos::sitio();
    sitio.entidad.demostracion = false;
    let real = Portal::new(sitio, ejemplos::opciones());
    assert!(visibles(&real).iter().all(|(_, h)| !h.contains("class=\"banda\"")));
}

#[test]
fn every_page_has_the_bar_of_accessibility_outside_of_any_form() {
    for (path, html) in visibles(&portal(true)) {
        let (antes, resto) =
            html.split_once("class=\"barra-accesibilidad\"").unwrap_or_else(|| panic!("{path}"));
        let (barra, _) = resto.split_once("</section>").expect("end");
        assert_eq!(antes.matches("<form").count(), antes.matches("</form>").count(), "{path}: inside a form");
        assert_eq!(
            (barra.matches("<legend>").count(), barra.matches("type=\"radio\"").count()),
            (2, 5),
            "{path}"
        );
        for id in ["contraste-normal", "contraste-alto", "letra-normal", "letra-grande", "letra-mayor"] {
            assert!(barra.contains(&format!("id=\"{id}\"")), "{path}: {id}");
        }
    }
}

#[test]
fn what_remembers_preferences_is_at_most_one_kilobyte() {
    assert!(pages::PREFERENCIAS.len() <= 1000, "{} bytes", pages::PREFERENCIAS.len());
}
