//! Stories of what a person keeps: it is theirs alone, its sum is always right, and what goes is really gone.

use crate::{
    base::{Base, en, historia, id},
    guardado::{CUPO, constancia, nuevo},
};
use domain::Instante;
use store::{
    Id,
    adjuntos::Analisis,
    carpeta::{
        self, Agregado, Carpeta, Cuota, Lugar, Nuevo, Orden, Pedido, actos, carpetas, papelera, versiones,
    },
    llaves, personas,
};

/// Keeps a document of that person, and says what became of it.
async fn guarda(b: &Base, de: Id, n: u64, nombre: &str, bytes: i64) -> Agregado {
    let nuevo = nuevo(n + 1000, nombre, bytes, en(n as i64));
    b.haz(async move |c| carpeta::agregar(c, de, (id(n), None), &nuevo, CUPO).await).await
}

const TODO: Pedido<'static> =
    Pedido { lugar: Lugar::Todas, orden: Orden::Nombre, buscar: "", desde: None, ocultos: false };

async fn nombres(b: &Base, de: Id, p: Pedido<'_>) -> Vec<String> {
    let filas = b.lee(async |c| carpeta::lista(c, de, &p, 50).await).await;
    filas.into_iter().map(|d| d.nombre).collect()
}

/// What the row of the quota says must be what the versions add up to.
async fn cuadra(b: &Base, de: Id) -> Cuota {
    let dice = b.lee(async |c| carpeta::cuota(c, de).await).await;
    let sql =
        "SELECT CAST(COALESCE(SUM(v.bytes), 0) AS BIGINT), count(DISTINCT d.id) FROM carpeta_documentos d
        JOIN carpeta_versiones v ON v.documento = d.id WHERE d.persona = $1";
    let (bytes, documentos): (i64, i64) = b.lee(async |c| c.one(sql, &[&de]).await).await;
    assert_eq!(dice, Cuota { bytes, documentos });
    dice
}

historia!(documents_are_listed_in_each_order_a_page_after_the_other, |b| {
    let ana = b.persona("ana").await;
    for (n, nombre, bytes) in
        [(1, "Ñame.pdf", 30), (2, "cédula.pdf", 10), (3, "Acta.pdf", 20), (4, "acta.pdf", 20)]
    {
        assert_eq!(guarda(&b, ana, n, nombre, bytes).await, Agregado::Hecho);
    }
    for orden in [Orden::Nombre, Orden::Fecha, Orden::Tamano] {
        let todas = nombres(&b, ana, Pedido { orden, ..TODO }).await;
        let primera = match orden {
            Orden::Nombre | Orden::Fecha => todas[0].to_lowercase() == "acta.pdf",
            Orden::Tamano => todas[0] == "Ñame.pdf",
        };
        assert!(primera && todas.len() == 4, "{orden:?}: {todas:?}");
        let (mut pagina, mut desde) = (Vec::new(), None);
        loop {
            let p = Pedido { orden, desde, ..TODO };
            let filas = b.lee(async |c| carpeta::lista(c, ana, &p, 1).await).await;
            let Some(d) = filas.into_iter().next() else { break };
            desde = Some(d.id);
            pagina.push(d.nombre);
        }
        assert_eq!(pagina, todas, "{orden:?}");
    }
});

historia!(a_document_is_found_by_its_name_its_labels_its_kind_and_its_issuer, |b| {
    let ana = b.persona("ana").await;
    guarda(&b, ana, 1, "Cédula de Ana.pdf", 10).await;
    guarda(&b, ana, 2, "100%.pdf", 10).await;
    b.haz(async move |c| carpeta::etiquetar(c, ana, id(1), &["Médico".into()]).await).await;
    b.haz(async move |c| carpeta::recibir(c, ana, &constancia(3)).await).await;
    let busca = async |buscar| nombres(&b, ana, Pedido { buscar, ..TODO }).await;
    for palabras in ["cedula", "MEDICO", "ana cédula", "ana médico"] {
        assert_eq!(busca(palabras).await, ["Cédula de Ana.pdf"], "{palabras}");
    }
    assert_eq!(busca("alcaldía constancia").await, ["Constancia SR-2027-000001"]);
    assert_eq!(busca("0%").await, ["100%.pdf"], "signs mean themselves");
    assert!(busca("_").await.is_empty());
    b.haz(async move |c| carpeta::renombrar(c, ana, id(1), "Acta").await).await;
    assert!(busca("cedula").await.is_empty());
    assert_eq!(busca("acta medico").await, ["Acta"], "labels stay");
});

