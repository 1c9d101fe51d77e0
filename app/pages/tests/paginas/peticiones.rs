//! The pages of what is filed: what every one of them keeps, and how the main ones read.

use crate::{
    personas::{atributo, etiquetas},
    *,
};
use std::collections::HashSet;

fn peticiones() -> Vec<(&'static str, String)> {
    let p = portal(false);
    [ejemplos::peticion::paginas(&p), ejemplos::notificaciones::paginas(&p)].concat()
}

pub(crate) fn peticion(nombre: &str) -> String {
    let hallada = peticiones().into_iter().find(|(n, _)| *n == nombre);
    hallada.unwrap_or_else(|| panic!("no page {nombre}")).1
}

macro_rules! snapshots {
    ($($prueba:ident: $pagina:literal),* $(,)?) => {$(
        #[test]
        fn $prueba() {
            insta::assert_snapshot!(principal(&peticion($pagina)));
        }
    )*};
}
snapshots! {
    a_whole_form_that_came_back_with_errors: "formulario-error",
    a_step_of_a_form: "formulario-paso",
    a_review_to_sign: "revision",
    a_review_of_what_lacks_something: "revision-faltan",
    the_receipt: "constancia",
    a_receipt_to_pay: "pago-falta",
    a_receipt_to_pay_elsewhere: "pago-sin-banco",
    a_receipt_whose_bank_does_not_answer: "pago-caido",
    a_receipt_that_waits_for_the_bank: "pago-en-curso",
    a_receipt_that_is_paid: "pago-pagado",
    a_receipt_whose_payment_was_refused: "pago-rechazado",
    a_receipt_whose_payment_expired: "pago-vencido",
    the_made_up_bank: "banco-simulado",
    a_filing_in_the_folder: "mi-tramite-por-completar",
    the_list_of_filings: "mis-tramites",
    how_a_filing_stands: "seguimiento",
    a_genuine_receipt: "verificada",
    the_tray: "bandeja",
    a_case_whose_answer_came_back: "caso-error",
    a_spoken_petition: "verbal-error",
    documents_of_which_some_were_not_kept: "mis-documentos-error",
    a_document_whose_name_came_back: "mi-documento-error",
    the_bin: "papelera",
    what_is_shared: "compartidos",
    the_form_of_sharing_that_came_back: "compartir-error",
    a_permiso_with_its_link_shown_once: "permiso-enlace",
    what_a_receiver_sees: "recibido",
    a_link_that_opens_nothing: "enlace-sin-nada",
    what_was_done_in_each_month: "resumen-de-documentos",
    a_filing_that_ended_and_its_survey_that_came_back: "mi-tramite-encuesta-error",
    a_filing_with_helpers: "mi-tramite-ayudantes-error",
    a_filing_of_somebody_else: "ayuda-por-completar",
    whom_somebody_helps: "ayudas",
    what_people_said: "encuestas",
    a_comment_that_came_back: "comentar-error",
    a_comment_that_came_late: "comentar-tarde",
    a_consultation_that_has_not_begun: "comentar-antes",
    the_receipt_of_a_comment: "comentario-respondido",
    what_everybody_reads_of_a_consultation: "comentarios",
    the_report_of_a_consultation: "comentarios-informe",
    the_consultations_of_the_desk: "consultas-mesa",
    a_consultation_at_the_desk_that_came_back: "consulta-mesa-error",
    a_retry_that_keeps_what_was_typed: "problema-sin-guardar",
}

#[test]
fn each_has_one_heading_and_no_repeated_id_and_is_for_nobody_else() {
    for (nombre, html) in peticiones() {
        assert_eq!(html.matches("<h1").count(), 1, "{nombre}: h1");
        let ids = atributos(&html, "id");
        let distintos: HashSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), distintos.len(), "{nombre}: {ids:?}");
        assert!(html.contains("noindex") && !html.contains("canonical"), "{nombre}");
        assert!(!html.contains("<!>") && !html.contains(" style=\""), "{nombre}");
        for palabra in html.split(['"', '>', '<']) {
            let clave = palabra.split_once('.').is_some_and(|(g, k)| {
                [
                    "formulario",
                    "revision",
                    "constancia",
                    "caso",
                    "bandeja",
                    "verbal",
                    "plazo",
                    "pago",
                    "banco",
                    "documentos",
                    "ayudante",
                    "encuesta",
                    "notificacion",
                ]
                .contains(&g)
                    && k.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            });
            assert!(!clave, "{nombre}: {palabra} has no words");
        }
    }
}

