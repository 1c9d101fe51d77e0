//! The mail server is away, refuses, or the clock is put back: no aviso is lost, none goes twice, and the facts say what was.

use super::escena::{Escena, veces};
use crate::{
    pruebas::{
        buzon::{Buzon, Trato},
        casa::{Casa, Como, ahora, pasan},
    },
    trabajos,
};
use domain::notificacion::{Canal, Suceso};
use std::{collections::BTreeSet, time::Duration};

const MINUTO: i64 = 60;
const HORA: i64 = 60 * MINUTO;
/// Minutes of the tries that come in the first day, as `domain/ley/notificacion.toml` has them.
const PRIMER_DIA: [i64; 7] = [0, 5, 30, 120, 360, 720, 1440];

async fn con(buzon: &Buzon, postgres: bool) -> Escena {
    let como = Como { smtp: Some(buzon.url()), postgres, ..Como::default() };
    Escena::en(Casa::como(como).await).await
}

#[tokio::test]
async fn a_mail_server_that_is_away_for_a_day_gets_every_aviso_afterwards_and_each_once() {
    let buzon = Buzon::que(|_| Trato::Toma).await;
    let mut e = con(&buzon, false).await;
    e.trabajar().await;
    let (direccion, llegados) = buzon.cerrar().await;
    let inicio = ahora();
    for n in 0..6 {
        e.notificar(&format!("persona{n}@correo.example")).await;
    }
    for _ in 0..24 * 60 - 1 {
        e.trabajar().await;
        pasan(MINUTO);
    }
    for id in &e.hechas {
        assert_eq!(veces(&e.via(*id).await), (vec![0, 1, 2, 3, 4, 5], vec![]), "away");
    }
    let _buzon = Buzon::en(direccion, llegados.clone(), |_| Trato::Toma).await;
    for _ in 0..3 {
        e.trabajar().await;
        pasan(MINUTO);
    }
    let suyos = || {
        let todos = llegados.todos().into_iter();
        let ids: Vec<_> = todos.filter(|l| l.para.starts_with("persona")).map(|l| l.id).collect();
        (ids.len(), ids.into_iter().collect::<BTreeSet<_>>().len())
    };
    assert_eq!(suyos(), (6, 6), "each once, to the address of today");
    for id in &e.hechas {
        let v = e.via(*id).await;
        assert_eq!(veces(&v), (vec![0, 1, 2, 3, 4, 5], vec![6]));
        for s in v.sucesos() {
            let (Suceso::AvisoFallido { en, vez, .. } | Suceso::AvisoEntregado { en, vez, .. }) = s else {
                continue;
            };
            let minutos = en.duration_since(inicio).as_mins();
            let tocaba = PRIMER_DIA[usize::from(*vez)];
            assert!((tocaba..=tocaba + 2).contains(&minutos), "time {vez} at minute {minutos}");
        }
    }
    pasan(HORA);
    e.trabajar().await;
    assert_eq!(suyos(), (6, 6), "told is told");
    e.casa.trabajar().await;
    e.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn who_is_refused_is_told_as_bounced_and_the_others_get_theirs() {
    let buzon = Buzon::que(|para| match para.as_bytes().first() {
        Some(b'n') => Trato::Rechaza(550),
        _ => Trato::Toma,
    })
    .await;
    let mut e = con(&buzon, false).await;
    for n in 0..5 {
        e.notificar(&format!("si{n}@correo.example")).await;
        e.notificar(&format!("no{n}@correo.example")).await;
    }
    for _ in 0..4 {
        e.trabajar().await;
        pasan(HORA);
    }
    let si: Vec<String> = buzon.llegados.a_quien().into_iter().filter(|a| a.starts_with("si")).collect();
    assert_eq!(si, (0..5).map(|n| format!("si{n}@correo.example")).collect::<Vec<_>>(), "each once");
    for (n, id) in e.hechas.iter().enumerate() {
        let v = e.via(*id).await;
        let rebotado = |s: &&Suceso| matches!(s, Suceso::AvisoRebotado { canal: Canal::Correo, .. });
        let rebotes = v.sucesos().filter(rebotado).count();
        let esperado = if n % 2 == 0 { (vec![], vec![0]) } else { (vec![], vec![]) };
        assert_eq!((veces(&v), rebotes), (esperado, n % 2));
        assert_eq!(v.estado(ahora()).nombre(), "disponible", "it waits for its person either way");
    }
}

#[tokio::test]
async fn a_clock_that_is_put_back_an_hour_sends_nothing_twice_and_leaves_the_facts_in_their_order() {
    let buzon = Buzon::que(|_| Trato::Tarda(Duration::from_millis(700))).await;
    let mut e = con(&buzon, true).await;
    let otra = e.casa.otra().await;
    e.trabajar().await;
    let antes = buzon.llegados.todos().len();
    let (una, abierta) = (e.notificar("una@correo.example").await, e.notificar("otra@correo.example").await);
    let puesta = ahora();
    // It goes back while they are on their way.
    let atras = async {
        tokio::time::sleep(Duration::from_millis(250)).await;
        pasan(-HORA);
        while trabajos::notificaciones::tanda(&otra.borde).await {}
        trabajos::correo::tanda(&otra.borde).await
    };
    let (_, tomo) = tokio::join!(trabajos::correo::tanda(&e.casa.borde), atras);
    assert!(!tomo, "they were being sent");
    e.l.entrar(&e.casa).await;
    let durante = e.notificar("durante@correo.example").await;
    e.abrir(abierta).await;
    e.abrir(abierta).await;
    for _ in 0..150 {
        e.trabajar().await;
        while trabajos::notificaciones::tanda(&otra.borde).await {}
        trabajos::correo::tanda(&otra.borde).await;
        pasan(MINUTO);
    }
    let llegados: Vec<_> = buzon.llegados.todos().split_off(antes);
    let mut ids: Vec<_> = llegados.iter().map(|l| &l.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!((llegados.len(), ids.len()), (3, 3), "each once: {llegados:?}");
    for id in [una, abierta, durante] {
        let v = e.via(id).await;
        let desde = v.disponible_desde().expect("available");
        assert!(v.sucesos().all(|s| s.en() >= desde), "no fact before its cause: {v:?}");
        assert_eq!(veces(&v), (vec![], vec![0]));
    }
    let acceso = e.via(abierta).await.surtida().expect("opened");
    assert_eq!(acceso.en, puesta, "opened when it was made available, and not before");
    let pagina = format!("/carpeta/notificaciones/{abierta}/");
    e.maria.entrar(&e.casa, "sim-adulta-cc", domain::grado::Grado::Medio).await;
    e.maria.ver(&e.casa, &pagina).await.debe(200).dice("Qué puede hacer");
    tokio::join!(e.casa.trabajar(), otra.trabajar());
    e.casa.auditar().await.expect("the chains verify");
}
