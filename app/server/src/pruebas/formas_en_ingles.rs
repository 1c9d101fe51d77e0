//! A form on pages in English: it reads in English, and what is kept, checked and filed is the Spanish one.

use super::{
    casa::Casa,
    navegador::{Navegador, pares},
    radicacion::{clave, con_archivos, peticion, radicar, unica},
};
use crate::formas::Forma;
use domain::{formulario::Definicion, grado::Grado};

const SOLICITUD: &str = "/en/pqrsd/solicitud/";
const RESIDENCIA: &str = "/tramites/certificado-de-residencia/solicitud/";

#[tokio::test]
async fn what_is_refused_in_english_comes_back_in_english_with_all_that_was_typed() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let mut campos = peticion();
    for (nombre, valor) in &mut campos {
        match &**nombre {
            "correo" => *valor = "rosa".into(),
            "objeto" => *valor = String::new(),
            _ => {}
        }
    }
    let r = n.enviar(&casa, SOLICITUD, &campos).await.debe(422);
    let r = r.dice("<html lang=\"en\">").dice("href=\"#c-objeto\"").dice("id=\"e-correo\"");
    let r = r
        .dice("Write the e-mail like name@example.com.")
        .dice("Write your answer in «What do you ask for, or want to tell us?».")
        .dice("What do you want to file?")
        .dice("Petition (petición)")
        .dice("action=\"../../../en/pqrsd/solicitud/\"");
    let r = r.dice("value=\"rosa\"").dice("Los niños no pueden ir a la escuela");
    let r =
        r.calla("Escriba el correo").calla("¿Qué quiere presentar?").calla("This part is only in Spanish");
    // It goes on in Spanish, with the words of Spanish, and in English again.
    let mut campos = peticion();
    campos.push(("_clave".into(), clave(&r)));
    let es = n.enviar(&casa, "/pqrsd/solicitud/", &campos).await.debe(200);
    es.dice("Revise antes de radicar").dice("¿Qué pide o qué quiere contarnos?").calla("What do you ask for");
    let revision = n.enviar(&casa, SOLICITUD, &campos).await.debe(200);
    let revision = revision
        .dice("Review before filing")
        .dice("<dt>What do you want to file?</dt><dd class=\"\">Petition (petición)</dd>")
        .dice("<dt>I allow the use of my data</dt><dd class=\"\">Yes</dd>")
        .dice("If you file it today, we answer on")
        .calla("Si radica hoy")
        .calla("Petición");
    radicar(&mut n, &casa, SOLICITUD, &revision).await;
    unica(&casa).await;
}

#[tokio::test]
async fn what_is_filed_in_english_is_filed_with_the_spanish_form() {
    let (en_ingles, en_espanol) = (Casa::nueva().await, Casa::nueva().await);
    let mut filed = Vec::new();
    for (casa, camino) in [(&en_ingles, SOLICITUD), (&en_espanol, "/pqrsd/solicitud/")] {
        let mut n = Navegador::nuevo();
        let campos: Vec<_> = peticion().into_iter().filter(|(n, _)| n != "razones").collect();
        let revision = n.enviar(casa, camino, &campos).await.debe(200);
        let codigo = radicar(&mut n, casa, camino, &revision).await;
        let p = unica(casa).await;
        let jws = n.ver(casa, &format!("/constancia/{codigo}/constancia.jws")).await.debe(200);
        assert!(!jws.cuerpo.is_empty());
        filed.push((p.formulario, p.datos, p.faltan, p.clase));
        casa.trabajar().await;
        casa.auditar().await.expect("the chains verify");
    }
    assert_eq!(filed[0], filed[1]);
    let portal = en_ingles.borde.vivo.portal().expect("content");
    assert_eq!(filed[0].0, Forma::pqrsd(portal.sitio()).expect("form").huella);
}

#[tokio::test]
async fn the_form_of_a_tramite_and_its_steps_are_in_english_where_its_sheet_is() {
    let casa = Casa::nueva().await;
    let mut ana = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Medio, &[]).await;
    let r = ana.ver(&casa, &format!("/en{RESIDENCIA}")).await.debe(200);
    let r = r.dice("Step 1 of").dice("<h1>Your data</h1>").dice("Certificate of residence").dice("Full name");
    r.dice("Why we ask: To write it on the certificate.").calla("Nombre completo").calla("Sus datos");
    let r = ana.enviar(&casa, &format!("/en{RESIDENCIA}"), &pares([("_paso", "1"), ("correo", "x")])).await;
    let r =
        r.debe(422).dice("Write the e-mail like name@example.com.").dice("Write your answer in «Full name».");
    // The same draft in Spanish.
    ana.ver(&casa, RESIDENCIA).await.debe(200).dice("<h1>Sus datos</h1>").dice("value=\"x\"");
    assert!(!clave(&r).is_empty());
    let r = ana.ver(&casa, "/en/tramites/exencion-del-impuesto-predial/solicitud/").await.debe(200);
    r.dice("This part is only in Spanish.").dice("<h1><span lang=\"es\">").dice("Step 1 of");
}

#[tokio::test]
async fn what_a_program_of_the_page_is_told_of_its_files_is_in_english_too() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let camino = format!("{SOLICITUD}adjuntar");
    let pdf = "%PDF-1.7\n1 0 obj";
    let r = con_archivos(&mut n, &casa, &camino, &pares([]), &[("adjuntos", "a.pdf", pdf)]).await.debe(200);
    let (_, resto) = r.cuerpo.split_once("\"clave\":\"").expect("a draft");
    let llave = pares([("_clave", resto.split('"').next().expect("its end"))]);
    let mut ultimo = r;
    for _ in 0..5 {
        ultimo = con_archivos(&mut n, &casa, &camino, &llave, &[("adjuntos", "b.pdf", pdf)]).await;
    }
    ultimo.debe(422).dice("Leave at most 5 files in «Documents or photos».");
}

#[tokio::test]
async fn who_began_with_an_older_form_goes_on_with_its_spanish_words_and_no_others() {
    let casa = Casa::nueva().await;
    let portal = casa.borde.vivo.portal().expect("content");
    let es = Forma::pqrsd(portal.sitio()).expect("form");
    let (huella, definicion) = (es.huella.clone(), es.definicion.clone());
    let en = es.en_idioma(&portal, "en/");
    assert_eq!((&en.huella, &en.definicion), (&huella, &definicion), "what is kept is the same");
    assert_eq!((en.en_espanol(), &*en.dicho().secciones[0].titulo), (false, "Your request"));
    let mut antes = (*en.formulario).clone();
    antes.secciones[0].titulo = "Lo de antes".into();
    let vieja = en.en_version("otra".into(), Definicion::de(&antes).expect("a text")).expect("a form");
    assert_eq!(vieja.dicho().secciones, antes.secciones);
    assert!(vieja.en_espanol(), "and the page says so");
}
