//! The pages of notifications: nobody is notified by surprise, and no aviso carries the act.

use crate::{
    personas::{atributo, etiquetas},
    *,
};
use pages::notificaciones::nombre_de_campo;

fn una(nombre: &str) -> String {
    let hallada = ejemplos::notificaciones::paginas(&portal(false)).into_iter().find(|(n, _)| *n == nombre);
    hallada.unwrap_or_else(|| panic!("no page {nombre}")).1
}

macro_rules! snapshots {
    ($($prueba:ident: $pagina:literal),* $(,)?) => {$(
        #[test]
        fn $prueba() {
            insta::assert_snapshot!(principal(&una($pagina)));
        }
    )*};
}
snapshots! {
    the_list: "mis-notificaciones",
    one_before_it_is_opened: "notificacion-por-abrir",
    one_that_is_refused_without_the_box: "rechazar-error",
    one_that_was_opened: "notificacion-abierta",
    what_a_person_accepted: "preferencias",
    who_else_may_receive: "autorizados",
    a_writing_that_came_back: "autorizados-error",
    one_of_another: "notificacion-de-otra",
    one_that_was_received_for_another: "notificacion-recibida",
    a_code_that_was_not_the_one: "preferencias-codigo",
    a_mobile_number_for_avisos: "preferencias-movil",
    a_form_to_notify_that_came_back: "notificar-error",
    the_review_before_sending: "revisar-notificacion",
    one_that_was_sent: "notificacion-caso",
    a_proof_that_came_back: "notificacion-caso-error",
    the_public_page: "por-aviso",
    an_aviso_that_everybody_may_read: "por-aviso-uno",
    it_is_time_to_publish_and_something_is_missing: "notificacion-caso-publicar",
    an_aviso_that_is_taken_away_without_saying_why: "retirar-aviso-error",
    the_published_evidence: "evidencia",
}

#[test]
fn the_e_mail_in_text_and_in_html() {
    let c = ejemplos::notificaciones::aviso(&portal(false), false);
    insta::assert_snapshot!(format!("{}\n\n{}\n{}", c.asunto, c.texto, c.html.replace("><", ">\n<")));
}

#[test]
fn text_messages_fit_in_one_whatever_the_entity_is_called_and_tell_nothing() {
    let mut sitio = ejemplos::sitio();
    for sigla in
        ["San Roque", "Departamento Administrativo de la Función Pública y de las Ñapas «Ñ» 🦜 de Nariño"]
    {
        sitio.entidad.sigla = sigla.into();
        let p = Portal::new(sitio.clone(), ejemplos::opciones());
        for texto in [p.aviso_por_sms(false), p.aviso_por_sms(true), p.codigo_por_sms("012345")] {
            assert!(texto.chars().count() <= domain::sms::MAXIMO, "{}: {texto}", texto.chars().count());
            assert_eq!(domain::sms::llano(&texto), texto, "no letter that a phone lacks");
            for callado in ["http", "www", ".co", "Resoluci", "radicad", "petici"] {
                assert!(!texto.contains(callado), "{callado}: {texto}");
            }
        }
        assert!(p.codigo_por_sms("012345").contains("012345"));
    }
}

#[test]
fn the_number_is_asked_for_with_a_box_that_nobody_ticked() {
    let html = una("preferencias");
    let casilla = html.split("<input").find(|e| e.contains("name=\"acepta\"")).expect("a box");
    assert!(!casilla.split('>').next().unwrap_or("").contains("checked"), "{casilla}");
    assert!(!una("preferencias-nada").contains("name=\"numero\""), "no gateway, no form");
    let historia = una("notificacion-abierta");
    assert!(historia.contains("El correo rebotó"), "in words");
    assert!(historia.contains("Se avisó por mensaje de texto al número terminado en 12"));
}

#[test]
fn the_certificate_is_one_file_with_nothing_outside_and_says_what_it_does_not_prove() {
    let html = ejemplos::notificaciones::certificado(&portal(false));
    for fuera in ["src=", "href=", "<script", "url(", "@import", "http"] {
        assert!(!html.contains(fuera), "{fuera}");
    }
    for dicho in [
        "no es una firma digital certificada",
        "todavía sin sello",
        "art. 56",
        "Último día",
        "2026-11-20.txt",
    ] {
        assert!(html.contains(dicho), "{dicho}");
    }
    let (_, cuerpo) = html.split_once("<body>").expect("a body");
    insta::assert_snapshot!(cuerpo.replace("><", ">\n<"));
}

