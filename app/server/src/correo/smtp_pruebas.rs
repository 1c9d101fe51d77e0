//! A server that does not answer costs one message its time, and no other anything.

use super::{Mensaje, NoEnviado, mensaje, smtp::Servidor};
use crate::pruebas::buzon::{Buzon, Trato};
use domain::Instante;
use std::time::{Duration, Instant};

fn para(quien: &str) -> lettre::Message {
    let m = Mensaje {
        id: quien.into(),
        en: Instante::from_second(1_800_000_000).expect("in range"),
        de: ("Alcaldía".into(), "sede@municipio.example".into()),
        para: format!("{quien}@correo.example"),
        asunto: "Un aviso".into(),
        texto: "Hola".into(),
        html: "<p>Hola</p>".into(),
        adjuntos: Vec::new(),
    };
    mensaje(m, None).expect("a message")
}

#[tokio::test]
async fn who_takes_a_message_and_never_says_so_is_left_and_the_next_gets_its_own_answer() {
    let buzon = Buzon::que(|para| match para.split('@').next() {
        Some("callado") => Trato::Calla,
        Some("nadie") => Trato::Rechaza(550),
        _ => Trato::Toma,
    })
    .await;
    let rato = Duration::from_millis(300);
    let smtp = Servidor::leer(&buzon.url()).expect("an address").con_limite(rato);
    // Warm: the one that does not answer gets a connection that was used before.
    smtp.enviar(&para("ana")).await.expect("taken");
    let inicio = Instant::now();
    let callado = smtp.enviar(&para("callado")).await;
    assert!(matches!(callado, Err(NoEnviado::Espera(_))), "{callado:?}");
    assert!(inicio.elapsed() < rato * 3, "{:?}", inicio.elapsed());
    for _ in 0..2 {
        assert!(matches!(smtp.enviar(&para("nadie")).await, Err(NoEnviado::Nunca(_))), "its own answer");
        smtp.enviar(&para("eva")).await.expect("taken");
    }
    assert_eq!(
        buzon.llegados.a_quien(),
        ["ana@correo.example", "callado@correo.example", "eva@correo.example", "eva@correo.example"]
    );
}

#[tokio::test]
async fn a_server_that_says_nothing_at_all_or_went_away_is_tried_again_later() {
    let mudo = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("smtp://{}", mudo.local_addr().expect("bound"));
    let smtp = Servidor::leer(&url).expect("an address").con_limite(Duration::from_millis(200));
    assert!(matches!(smtp.enviar(&para("ana")).await, Err(NoEnviado::Espera(_))));

    let buzon = Buzon::que(|_| Trato::Toma).await;
    let smtp = Servidor::leer(&buzon.url()).expect("an address");
    smtp.enviar(&para("ana")).await.expect("taken");
    let (direccion, llegados) = buzon.cerrar().await;
    assert!(matches!(smtp.enviar(&para("eva")).await, Err(NoEnviado::Espera(_))));
    let _buzon = Buzon::en(direccion, llegados.clone(), |_| Trato::Toma).await;
    smtp.enviar(&para("eva")).await.expect("taken again");
    assert_eq!(llegados.a_quien(), ["ana@correo.example", "eva@correo.example"]);
}

#[test]
fn addresses_are_read_as_before() {
    for bien in [
        "smtp://127.0.0.1:2525",
        "smtps://usuario:cl%40ve@correo.municipio.gov.co",
        "smtp://u:c@correo.municipio.gov.co?tls=required",
        "smtp://correo.municipio.gov.co/sede.municipio.gov.co?tls=opportunistic",
    ] {
        assert!(Servidor::leer(bien).is_ok(), "{bien}");
    }
    for mal in ["correo", "http://correo", "smtp://correo?tls=quizas", "smtp:"] {
        assert!(Servidor::leer(mal).is_err(), "{mal}");
    }
}