#[test]
fn every_input_has_a_label_a_type_and_descriptions_that_exist() {
    for (nombre, html) in peticiones() {
        let ids: HashSet<String> = atributos(&html, "id").into_iter().collect();
        let rotulos: HashSet<String> = atributos(&html, "for").into_iter().collect();
        for e in ["input", "select", "textarea"] {
            for campo in
                etiquetas(&html, e).into_iter().filter(|c| !c.contains("type=\"hidden\"") && !de_la_barra(c))
            {
                let id = atributo(campo, "id").unwrap_or_else(|| panic!("{nombre}: no id in {campo}"));
                assert!(rotulos.contains(&id), "{nombre}: no label for {id}");
                assert!(e != "input" || atributo(campo, "type").is_some(), "{nombre}: {campo}");
            }
        }
        for boton in etiquetas(&html, "button") {
            let de_isla = boton.contains("type=\"button\"") && boton.contains("data-isla");
            assert!(boton.contains("type=\"submit\"") || de_isla, "{nombre}: {boton}");
        }
        for descrito in atributos(&html, "aria-describedby") {
            assert!(descrito.split(' ').all(|d| ids.contains(d)), "{nombre}: {descrito}");
        }
    }
}

#[test]
fn every_error_is_beside_its_field_and_the_summary_leads_to_it() {
    let mut vistas = 0;
    for (nombre, html) in peticiones() {
        let ids: HashSet<String> = atributos(&html, "id").into_iter().collect();
        for href in atributos(&html, "href").iter().filter_map(|h| h.strip_prefix('#')) {
            assert!(ids.contains(href), "{nombre}: #{href}");
        }
        let descritos = atributos(&html, "aria-describedby").join(" ");
        let errores = html.matches("class=\"error-campo\"").count();
        for id in ids.iter().filter(|i| i.starts_with("e-") || i.starts_with("f-")) {
            assert!(descritos.split(' ').any(|d| d == id), "{nombre}: nothing is described by {id}");
        }
        let resumen = html.split_once("id=\"errores\"").map(|(_, r)| r.split_once("</ul>").expect("list").0);
        assert_eq!(errores, resumen.map_or(0, |r| r.matches("href=\"#c-").count()), "{nombre}");
        assert_eq!(html.contains("<title>Error: "), errores > 0, "{nombre}");
        vistas += errores;
    }
    assert!(vistas > 12);
}

#[test]
fn forms_post_to_the_sede_itself_and_only_the_tray_asks_by_get() {
    for (nombre, html) in peticiones() {
        for forma in etiquetas(&html, "form") {
            let accion = atributo(forma, "action").expect("action");
            assert!(!accion.contains([':', '?']) && !accion.starts_with('/'), "{nombre}: {accion}");
            let lee = accion.ends_with("buscar")
                || accion.ends_with("funcionario/")
                || forma.contains("role=\"search\"");
            assert_eq!(forma.contains("method=\"post\""), !lee, "{nombre}: {accion}");
        }
        let con_archivos = html.contains("type=\"file\"");
        assert_eq!(html.contains("enctype=\"multipart/form-data\""), con_archivos, "{nombre}: enctype");
    }
}

#[test]
fn no_address_tells_who_somebody_is() {
    for (nombre, html) in peticiones() {
        for atributo in ["href", "action", "src"] {
            for url in atributos(&html, atributo) {
                for dato in ["1020345678", "ana.perez", "Ana", "k3y-"] {
                    assert!(!url.contains(dato), "{nombre}: {url}");
                }
            }
        }
    }
}

#[test]
fn the_enter_key_goes_on_and_never_removes_anything() {
    for nombre in ["formulario-error", "formulario-paso", "formulario-repetido", "revision"] {
        let html = peticion(nombre);
        let (_, forma) = html.split_once("class=\"formulario").expect("form");
        let primero = etiquetas(forma, "button")[0];
        assert!(
            !["_agregar", "_quitar", "_sacar", "_cambiar", "_atras"].iter().any(|b| primero.contains(b)),
            "{nombre}"
        );
        assert!(primero.contains("tabindex=\"-1\"") && primero.contains("aria-hidden=\"true\""), "{nombre}");
    }
}

#[test]
fn a_condition_is_said_in_words_where_the_page_asks_it_and_decided_where_it_does_not() {
    let html = peticion("formulario-error");
    assert!(html.contains("data-si-campo=\"quien\" data-si-valores=\"empresa\""));
    assert!(html.contains("Solo si eligió «Una empresa» en «¿Quién la presenta?»:"));
    let (_, condicionado) = html.split_once("data-si-campo=\"quien\"").expect("condition");
    let (condicionado, _) = condicionado.split_once("c-nombre").expect("what follows");
    assert!(!condicionado.contains(" required"), "the browser cannot know whether it applies");
    assert!(!peticion("formulario-repetido").contains("data-si-campo"));
}

