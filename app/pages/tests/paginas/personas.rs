//! The pages of a person: what every one of them keeps, and how the main ones read.

use crate::*;
use pages::persona::{Hecho, Presencia};
use std::collections::HashSet;

fn personas() -> Vec<(&'static str, String)> {
    ejemplos::persona::paginas(&portal(false))
}

fn persona(nombre: &str) -> String {
    let hallada = personas().into_iter().find(|(n, _)| *n == nombre);
    hallada.unwrap_or_else(|| panic!("no page {nombre}")).1
}

/// Each opening tag of an element, without its name.
pub(crate) fn etiquetas<'a>(html: &'a str, nombre: &str) -> Vec<&'a str> {
    html.split(&format!("<{nombre} ")).skip(1).filter_map(|r| r.split_once('>')).map(|(t, _)| t).collect()
}

pub(crate) fn atributo(etiqueta: &str, nombre: &str) -> Option<String> {
    atributos(&format!(" {etiqueta}"), nombre).into_iter().next()
}

macro_rules! snapshots {
    ($($prueba:ident: $pagina:literal),* $(,)?) => {$(
        #[test]
        fn $prueba() {
            insta::assert_snapshot!(principal(&persona($pagina)));
        }
    )*};
}
snapshots! {
    registration: "registro",
    registration_without_the_terms_comes_back: "registro-error",
    registration_of_a_child: "registro-menor",
    an_empty_folder: "carpeta",
    the_data_of_a_person: "datos",
    data_that_came_back_with_errors: "datos-error",
    the_data_of_a_child: "datos-menor",
    who_looked: "accesos",
    open_sessions: "sesiones",
    a_higher_grado_is_asked: "elevar",
    a_login_with_too_low_a_grado: "fallo-grado",
    the_simulator: "simulador",
    the_counter_of_an_official: "funcionario-error",
}

#[test]
fn each_has_one_heading_and_no_repeated_id_and_is_for_nobody_else() {
    for (nombre, html) in personas() {
        assert_eq!(html.matches("<h1").count(), 1, "{nombre}: h1");
        let ids = atributos(&html, "id");
        let distintos: HashSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), distintos.len(), "{nombre}: {ids:?}");
        assert!(html.contains("noindex") && !html.contains("canonical"), "{nombre}");
        let scripts = 1 + usize::from(html.contains("<leptos-island"));
        assert_eq!(html.matches("<script").count(), scripts, "{nombre}: script");
        assert!(!html.contains("<!>") && !html.contains(" style=\""), "{nombre}");
    }
}

#[test]
fn every_field_has_a_label_and_names_its_help_and_its_error() {
    for (nombre, html) in personas() {
        let ids: HashSet<String> = atributos(&html, "id").into_iter().collect();
        let rotulos: HashSet<String> = atributos(&html, "for").into_iter().collect();
        let campos: Vec<_> =
            ["input", "select", "textarea"].iter().flat_map(|e| etiquetas(&html, e)).collect();
        for campo in campos.into_iter().filter(|c| !c.contains("type=\"hidden\"") && !de_la_barra(c)) {
            let id = atributo(campo, "id").unwrap_or_else(|| panic!("{nombre}: no id in {campo}"));
            assert!(rotulos.contains(&id), "{nombre}: no label for {id}");
            let descrito = atributo(campo, "aria-describedby").unwrap_or_default();
            assert!(descrito.split_whitespace().all(|d| ids.contains(d)), "{nombre}: {descrito}");
            let error = format!("e-{}", id.trim_start_matches("c-"));
            assert_eq!(campo.contains("aria-invalid"), ids.contains(&error), "{nombre}: {id}");
            assert_eq!(descrito.contains(&error), ids.contains(&error), "{nombre}: {id}");
        }
    }
}

#[test]
fn every_error_is_listed_on_top_and_leads_to_its_field() {
    let mut vistas = 0;
    for (nombre, html) in personas() {
        let ids: HashSet<String> = atributos(&html, "id").into_iter().collect();
        for href in atributos(&html, "href").iter().filter_map(|h| h.strip_prefix('#')) {
            assert!(ids.contains(href), "{nombre}: #{href}");
        }
        let errores = html.matches("class=\"error-campo\"").count();
        let resumen = html.split_once("id=\"errores\"").map(|(_, r)| r.split_once("</ul>").expect("list").0);
        assert_eq!(errores, resumen.map_or(0, |r| r.matches("href=\"#c-").count()), "{nombre}");
        assert_eq!(html.contains("<title>Error: "), errores > 0, "{nombre}");
        vistas += errores;
    }
    assert!(vistas > 5);
}

#[test]
fn forms_are_posts_to_the_sede_itself_under_any_prefix() {
    for (nombre, html) in personas() {
        for forma in etiquetas(&html, "form") {
            let accion = atributo(forma, "action").expect("action");
            assert!(!accion.contains(':') && !accion.starts_with('/'), "{nombre}: {accion}");
            assert!(!accion.contains('?'), "{nombre}: {accion}");
            assert!(forma.contains("method=\"post\"") || accion.ends_with("buscar"), "{nombre}: {accion}");
        }
    }
    let html = persona("datos-error");
    assert!(html.contains("action=\"../../carpeta/datos/corregir\""));
    assert!(persona("carpeta").contains("action=\"../salir\""));
}

