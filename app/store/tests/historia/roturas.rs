//! Whoever owns the database file changes it by hand: the audit names what they touched.

use crate::{
    base::{Base, historia},
    evidencia::{anotar, auditar, sellar},
};
use domain::evidencia::{Ancla, Que};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use store::{Id, evidencia::Auditoria};

/// Ana has five entries under three seals; the last one is noted outside.
async fn sede(b: &Base) -> (Id, Ancla) {
    let ana = b.persona("ana").await;
    for n in 1..=5 {
        b.haz(async move |c| anotar(c, ana, n).await.map(drop)).await;
        if n != 2 && n != 4 {
            sellar(&b.store, n as i64).await;
        }
    }
    let ancla = b.lee(store::evidencia::ultimo_sello).await.expect("sealed").ancla();
    assert_eq!(ancla.numero, 3);
    (ana, ancla)
}

/// With the rights of whoever owns the database: no triggers, no foreign keys.
pub(crate) async fn romper(b: &Base, sentencias: &[&str]) {
    if b.es_sqlite() {
        let o: sqlx::sqlite::SqliteConnectOptions = b.url.parse().expect("url");
        let mut c = o.foreign_keys(false).connect().await.expect("connects");
        let sql = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
        for (t,) in sqlx::query_as::<_, (String,)>(sql).fetch_all(&mut c).await.expect("list") {
            sqlx::query(AssertSqlSafe(format!("DROP TRIGGER {t}"))).execute(&mut c).await.expect("drop");
        }
        for s in sentencias {
            sqlx::raw_sql(AssertSqlSafe(*s)).execute(&mut c).await.expect(s);
        }
        return c.close().await.expect("closes");
    }
    let mut c = sqlx::PgConnection::connect(&b.url).await.expect("connects");
    sqlx::query("SET session_replication_role = replica").execute(&mut c).await.expect("superuser");
    for s in sentencias {
        sqlx::raw_sql(AssertSqlSafe(*s)).execute(&mut c).await.expect(s);
    }
    c.close().await.expect("closes");
}

/// What the audit says after that was done to the sede; the chain of Ana is called `ana`.
async fn halla(b: &Base, sentencias: &[&str]) -> (Que, String, i64) {
    let (ana, ancla) = sede(b).await;
    romper(b, sentencias).await;
    match auditar(&b.store, Some(&ancla)).await.expect_err("broken") {
        Auditoria::Rota(r) => (r.que, r.sujeto.replace(&format!("persona:{ana}"), "ana"), r.numero),
        e @ Auditoria::SinLeer(_) => panic!("{e}"),
    }
}

macro_rules! roturas {
    ($($nombre:ident: [$($sql:literal),+] => $que:ident, $sujeto:literal, $numero:literal;)*) => {$(
        historia!($nombre, |b| {
            assert_eq!(halla(&b, &[$($sql),+]).await, (Que::$que, $sujeto.to_owned(), $numero));
        });
    )*};
}

