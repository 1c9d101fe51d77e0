//! Stories of the writer: groups, panics, callers that leave, two servers.

use crate::base::{en, historia, id, titular};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use store::{Conn, Fallo, SqlError, SqlResult, personas, usados};

async fn usar(c: &mut Conn<'_>, clave: &str) -> SqlResult<bool> {
    usados::usar(c, clave, en(9)).await
}

async fn cuantas(b: &crate::base::Base) -> i64 {
    b.lee(async |c| c.one::<(i64,)>("SELECT count(*) FROM usados", &[]).await).await.0
}

historia!(an_act_is_written_whole_or_not_at_all, |b| {
    let no: Result<(), _> = b
        .store
        .acto(async |c| {
            usar(c, "a").await?;
            usar(c, "b").await?;
            Err(SqlError::PoolClosed)
        })
        .await;
    assert!(matches!(no, Err(Fallo::Acto(SqlError::PoolClosed))));
    assert_eq!(cuantas(&b).await, 0);
});

historia!(the_acts_of_a_group_that_fail_take_nothing_from_the_others, |b| {
    let mut tareas = vec![];
    for n in 0..90 {
        let s = b.store.clone();
        tareas.push(tokio::spawn(async move {
            s.acto(async move |c| {
                usar(c, &format!("k{n}")).await?;
                match n % 3 {
                    0 => Ok(()),
                    1 => Err(SqlError::RowNotFound),
                    _ => panic!("an act of this story panics"),
                }
            })
            .await
        }));
    }
    let mut vistos = [0; 3];
    for (n, t) in tareas.into_iter().enumerate() {
        vistos[match t.await.expect("ends") {
            Ok(()) => 0,
            Err(Fallo::Acto(_)) => 1,
            Err(Fallo::Panico) => 2,
            Err(e) => panic!("{e}"),
        }] += 1;
        assert_eq!(vistos[n % 3], n / 3 + 1, "each is told its own end");
    }
    assert_eq!((vistos, cuantas(&b).await), ([30, 30, 30], 30));
});

historia!(a_panic_in_the_middle_of_a_statement_takes_nothing_from_the_others, |b| {
    let no: Result<(), Fallo<SqlError>> = b
        .store
        .acto(async |c| {
            usar(c, "a").await?;
            let (_, ()) = futures_juntos(usar(c, "b"), async { panic!("an act of this story panics") }).await;
            Ok(())
        })
        .await;
    assert!(matches!(no, Err(Fallo::Panico)));
    assert!(b.haz(async |c| usar(c, "c").await).await);
    assert_eq!(cuantas(&b).await, 1);
});

async fn futures_juntos<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    tokio::join!(a, b)
}

historia!(an_act_that_hides_an_error_is_undone_on_both_engines, |b| {
    let seguida: Result<(), _> = b
        .store
        .acto(async |c| {
            usar(c, "a").await?;
            let mal = c.exec("INSERT INTO usados (clave, vence_en) VALUES ('a', 1)", &[]).await;
            assert!(mal.is_err());
            assert!(usar(c, "b").await.is_err(), "nothing runs after an error");
            Ok(())
        })
        .await;
    assert!(matches!(seguida, Err(Fallo::Acto(SqlError::Protocol(_)))));
    assert_eq!(cuantas(&b).await, 0);
    assert!(b.haz(async |c| usar(c, "a").await).await, "the next act starts clean");
});

historia!(an_act_goes_on_when_whoever_asked_leaves, |b| {
    let s = b.store.clone();
    let (entra, adentro) = tokio::sync::oneshot::channel();
    let pide = tokio::spawn(async move {
        s.acto(async move |c| {
            usar(c, "a").await?;
            entra.send(()).expect("awaited");
            tokio::time::sleep(Duration::from_millis(100)).await;
            usar(c, "b").await
        })
        .await
    });
    adentro.await.expect("runs");
    pide.abort();
    assert!(pide.await.expect_err("aborted").is_cancelled());
    assert!(b.haz(async |c| usar(c, "c").await).await);
    assert_eq!(cuantas(&b).await, 3);
});

historia!(nobody_is_answered_before_the_commit, |b| {
    let (store, adentro) = (b.store.clone(), Arc::new(AtomicUsize::new(0)));
    let lento = {
        let (s, a) = (store.clone(), adentro.clone());
        tokio::spawn(async move {
            s.acto(async move |c| {
                tokio::time::sleep(Duration::from_millis(80)).await;
                a.fetch_add(1, Ordering::SeqCst);
                usar(c, "lento").await
            })
            .await
        })
    };
    tokio::time::sleep(Duration::from_millis(20)).await;
    // These wait in the queue and make one group; what each answers is already readable by everyone.
    let tareas: Vec<_> = (0..20)
        .map(|n| {
            let s = store.clone();
            tokio::spawn(async move {
                let clave = format!("k{n}");
                let hecho: Result<bool, Fallo<SqlError>> = s.acto(async move |c| usar(c, &clave).await).await;
                assert!(hecho.expect("act"));
                let mut l = s.lector().await.expect("reader");
                let sql = "SELECT clave FROM usados WHERE clave = $1";
                l.conn().opt::<(String,)>(sql, &[&format!("k{n}")]).await.expect("read").is_some()
            })
        })
        .collect();
    for t in tareas {
        assert!(t.await.expect("ends"), "answered and not there");
    }
    assert!(lento.await.expect("ends").expect("act"));
    assert_eq!(adentro.load(Ordering::SeqCst), 1);
});

historia!(two_servers_take_turns_and_lose_nothing, |b| {
    let otra = b.otra().await;
    b.haz(async |c| personas::crear(c, id(1), &titular("0"), en(0)).await).await;
    let tareas: Vec<_> = (0..80)
        .map(|n| {
            let s = if n % 2 == 0 { b.store.clone() } else { otra.clone() };
            tokio::spawn(async move {
                let hecho: Result<_, Fallo<SqlError>> = s
                    .acto(async |c| {
                        // Read, think, write: only safe because nobody else writes meanwhile.
                        let (n,): (String,) = c.one("SELECT sub FROM personas", &[]).await?;
                        tokio::time::sleep(Duration::from_millis(1)).await;
                        let n = n.parse::<i64>().expect("number") + 1;
                        c.exec("UPDATE personas SET sub = $1", &[&n.to_string()]).await
                    })
                    .await;
                hecho.expect("act");
            })
        })
        .collect();
    for t in tareas {
        t.await.expect("ends");
    }
    let p = b.lee(async |c| personas::por_id(c, id(1)).await).await.expect("there");
    assert_eq!(p.sub, "80");
    otra.cerrar().await;
});