#[test]
fn no_box_comes_ticked_that_nobody_ticked() {
    let marcadas = |n: &str| {
        etiquetas(&persona(n), "input").iter().filter(|i| i.contains(" checked") && !de_la_barra(i)).count()
    };
    assert_eq!(marcadas("registro"), 0);
    assert_eq!(marcadas("registro-error"), 1);
    assert_eq!(marcadas("representar"), 0);
}

#[test]
fn sensitive_data_stand_apart_and_the_words_that_were_read_travel_with_the_box() {
    let html = persona("registro");
    let (antes, despues) = html.split_once("id=\"sensibles\"").expect("their own heading");
    assert!(!antes.contains("acepta-apoyos") && despues.contains("name=\"acepta-apoyos\""));
    assert!(html.contains("name=\"huella-avisos\" value=\"huella-de-avisos\""));
    assert_eq!(html.matches("(obligatorio)").count(), 1, "only the terms are required");
}

#[test]
fn a_child_is_offered_no_purpose_and_decides_none() {
    let html = persona("registro-menor");
    assert!(html.contains("acepta-terminos") && !html.contains("acepta-avisos"));
    assert!(!html.contains("acepta-notificacion"));
    assert!(!persona("datos-menor").contains("name=\"otorgado\""));
}

#[test]
fn terms_are_not_withdrawn_with_a_button_and_everything_else_is() {
    let html = persona("datos");
    assert_eq!(html.matches("name=\"slug\"").count(), 4);
    assert!(!html.contains("name=\"slug\" value=\"terminos\""));
    for valor in ["true", "false"] {
        assert!(html.contains(&format!("name=\"otorgado\" value=\"{valor}\"")), "{valor}");
    }
}

#[test]
fn what_was_typed_comes_back_as_text() {
    let html = persona("datos-error");
    assert!(
        html.contains("value=\"ana.perez@&quot;&lt;correo\"")
            || html.contains("value=\"ana.perez@&quot;<correo\"")
    );
    assert!(persona("simulador").contains("x1&quot;"));
}

#[test]
fn everybody_finds_the_way_in_and_who_is_there_finds_the_way_out() {
    for (path, html) in visibles(&portal(false)) {
        assert_eq!(html.matches("class=\"ingresar\"").count(), 1, "{path}");
    }
    for (nombre, html) in personas() {
        let ingresar = html.matches("class=\"ingresar\"").count();
        assert_eq!(ingresar + html.matches("class=\"sesion\"").count(), 1, "{nombre}");
        assert_eq!(ingresar == 0, html.contains("id=\"aviso-sesion\""), "{nombre}");
    }
    let html = persona("carpeta");
    assert!(html.contains("<span class=\"quien\">Ana</span>") && html.contains("href=\"../carpeta/\""));
    let nueva = persona("registro");
    let (cabecera, _) = nueva.split_once("</header>").expect("header");
    assert!(!cabecera.contains("Mi carpeta"), "no folder before registering");
}

#[test]
fn who_acts_for_a_company_always_sees_it() {
    let html = persona("carpeta-llena");
    assert!(html.contains("Usted actúa por <b>Transportes del Río S. A. S. (NIT 900123456-8)</b>"));
    assert!(html.contains("href=\"../carpeta/actuar/\""));
    assert!(!persona("carpeta").contains("Usted actúa por"));
}

#[test]
fn made_up_people_are_said_to_be_so_on_every_page() {
    let con = Portal::new(ejemplos::sitio(), Opciones { simulador: true, ..ejemplos::opciones() });
    let dice = |html: &str| html.contains("las personas de esta sede son inventadas");
    assert!(visibles(&con).iter().all(|(_, h)| dice(h)));
    for (nombre, html) in ejemplos::persona::paginas(&con) {
        assert!(dice(&html) || html.contains("are made up"), "{nombre}");
    }
    assert!(personas().iter().all(|(_, h)| !dice(h)));
}

#[test]
fn moments_are_said_in_the_time_of_colombia() {
    let html = persona("descarga");
    assert!(html.contains("viernes 20 de noviembre de 2026, 4:25\u{a0}p.\u{a0}m."));
    assert!(
        persona("carpeta").contains("<time datetime=\"2026-11-20T21:40:00Z\">4:40\u{a0}p.\u{a0}m.</time>")
    );
}

#[test]
fn in_english_the_frame_and_the_words_are_english() {
    let html = persona("carpeta-en");
    assert!(html.contains("<html lang=\"en\">"));
    for palabra in ["My folder", "Sign out", "What you have to do", "Do you need help?"] {
        assert!(html.contains(palabra), "{palabra}");
    }
}

#[test]
fn names_of_what_was_done_go_and_come_back() {
    for h in Hecho::TODOS {
        assert_eq!(Hecho::de(h.nombre()), Some(h));
    }
    assert_eq!(Hecho::de("otra"), None);
    let p = Presencia { hecho: Some(Hecho::Corregido), ..ejemplos::persona::presencia("carpeta/sesiones/") };
    assert!(portal(false).sesiones(&p, &pages::persona::Sesiones::default()).contains("role=\"status\""));
}
