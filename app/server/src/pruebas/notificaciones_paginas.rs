//! What the person sees of a notification: that it waits, what opening means, and since when it has effect.

use super::{
    casa::pasan,
    mesa::Mesa,
    navegador::{Pares, pares},
    notificar::{notifica, por_abrir},
};
use crate::pruebas::foto::Foto;
use domain::grado::Grado;

const RAIZ: &str = "/carpeta/notificaciones/";
const PREFERENCIAS: &str = "/carpeta/notificaciones/preferencias/";

#[tokio::test]
async fn what_waits_is_told_with_its_day_and_nothing_of_the_act_before_it_is_opened() {
    let (mut m, id) = por_abrir(Grado::Alto).await;
    let suya = format!("{RAIZ}{id}/");
    let r = m.maria.ver(&m.casa, "/carpeta/").await.debe(200).dice("Abra la notificación de");
    r.dice("a más tardar el viernes 22 de enero de 2027")
        .dice(&suya[1..])
        .dice("Sin abrir, desde el")
        .calla("Resolución 12");
    let r = m.maria.ver(&m.casa, RAIZ).await.debe(200).dice("Sin abrir (1)").dice(&suya[1..]);
    r.dice("viernes 22 de enero de 2027").calla("Resolución 12").calla("Hoy no le notificamos");
    let r = m.maria.ver(&m.casa, &suya).await.debe(200).dice("usted queda notificado en ese momento");
    let r = r.dice("grado alto").dice("SR-2027-000001").dice("Solo usted").dice("acceso\"");
    for callado in ["Resolución 12", "reposición", "documento\"", "certificado", "prueba.zip"] {
        assert!(!r.cuerpo.contains(callado), "{callado}");
    }
    m.maria.ver(&m.casa, &format!("{suya}acceso")).await.a(&suya);
    for camino in ["/carpeta/", RAIZ] {
        m.jose.ver(&m.casa, camino).await.debe(200).calla(&id.to_string()).calla("Abra la notificación");
    }
    m.maria.ver(&m.casa, &format!("{RAIZ}?desde=x")).await.debe(404);
    m.jose.ver(&m.casa, &format!("{RAIZ}?desde={id}")).await.debe(404);
}

#[tokio::test]
async fn once_opened_the_page_has_the_hour_the_story_and_until_when_each_remedy_can_be_used() {
    let (mut m, id) = por_abrir(Grado::Alto).await;
    // Facts of one moment have no order.
    pasan(1);
    let suya = format!("{RAIZ}{id}/");
    let r = m.maria.enviar(&m.casa, &format!("{suya}acceso"), &Pares::new()).await.debe(403);
    // The way up leads back to the page, where opening is asked for again.
    let (_, subir) = r.cuerpo.split_once("/ingresar?grado=alto").expect("the way up");
    let subir = subir.split('"').next().expect("its end").replace("&amp;", "&");
    let subir = format!("/ingresar?grado=alto{subir}");
    let volvio = m.maria.entrar_por(&m.casa, &subir, "sim-adulta-cc", Grado::Alto).await;
    assert_eq!(volvio, suya);
    // What happens in the same moment has no order.
    pasan(60);
    let r = m.maria.enviar(&m.casa, &format!("{suya}acceso"), &Pares::new()).await.debe(303);
    let r = m.maria.ver(&m.casa, r.destino()).await.debe(200).dice("Quedó notificado");
    let r =
        r.dice("Porque la notificación se abrió en esta sede").dice("Resolución 12.pdf").dice("reposición");
    // Ten business days after Friday 15 January 2027.
    let r = r
        .dice("viernes 29 de enero de 2027")
        .dice("Usted abrió la notificación el viernes 15 de enero de 2027");
    r.dice(&format!("{id}/documento\"")).dice("certificado\"").dice("prueba.zip");
    let ics =
        m.maria.ver(&m.casa, "/carpeta/plazos.ics").await.debe(200).dice("SUMMARY:Último día: reposición");
    ics.dice("DTSTART;VALUE=DATE:20270129").calla("Resolución 12");
    m.jose.ver(&m.casa, "/carpeta/plazos.ics").await.debe(200).calla("reposición");
    let r = m.maria.ver(&m.casa, &suya).await.debe(200).dice("carpeta/plazos.ics");
    let (_, historia) = r.cuerpo.split_once("<ol class=\"historia\">").expect("the story");
    let lugares: Vec<_> =
        ["Quedó disponible", "Se abrió y quedó notificada"].map(|h| historia.find(h)).into();
    assert!(lugares.iter().all(Option::is_some) && lugares.is_sorted(), "{lugares:?}");
    let r = m
        .maria
        .ver(&m.casa, RAIZ)
        .await
        .debe(200)
        .dice("No tiene notificaciones sin abrir")
        .calla("Sin abrir (");
    r.dice("Notificada el");
    m.maria.ver(&m.casa, "/carpeta/").await.debe(200).calla("Abra la notificación").dice("Notificada el");
    m.carmen
        .ver(&m.casa, &format!("/funcionario/notificaciones/{id}/"))
        .await
        .debe(200)
        .dice("Tiene efecto desde el");
}