roturas! {
    a_changed_entry: ["UPDATE evidencia SET tipo = 'otro' WHERE numero = 3"] => Cambiada, "ana", 3;
    a_changed_value: ["UPDATE evidencia SET datos = replace(datos, '3', '7') WHERE numero = 3"] => Cambiada, "ana", 3;
    a_changed_moment: ["UPDATE evidencia SET en = en + 1 WHERE numero = 3"] => Cambiada, "ana", 3;
    a_value_written_twice:
        ["UPDATE evidencia SET datos = replace(datos, '{\"correo\"', '{\"version\":9,\"correo\"') WHERE numero = 3"]
        => Cambiada, "ana", 3;
    a_changed_hash: ["UPDATE evidencia SET huella = previa WHERE numero = 5"] => Cambiada, "ana", 5;
    a_hash_that_is_none: ["UPDATE evidencia SET huella = 'x' WHERE numero = 5"] => Cambiada, "ana", 5;
    a_removed_entry: ["DELETE FROM evidencia WHERE numero = 3"] => Falta, "ana", 3;
    the_first_entry_removed: ["DELETE FROM evidencia WHERE numero = 1"] => Falta, "ana", 1;
    a_removed_chain: ["DELETE FROM evidencia"] => Truncada, "ana", 1;
    an_entry_put_after_the_last:
        ["INSERT INTO evidencia SELECT 6, 'otra', sujeto, 6, tipo, en, datos, huella, huella FROM evidencia WHERE numero = 5"]
        => Cambiada, "ana", 6;
    a_whole_entry_after_the_noted_end:
        ["UPDATE cadenas SET numero = 4, huella = (SELECT huella FROM evidencia WHERE numero = 4)"] => Sobra, "ana", 5;
    two_entries_that_changed_places:
        ["UPDATE evidencia SET numero = 99 WHERE numero = 2", "UPDATE evidencia SET numero = 2 WHERE numero = 3",
         "UPDATE evidencia SET numero = 3 WHERE numero = 99"] => Desordenada, "ana", 2;
    the_last_entry_cut_off: ["DELETE FROM evidencia WHERE numero = 5"] => Truncada, "ana", 5;
    the_last_entry_and_its_note_cut_off:
        ["DELETE FROM evidencia WHERE numero = 5",
         "UPDATE cadenas SET numero = 4, huella = (SELECT huella FROM evidencia WHERE numero = 4)"]
        => Falta, "sellos", 3;
    the_last_entry_its_note_and_its_place_under_the_seal_cut_off:
        ["DELETE FROM sello_hojas WHERE sello = 3 AND posicion = 1", "DELETE FROM evidencia WHERE numero = 5",
         "UPDATE cadenas SET numero = 4, huella = (SELECT huella FROM evidencia WHERE numero = 4)"]
        => SelloRoto, "sellos", 3;
    the_end_cut_off_everywhere:
        ["DELETE FROM sello_hojas WHERE sello = 3", "DELETE FROM sellos WHERE numero = 3",
         "DELETE FROM evidencia WHERE numero > 3",
         "UPDATE cadenas SET numero = 3, huella = (SELECT huella FROM evidencia WHERE numero = 3)"]
        => Truncada, "sellos", 3;
    everything_removed:
        ["DELETE FROM sello_hojas", "DELETE FROM sellos", "DELETE FROM compromisos", "DELETE FROM evidencia",
         "DELETE FROM cadenas"] => Truncada, "sellos", 1;
    an_entry_taken_from_under_its_seal: ["DELETE FROM sello_hojas WHERE sello = 1"] => SelloRoto, "sellos", 1;
    two_places_under_a_seal_swapped:
        ["UPDATE sello_hojas SET posicion = 9 WHERE sello = 2 AND posicion = 0",
         "UPDATE sello_hojas SET posicion = 0 WHERE sello = 2 AND posicion = 1",
         "UPDATE sello_hojas SET posicion = 1 WHERE posicion = 9"] => SelloRoto, "sellos", 2;
    a_changed_seal: ["UPDATE sellos SET en = en + 1 WHERE numero = 2"] => SelloRoto, "sellos", 2;
    a_removed_seal: ["DELETE FROM sellos WHERE numero = 2"] => Falta, "sellos", 2;
    two_seals_swapped:
        ["UPDATE sellos SET numero = 9 WHERE numero = 1", "UPDATE sellos SET numero = 1 WHERE numero = 2",
         "UPDATE sellos SET numero = 2 WHERE numero = 9"] => Desordenada, "sellos", 1;
    a_signature_of_somebody_else: ["UPDATE sellos SET firma = 'ab' WHERE numero = 2"] => FirmaInvalida, "sellos", 2;
    a_signature_with_another_key: ["UPDATE sellos SET clave = 'otra' WHERE numero = 2"] => FirmaInvalida, "sellos", 2;
    a_changed_kept_value: ["UPDATE compromisos SET valor = 'otro@b.example'"] => CompromisoNoCoincide, "ana", 1;
    a_changed_salt: ["UPDATE compromisos SET sal = 'x'"] => CompromisoNoCoincide, "ana", 1;
    a_kept_value_under_another_name: ["UPDATE compromisos SET campo = 'otro'"] => CompromisoNoCoincide, "ana", 1;
}

historia!(an_entry_slipped_in_under_no_seal, |b| {
    let (_, ancla) = sede(&b).await;
    // A whole chain of another subject, forged without a fault, before what is sealed.
    let eva = b.persona("maria").await;
    b.haz(async move |c| anotar(c, eva, 6).await.map(drop)).await;
    romper(
        &b,
        &[
            "UPDATE evidencia SET orden = 60 WHERE orden = 5",
            "UPDATE evidencia SET orden = 5 WHERE orden = 6",
            "UPDATE evidencia SET orden = 6 WHERE orden = 60",
        ],
    )
    .await;
    let Err(Auditoria::Rota(r)) = auditar(&b.store, Some(&ancla)).await else { panic!("broken") };
    assert_eq!((r.que, r.sujeto, r.numero), (Que::Sobra, format!("persona:{eva}"), 1));
});

historia!(an_unsealed_entry_cut_off_with_its_note_leaves_a_gap, |b| {
    let (ana, ancla) = sede(&b).await;
    let eva = b.persona("maria").await;
    b.haz(async move |c| {
        anotar(c, eva, 6).await?;
        anotar(c, ana, 7).await.map(drop)
    })
    .await;
    romper(
        &b,
        &[
            "DELETE FROM compromisos WHERE evidencia IN (SELECT id FROM evidencia WHERE orden = 6)",
            "DELETE FROM cadenas WHERE sujeto = (SELECT sujeto FROM evidencia WHERE orden = 6)",
            "DELETE FROM evidencia WHERE orden = 6",
        ],
    )
    .await;
    let Err(Auditoria::Rota(r)) = auditar(&b.store, Some(&ancla)).await else { panic!("broken") };
    assert_eq!((r.que, r.sujeto.as_str(), r.numero), (Que::Falta, "orden", 6));
});