#[test]
fn what_opening_means_is_read_before_the_button_that_opens() {
    for nombre in ["notificacion-por-abrir", "notificacion-por-otro-medio"] {
        let html = una(nombre);
        let (antes, _) = html.split_once("Abrir y darme por notificado").expect("the button");
        assert!(antes.contains("usted queda notificado en ese momento"), "{nombre}");
        assert!(antes.contains("Desde esa fecha y hora corren los plazos"), "{nombre}");
        assert!(antes.contains("<dt>Dependencia</dt>"), "{nombre}");
    }
}

#[test]
fn nothing_of_the_act_is_told_before_it_is_opened() {
    for nombre in ["mis-notificaciones", "notificacion-por-abrir", "rechazar", "notificacion-por-otro-medio"]
    {
        let html = una(nombre);
        for dato in ["Resolución 114", "9f86d081", "documento\"", "prueba.zip", "Secretario de Hacienda"] {
            assert!(!html.contains(dato), "{nombre}: {dato}");
        }
    }
}

#[test]
fn opening_refusing_and_deciding_are_posts_and_no_link_does_them() {
    let acciones = |n: &str| -> Vec<String> {
        let html = una(n);
        etiquetas(&html, "form").into_iter().filter_map(|f| atributo(f, "action")).collect()
    };
    let id = "carpeta/notificaciones/01890000-0000-7000-8000-000000000001/";
    assert!(acciones("notificacion-por-abrir").contains(&format!("../../../{id}acceso")));
    assert!(acciones("rechazar").contains(&format!("../../../{id}rechazo")));
    for (nombre, html) in ejemplos::notificaciones::paginas(&portal(false)) {
        assert!(!atributos(&html, "href").iter().any(|h| h.ends_with("acceso")), "{nombre}");
    }
}

#[test]
fn a_higher_grado_is_told_before_it_is_asked_and_only_to_who_has_less() {
    assert!(una("notificacion-por-abrir").contains("le pediremos que ingrese con grado medio"));
    assert!(!una("notificacion-por-otro-medio").contains("le pediremos"));
}

#[test]
fn nobody_refuses_without_ticking_the_box_and_it_comes_unticked() {
    let html = una("rechazar");
    let casilla = etiquetas(&html, "input").into_iter().find(|i| i.contains("name=\"seguro\"")).expect("box");
    assert!(casilla.contains("value=\"si\"") && casilla.contains("required") && !casilla.contains("checked"));
}

#[test]
fn one_with_effect_has_the_hour_the_hash_the_remedies_and_the_proof() {
    let html = una("notificacion-abierta");
    for parte in [
        "viernes 20 de noviembre de 2026, 4:25\u{a0}p.\u{a0}m.",
        "9f86d081884c7d65",
        "Recurso de apelación",
        "Alcaldesa Municipal",
        "viernes 4 de diciembre de 2026",
        "El primer día hábil es el lunes 23 de noviembre de 2026.",
        "000000000001/documento\"",
        "000000000001/certificado\"",
        "000000000001/prueba.zip\"",
    ] {
        assert!(html.contains(parte), "{parte}");
    }
    let (_, historia) = html.split_once("<ol class=\"historia\">").expect("story");
    let orden = [
        "Quedó disponible",
        "no salió",
        "El correo rebotó",
        "Se empezó a avisar por mensaje",
        "recordatorio",
        "quedó notificada",
    ];
    let lugares: Vec<_> = orden.iter().map(|o| historia.find(o).unwrap_or_else(|| panic!("{o}"))).collect();
    assert!(lugares.is_sorted());
    assert!(una("notificacion-sin-recursos").contains("Es un acto de trámite"));
}

#[test]
fn what_the_sede_does_not_have_is_linked_nowhere() {
    let html = una("notificacion-sin-prueba");
    assert!(html.contains("documento\"") && !html.contains("certificado") && !html.contains("prueba.zip"));
}

