//! Stories of opening, migrating and closing.

use crate::base::{Base, en, historia, id, titular};
use std::time::Duration;
use store::{Error, Esquema, Fallo, SqlError, Store, personas};

#[tokio::test]
async fn an_address_that_is_none_is_refused_and_so_is_memory() {
    let malas = [
        "",
        "sede.db",
        "sqlite:",
        "sqlite://",
        "sqlite::memory:",
        "sqlite://:memory:",
        "sqlite://a?mode=memory",
        "mysql://x",
    ];
    for url in malas {
        assert!(matches!(Store::abrir(url).await, Err(Error::Url(_))), "{url}");
    }
}

#[tokio::test]
async fn the_file_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let carpeta = tempfile::tempdir().expect("folder");
    let ruta = carpeta.path().join("una/dos/sede.db");
    let s = Store::abrir(&format!("sqlite://{}", ruta.display())).await.expect("opens");
    assert_eq!(std::fs::metadata(&ruta).expect("made").permissions().mode() & 0o777, 0o600);
    s.cerrar().await;
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_an_error_and_not_a_wait() {
    let url = "postgres://nadie@localhost/nada?host=/ninguna/parte";
    assert!(matches!(Store::abrir(url).await, Err(Error::Sql(_))));
}

historia!(a_reader_cannot_write, |b| {
    let mut l = b.store.lector().await.expect("reader");
    let no = personas::crear(&mut l.conn(), id(1), &titular("ana"), en(0)).await;
    assert!(no.is_err());
    drop(l);
    assert!(b.lee(async |c| personas::por_id(c, id(1)).await).await.is_none());
});

historia!(a_reading_together_sees_one_moment, |b| {
    let ana = b.persona("ana").await;
    let cuenta = async |c: &mut store::Conn<'_>| {
        let (n,): (i64,) = c.one("SELECT count(*) FROM personas", &[]).await?;
        Ok::<_, Error>(n)
    };
    let (antes, durante) = b
        .store
        .leer_junto(async |c| {
            let antes = cuenta(c).await?;
            b.persona("maria").await;
            Ok::<_, Error>((antes, cuenta(c).await?))
        })
        .await
        .expect("read");
    assert_eq!((antes, durante), (1, 1));
    assert_eq!(b.store.leer_junto(cuenta).await.expect("read"), 2);
    assert!(b.lee(async |c| personas::por_id(c, ana).await).await.is_some());
});

historia!(readers_that_leave_half_way_take_nothing_from_others, |b| {
    b.persona("ana").await;
    for _ in 0..40 {
        let sin_fin = b.store.leer_junto(async |c| {
            c.one::<(i64,)>("SELECT count(*) FROM personas", &[]).await.map_err(Error::Sql)?;
            std::future::pending::<Result<(), Error>>().await
        });
        assert!(tokio::time::timeout(Duration::from_millis(10), sin_fin).await.is_err());
    }
    let n = b.lee(async |c| c.one::<(i64,)>("SELECT count(*) FROM personas", &[]).await).await;
    b.persona("maria").await;
    let m = b.lee(async |c| c.one::<(i64,)>("SELECT count(*) FROM personas", &[]).await).await;
    assert_eq!((n.0, m.0), (1, 2), "no reader was left inside an old moment");
});

historia!(closing_ends_what_waits_and_takes_nothing_more, |b| {
    let mut tareas = vec![];
    for n in 0..50 {
        let s = b.store.clone();
        tareas.push(tokio::spawn(async move {
            let t = titular(&format!("p{n}"));
            s.acto(async move |c| personas::crear(c, id(n), &t, en(0)).await).await
        }));
    }
    tokio::time::sleep(Duration::from_millis(2)).await;
    b.store.cerrar().await;
    b.store.cerrar().await;
    let mut hechos = 0;
    for t in tareas {
        match t.await.expect("ends") {
            Ok(()) => hechos += 1,
            Err(Fallo::<SqlError>::Cerrado) => {}
            Err(e) => panic!("{e}"),
        }
    }
    let otra = b.otra().await;
    let mut l = otra.lector().await.expect("reader");
    let (n,): (i64,) = l.conn().one("SELECT count(*) FROM personas", &[]).await.expect("read");
    assert_eq!(n, hechos, "answered is written, refused is not");
    let tarde: Result<(), Fallo<SqlError>> = b.store.acto(async |_| Ok(())).await;
    assert!(matches!(tarde, Err(Fallo::Cerrado)));
});