historia!(what_is_kept_is_always_what_the_quota_says, |b| {
    let ana = b.persona("ana").await;
    assert_eq!(cuadra(&b, ana).await, Cuota::default());
    assert_eq!(guarda(&b, ana, 1, "a", 4000).await, Agregado::Hecho);
    assert_eq!(guarda(&b, ana, 2, "b", 6001).await, Agregado::SinCupo);
    assert_eq!(guarda(&b, ana, 2, "b", 5000).await, Agregado::Hecho);
    let otra = nuevo(50, "b", 500, en(60));
    let hecho = b.haz(async move |c| versiones::agregar(c, ana, id(2), &otra, CUPO).await).await;
    assert_eq!(hecho, Agregado::Hecho);
    assert_eq!(cuadra(&b, ana).await, Cuota { bytes: 9500, documentos: 2 });
    let grande = nuevo(51, "b", 501, en(61));
    let hecho = b.haz(async move |c| versiones::agregar(c, ana, id(2), &grande, CUPO).await).await;
    assert_eq!(hecho, Agregado::SinCupo);
    b.haz(async move |c| papelera::poner(c, ana, id(2), en(70)).await).await;
    assert_eq!(cuadra(&b, ana).await.bytes, 9500, "what is in the bin takes room");
    assert!(b.lee(async |c| llaves::se_nombra(c, id(50)).await).await);
    let blobs = b.haz(async move |c| papelera::vaciar(c, ana, id(2)).await).await;
    assert!(!b.lee(async |c| llaves::se_nombra(c, id(50)).await).await);
    assert_eq!(blobs, Some(vec![id(1002), id(50)]));
    assert_eq!(cuadra(&b, ana).await, Cuota { bytes: 4000, documentos: 1 });
});

historia!(versions_are_all_kept_and_the_last_one_is_the_document, |b| {
    let ana = b.persona("ana").await;
    guarda(&b, ana, 1, "a.pdf", 10).await;
    let n = Nuevo { tipo: "image/png".into(), analisis: Analisis::Pendiente, ..nuevo(9, "otro", 20, en(90)) };
    b.haz(async move |c| versiones::agregar(c, ana, id(1), &n, CUPO).await).await;
    let d = b.lee(async |c| carpeta::uno(c, ana, id(1)).await).await.expect("there");
    assert_eq!((d.version, d.tipo.as_str(), d.bytes, d.cambiado_en), (2, "image/png", 20, en(90)));
    assert_eq!(d.nombre, "a.pdf", "a version does not rename");
    assert!(!d.se_entrega(), "it waits for the antivirus");
    let v = b.lee(async |c| versiones::por_analizar(c, 9).await).await;
    assert_eq!(v.iter().map(|v| v.blob).collect::<Vec<_>>(), [id(9)]);
    b.haz(async move |c| versiones::analizada(c, &v[0], Analisis::Infectado).await).await;
    let d = b.lee(async |c| carpeta::uno(c, ana, id(1)).await).await.expect("there");
    assert_eq!(d.analisis, Analisis::Infectado);
    let v = b.lee(async |c| versiones::de(c, id(1)).await).await;
    assert_eq!(v.iter().map(|v| (v.numero, v.blob)).collect::<Vec<_>>(), [(2, id(9)), (1, id(1001))]);
    assert!(b.lee(async |c| versiones::una(c, id(1), 1).await).await.is_some());
});