#[test]
fn what_was_accepted_can_be_withdrawn_and_what_was_not_can_be_accepted() {
    let html = una("preferencias");
    let valores: Vec<_> = etiquetas(&html, "button")
        .into_iter()
        .filter(|b| b.contains("name=\"otorgado\""))
        .filter_map(|b| atributo(b, "value"))
        .collect();
    // All matters; two procedures, of which one was withdrawn, and two more in the fold; two filings.
    assert_eq!(valores, ["false", "false", "true", "false", "false", "true", "false"]);
    for sigue in
        ["data-sigue=\"notificacion\"", "data-sigue=\"procedimiento:licencia-de-construccion notificacion\""]
    {
        assert!(html.contains(sigue), "{sigue}");
    }
    assert!(html.contains("value=\"2026-000123\"") && html.contains("value=\"huella-de-notificacion\""));
    assert!(una("preferencias-nada").contains("No tenemos un correo suyo"));
}

#[test]
fn fields_bear_the_names_that_the_domain_gives_them() {
    assert_eq!(nombre_de_campo("recursos[0].ante"), "recursos.0.ante");
    assert_eq!(nombre_de_campo("autoridad.cargo"), "autoridad.cargo");
    let html = una("notificar");
    for campo in [
        "copia",
        "acto_en",
        "autoridad.cargo",
        "autoridad.dependencia",
        "gratuita",
        "recursos",
        "recursos.porque",
        "recursos[0].nombre",
        "recursos[1].ante",
        "recursos[2].dias",
        "grado",
    ] {
        assert!(html.contains(&format!("name=\"{}\"", nombre_de_campo(campo))), "{campo}");
    }
}

#[test]
fn the_third_remedy_is_folded_away_until_something_is_in_it() {
    assert!(!una("notificar").contains("<details open"));
    assert!(una("notificar-vacia").contains("<details open"));
}

#[test]
fn who_did_not_accept_cannot_be_notified_here() {
    let html = una("notificar-sin-consentimiento");
    assert!(html.contains("Ley 1437 de 2011, art. 56") && !html.contains("<form class=\"formulario\""));
}

#[test]
fn no_aviso_carries_the_act_nor_a_link_nor_a_picture() {
    let p = portal(false);
    let de_quien = ["Ana", "1020345678", "Resolución", "predial", "2026-000123", "Hacienda"];
    for c in [ejemplos::notificaciones::aviso(&p, false), ejemplos::notificaciones::aviso(&p, true)] {
        for parte in [&c.asunto, &c.texto, &c.html] {
            assert!(de_quien.iter().all(|d| !parte.contains(d)), "{parte}");
        }
        assert!(!c.html.contains("<a ") && !c.html.contains("<img") && !c.html.contains("http"));
        assert!(!c.texto.contains("http"), "no client makes a link of it");
        assert!(c.texto.contains("Escriba en su navegador: sede.sanroquedelrio.example"));
        assert!(c.texto.contains("no lo notifica de nada"));
    }
}

#[test]
fn the_public_page_has_both_dates_and_is_not_for_search_engines() {
    let html = una("por-aviso");
    assert!(html.contains("Publicado el") && html.contains("jueves 26 de noviembre de 2026"));
    assert!(html.contains("noindex") && !html.contains("1020345678"));
    assert!(una("por-aviso-vacia").contains("Hoy no hay avisos publicados."));
}

#[test]
fn an_official_records_only_what_may_come_next_and_with_its_proof() {
    let html = una("notificacion-caso-por-otro-medio");
    for valor in ["citacion_enviada", "personal", "sin_direccion"] {
        assert!(html.contains(&format!("value=\"{valor}\"")), "{valor}");
    }
    assert!(html.contains("000000000001/prueba\"") && html.contains("name=\"soporte\""));
    assert!(html.contains("A más tardar el") && html.contains("miércoles 2 de diciembre de 2026"));
    assert!(!una("notificacion-caso").contains("name=\"suceso\""));
}

#[test]
fn who_receives_for_another_sees_the_act_and_nothing_that_is_only_its_persons() {
    let html = principal(&una("notificacion-recibida"));
    for dicho in ["María R.", "Resolución 114", "de-otras/", "prueba.zip", "certificado"] {
        assert!(html.contains(dicho), "{dicho}");
    }
    for ajeno in ["2026-000123", "plazos.ics", "Cómo fue la notificación", "rechazo", "/acceso"] {
        assert!(!html.contains(ajeno), "{ajeno}");
    }
    let sobre = principal(&una("notificacion-de-otra"));
    assert!(sobre.contains("acceso\"") && !sobre.contains("data-abrir") && !sobre.contains("Resolución"));
    assert!(
        una("autorizados-menor").contains("mayor de edad")
            && !una("autorizados-menor").contains("name=\"acepta\"")
    );
}
