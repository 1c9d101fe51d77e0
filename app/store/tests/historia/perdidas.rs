//! Groups that are lost: everyone is told, nothing is half written, the next group works.

use crate::base::{Base, en};
use futures::{FutureExt, future::LocalBoxFuture};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use store::{Conn, Fallo, SqlError, SqlResult, Store, usados};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{UnixListener, UnixStream},
    sync::oneshot,
    task::JoinHandle,
};

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

type Pedido<'a> = LocalBoxFuture<'a, Dicho>;

/// In the queue when this returns.
fn encola<'a>(
    s: &'a Store,
    acto: impl AsyncFnOnce(&mut Conn<'_>) -> SqlResult<()> + Send + 'static,
) -> Pedido<'a> {
    let mut pedido = s.acto(acto).boxed_local();
    assert!((&mut pedido).now_or_never().is_none(), "it waits for its group");
    pedido
}

/// Eleven acts in one group, of which one loses it for all.
async fn pierde(
    b: &Base,
    por: &str,
    fatal: impl AsyncFnOnce(&mut Conn<'_>) -> SqlResult<()> + Send + 'static,
) {
    let s = &b.store;
    pide(s, async |c| usar(c, "antes".into()).await).await.expect("ends").expect("written");
    // While this one is inside, the others gather behind it.
    let ((entra, adentro), (sal, afuera)) = (oneshot::channel(), oneshot::channel::<()>());
    let freno = pide(s, async move |_| {
        entra.send(()).expect("awaited");
        afuera.await.expect("sent");
        Ok(())
    });
    adentro.await.expect("runs");
    let mut actos: Vec<_> =
        (0..5).map(|n| encola(s, async move |c| usar(c, format!("a{n}")).await)).collect();
    actos.push(encola(s, fatal));
    actos.extend((0..5).map(|n| encola(s, async move |c| usar(c, format!("b{n}")).await)));
    sal.send(()).expect("waits");
    for acto in actos {
        let dicho = acto.await;
        let Err(Fallo::GrupoPerdido(dicho)) = dicho else { panic!("{dicho:?}") };
        assert!(dicho.contains(por), "{dicho}");
    }
    freno.await.expect("ends").expect("its group was another");
    assert_eq!(cuantas(b).await, 1, "nothing of the lost group");
    pide(s, async |c| usar(c, "después".into()).await).await.expect("ends").expect("the next works");
    assert_eq!(cuantas(b).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_the_group_on_sqlite_and_not_the_next() {
    let b = Base::sqlite().await;
    pierde(&b, "disk is full", async |c| {
        c.exec("PRAGMA max_page_count = 1", &[]).await?;
        usar(c, "x".repeat(1_000_000)).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_that_hides_the_full_disk_writes_nothing_either() {
    let b = Base::sqlite().await;
    pierde(&b, "disk is full", async |c| {
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
    pierde(&b, "terminating connection", async |c| {
        c.exec("SELECT pg_terminate_backend(pg_backend_pid())", &[]).await.map(drop)
    })
    .await;
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
    pierde(&b, "at commit", async |c| usar(c, "no".into()).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_fails_loses_the_group_on_sqlite() {
    let b = Base::sqlite().await;
    pierde(&b, "FOREIGN KEY", async |c| {
        c.exec("PRAGMA defer_foreign_keys = ON", &[]).await?;
        store::codigos::crear(c, "x", crate::base::id(404), en(1), en(2)).await
    })
    .await;
}

/// Stands between store and server, and cuts the line when it hears that something was committed.
async fn tijera(socket: String, carpeta: &std::path::Path) -> (String, Arc<AtomicBool>) {
    let corta = Arc::new(AtomicBool::new(false));
    let (oye, activa) = (UnixListener::bind(carpeta.join(".s.PGSQL.5432")).expect("binds"), corta.clone());
    tokio::spawn(async move {
        while let Ok((mut cliente, _)) = oye.accept().await {
            let (mut servidor, activa) =
                (UnixStream::connect(&socket).await.expect("connects"), activa.clone());
            tokio::spawn(async move {
                let (mut ida, mut vuelta) = ([0; 8192], [0; 8192]);
                loop {
                    tokio::select! {
                        n = cliente.read(&mut ida) => match n {
                            Ok(n) if n > 0 => servidor.write_all(&ida[..n]).await.expect("forwards"),
                            _ => return,
                        },
                        n = servidor.read(&mut vuelta) => match n {
                            Ok(n) if n > 0 => {
                                let hecho = vuelta[..n].windows(7).any(|w| w == b"COMMIT\0");
                                if hecho && activa.swap(false, Ordering::SeqCst) {
                                    return;
                                }
                                drop(cliente.write_all(&vuelta[..n]).await);
                            }
                            _ => return,
                        },
                    }
                }
            });
        }
    });
    (carpeta.display().to_string(), corta)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_to_commit_is_told_as_lost_and_a_repeated_act_is_recognised() {
    let (b, carpeta) = (Base::postgres().await, tempfile::tempdir().expect("folder"));
    let (direccion, host) = b.url.split_once("?host=").expect("a socket");
    let (desvio, corta) = tijera(format!("{host}/.s.PGSQL.5432"), carpeta.path()).await;
    let s = Store::abrir(&format!("{direccion}?host={desvio}")).await.expect("opens");
    pide(&s, async |c| usar(c, "antes".into()).await).await.expect("ends").expect("written");

    corta.store(true, Ordering::SeqCst);
    let dicho = pide(&s, async |c| usar(c, "llave".into()).await).await.expect("ends");
    assert!(matches!(dicho, Err(Fallo::GrupoPerdido(_))), "{dicho:?}");
    assert_eq!(cuantas(&b).await, 2, "it was committed all the same");
    let nueva: Result<bool, Fallo<SqlError>> = s.acto(async |c| usados::usar(c, "llave", en(9)).await).await;
    assert!(!nueva.expect("the next works"), "its key says that it was done");
    s.cerrar().await;
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
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(cuantas(&b).await, 2, "nor does who reads");
}
