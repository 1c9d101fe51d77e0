//! The desk sends a notification with its form, and notes what happened outside of the sede.

use super::{
    casa::Casa,
    foto::{Foto, igual},
    mesa::{CASO, Mesa},
    navegador::{Navegador, Pares, autoriza, pares},
    notificaciones::{ACTO, por_abrir, via},
    puertas::DE_NOTIFICACIONES,
    radicacion::con_archivos,
};
use crate::trabajos;
use domain::{grado::Grado, notificacion::Por};

/// What Carmen sends with the form.
fn forma(clave: &str) -> Pares {
    pares([
        ("_clave", clave),
        ("acto_en", "2027-01-14T16:40"),
        ("autoridad.cargo", "Secretaria de Gobierno"),
        ("autoridad.dependencia", "Secretaría de Gobierno"),
        ("gratuita", "si"),
        ("recursos", "si"),
        ("recursos.0.nombre", "reposición"),
        ("recursos.0.ante", "la Secretaria de Gobierno"),
        ("recursos.0.dias", "10"),
        ("grado", "medio"),
    ])
}

#[tokio::test]
async fn an_official_sends_the_form_twice_and_one_notification_goes() {
    let mut m = Mesa::nueva().await;
    let acepta = autoriza(&m.casa, "notificacion");
    m.maria.enviar(&m.casa, "/carpeta/datos/consentimientos", &acepta).await.debe(303);
    let camino = format!("{CASO}notificar");
    let archivos = [("copia", "acto.pdf", ACTO)];
    con_archivos(&mut m.jose, &m.casa, &camino, &forma("k"), &archivos).await.debe(404);
    let corta: Pares = forma("k").into_iter().filter(|(n, _)| n != "recursos.0.ante").collect();
    let r = con_archivos(&mut m.carmen, &m.casa, &camino, &corta, &archivos).await.debe(422);
    r.dice("Escriba ante quién se presenta el recurso");
    for _ in 0..2 {
        con_archivos(&mut m.carmen, &m.casa, &camino, &forma("k"), &archivos).await.debe(303);
    }
    let foto = Foto::de(&m.casa).await;
    assert_eq!(foto.filas("notificaciones").len(), 1, "twice is once");
    assert_eq!(foto.filas("notificacion_avisos").len(), 1);
    assert!(foto.filas("notificaciones")[0].contains("2027-01-14T21:40:00Z"), "in legal time");
}

/// The one notification, as its row has it.
async fn fila(casa: &Casa) -> String {
    Foto::de(casa).await.filas("notificaciones")[0].clone()
}

#[tokio::test]
async fn what_happens_outside_gives_effect_at_its_own_date_and_in_its_order() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    let camino = format!("{CASO}notificaciones/{id}/prueba");
    let que = |suceso, en| pares([("suceso", suceso), ("en", en), ("soporte", "Guía 123456")]);
    m.pasan_dias(20).await;
    while trabajos::notificaciones::tanda(&m.casa.borde).await {}
    // Before it was made available, still to come, without proof, before the citation, of another office.
    for (mala, por) in [
        (que("personal", "2027-01-10T10:00"), "después de notificar"),
        (que("personal", "2027-03-10T10:00"), "después de notificar"),
        (que("aviso_con_copia", "2027-02-01T10:00"), "Antes del aviso se envía la citación"),
        (que("desfijada", "2027-02-01T10:00"), "no estaba fijado"),
        (pares([("suceso", "personal"), ("en", "2027-02-01T10:00")]), "Diga qué lo prueba"),
    ] {
        m.carmen.enviar(&m.casa, &camino, &mala).await.debe(422).dice(por);
    }
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
    m.jose.enviar(&m.casa, &camino, &que("personal", "2027-02-01T10:00")).await.debe(404);
    assert_eq!(via(&m.casa, id).await.surtida(), None);

    m.carmen.enviar(&m.casa, &camino, &que("citacion_enviada", "2027-01-26T10:00")).await.debe(303);
    for _ in 0..2 {
        m.carmen.enviar(&m.casa, &camino, &que("aviso_con_copia", "2027-02-03T10:00")).await.debe(303);
    }
    let surtida = via(&m.casa, id).await.surtida().expect("delivered");
    assert_eq!((surtida.en.to_string().as_str(), surtida.por), ("2027-02-05T04:59:59Z", Por::Aviso));
    assert!(fila(&m.casa).await.contains("estado=por_surtir"));
    m.pasan_dias(1).await;
    while trabajos::notificaciones::tanda(&m.casa.borde).await {}
    let fila = fila(&m.casa).await;
    assert!(fila.contains("estado=surtida") && fila.ends_with("proximo_en="), "{fila}");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn nobody_else_opens_a_door_of_a_notification() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    let antes = Foto::de(&m.casa).await;
    let nadie = "01890000-0000-7000-8000-000000000000";
    let campos = pares([("suceso", "personal"), ("en", "2027-01-15T03:00"), ("soporte", "Acta 1")]);
    for puerta in DE_NOTIFICACIONES {
        for cual in [&id.to_string(), nadie, "x"] {
            let camino = puerta.replace("{id}", cual).replace("{radicado}", "SR-2027-000001");
            m.jose.enviar(&m.casa, &camino, &campos).await.debe(404);
            Navegador::nuevo().enviar(&m.casa, &camino, &campos).await.debe(403);
        }
    }
    let otra = format!("{CASO}notificaciones/{nadie}/prueba");
    m.carmen.enviar(&m.casa, &otra, &campos).await.debe(404);
    igual(&antes.sin(&["sesiones"]), &Foto::de(&m.casa).await.sin(&["sesiones"]), "nothing was done");
}
