//! Stories of e-mails: each is sent by one server, and one that dies loses none.

use crate::base::{en, historia, id};
use domain::notificacion::Canal;
use std::collections::BTreeSet;
use store::{
    Id, SqlResult, Store,
    correos::{self, Correo, Estado, Nuevo},
};

fn nuevo(n: u64) -> Nuevo<'static> {
    Nuevo {
        id: id(n),
        peticion: None,
        clase: "acuse",
        para: "ana@correo.example",
        asunto: "Recibimos su petición",
        texto: "Hola",
        html: "<p>Hola</p>",
        creado_en: en(n as i64),
        canal: Canal::Correo,
        ficha: "f",
    }
}

async fn poner(c: &mut store::Conn<'_>, cuantos: u64) -> SqlResult<()> {
    for n in 1..=cuantos {
        correos::poner(c, &nuevo(n)).await?;
    }
    Ok(())
}

async fn tomar(s: &Store, ahora: i64, n: i64, hasta: i64) -> Vec<Correo> {
    let hecho: Result<_, store::Fallo<store::SqlError>> =
        s.acto(async move |c| correos::tomar(c, Canal::Correo, en(ahora), n, en(hasta)).await).await;
    hecho.expect("act")
}

historia!(two_servers_never_send_the_same, |b| {
    b.haz(async |c| poner(c, 60).await).await;
    let otra = b.otra().await;
    let mut tareas = vec![];
    for n in 0..20 {
        let s = if n % 2 == 0 { b.store.clone() } else { otra.clone() };
        tareas.push(tokio::spawn(async move { tomar(&s, 100, 4, 200).await }));
    }
    let mut vistos = BTreeSet::<Id>::new();
    for t in tareas {
        for correo in t.await.expect("ends") {
            assert!(vistos.insert(correo.id), "twice");
            assert_eq!((correo.intentos, correo.proximo_en, correo.estado), (1, en(200), Estado::PorEnviar));
        }
    }
    assert_eq!(vistos.len(), 60);
    assert_eq!(tomar(&b.store, 199, 99, 300).await, []);
    assert_eq!(tomar(&otra, 200, 99, 300).await.len(), 60, "nobody said that they were sent");
    otra.cerrar().await;
});

historia!(an_email_is_sent_tried_again_or_given_up, |b| {
    b.haz(async |c| poner(c, 4).await).await;
    assert_eq!(tomar(&b.store, 0, 9, 50).await, [], "not yet");
    let t = tomar(&b.store, 10, 9, 50).await;
    let de = |n| t.iter().find(|c| c.id == id(n)).expect("taken").clone();
    let (dos, tres, cuatro) = (de(2), de(3), de(4));
    b.haz(async move |c| {
        assert_eq!(correos::enviados(c, &[id(1)], en(11)).await?, 1);
        assert_eq!(correos::enviados(c, &[id(1)], en(12)).await?, 0);
        assert!(correos::reintentar(c, &dos, en(20), "451").await?);
        assert!(correos::fallido(c, &tres, "550").await?);
        assert!(!correos::reintentar(c, &tres, en(20), "").await?, "given up is given up");
        Ok(())
    })
    .await;
    let otra_vez = tomar(&b.store, 20, 9, 60).await;
    let [dos] = &otra_vez[..] else { panic!("only what was put off") };
    assert_eq!((dos.id, dos.intentos, dos.error.as_str()), (id(2), 2, "451"));
    tomar(&b.store, 55, 9, 90).await;
    let tarde = b.haz(async move |c| correos::reintentar(c, &cuatro, en(56), "").await).await;
    assert!(!tarde, "another server has it by now");
    assert_eq!(b.haz(async |c| correos::limpiar(c, en(4)).await).await, 2);
    let (n,): (i64,) = b.lee(async |c| c.one("SELECT count(*) FROM correos", &[]).await).await;
    assert_eq!(n, 2, "what waits is never forgotten");
});

historia!(who_lives_prolongs_their_turn_and_who_lost_it_does_not, |b| {
    b.haz(async |c| poner(c, 3).await).await;
    assert_eq!(tomar(&b.store, 10, 9, 70).await.len(), 3);
    b.haz(async |c| correos::enviados(c, &[id(3)], en(11)).await).await;
    let suyos = [(id(1), 1), (id(2), 2), (id(3), 1)];
    let quedan = b.haz(async move |c| correos::prolongar(c, &suyos, en(120)).await).await;
    assert_eq!(quedan, [id(1)], "not what another took since, nor what was sent");
    let otra = b.otra().await;
    let libres: Vec<Id> = tomar(&otra, 71, 9, 300).await.iter().map(|c| c.id).collect();
    assert_eq!(libres, [id(2)]);
    assert_eq!(tomar(&otra, 120, 9, 300).await.len(), 1, "who does not prolong it again loses it");
    otra.cerrar().await;
});

historia!(text_messages_are_taken_apart_from_mail, |b| {
    b.haz(async |c| {
        correos::poner(c, &nuevo(1)).await?;
        correos::poner(c, &Nuevo { canal: Canal::Sms, para: "+573005550101", ..nuevo(2) }).await
    })
    .await;
    let de = async |canal| {
        b.haz(async move |c| {
            let hay = correos::hay(c, canal, en(9)).await?;
            Ok((hay, correos::tomar(c, canal, en(9), 9, en(20)).await?))
        })
        .await
    };
    let (hay, tomados) = de(Canal::Sms).await;
    assert_eq!((hay, tomados.iter().map(|m| m.id).collect::<Vec<_>>()), (true, vec![id(2)]));
    let (hay, tomados) = de(Canal::Correo).await;
    assert_eq!((hay, tomados.iter().map(|m| m.id).collect::<Vec<_>>()), (true, vec![id(1)]));
    assert!(!de(Canal::Push).await.0);
});

historia!(what_came_back_is_noted_once_and_a_delay_changes_nothing, |b| {
    b.haz(async |c| poner(c, 1).await).await;
    let leido = async || b.lee(async |c| correos::uno(c, id(1)).await).await.expect("there");
    assert_eq!(leido().await.ficha, "f");
    b.haz(async |c| {
        assert!(!correos::demorado(c, id(1), "4.4.1").await?, "it did not go yet");
        correos::enviados(c, &[id(1)], en(2)).await?;
        assert!(correos::demorado(c, id(1), "4.4.1").await?);
        Ok(())
    })
    .await;
    assert_eq!((leido().await.estado, leido().await.error), (Estado::Enviado, "demorado 4.4.1".into()));
    b.haz(async |c| {
        assert!(correos::rebotado(c, id(1), "5.1.1").await?);
        assert!(!correos::rebotado(c, id(1), "5.2.2").await?, "known");
        assert!(!correos::demorado(c, id(1), "4.4.1").await?);
        assert!(!correos::rebotado(c, id(9), "5.1.1").await?, "nobody's");
        Ok(())
    })
    .await;
    assert_eq!((leido().await.estado, leido().await.error), (Estado::Fallido, "rebotado 5.1.1".into()));
});
