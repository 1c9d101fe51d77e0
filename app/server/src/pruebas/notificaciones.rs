//! An act is notified: nothing of it is told before it is opened, and only opening it gives it effect.

use super::{
    casa::{Casa, ahora, pasan},
    foto::{Foto, igual},
    mesa::{Mesa, mensajes},
    navegador::{Pares, autoriza},
    notificar::{ASUNTO, CARMEN, JOSE, orden, pide, por_abrir, via},
    radicacion::unica,
};
use crate::{
    actos::{
        mesa::Negado,
        notificaciones::{Notificar, no_entregado, notificar},
    },
    correo::NoEnviado,
    trabajos,
};
use domain::{
    grado::Grado,
    notificacion::{OtraVia, Por, Propuesta, Via},
};
use std::time::Duration;
use store::{Id, adjuntos::Analisis};

/// The box of who rejects.
const SEGURO: [(&str, &str); 1] = [("seguro", "si")];

fn nombres(v: &Via) -> Vec<&'static str> {
    v.sucesos().map(|s| s.nombre()).collect()
}

/// Texts of the last error, whatever their fields.
fn fallas(r: Result<Id, Negado>) -> String {
    match r {
        Err(Negado::Fallas(fallas)) => format!("{fallas:?}"),
        otro => panic!("{otro:?}"),
    }
}

#[tokio::test]
async fn only_who_accepted_is_notified_by_their_office_and_with_the_whole_content() {
    let mut m = Mesa::nueva().await;
    let antes = Foto::de(&m.casa).await;
    let r = fallas(pide(&m, CARMEN, Grado::Medio, None).await);
    assert!(r.contains("no ha aceptado"), "{r}");
    let acepta = autoriza(&m.casa, "notificacion");
    m.maria.enviar(&m.casa, "/carpeta/datos/consentimientos", &acepta).await.debe(303);
    assert!(matches!(pide(&m, JOSE, Grado::Medio, None).await, Err(Negado::NoEsta)), "of another office");
    let vacia = Notificar {
        asunto: String::new(),
        documento: None,
        analisis: Analisis::SinAnalizar,
        propuesta: Propuesta::default(),
        grado: Grado::Medio,
        clave: None,
    };
    let r = fallas(notificar(&m.casa.borde, orden(&m.casa, CARMEN, 1).await, vacia).await.expect("act"));
    for campo in ["asunto", "copia", "autoridad.cargo", "gratuita", "acto_en", "recursos"] {
        assert!(r.contains(campo), "{campo} in {r}");
    }
    let tras = Foto::de(&m.casa).await;
    assert_eq!(tras.filas("notificaciones"), antes.filas("notificaciones"), "nothing was written");
    assert_eq!(tras.filas("correos"), antes.filas("correos"));

    let una = pide(&m, CARMEN, Grado::Medio, Some("k")).await.expect("notified");
    assert_eq!(pide(&m, CARMEN, Grado::Medio, Some("k")).await.expect("the same"), una);
    let retira = [("slug", "notificacion"), ("otorgado", "false")];
    m.maria.enviar(&m.casa, "/carpeta/datos/consentimientos", &retira).await.debe(303);
    let r = fallas(pide(&m, CARMEN, Grado::Medio, None).await);
    assert!(r.contains("no ha aceptado"), "withdrawn for what comes: {r}");
    let (_, porque) = via(&m.casa, una).await.otra_via().expect("the office is told at once");
    assert_eq!(porque, OtraVia::ConsentimientoRetirado);
}