historia!(nobody_reaches_what_another_keeps, |b| {
    let (ana, berta) = (b.persona("ana").await, b.persona("berta").await);
    guarda(&b, ana, 1, "a.pdf", 10).await;
    let suya = Carpeta { id: id(20), padre: None, nombre: "Casa".into(), creada_en: en(1) };
    b.haz(async move |c| carpetas::crear(c, ana, &suya).await).await;
    assert_eq!(b.lee(async |c| carpeta::uno(c, berta, id(1)).await).await, None);
    assert!(nombres(&b, berta, TODO).await.is_empty());
    let hecho = b
        .haz(async move |c| {
            let n = nuevo(9, "x", 1, en(9));
            Ok([
                carpeta::renombrar(c, berta, id(1), "x").await?,
                carpeta::mover(c, berta, id(1), None).await?,
                carpeta::etiquetar(c, berta, id(1), &[]).await?,
                carpeta::ocultar(c, berta, id(1), true).await?,
                papelera::poner(c, berta, id(1), en(9)).await?,
                papelera::vaciar(c, berta, id(1)).await?.is_some(),
                versiones::agregar(c, berta, id(1), &n, CUPO).await? != Agregado::NoEsta,
                carpetas::renombrar(c, berta, id(20), "x").await?,
                carpetas::borrar(c, berta, id(20)).await?,
            ])
        })
        .await;
    assert_eq!(hecho, [false; 9]);
    guarda(&b, berta, 2, "b.pdf", 10).await;
    let a_la_de_ana = b.haz(async move |c| carpeta::mover(c, berta, id(2), Some(id(20))).await).await;
    assert!(!a_la_de_ana, "nor puts anything there");
    cuadra(&b, berta).await;
});

historia!(what_was_born_in_the_entity_is_hidden_and_put_away_and_never_altered, |b| {
    let ana = b.persona("ana").await;
    let llega = async || b.haz(async move |c| carpeta::recibir(c, ana, &constancia(1)).await).await;
    assert!(llega().await);
    assert!(!llega().await, "once for each reference");
    let hecho = b
        .haz(async move |c| {
            let n = nuevo(9, "x", 1, en(9));
            Ok([
                carpeta::renombrar(c, ana, id(1), "Otra cosa").await?,
                papelera::poner(c, ana, id(1), en(9)).await?,
                papelera::vaciar(c, ana, id(1)).await?.is_some(),
                versiones::agregar(c, ana, id(1), &n, CUPO).await? != Agregado::NoEsta,
            ])
        })
        .await;
    assert_eq!(hecho, [false; 4]);
    assert_eq!(cuadra(&b, ana).await, Cuota::default(), "it takes no room of theirs");
    assert!(b.haz(async move |c| carpeta::ocultar(c, ana, id(1), true).await).await);
    assert!(nombres(&b, ana, TODO).await.is_empty());
    assert_eq!(nombres(&b, ana, Pedido { ocultos: true, ..TODO }).await, ["Constancia SR-2027-000001"]);
});

historia!(folders_hold_each_other_and_only_an_empty_one_goes, |b| {
    let ana = b.persona("ana").await;
    guarda(&b, ana, 1, "a.pdf", 10).await;
    b.haz(async move |c| {
        let casa = Carpeta { id: id(20), padre: None, nombre: "Casa".into(), creada_en: en(1) };
        carpetas::crear(c, ana, &casa).await?;
        let luz = Carpeta { id: id(21), padre: Some(id(20)), nombre: "Luz".into(), creada_en: en(2) };
        carpetas::crear(c, ana, &luz).await?;
        carpeta::mover(c, ana, id(1), Some(id(21))).await
    })
    .await;
    assert!(nombres(&b, ana, Pedido { lugar: Lugar::En(None), ..TODO }).await.is_empty());
    assert_eq!(nombres(&b, ana, Pedido { lugar: Lugar::En(Some(id(21))), ..TODO }).await, ["a.pdf"]);
    let ocupada = async |n| b.lee(async |c| carpetas::ocupada(c, ana, id(n)).await).await;
    assert!(ocupada(20).await && ocupada(21).await);
    b.haz(async move |c| papelera::poner(c, ana, id(1), en(9)).await).await;
    assert!(!ocupada(21).await, "what is in the bin does not count");
    assert!(b.haz(async move |c| carpetas::borrar(c, ana, id(21)).await).await);
    assert!(b.haz(async move |c| papelera::sacar(c, ana, id(1)).await).await);
    assert_eq!(nombres(&b, ana, Pedido { lugar: Lugar::En(None), ..TODO }).await, ["a.pdf"]);
});

