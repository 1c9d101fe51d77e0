//! Stories of payments: one transaction in course for each filing, what is paid stays so, and each is asked about by one server.

use crate::{
    base::{en, historia, id},
    radicar::{nueva, radicar},
};
use domain::pago::Estado;
use std::collections::BTreeSet;
use store::{Conn, Id, SqlResult, pagos};

/// A filing costs something.
async fn cobrar(c: &mut Conn<'_>, n: u64) -> SqlResult<Id> {
    radicar(c, nueva(n)).await?;
    pagos::poner(c, id(n), &format!("2027{n:010}"), 58_364, en(1)).await?;
    Ok(id(n))
}

/// One that was filed before is paid.
pub(crate) async fn cobrado(c: &mut Conn<'_>, n: u64) -> SqlResult<()> {
    pagos::poner(c, id(n), &format!("2027{n:010}"), 58_364, en(1)).await?;
    pagos::pedir(c, id(900 + n), id(n), en(2)).await?;
    pagos::abrir(c, id(900 + n), ("b-1", "https://banco.example/1"), en(2), en(22)).await?;
    pagos::resolver(c, id(900 + n), Estado::EnCurso, Estado::Pagado, en(3)).await?;
    pagos::cambiar(c, id(n), Estado::Pagado, Some(en(3))).await.map(drop)
}

historia!(a_filing_has_one_transaction_in_course_and_may_try_again_after_it, |b| {
    let uno = b.haz(async |c| cobrar(c, 1).await).await;
    let p = b.lee(async |c| pagos::de(c, uno).await).await.expect("there");
    assert_eq!((p.valor, p.estado, p.pagado_en), (58_364, Estado::Pendiente, None));
    let pedida = b.haz(async move |c| pagos::pedir(c, id(101), uno, en(2)).await).await;
    let otra = b.haz(async move |c| pagos::pedir(c, id(102), uno, en(2)).await).await;
    assert_eq!((pedida, otra), (true, false));
    let abre = async |cual, banco: &'static str| {
        b.haz(async move |c| pagos::abrir(c, id(cual), (banco, "https://b.example/"), en(3), en(23)).await)
            .await
    };
    assert_eq!((abre(101, "b-1").await, abre(101, "b-2").await), (true, false), "what the bank gave first");
    let t = b.lee(async |c| pagos::en_curso(c, uno).await).await.expect("in course");
    assert_eq!((t.banco_id.as_deref(), t.abierta_en, t.proximo_en), (Some("b-1"), Some(en(3)), en(23)));
    let acaba = async |cual, estado| {
        b.haz(async move |c| pagos::resolver(c, id(cual), Estado::EnCurso, estado, en(9)).await).await
    };
    assert!(acaba(101, Estado::Rechazado).await);
    assert!(!acaba(101, Estado::Vencido).await, "it is not in course any more");
    assert!(b.haz(async move |c| pagos::pedir(c, id(102), uno, en(10)).await).await, "tried again");
    let repetida = b.store.acto(async |c| pagos::abrir(c, id(102), ("b-1", ""), en(11), en(31)).await);
    assert!(repetida.await.is_err(), "an id of the bank is of one transaction");
    assert!(abre(102, "b-3").await && acaba(102, Estado::Pagado).await);
    let todas = b.lee(async |c| pagos::transacciones(c, uno).await).await;
    assert_eq!(todas.iter().map(|t| t.estado).collect::<Vec<_>>(), [Estado::Rechazado, Estado::Pagado]);
    assert_eq!(b.lee(async |c| pagos::por_banco(c, "b-3").await).await.map(|t| t.id), Some(id(102)));
});

historia!(what_is_paid_is_not_unset, |b| {
    let uno = b.haz(async |c| cobrar(c, 1).await).await;
    let cambia =
        async |estado, cuando| b.haz(async move |c| pagos::cambiar(c, uno, estado, cuando).await).await;
    assert!(cambia(Estado::EnCurso, None).await);
    assert!(cambia(Estado::Pagado, Some(en(5))).await);
    assert!(!cambia(Estado::Rechazado, None).await && !cambia(Estado::Pagado, Some(en(6))).await);
    let p = b.lee(async |c| pagos::de(c, uno).await).await.expect("there");
    assert_eq!((p.estado, p.pagado_en), (Estado::Pagado, Some(en(5))));
});

historia!(two_servers_never_ask_about_the_same, |b| {
    b.haz(async |c| {
        for n in 1..=20 {
            let peticion = cobrar(c, n).await?;
            pagos::pedir(c, id(100 + n), peticion, en(2)).await?;
            // Those that the bank has not given are nothing to ask about.
            if n <= 16 {
                pagos::abrir(c, id(100 + n), (&format!("b-{n}"), "https://b.example/"), en(2), en(22))
                    .await?;
            }
        }
        Ok(())
    })
    .await;
    assert!(!b.lee(async |c| pagos::hay(c, en(21)).await).await);
    assert!(b.lee(async |c| pagos::hay(c, en(22)).await).await);
    let otra = b.otra().await;
    let mut tareas = vec![];
    for n in 0..8 {
        let s = if n % 2 == 0 { b.store.clone() } else { otra.clone() };
        tareas.push(tokio::spawn(async move {
            let hecho: Result<_, store::Fallo<store::SqlError>> =
                s.acto(async move |c| pagos::tomar(c, en(30), 3, en(90)).await).await;
            hecho.expect("act")
        }));
    }
    let mut vistas = BTreeSet::<Id>::new();
    for t in tareas {
        for t in t.await.expect("ends") {
            assert!(vistas.insert(t.id), "twice");
            assert_eq!((t.intentos, t.proximo_en), (1, en(90)));
        }
    }
    assert_eq!(vistas.len(), 16);
    assert!(b.haz(async move |c| pagos::esperar(c, id(101), en(300)).await).await);
    let otra_vez = b.haz(async |c| pagos::tomar(c, en(90), 99, en(200)).await).await;
    assert_eq!(otra_vez.len(), 15, "nobody said what became of them; one waits longer");
    otra.cerrar().await;
});
