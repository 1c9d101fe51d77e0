//! The tables of which nothing may go: the engine itself refuses.

use crate::{
    base::{en, historia, id},
    evidencia::{anotar, sellar},
};
use domain::consentimiento::Clase;
use store::{accesos, consentimientos};

const CAMBIOS: [&str; 15] = [
    "UPDATE evidencia SET tipo = 'x'",
    "DELETE FROM evidencia",
    "UPDATE sellos SET clave = 'x'",
    "DELETE FROM sellos",
    "UPDATE sello_hojas SET posicion = 7",
    "DELETE FROM sello_hojas",
    "UPDATE consentimientos SET otorgado = 0",
    "DELETE FROM consentimientos",
    "UPDATE accesos SET quien = 'x'",
    "DELETE FROM accesos",
    "TRUNCATE evidencia CASCADE",
    "TRUNCATE sellos CASCADE",
    "TRUNCATE sello_hojas",
    "TRUNCATE consentimientos",
    "TRUNCATE accesos",
];

/// SQLite has no TRUNCATE, but it has REPLACE, which deletes.
const REEMPLAZOS: [&str; 2] = [
    "REPLACE INTO sellos SELECT numero, en + 1, cuantas, raiz, previo, huella, firma, clave FROM sellos",
    "REPLACE INTO accesos SELECT id, persona, en + 1, quien, papel, motivo, que FROM accesos",
];

historia!(nothing_is_changed_or_taken_from_an_append_only_table, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        anotar(c, ana, 1).await?;
        let (quien, papel, motivo, que) = ("sistema".into(), "".into(), "aviso".into(), "correo".into());
        accesos::anotar(
            c,
            &accesos::Acceso { id: id(1), persona: ana, en: en(1), quien, papel, motivo, que },
        )
        .await?;
        let (version, huella, titulo, canal) = ("1".into(), "ab".into(), "T".into(), "sede".into());
        let linea = consentimientos::Consentimiento {
            id: id(2),
            persona: ana,
            clase: Clase::Terminos,
            slug: "terminos".into(),
            otorgado: true,
            version,
            huella,
            titulo,
            representante: None,
            canal,
            en: en(1),
        };
        consentimientos::anotar(c, &linea).await
    })
    .await;
    sellar(&b.store, 2).await;
    let (hasta, mas) = if b.es_sqlite() { (10, &REEMPLAZOS[..]) } else { (15, &[][..]) };
    for sql in CAMBIOS[..hasta].iter().chain(mas) {
        let no: Result<u64, _> = b.store.acto(async move |c| c.exec(sql, &[]).await).await;
        let Err(store::Fallo::Acto(e)) = no else { panic!("{sql}") };
        assert!(e.to_string().contains("append-only"), "{sql}: {e}");
    }
    let (n,): (i64,) = b.lee(async |c| c.one("SELECT count(*) FROM evidencia", &[]).await).await;
    assert_eq!(n, 1);
});
