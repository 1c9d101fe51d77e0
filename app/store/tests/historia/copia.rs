//! Stories of the backup: from each engine into each, while others write, and what is refused.

use crate::{
    base::{Base, en, historia, id, titular},
    evidencia::{anotar, auditar, sellar},
    lleno::llenar,
    radicar::{nueva, radicar},
};
use std::{
    collections::BTreeSet,
    io::{BufReader, Write},
};
use store::{
    Store, copia,
    copia::{Copia, TABLAS, Tipo},
    datos::{self, Campo, Origen},
    personas,
};

async fn copiar(s: &Store) -> Vec<u8> {
    let mut bytes = vec![];
    copia::exportar(s, &mut bytes).await.expect("exports");
    bytes
}

async fn restaurar(b: &Base, bytes: &[u8]) -> Result<u64, Copia> {
    copia::importar(&b.store, &mut BufReader::new(bytes)).await
}

/// Whoever opens next finds nothing of what was refused.
async fn nada(b: &Base) {
    let (n,): (i64,) = b.lee(async |c| c.one("SELECT count(*) FROM personas", &[]).await).await;
    assert_eq!(n, 0);
}

async fn ida_y_vuelta(de: Base, a: Base) {
    let ancla = llenar(&de).await;
    let bytes = copiar(&de.store).await;
    let texto = std::str::from_utf8(&bytes).expect("text");
    for t in TABLAS {
        assert!(texto.contains(&format!("\"tabla\":\"{}\"", t.nombre)), "{}: nothing to copy", t.nombre);
    }
    let filas = restaurar(&a, &bytes).await.expect("imports");
    assert_eq!(filas, texto.lines().count() as u64 - 2);
    assert_eq!(copiar(&a.store).await, bytes, "the copy of the copy");
    assert_eq!(auditar(&a.store, Some(&ancla)).await.expect("whole").evidencias, 253);
    // Life goes on where it was.
    a.haz(async move |c| {
        let ana = personas::por_titular(c, &titular("ana")).await?.expect("there");
        assert_eq!(anotar(c, ana.id, 999).await?.numero, 252);
        assert_eq!(radicar(c, nueva(1)).await?.numero, 1, "filed before, and still once");
        assert_eq!(radicar(c, nueva(2)).await?.numero, 2);
        Ok(())
    })
    .await;
    assert_eq!(sellar(&a.store, 99).await.expect("waits").numero, 2);
    assert!(auditar(&a.store, Some(&ancla)).await.is_ok());
    let Err(Copia::NoVacia(tabla)) = restaurar(&a, &bytes).await else { panic!("not empty") };
    assert_eq!(tabla, "personas");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_municipality_grows_from_sqlite_to_postgres() {
    ida_y_vuelta(Base::sqlite().await, Base::postgres().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn and_back_from_postgres_to_sqlite() {
    ida_y_vuelta(Base::postgres().await, Base::sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_sqlite_to_sqlite() {
    ida_y_vuelta(Base::sqlite().await, Base::sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_postgres_to_postgres() {
    ida_y_vuelta(Base::postgres().await, Base::postgres().await).await;
}

/// Somebody enters, and gives their data, while the first row is written.
struct Entretanto {
    store: Store,
    bytes: Vec<u8>,
    hecho: bool,
}

impl Write for Entretanto {
    fn write(&mut self, b: &[u8]) -> std::io::Result<usize> {
        if !self.hecho && b.windows(8).any(|w| w == b"personas") {
            self.hecho = true;
            tokio::task::block_in_place(|| {
                let t = titular("entretanto");
                let acto = self.store.acto(async move |c| {
                    personas::crear(c, id(500), &t, en(1)).await?;
                    datos::guardar(c, id(500), Campo::Correo, "entretanto", Origen::Persona, en(1)).await
                });
                let hecho: Result<(), store::Fallo<store::SqlError>> =
                    tokio::runtime::Handle::current().block_on(acto);
                hecho.expect("writes go on");
            });
        }
        self.bytes.extend_from_slice(b);
        Ok(b.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

historia!(a_copy_is_of_one_moment_while_others_write, |b| {
    b.persona("ana").await;
    let mut salida = Entretanto { store: b.store.clone(), bytes: vec![], hecho: false };
    assert_eq!(copia::exportar(&b.store, &mut salida).await.expect("exports"), 1);
    assert!(salida.hecho);
    assert!(!String::from_utf8(salida.bytes).expect("text").contains("entretanto"));
    assert_eq!(b.lee(async |c| c.one::<(i64,)>("SELECT count(*) FROM personas", &[]).await).await.0, 2);
});

historia!(a_copy_that_is_none_newer_cut_or_wrong_leaves_nothing, |b| {
    let de = Base::sqlite().await;
    llenar(&de).await;
    let bytes = copiar(&de.store).await;
    let texto = String::from_utf8(bytes.clone()).expect("text");
    let con = |a: &str, b: &str| texto.replacen(a, b, 1).into_bytes();
    let esquema = format!("\"esquema\":{}", Store::version());

    assert!(matches!(restaurar(&b, b"").await, Err(Copia::NoEsCopia)));
    assert!(matches!(restaurar(&b, &[0xff; 10_000]).await, Err(Copia::NoEsCopia)));
    assert!(matches!(restaurar(&b, &con("copia/1", "copia/2")).await, Err(Copia::NoEsCopia)));
    let nueva = restaurar(&b, &con(&esquema, "\"esquema\":9999")).await.expect_err("newer");
    assert_eq!(
        nueva.to_string(),
        format!("la copia es de un programa más nuevo (esquema 9999; este llega al {})", Store::version())
    );
    assert!(matches!(restaurar(&b, &bytes[..bytes.len() - 2]).await, Err(Copia::Cortada)));
    assert!(matches!(restaurar(&b, &bytes[..bytes.len() / 2]).await, Err(Copia::Cortada)));
    let sin_una: Vec<_> =
        texto.lines().enumerate().filter(|(i, _)| *i != 9).map(|(_, l)| format!("{l}\n")).collect();
    assert!(matches!(restaurar(&b, sin_una.concat().as_bytes()).await, Err(Copia::Cortada)));
    for mala in
        [con("\"personas\"", "\"otra\""), con("\"sub\":", "\"otro\":"), con("\"sub\":\"ana\"", "\"sub\":3")]
    {
        assert!(matches!(restaurar(&b, &mala).await, Err(Copia::Linea(_))));
    }
    assert!(matches!(
        restaurar(&b, &con("\"clase\":\"terminos\"", "\"clase\":\"x\"")).await,
        Err(Copia::Base(_))
    ));
    nada(&b).await;
    restaurar(&b, &bytes).await.expect("the good one still can");
});

historia!(a_database_that_was_never_migrated_is_refused, |b| {
    crate::roturas::romper(&b, &["DELETE FROM _sqlx_migrations WHERE version = 9"]).await;
    assert!(matches!(copia::exportar(&b.store, &mut vec![]).await, Err(Copia::SinMigrar)));
    assert!(matches!(restaurar(&b, b"x").await, Err(Copia::SinMigrar)));
});

historia!(no_table_and_no_column_of_the_schema_is_forgotten, |b| {
    let sql = if b.es_sqlite() {
        "SELECT m.name, c.name, c.type FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> '_sqlx_migrations'"
    } else {
        "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'"
    };
    let hay: Vec<(String, String, String)> = b.lee(async |c| c.all(sql, &[]).await).await;
    let hay: BTreeSet<_> = hay
        .into_iter()
        .map(|(t, c, tipo)| match tipo.to_lowercase().as_str() {
            "text" => (t, c, "texto"),
            "bigint" | "integer" => (t, c, "numero"),
            otro => panic!("{t}.{c} is {otro}"),
        })
        .collect();
    let lista = TABLAS.iter().flat_map(|t| {
        t.columnas.iter().map(|c| {
            let tipo = if c.tipo == Tipo::Texto { "texto" } else { "numero" };
            (t.nombre.to_owned(), c.nombre.to_owned(), tipo)
        })
    });
    assert_eq!(hay, lista.collect());
});

historia!(a_copy_of_an_older_schema_takes_the_defaults_of_what_it_lacks, |b| {
    let cabecera = format!("{{\"formato\":\"sede/copia/1\",\"esquema\":{}}}\n", Store::version() - 1);
    let fila = |n: u64| {
        format!(
            "{{\"tabla\":\"personas\",\"fila\":{{\"id\":\"{}\",\"iss\":\"i\",\"sub\":\"{n}\",\"creada_en\":1}}}}\n",
            id(n)
        )
    };
    let texto = format!("{cabecera}{}{}{{\"fin\":2}}\n", fila(1), fila(2));
    assert_eq!(restaurar(&b, texto.as_bytes()).await.expect("imports"), 2);
    let p = b.lee(async |c| personas::por_id(c, id(2)).await).await.expect("there");
    assert_eq!((p.sub.as_str(), p.suprimida_en), ("2", None));
});