#[tokio::test]
async fn who_wants_to_be_notified_here_says_so_and_takes_it_back_in_the_ledger() {
    let mut m = Mesa::nueva().await;
    m.maria.ver(&m.casa, RAIZ).await.debe(200).dice("Hoy no le notificamos por aquí");
    let r = m.maria.ver(&m.casa, PREFERENCIAS).await.debe(200).dice("No lo ha aceptado").dice("m•••@");
    let r = r.calla("maria.rojas").dice("Quién más puede abrir sus notificaciones");
    let (_, huella) = r.cuerpo.split_once("name=\"huella\" value=\"").expect("the words");
    let huella = huella.split('"').next().expect("its end").to_owned();
    let decide = |otorgado: &str, huella: &str| {
        pares([("alcance", "general"), ("huella", huella), ("otorgado", otorgado)])
    };
    let accion = format!("{PREFERENCIAS}consentimiento");
    m.maria.enviar(&m.casa, &accion, &decide("true", "otra")).await.debe(422).dice("El texto cambió");
    for (alcance, otorgado) in [("SR-2027-000009", "true"), ("x", "true"), ("", "false"), ("general", "si")] {
        let malo = pares([("alcance", alcance), ("huella", &*huella), ("otorgado", otorgado)]);
        m.maria.enviar(&m.casa, &accion, &malo).await.debe(400);
    }
    assert_eq!(en_el_libro(&m).await, 0);
    for _ in 0..2 {
        let r = m.maria.enviar(&m.casa, &accion, &decide("true", &huella)).await.debe(303);
        m.maria.ver(&m.casa, r.destino()).await.debe(200).dice("Aceptado:");
    }
    assert_eq!(en_el_libro(&m).await, 1, "twice is once");
    m.maria.ver(&m.casa, RAIZ).await.debe(200).calla("Hoy no le notificamos");
    let id = notifica(&m.casa, 1, "Resolución 12.pdf").await;
    m.maria.enviar(&m.casa, &accion, &decide("false", "")).await.debe(303);
    m.maria.ver(&m.casa, PREFERENCIAS).await.debe(200).dice("Retirado:");
    assert_eq!(en_el_libro(&m).await, 2);
    m.maria.ver(&m.casa, &format!("{RAIZ}{id}/")).await.debe(200).dice("Abrir y darme por notificado");
    m.maria.ver(&m.casa, &accion).await.a(PREFERENCIAS);
}

/// Lines about notifications.
async fn en_el_libro(m: &Mesa) -> usize {
    let foto = Foto::de(&m.casa).await;
    foto.filas("consentimientos").iter().filter(|f| f.contains("clase=notificacion")).count()
}

#[tokio::test]
async fn many_come_in_pages_and_none_is_left_out() {
    let (mut m, primera) = por_abrir(Grado::Medio).await;
    let mut todas = vec![primera.to_string()];
    for _ in 0..21 {
        todas.push(notifica(&m.casa, 1, "Resolución 12.pdf").await.to_string());
    }
    let r = m.maria.ver(&m.casa, RAIZ).await.debe(200).dice("rel=\"next\"");
    let (_, resto) = r.cuerpo.split_once("?desde=").expect("the next page");
    let desde = resto.split('"').next().expect("its end");
    let segunda =
        m.maria.ver(&m.casa, &format!("{RAIZ}?desde={desde}")).await.debe(200).calla("rel=\"next\"");
    for id in todas {
        let veces = [&r, &segunda].iter().filter(|r| r.cuerpo.contains(&format!("{id}/"))).count();
        assert_eq!(veces, 1, "{id}");
    }
}
