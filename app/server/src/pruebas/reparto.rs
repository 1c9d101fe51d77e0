//! Mail over SMTP: many at a time, each once, whatever the server makes them wait and whoever dies.

use super::{
    buzon::{Buzon, Llegado, Trato},
    casa::{Casa, Como, ahora, pasan},
};
use crate::{actos::notificaciones::AVISO, azar, trabajos};
use domain::notificacion::Canal;
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};
use store::correos::{self, Nuevo};

/// Messages that wait, each to somebody else.
async fn por_enviar(casa: &Casa, cuantos: u32) {
    por_enviar_desde(casa, 0, cuantos).await;
}

async fn por_enviar_desde(casa: &Casa, primero: u32, cuantos: u32) {
    casa.haz(async move |c| {
        for n in primero..primero + cuantos {
            let para = format!("persona{n}@correo.example");
            let nuevo = Nuevo {
                id: azar::id(ahora()),
                peticion: None,
                clase: AVISO,
                para: &para,
                asunto: "",
                texto: "2027-01-22",
                html: "",
                creado_en: ahora(),
                canal: Canal::Correo,
                ficha: &azar::ficha(),
            };
            correos::poner(c, &nuevo).await?;
        }
        Ok(())
    })
    .await;
}

/// Each of so many came once.
fn una_vez(llegados: &[Llegado], cuantos: usize) {
    assert_eq!(llegados.len(), cuantos);
    assert_eq!(llegados.iter().collect::<BTreeSet<_>>().len(), cuantos, "each once");
}

async fn con(buzon: &Buzon, postgres: bool) -> Casa {
    Casa::como(Como { smtp: Some(buzon.url()), postgres, ..Como::default() }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_slow_mail_server_holds_nobody_up_and_nobody_is_told_twice() {
    let tarda = Duration::from_millis(250);
    let buzon = Buzon::que(|_| Trato::Tarda(Duration::from_millis(250))).await;
    let casa = con(&buzon, false).await;
    let cuantos = 32;
    por_enviar(&casa, cuantos).await;
    let inicio = Instant::now();
    // Two that send at once, as two servers do.
    let (a, b) = (casa.borde.clone(), casa.borde.clone());
    tokio::join!(async move { while trabajos::correo::tanda(&a).await {} }, async move {
        while trabajos::correo::tanda(&b).await {}
    },);
    assert!(inicio.elapsed() < tarda * cuantos / 2, "one after the other: {:?}", inicio.elapsed());
    una_vez(&buzon.llegados.todos(), 32);
}

#[tokio::test]
async fn two_servers_on_one_postgresql_send_each_message_once() {
    let buzon = Buzon::que(|_| Trato::Tarda(Duration::from_millis(2))).await;
    let una = con(&buzon, true).await;
    let otra = una.otra().await;
    por_enviar(&una, 300).await;
    let reparten = [&una, &otra, &una, &otra]
        .map(|casa| async move { while trabajos::correo::tanda(&casa.borde).await {} });
    futures::future::join_all(reparten).await;
    una_vez(&buzon.llegados.todos(), 300);
}

#[tokio::test]
async fn one_who_does_not_answer_holds_up_only_their_own() {
    let buzon = Buzon::que(|para| match para {
        "persona0@correo.example" => Trato::Tarda(Duration::from_secs(5)),
        _ => Trato::Toma,
    })
    .await;
    let casa = con(&buzon, false).await;
    por_enviar(&casa, 200).await;
    let inicio = Instant::now();
    let los_demas = async {
        while buzon.llegados.todos().len() < 199 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        inicio.elapsed()
    };
    let (_, pronto) = tokio::join!(trabajos::correo::tanda(&casa.borde), los_demas);
    assert!(pronto < Duration::from_secs(4), "{pronto:?}");
    una_vez(&buzon.llegados.todos(), 200);
}

#[tokio::test]
async fn who_comes_while_a_slow_one_is_on_its_way_does_not_wait_for_it() {
    let buzon = Buzon::que(|para| match para {
        "persona0@correo.example" => Trato::Tarda(Duration::from_secs(8)),
        _ => Trato::Toma,
    })
    .await;
    let casa = con(&buzon, false).await;
    por_enviar(&casa, 1).await;
    let tarde = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        por_enviar_desde(&casa, 1, 1).await;
        let inicio = Instant::now();
        while buzon.llegados.todos().is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        inicio.elapsed()
    };
    let (_, pronto) = tokio::join!(trabajos::correo::tanda(&casa.borde), tarde);
    assert!(pronto < Duration::from_secs(5), "{pronto:?}");
    una_vez(&buzon.llegados.todos(), 2);
}

#[tokio::test]
async fn what_a_server_that_was_killed_had_taken_is_sent_a_minute_later_and_not_before() {
    let buzon = Buzon::que(|_| Trato::Tarda(Duration::from_secs(30))).await;
    let casa = con(&buzon, true).await;
    let otra = casa.otra().await;
    por_enviar(&casa, 3).await;
    // Killed in the middle: nothing of it goes on.
    let cortada = tokio::time::timeout(Duration::from_millis(500), trabajos::correo::tanda(&casa.borde));
    assert!(cortada.await.is_err(), "it was sending");
    let (direccion, llegados) = buzon.cerrar().await;
    let buzon = Buzon::en(direccion, llegados, |_| Trato::Toma).await;
    pasan(59);
    assert!(!trabajos::correo::tanda(&otra.borde).await, "the turn of the one that is gone");
    pasan(1);
    assert!(trabajos::correo::tanda(&otra.borde).await);
    una_vez(&buzon.llegados.todos(), 3);
    pasan(3600);
    assert!(!trabajos::correo::tanda(&casa.borde).await, "all is sent");
}

#[tokio::test]
async fn who_lives_and_waits_for_a_slow_server_keeps_its_turn_however_long_it_takes() {
    let buzon = Buzon::que(|_| Trato::Tarda(Duration::from_secs(6))).await;
    let casa = con(&buzon, true).await;
    let otra = casa.otra().await;
    por_enviar(&casa, 2).await;
    let mira = async {
        let mut tomo = false;
        // Two minutes go by for the clocks while it waits: it prolongs its turn, and the other is given nothing.
        for _ in 0..4 {
            tokio::time::sleep(Duration::from_millis(1250)).await;
            pasan(30);
            tomo |= trabajos::correo::tanda(&otra.borde).await;
        }
        tomo
    };
    let (_, tomo) = tokio::join!(trabajos::correo::tanda(&casa.borde), mira);
    assert!(!tomo, "it was being sent");
    una_vez(&buzon.llegados.todos(), 2);
}