historia!(what_was_deleted_waits_its_days_and_the_last_comes_first, |b| {
    let ana = b.persona("ana").await;
    for n in 1..=3 {
        guarda(&b, ana, n, &format!("{n}.pdf"), 10).await;
        b.haz(async move |c| papelera::poner(c, ana, id(n), en(100 + n as i64)).await).await;
    }
    let lee = async |desde| {
        let filas = b.lee(async |c| papelera::lista(c, ana, desde, 2).await).await;
        filas.into_iter().map(|d| d.nombre).collect::<Vec<_>>()
    };
    assert_eq!(lee(None).await, ["3.pdf", "2.pdf"]);
    assert_eq!(lee(Some(id(2))).await, ["1.pdf"]);
    let vencidos = b.lee(async |c| papelera::vencidos(c, en(103), 9).await).await;
    assert_eq!(vencidos.iter().map(|v| v.id).collect::<Vec<_>>(), [id(1), id(2)]);
    assert!(b.haz(async move |c| papelera::sacar(c, ana, id(1)).await).await);
    assert_eq!(nombres(&b, ana, TODO).await, ["1.pdf"]);
    let vivo = b.haz(async move |c| papelera::vaciar(c, ana, id(1)).await).await;
    assert_eq!(vivo, None, "only from the bin");
});

historia!(what_was_done_is_told_by_document_and_by_month_of_colombia, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        // Midnight in Greenwich is still the last day of the month in Bogota.
        let febrero: Instante = "2027-02-01T02:00:00Z".parse().expect("a moment");
        actos::anotar(c, (id(31), ana), id(1), "guardado", febrero).await?;
        actos::anotar(c, (id(32), ana), id(1), "renombrado", en(10)).await?;
        actos::anotar(c, (id(33), ana), id(2), "guardado", en(11)).await
    })
    .await;
    let meses = b.lee(async |c| actos::por_mes(c, ana, "2026-01").await).await;
    let meses: Vec<_> = meses.iter().map(|m| (m.mes.as_str(), m.acto.as_str(), m.veces)).collect();
    assert_eq!(meses, [("2027-01", "guardado", 2), ("2027-01", "renombrado", 1)]);
    assert_eq!(b.lee(async |c| actos::de(c, id(1)).await).await.len(), 2);
    assert!(b.lee(async |c| actos::por_mes(c, ana, "2027-02").await).await.is_empty());
});

historia!(an_erased_person_leaves_no_name_and_their_files_go_with_the_next_cleaning, |b| {
    let ana = b.persona("ana").await;
    guarda(&b, ana, 1, "Historia clínica.pdf", 10).await;
    b.haz(async move |c| {
        carpeta::recibir(c, ana, &constancia(2)).await?;
        let casa = Carpeta { id: id(20), padre: None, nombre: "Casa".into(), creada_en: en(1) };
        carpetas::crear(c, ana, &casa).await?;
        let luz = Carpeta { id: id(21), padre: Some(id(20)), nombre: "Luz".into(), creada_en: en(2) };
        carpetas::crear(c, ana, &luz).await?;
        carpeta::mover(c, ana, id(1), Some(id(21))).await?;
        personas::suprimir(c, ana, en(9)).await
    })
    .await;
    assert!(b.lee(async |c| carpetas::de(c, ana).await).await.is_empty());
    let d = b.lee(async |c| papelera::lista(c, ana, None, 9).await).await;
    assert_eq!(d.iter().map(|d| d.nombre.as_str()).collect::<Vec<_>>(), [""]);
    let vencidos = b.lee(async |c| papelera::vencidos(c, en(10), 9).await).await;
    assert_eq!(vencidos.len(), 1);
});
