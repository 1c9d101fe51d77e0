//! Groups that are lost: everyone is told, nothing is half written, the next group works.

use crate::base::{Base, en};
use store::{Conn, Fallo, SqlError, SqlResult, Store, usados};
use tokio::task::JoinHandle;

type Dicho = Result<(), Fallo<SqlError>>;

async fn usar(c: &mut Conn<'_>, clave: String) -> SqlResult<()> {
    usados::usar(c, &clave, en(9)).await.map(drop)
}

fn pide(
    s: &Store,
    acto: impl AsyncFnOnce(&mut Conn<'_>) -> SqlResult<()> + Send + 'static,
) -> JoinHandle<Dicho> {
    let s = s.clone();
    tokio::spawn(async move { s.acto(acto).await })
}

async fn cuantas(b: &Base) -> i64 {
    b.lee(async |c| c.one::<(i64,)>("SELECT count(*) FROM usados", &[]).await).await.0
}

/// Holds the writer so that what is asked meanwhile goes in one group.
fn detiene(s: &Store) -> JoinHandle<Dicho> {
    pide(s, async |_| {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        Ok(())
    })
}

async fn respiro() {
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
}

/// Eleven acts in one group, of which one loses it for all.
async fn pierde(b: &Base, fatal: impl AsyncFnOnce(&mut Conn<'_>) -> SqlResult<()> + Send + 'static) {
    let s = &b.store;
    pide(s, async |c| usar(c, "antes".into()).await).await.expect("ends").expect("written");
    let freno = detiene(s);
    respiro().await;
    let mut actos: Vec<_> = (0..5).map(|n| pide(s, async move |c| usar(c, format!("a{n}")).await)).collect();
    respiro().await;
    actos.push(pide(s, fatal));
    respiro().await;
    actos.extend((0..5).map(|n| pide(s, async move |c| usar(c, format!("b{n}")).await)));
    for acto in actos {
        let dicho = acto.await.expect("ends");
        assert!(matches!(dicho, Err(Fallo::GrupoPerdido(_))), "{dicho:?}");
    }
    freno.await.expect("ends").expect("its group was another");
    assert_eq!(cuantas(b).await, 1, "nothing of the lost group");
    pide(s, async |c| usar(c, "después".into()).await).await.expect("ends").expect("the next works");
    assert_eq!(cuantas(b).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_the_group_on_sqlite_and_not_the_next() {
    let b = Base::sqlite().await;
    pierde(&b, async |c| {
        c.exec("PRAGMA max_page_count = 1", &[]).await?;
        usar(c, "x".repeat(1_000_000)).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_that_hides_the_full_disk_writes_nothing_either() {
    let b = Base::sqlite().await;
    pierde(&b, async |c| {
        c.exec("PRAGMA max_page_count = 1", &[]).await?;
        let lleno = usar(c, "x".repeat(1_000_000)).await;
        assert!(lleno.expect_err("full").to_string().contains("full"));
        // Outside of any transaction now: this would be written alone.
        drop(usar(c, "sola".into()).await);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_breaks_loses_the_group_on_postgres_and_not_the_next() {
    let b = Base::postgres().await;
    pierde(&b, async |c| c.exec("SELECT pg_terminate_backend(pg_backend_pid())", &[]).await.map(drop)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_fails_loses_the_group_on_postgres() {
    let b = Base::postgres().await;
    crate::roturas::romper(
        &b,
        &["CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
               IF NEW.clave = 'no' THEN RAISE EXCEPTION 'at commit'; END IF; RETURN NEW; END $$;
           CREATE CONSTRAINT TRIGGER no AFTER INSERT ON usados DEFERRABLE INITIALLY DEFERRED
               FOR EACH ROW EXECUTE FUNCTION no()"],
    )
    .await;
    pierde(&b, async |c| usar(c, "no".into()).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_connection_that_breaks_is_opened_again_before_the_act_runs() {
    let b = Base::postgres().await;
    pide(&b.store, async |c| usar(c, "a".into()).await).await.expect("ends").expect("written");
    for _ in 0..3 {
        crate::roturas::romper(
            &b,
            &["SELECT pg_terminate_backend(pid) FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid()"],
        )
        .await;
        pide(&b.store, async |c| usar(c, "b".into()).await).await.expect("ends").expect("nobody notices");
    }
}
