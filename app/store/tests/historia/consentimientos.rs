//! Stories of the ledger of consents: of all matters, and of one filing alone.

use crate::{
    base::{en, historia, id},
    radicar::{nueva, radicar},
};
use domain::consentimiento::Clase;
use store::{Id, consentimientos};

historia!(the_ledger_keeps_each_line_and_the_last_of_each_name_is_in_force, |b| {
    let ana = b.persona("ana").await;
    let linea = move |n: u64, slug: &str, otorgado| consentimientos::Consentimiento {
        id: id(n),
        persona: ana,
        clase: Clase::Datos,
        slug: slug.into(),
        otorgado,
        version: "2026-01".into(),
        huella: "ab".into(),
        titulo: "Encuestas".into(),
        representante: None,
        canal: "sede".into(),
        en: en(0),
        asunto: None,
        procedimiento: String::new(),
    };
    b.haz(async move |c| {
        consentimientos::anotar(c, &linea(1, "encuestas", true)).await?;
        consentimientos::anotar(c, &linea(2, "noticias", true)).await?;
        consentimientos::anotar(c, &linea(3, "encuestas", false)).await
    })
    .await;
    let historia = b.lee(async |c| consentimientos::historia(c, ana).await).await;
    assert_eq!(historia.iter().map(|l| l.id).collect::<Vec<_>>(), [id(3), id(2), id(1)]);
    let vigentes = b.lee(async |c| consentimientos::vigentes(c, ana).await).await;
    let vigentes: Vec<_> = vigentes.iter().map(|l| (l.slug.as_str(), l.otorgado)).collect();
    assert_eq!(vigentes, [("noticias", true), ("encuestas", false)]);
    assert_eq!(b.lee(async |c| consentimientos::representados(c, ana).await).await, []);
});

historia!(what_is_said_of_one_filing_alone_is_not_said_of_all, |b| {
    let ana = b.persona("ana").await;
    let caso = id;
    let linea = move |n: u64, asunto: Option<Id>, otorgado| consentimientos::Consentimiento {
        id: id(50 + n),
        persona: ana,
        clase: Clase::Notificacion,
        slug: "notificacion".into(),
        otorgado,
        version: "1".into(),
        huella: "ab".into(),
        titulo: "Notificaciones".into(),
        representante: None,
        canal: "sede".into(),
        en: en(0),
        asunto,
        procedimiento: String::new(),
    };
    for n in [1, 2] {
        b.haz(async move |c| radicar(c, nueva(n)).await.map(drop)).await;
    }
    b.haz(async move |c| {
        consentimientos::anotar(c, &linea(1, None, false)).await?;
        consentimientos::anotar(c, &linea(2, Some(caso(1)), true)).await?;
        consentimientos::anotar(c, &linea(3, Some(caso(2)), true)).await?;
        consentimientos::anotar(c, &linea(4, Some(caso(1)), false)).await
    })
    .await;
    let ids = |lineas: Vec<consentimientos::Consentimiento>| lineas.iter().map(|l| l.id).collect::<Vec<_>>();
    assert_eq!(ids(b.lee(async |c| consentimientos::vigentes(c, ana).await).await), [id(51)]);
    assert_eq!(ids(b.lee(async |c| consentimientos::de_asuntos(c, ana).await).await), [id(54), id(53)]);
    let de = async |n: u64| b.lee(async |c| consentimientos::de_asunto(c, ana, caso(n)).await).await;
    assert_eq!(de(1).await.map(|l| (l.id, l.otorgado)), Some((id(54), false)));
    assert_eq!(de(3).await, None);
    assert_eq!(b.lee(async |c| consentimientos::historia(c, ana).await).await.len(), 4);
});

historia!(of_a_filing_its_procedure_and_all_matters_the_last_line_of_each_is_known, |b| {
    let ana = b.persona("ana").await;
    let linea =
        move |n: u64, asunto: Option<Id>, procedimiento: &str, otorgado| consentimientos::Consentimiento {
            id: id(70 + n),
            persona: ana,
            clase: Clase::Notificacion,
            slug: "notificacion".into(),
            otorgado,
            version: "1".into(),
            huella: "ab".into(),
            titulo: "Notificaciones".into(),
            representante: None,
            canal: "sede".into(),
            en: en(0),
            asunto,
            procedimiento: procedimiento.into(),
        };
    b.haz(async move |c| radicar(c, nueva(1)).await.map(drop)).await;
    b.haz(async move |c| {
        consentimientos::anotar(c, &linea(1, None, "", true)).await?;
        consentimientos::anotar(c, &linea(2, None, "licencia", true)).await?;
        consentimientos::anotar(c, &linea(3, None, "licencia", false)).await?;
        consentimientos::anotar(c, &linea(4, None, "certificado", true)).await?;
        consentimientos::anotar(c, &linea(5, Some(id(1)), "", true)).await
    })
    .await;
    let dicho = async |asunto: Option<Id>, procedimiento: &str| {
        let d = b.lee(async |c| consentimientos::dicho(c, ana, asunto, procedimiento).await).await;
        [d.asunto, d.procedimiento, d.general].map(|l| l.map(|l| l.id))
    };
    assert_eq!(dicho(Some(id(1)), "licencia").await, [Some(id(75)), Some(id(73)), Some(id(71))]);
    assert_eq!(dicho(None, "").await, [None, None, Some(id(71))]);
    assert_eq!(dicho(Some(id(2)), "otro").await, [None, None, Some(id(71))]);
    let ids = |lineas: Vec<consentimientos::Consentimiento>| lineas.iter().map(|l| l.id).collect::<Vec<_>>();
    assert_eq!(ids(b.lee(async |c| consentimientos::vigentes(c, ana).await).await), [id(71)]);
    assert_eq!(ids(b.lee(async |c| consentimientos::de_asuntos(c, ana).await).await), [id(75)]);
    assert_eq!(
        ids(b.lee(async |c| consentimientos::de_procedimientos(c, ana).await).await),
        [id(74), id(73)]
    );
});