#[test]
fn each_field_helps_the_browser_to_help() {
    let html = peticion("formulario-paso");
    for (campo, ayuda) in [
        ("c-nombre", "autocomplete=\"name\""),
        ("c-correo", "autocomplete=\"email\""),
        ("c-correo", "inputmode=\"email\""),
        ("c-telefono", "type=\"tel\""),
        ("c-lugar.departamento", "autocomplete=\"address-level1\""),
    ] {
        let etiqueta = ["input", "select"]
            .iter()
            .flat_map(|e| etiquetas(&html, e))
            .find(|t| t.contains(&format!("id=\"{campo}\"")));
        assert!(etiqueta.expect(campo).contains(ayuda), "{campo}: {ayuda}");
    }
    assert_eq!(html.matches("Viene de su ingreso").count(), 2);
    assert!(html.contains("Guardado en el servidor a las 4:25"));
    let repetido = peticion("formulario-repetido");
    assert!(!repetido.contains("autocomplete=\"name\""), "another person is not the one who fills it");
}

#[test]
fn what_was_typed_comes_back_as_text_and_a_municipality_by_its_name() {
    let html = peticion("formulario-error");
    assert!(!html.contains("\"<correo") && html.contains("ana.perez@&quot;"));
    assert!(html.contains("value=\"Santa Marta\""), "the code is not for people");
    assert!(html.contains("name=\"_veces.hogar\" value=\"3\""));
    assert!(peticion("problema-sin-guardar").contains("Vivo aquí &quot;"));
}

#[test]
fn what_is_missing_is_told_with_its_meaning_and_stops_nobody() {
    let html = peticion("revision-faltan");
    assert!(html.contains("Radicar de todas formas") && html.contains("Ley 1437 de 2011, artículos 15 a 17"));
    assert!(html.contains("name=\"_radicar\""));
    let entera = peticion("revision");
    assert!(!entera.contains("de todas formas") && entera.contains("Firmar y radicar"));
    assert!(
        entera.contains("name=\"_huella\" value=\"9f86d081"),
        "what is signed travels with the signature"
    );
    let casilla = etiquetas(&entera, "input").into_iter().find(|i| i.contains("_firmo")).expect("box");
    assert!(!casilla.contains(" checked"), "nobody signs by default");
}

#[test]
fn the_static_pages_carry_their_form_and_no_other_page_loads_its_styles() {
    let html = pagina(&portal(false), "pqrsd/");
    assert!(
        html.contains("action=\"../pqrsd/solicitud/\"") && html.contains("enctype=\"multipart/form-data\"")
    );
    assert!(html.contains("href=\"#formulario\"") && html.contains("assets/persona.css"));
    assert!(!html.contains("_clave") && !html.contains("_guardar"), "a static page holds no draft");
    assert!(pagina(&portal(false), "consulta/").contains("action=\"../consulta/estado\""));
    assert!(
        !html.contains("Solo si eligió «Petición» o «Queja»"),
        "what is asked of everybody needs no condition"
    );
    let html = pagina(&portal(false), "politicas/");
    assert!(!html.contains("class=\"formulario\"") && !html.contains("persona.css"));
}

#[test]
fn programs_find_a_field_that_no_person_sees() {
    let html = peticion("formulario");
    let campo = etiquetas(&html, "input")
        .into_iter()
        .find(|i| i.contains(pages::formulario::ANZUELO))
        .expect("field");
    assert!(campo.contains("tabindex=\"-1\"") && campo.contains("autocomplete=\"off\""));
    assert!(html.contains("Deje este campo vacío"));
}

#[test]
fn a_tramite_with_a_form_begins_in_the_sede() {
    let mut sitio = ejemplos::sitio();
    let i =
        sitio.tramites.iter().position(|t| &*t.slug == "certificado-de-residencia").expect("in the sample");
    let mut con = (*sitio.tramites[i]).clone();
    con.formulario = domain::formulario::Definicion::de(&ejemplos::peticion::definicion());
    sitio.tramites[i] = con.into();
    let html = pagina(&Portal::new(sitio, ejemplos::opciones()), "tramites/certificado-de-residencia/");
    assert!(html.contains("href=\"../../tramites/certificado-de-residencia/solicitud/\""));
    let sin = pagina(&portal(false), "tramites/certificado-de-residencia/");
    assert!(!sin.contains("solicitud/\""));
}
