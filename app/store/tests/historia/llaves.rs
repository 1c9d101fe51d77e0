//! Stories of the keys of files, and of which files have a row.

use crate::{
    base::{en, historia, id},
    borradores::{adjunto, nuevo},
    expediente::documento,
    radicar::{nueva, radicar},
};
use store::{
    adjuntos, borradores, documentos,
    llaves::{self, Llave},
};

pub(crate) fn llave(duenio: &str, envuelta: &str, kek: &str) -> Llave {
    Llave { duenio: duenio.into(), envuelta: envuelta.into(), kek: kek.into(), creada_en: en(1) }
}

historia!(an_owner_has_one_key_that_is_wrapped_anew_and_forgotten, |b| {
    let pon = async |l: Llave| b.haz(async move |c| llaves::poner(c, &l).await).await;
    assert!(pon(llave("ana", "1", "k1")).await == llave("ana", "1", "k1"));
    assert!(pon(llave("ana", "2", "k1")).await == llave("ana", "1", "k1"), "who comes second gets the first");
    pon(llave("luz", "3", "k1")).await;
    let todas = b.lee(async |c| llaves::pagina(c, "").await).await;
    assert!(todas == [llave("ana", "1", "k1"), llave("luz", "3", "k1")]);
    assert_eq!(b.lee(async |c| llaves::pagina(c, "ana").await).await.len(), 1);
    let envuelve =
        async || b.haz(async |c| llaves::envolver(c, &llave("ana", "1", "k1"), "9", "k2").await).await;
    assert!(envuelve().await);
    assert!(!envuelve().await, "it is not as it was read");
    let ana = b.lee(async |c| llaves::de(c, "ana").await).await;
    assert!(ana == Some(llave("ana", "9", "k2")));
    assert!(b.haz(async |c| llaves::olvidar(c, "ana").await).await);
    assert!(!b.haz(async |c| llaves::olvidar(c, "ana").await).await);
    assert!(b.lee(async |c| llaves::de(c, "ana").await).await.is_none());
});

historia!(a_file_is_named_by_its_row, |b| {
    b.haz(async |c| {
        radicar(c, nueva(1)).await?;
        documentos::incorporar(c, &documento(5, id(1))).await?;
        let sin_archivo = documentos::Documento { ruta: String::new(), ..documento(6, id(1)) };
        documentos::incorporar(c, &sin_archivo).await?;
        borradores::crear(c, &nuevo(2)).await?;
        adjuntos::agregar(c, &adjunto(4, id(2))).await.map(drop)
    })
    .await;
    for (n, esperado) in [(4, true), (5, true), (6, false), (7, false)] {
        assert_eq!(b.lee(async |c| llaves::se_nombra(c, id(n)).await).await, esperado, "{n}");
    }
    let todos = b.lee(async |c| llaves::nombrados(c, None).await).await;
    assert_eq!(todos.iter().map(|n| n.id).collect::<Vec<_>>(), [id(4)]);
    assert!(b.lee(async |c| llaves::nombrados(c, Some(id(4))).await).await.is_empty());
    assert_eq!(id(4).creado_en(), en(0));
});