#[tokio::test]
async fn nothing_of_the_act_is_told_before_it_is_opened_and_opening_it_gives_effect_once() {
    let (mut m, id) = por_abrir(Grado::Alto).await;
    let camino = |fin: &str| format!("/carpeta/notificaciones/{id}/{fin}");
    let avisos: Vec<String> =
        mensajes(&m.casa).await.into_iter().filter(|c| c.contains("Le espera en su carpeta")).collect();
    assert_eq!(avisos.len(), 1, "told once");
    assert!(avisos[0].contains("hasta el viernes 22 de enero de 2027"), "{}", avisos[0]);
    assert!(!avisos[0].contains("http"), "no link: {}", avisos[0]);
    for callado in [ASUNTO, "Decisi", "Resoluci", "negar", "SR-2027", "Gobierno", &id.to_string()] {
        assert!(!avisos[0].contains(callado), "{callado}: {}", avisos[0]);
    }
    assert_eq!(nombres(&via(&m.casa, id).await), ["puesta_a_disposicion", "aviso_entregado"]);
    assert_eq!(via(&m.casa, id).await.surtida(), None, "sending gives no effect");

    // The desk can see no document of it in the expediente, nor the person anywhere.
    let antes = Foto::de(&m.casa).await;
    assert!(!antes.filas("documentos").iter().any(|d| d.contains("Acto notificado")));
    m.maria.ver(&m.casa, &camino("documento")).await.debe(404);
    m.jose.enviar(&m.casa, &camino("acceso"), &Pares::new()).await.debe(404);
    m.maria.enviar(&m.casa, &camino("acceso"), &Pares::new()).await.debe(403).dice("grado alto");
    igual(&antes.sin(&["sesiones"]), &Foto::de(&m.casa).await.sin(&["sesiones"]), "nobody opened it");

    pasan(60);
    m.maria.entrar(&m.casa, "sim-adulta-cc", Grado::Alto).await;
    let abierta_en = ahora();
    m.maria.enviar(&m.casa, &camino("acceso"), &Pares::new()).await.a(&camino("?hecho=notificado"));
    let r = m.maria.ver(&m.casa, &camino("documento")).await.debe(200).dice("Resuelve negar el permiso");
    assert!(r.cabecera("content-disposition").starts_with("attachment"));
    m.jose.ver(&m.casa, &camino("documento")).await.debe(404);
    let surtida = via(&m.casa, id).await.surtida().expect("opened");
    assert_eq!((surtida.en, surtida.por), (abierta_en, Por::Acceso { grado: Grado::Alto }));
    let primera = Foto::de(&m.casa).await;
    pasan(60);
    m.maria.enviar(&m.casa, &camino("acceso"), &Pares::new()).await.a(&camino("?hecho=notificado"));
    m.maria.enviar(&m.casa, &camino("rechazo"), &SEGURO).await.debe(404);
    igual(&primera.sin(&["sesiones"]), &Foto::de(&m.casa).await.sin(&["sesiones"]), "opened again");
    let foto = Foto::de(&m.casa).await;
    assert!(foto.filas("documentos").iter().any(|d| d.contains("Acto notificado")), "now in the expediente");
    assert!(
        foto.filas("carpeta_documentos").iter().any(|d| d.contains("Resolución 12")),
        "and in the folder"
    );
    let cadena = format!("sujeto=notificacion:{id}");
    let pasos: Vec<_> = foto.filas("evidencia").iter().filter(|e| e.contains(&cadena)).collect();
    assert_eq!(pasos.len(), 4, "created, available, handed over, opened");
    assert!(pasos.iter().all(|p| !p.contains("1099000101")), "no personal data in the chain");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn avisos_are_noted_together_and_one_that_cannot_be_noted_keeps_no_other_from_it() {
    let (m, primera) = por_abrir(Grado::Medio).await;
    let segunda = pide(&m, CARMEN, Grado::Medio, None).await.expect("notified");
    let rota = pide(&m, CARMEN, Grado::Medio, None).await.expect("notified");
    m.casa
        .haz(async move |c| {
            let suya = format!("notificacion:{rota}");
            c.exec("UPDATE cadenas SET huella = 'x' WHERE sujeto = $1", &[&suya]).await
        })
        .await;
    let noto = async {
        for id in [primera, segunda] {
            while nombres(&via(&m.casa, id).await) != ["puesta_a_disposicion", "aviso_entregado"] {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    };
    tokio::select! {
        _ = trabajos::correo::tanda(&m.casa.borde) => panic!("it still tries"),
        r = tokio::time::timeout(Duration::from_secs(20), noto) => r.expect("both were noted"),
    }
    assert_eq!(nombres(&via(&m.casa, rota).await), ["puesta_a_disposicion"], "nothing of it is half there");
    let por_enviar = Foto::de(&m.casa).await;
    let por_enviar = por_enviar.filas("correos").iter().filter(|f| f.contains("estado=por_enviar"));
    assert_eq!(por_enviar.filter(|f| f.contains("clase=aviso_de_notificacion")).count(), 1);
}

#[tokio::test]
async fn an_aviso_that_fails_goes_again_by_its_table_and_two_servers_send_it_once() {
    let (m, id) = por_abrir(Grado::Medio).await;
    let otra = m.casa.otra().await;
    let primero = avisos(&m.casa).await;
    assert_eq!(primero.len(), 1);
    let mensaje: Id = primero[0].parse().expect("an id");
    let falla = NoEnviado::Espera("SMTP 451".into());
    m.casa
        .haz(async move |c| {
            c.exec("UPDATE correos SET estado = 'fallido' WHERE id = $1", &[&mensaje]).await?;
            no_entregado(c, ahora(), mensaje, &falla, false).await
        })
        .await;
    assert_eq!(nombres(&via(&m.casa, id).await), ["puesta_a_disposicion", "aviso_fallido"]);
    tokio::join!(
        trabajos::notificaciones::tanda(&m.casa.borde),
        trabajos::notificaciones::tanda(&otra.borde)
    );
    assert_eq!(avisos(&m.casa).await.len(), 1, "not before its time");
    pasan(300);
    for _ in 0..2 {
        tokio::join!(
            trabajos::notificaciones::tanda(&m.casa.borde),
            trabajos::notificaciones::tanda(&otra.borde)
        );
    }
    assert_eq!(avisos(&m.casa).await.len(), 2, "once more");
}

/// Messages that told of it, by their ids.
async fn avisos(casa: &Casa) -> Vec<String> {
    let foto = Foto::de(casa).await;
    let de = |f: &String| f.split('|').find_map(|c| c.strip_prefix("correo=")).map(str::to_owned);
    foto.filas("notificacion_avisos").iter().filter_map(de).collect()
}

#[tokio::test]
async fn who_does_not_open_it_is_reminded_and_then_it_goes_on_by_other_ways() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    mensajes(&m.casa).await;
    let mira = async |m: &Mesa| {
        while trabajos::notificaciones::tanda(&m.casa.borde).await {}
        nombres(&via(&m.casa, id).await).into_iter().skip(2).collect::<Vec<_>>()
    };
    // Friday 15 January 2027: Tuesday is the second business day, Thursday the fourth, and Friday the fifth.
    for (dias, hechos) in [
        (3, &[][..]),
        (1, &["recordatorio"]),
        (2, &["recordatorio", "recordatorio"]),
        (1, &["recordatorio", "recordatorio"]),
        (3, &["recordatorio", "recordatorio", "vencida_sin_acceso"]),
        (9, &["recordatorio", "recordatorio", "vencida_sin_acceso"]),
    ] {
        m.pasan_dias(dias).await;
        assert_eq!(mira(&m).await, hechos, "{dias} days more");
    }
    assert_eq!(via(&m.casa, id).await.surtida(), None, "silence gives no effect");
    let correos = mensajes(&m.casa).await;
    let avisos: Vec<_> = correos.iter().filter(|c| c.contains("Le espera en su carpeta")).collect();
    assert_eq!(avisos.len(), 3, "told once and reminded twice");
    assert_eq!(avisos.iter().filter(|c| c.contains("Recuerde")).count(), 2);
    let camino = format!("/carpeta/notificaciones/{id}/");
    let r = m.maria.ver(&m.casa, &camino).await.debe(200).dice("la notificación sigue por otro medio");
    r.calla("No quiero recibirla por aquí");
    m.maria.enviar(&m.casa, &format!("{camino}acceso"), &Pares::new()).await.debe(303);
    assert!(via(&m.casa, id).await.surtida().is_some(), "it can still be opened");
}

#[tokio::test]
async fn who_rejects_it_is_not_told_again() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    let camino = format!("/carpeta/notificaciones/{id}/");
    let rechazo = format!("{camino}rechazo");
    m.maria.ver(&m.casa, &camino).await.debe(200).dice("No quiero recibirla por aquí");
    m.maria.ver(&m.casa, &rechazo).await.debe(200).dice("Qué pasa entonces").calla("Resolución 12");
    for (n, debe) in [(&mut m.jose, 404), (&mut m.maria, 422)] {
        n.enviar(&m.casa, &rechazo, &Pares::new()).await.debe(debe);
    }
    assert_eq!(via(&m.casa, id).await.otra_via(), None, "nobody rejects without saying that they are sure");
    m.jose.enviar(&m.casa, &rechazo, &SEGURO).await.debe(404);
    m.maria.enviar(&m.casa, &rechazo, &SEGURO).await.a(&format!("{camino}?hecho=no-por-aqui"));
    m.maria.ver(&m.casa, &rechazo).await.a(&camino);
    m.maria.enviar(&m.casa, &rechazo, &SEGURO).await.debe(404);
    m.pasan_dias(20).await;
    while trabajos::notificaciones::tanda(&m.casa.borde).await {}
    let hechos = nombres(&via(&m.casa, id).await);
    assert_eq!(hechos, ["puesta_a_disposicion", "rechazo"]);
    assert_eq!(unica(&m.casa).await.estado.nombre(), "radicada", "the case goes on by itself");
}