/// Twelve processes start at once on a database that has nothing yet.
async fn todos_a_la_vez(url: String) {
    let tareas: Vec<_> = (0..12)
        .map(|_| {
            let url = url.clone();
            tokio::spawn(async move {
                let s = Store::abrir(&url).await.expect("opens");
                s.migrar().await.expect("migrates");
                assert_eq!(s.al_dia().await.expect("reads"), Esquema::AlDia);
                s.cerrar().await;
            })
        })
        .collect();
    for t in tareas {
        t.await.expect("ends");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_that_start_at_once_migrate_sqlite_once() {
    let carpeta = tempfile::tempdir().expect("folder");
    todos_a_la_vez(format!("sqlite://{}/sede.db", carpeta.path().display())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_that_start_at_once_migrate_postgres_once() {
    todos_a_la_vez(crate::postgres::base_nueva()).await;
}

historia!(an_upgrade_that_fails_leaves_the_database_as_it_was, |b| {
    let sql =
        ["DELETE FROM _sqlx_migrations WHERE version > 30", "DROP TABLE moviles", "DROP TABLE movil_codigos"];
    crate::roturas::romper(&b, &sql).await;
    // Of the two that are missing, the second finds its columns there.
    b.store.migrar().await.expect_err("the second fails");
    let (ultima,): (i64,) =
        b.lee(async |c| c.one("SELECT MAX(version) FROM _sqlx_migrations", &[]).await).await;
    assert_eq!(ultima, 30, "nor was the first applied");
    crate::roturas::romper(&b, &["CREATE TABLE moviles (persona TEXT)"]).await;
});

historia!(the_schema_is_older_equal_or_newer, |b| {
    assert_eq!(b.store.al_dia().await.expect("reads"), Esquema::AlDia);
    crate::roturas::romper(&b, &["UPDATE _sqlx_migrations SET version = 9000 WHERE version = 9"]).await;
    assert_eq!(b.store.al_dia().await.expect("reads"), Esquema::Atras);
    crate::roturas::romper(
        &b,
        &[
            "INSERT INTO _sqlx_migrations SELECT 9, description, installed_on, success, checksum, execution_time
            FROM _sqlx_migrations WHERE version = 9000",
        ],
    )
    .await;
    assert_eq!(b.store.al_dia().await.expect("reads"), Esquema::Adelante);
    b.store.migrar().await.expect("an older program goes on");
    crate::roturas::romper(&b, &["DROP TABLE _sqlx_migrations"]).await;
    assert_eq!(b.store.al_dia().await.expect("reads"), Esquema::Atras);
});

#[test]
fn both_engines_have_the_same_migrations_and_each_says_why() {
    let raiz = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let lista = |motor: &str| {
        let mut nombres: Vec<_> = std::fs::read_dir(raiz.join(motor))
            .expect("folder")
            .map(|e| e.expect("entry").file_name().into_string().expect("name"))
            .collect();
        nombres.sort();
        nombres
    };
    assert_eq!(lista("sqlite"), lista("postgres"));
    for (i, nombre) in lista("sqlite").iter().enumerate() {
        assert!(nombre.starts_with(&format!("{:04}_", i + 1)), "{nombre}");
        for motor in ["sqlite", "postgres"] {
            let texto = std::fs::read_to_string(raiz.join(motor).join(nombre)).expect("file");
            assert!(texto.starts_with("-- "), "{motor}/{nombre}");
        }
    }
}

/// A story needs its base: the type is used where a story is told without the macro.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_committed_is_there_after_opening_again() {
    let b = Base::sqlite().await;
    let ana = b.persona("ana").await;
    b.store.cerrar().await;
    let otra = b.otra().await;
    let mut l = otra.lector().await.expect("reader");
    assert!(personas::por_id(&mut l.conn(), ana).await.expect("read").is_some());
}
