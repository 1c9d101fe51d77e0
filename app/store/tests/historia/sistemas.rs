//! Stories of systems of entities: who they are, what they left, what they made, and what they are told.

use crate::{
    base::{azar, en, historia, id},
    notificaciones::nueva_de,
};
use domain::{
    consentimiento::Clase,
    documento::{Documento, TipoDocumento},
    evidencia::Sujeto,
    notificacion::{Suceso, Via},
};
use store::{
    Conn, Id, SqlResult,
    adjuntos::Analisis,
    consentimientos::{self, Consentimiento},
    datos::{self, Campo, Origen},
    evidencia::{self, Anotacion},
    notificaciones::{self, Aviso, Seguimiento},
    sistemas::{self, Acto, Ficha, Sistema},
};

/// A system that may notify one thing, and hears of changes.
pub(crate) fn sistema(n: u64) -> Sistema {
    Sistema {
        id: id(n),
        nit: "899999068-1".into(),
        dependencia: "hacienda".into(),
        nombre: "Impuestos".into(),
        jwks: "{}".into(),
        webhook: "https://x.example/".into(),
        cupo: Some(3),
        agregado_en: en(0),
        retirado_en: None,
    }
}

/// What a system made, of a person.
pub(crate) async fn enviada(c: &mut Conn<'_>, n: u64, persona: Id) -> SqlResult<Id> {
    sistemas::agregar(c, &sistema(n), &["P1".into()]).await?;
    let nueva = nueva_de(n, persona);
    notificaciones::poner(c, &nueva).await?;
    sistemas::poner_envios(c, id(n), &[(nueva.id, "clave".into(), "huella".into())]).await?;
    sistemas::contar(c, id(n), "2027-01-15".parse().expect("day"), 1).await?;
    Ok(nueva.id)
}

/// Something in each of its tables.
pub(crate) async fn de_todo(c: &mut Conn<'_>, persona: Id) -> SqlResult<()> {
    let n = enviada(c, 40, persona).await?;
    crate::autorizaciones::autorizado(c, 61, persona, n).await?;
    let ficha = Ficha { sistema: id(40), ambitos: "a".into(), vence_en: en(9) };
    sistemas::poner_ficha(c, "h", &ficha).await?;
    let acto = Acto { huella: "h".into(), documento: id(41), bytes: 9, analisis: Analisis::Limpio };
    sistemas::poner_acto(c, id(40), &acto, en(9)).await?;
    sistemas::anotar_cambio(c, id(42), n, "disponible", en(9)).await.map(drop)
}

historia!(a_system_is_current_until_it_is_retired_and_its_tokens_end_with_it, |b| {
    let (uno, s) = (id(1), sistema(1));
    b.haz(async |c| sistemas::agregar(c, &sistema(1), &["P2".into(), "P1".into()]).await).await;
    assert_eq!(b.lee(async |c| sistemas::vigente(c, uno).await).await, Some(s));
    assert_eq!(b.lee(async |c| sistemas::procedimientos(c, uno).await).await, ["P1", "P2"]);
    let ficha = Ficha { sistema: uno, ambitos: "a b".into(), vence_en: en(600) };
    let f = ficha.clone();
    b.haz(async move |c| sistemas::poner_ficha(c, "h", &f).await).await;
    assert_eq!(b.lee(async |c| sistemas::ficha(c, "h", en(599)).await).await, Some(ficha));
    assert_eq!(b.lee(async |c| sistemas::ficha(c, "h", en(600)).await).await, None);
    assert_eq!(b.haz(async |c| sistemas::limpiar_fichas(c, en(600)).await).await, 0);
    assert!(b.haz(async move |c| sistemas::retirar(c, uno, en(1)).await).await);
    assert!(!b.haz(async move |c| sistemas::retirar(c, uno, en(2)).await).await);
    assert_eq!(b.lee(async |c| sistemas::ficha(c, "h", en(2)).await).await, None);
    assert_eq!(b.lee(async |c| sistemas::vigente(c, uno).await).await, None);
    assert_eq!(b.lee(async |c| sistemas::listar(c).await).await[0].retirado_en, Some(en(1)));
});

historia!(days_are_counted_for_quotas_and_months_for_who_pays, |b| {
    let dia = |d: &str| d.parse().expect("day");
    b.haz(async move |c| {
        sistemas::agregar(c, &sistema(1), &[]).await?;
        sistemas::contar(c, id(1), dia("2027-01-31"), 2).await?;
        sistemas::contar(c, id(1), dia("2027-01-31"), 3).await?;
        sistemas::contar(c, id(1), dia("2027-02-01"), 7).await
    })
    .await;
    assert_eq!(b.lee(async |c| sistemas::quedan(c, id(1), dia("2027-01-31"), 6).await).await, 1);
    assert_eq!(b.lee(async |c| sistemas::quedan(c, id(1), dia("2027-01-31"), 4).await).await, 0);
    assert_eq!(b.lee(async |c| sistemas::quedan(c, id(1), dia("2027-02-02"), 6).await).await, 6);
    let enero = b.lee(async |c| sistemas::del_mes(c, dia("2027-01-01"), dia("2027-02-01")).await).await;
    assert_eq!(enero.iter().map(|k| (k.nit.as_str(), k.cuantas)).collect::<Vec<_>>(), [("899999068-1", 5)]);
});

historia!(an_act_is_kept_once_for_its_system_as_long_as_the_longer_of_both, |b| {
    b.haz(async |c| sistemas::agregar(c, &sistema(1), &[]).await).await;
    let de = |n| Acto { huella: "h".into(), documento: id(n), bytes: 9, analisis: Analisis::Limpio };
    let uno = b.haz(async move |c| sistemas::poner_acto(c, id(1), &de(10), en(100)).await).await;
    let dos = b.haz(async move |c| sistemas::poner_acto(c, id(1), &de(11), en(50)).await).await;
    assert_eq!((uno.documento, dos.documento), (id(10), id(10)));
    assert_eq!(b.lee(async |c| sistemas::acto(c, id(1), "h", en(99)).await).await, Some(de(10)));
    assert_eq!(b.lee(async |c| sistemas::acto(c, id(1), "h", en(100)).await).await, None);
    assert_eq!(b.lee(async |c| sistemas::acto(c, id(2), "h", en(1)).await).await, None);
    assert!(b.lee(async |c| store::llaves::se_nombra(c, id(10)).await).await);
    assert_eq!(b.haz(async |c| sistemas::olvidar_actos(c, en(100)).await).await, []);
    assert_eq!(b.haz(async |c| sistemas::olvidar_actos(c, en(101)).await).await, [id(10)]);
    assert!(!b.lee(async |c| store::llaves::se_nombra(c, id(10)).await).await);
});

historia!(a_person_is_found_by_document_with_the_consent_of_these_words_and_no_other, |b| {
    let ana = b.persona("ana").await;
    let cc = |n: &str| Documento { tipo: TipoDocumento::Cc, numero: n.into() };
    b.haz(async move |c| {
        for (campo, valor) in [
            (Campo::TipoDocumento, "CC"),
            (Campo::NumeroDocumento, "123"),
            (Campo::Correo, "ana@correo.example"),
        ] {
            datos::guardar(c, ana, campo, valor, Origen::Autenticacion, en(0)).await?;
        }
        Ok(())
    })
    .await;
    let suyos = || ["licencia".to_owned(), "otro".to_owned()];
    let buscar = async |texto: &str| {
        let hallados = b.lee(async |c| sistemas::destinos(c, &[cc("9"), cc("123")], &suyos()).await).await;
        assert_eq!(hallados.len(), 1);
        let d = hallados.into_iter().next().expect("one");
        assert_eq!(
            (d.persona, &d.documento, d.correo.as_deref()),
            (ana, &cc("123"), Some("ana@correo.example"))
        );
        d.consentimiento("licencia", texto)
    };
    assert_eq!(buscar("t1").await, None);
    for (n, huella, otorgado) in [(1, "t1", true), (2, "t2", true), (3, "t2", false)] {
        b.haz(async move |c| consentimientos::anotar(c, &linea(n, ana, huella, otorgado)).await).await;
        let esperados = match n {
            1 => [Some(id(1)), None],
            2 => [None, Some(id(2))],
            _ => [None, None],
        };
        assert_eq!([buscar("t1").await, buscar("t2").await], esperados, "after {n}");
    }
    assert!(b.lee(async |c| sistemas::destinos(c, &[], &suyos()).await).await.is_empty());
    // Of one procedure: it goes before what was said of all, and says nothing of another.
    let de_uno = |n, procedimiento: &str, otorgado| Consentimiento {
        procedimiento: procedimiento.into(),
        ..linea(n, ana, "t2", otorgado)
    };
    for (n, l, esperado) in [
        (4, de_uno(4, "otro", true), None),
        (5, de_uno(5, "licencia", true), Some(id(5))),
        (6, linea(6, ana, "t2", true), Some(id(5))),
        (7, de_uno(7, "licencia", false), None),
    ] {
        b.haz(async move |c| consentimientos::anotar(c, &l).await).await;
        assert_eq!(buscar("t2").await, esperado, "after {n}");
    }
});

fn linea(n: u64, persona: Id, huella: &str, otorgado: bool) -> Consentimiento {
    Consentimiento {
        id: id(n),
        persona,
        clase: Clase::Notificacion,
        slug: "notificacion".into(),
        otorgado,
        version: "1".into(),
        huella: huella.into(),
        titulo: "T".into(),
        representante: None,
        canal: "sede".into(),
        en: en(i64::try_from(n).expect("small")),
        asunto: None,
        procedimiento: String::new(),
    }
}

historia!(a_change_is_told_to_who_asked_for_it_until_it_was_heard_or_given_up, |b| {
    let ana = b.persona("ana").await;
    let n = b.haz(async move |c| enviada(c, 1, ana).await).await;
    let cambio = async |estado: &'static str, t: i64| {
        b.haz(async move |c| sistemas::anotar_cambio(c, id(500 + t as u64), n, estado, en(t)).await).await
    };
    assert!(!cambio("creada", 1).await, "it stands so already");
    assert!(cambio("disponible", 2).await);
    assert!(!b.lee(async |c| sistemas::hay_entregas(c, en(1)).await).await);
    let tomar =
        async |t: i64| b.haz(async move |c| sistemas::tomar_entregas(c, en(t), 9, en(t + 60)).await).await;
    let e = tomar(2).await.pop().expect("one");
    assert_eq!((e.sistema, e.notificacion, e.estado_de.as_str(), e.intentos), (id(1), n, "disponible", 1));
    assert!(tomar(3).await.is_empty(), "somebody has it");
    let vieja = e.clone();
    assert!(b.haz(async move |c| sistemas::reintentar(c, &e, Some(en(10)), "x").await).await);
    let e = tomar(10).await.pop().expect("again");
    assert!(!b.haz(async move |c| sistemas::reintentar(c, &vieja, None, "x").await).await, "another took it");
    assert!(b.haz(async move |c| sistemas::enviada(c, e.id).await).await);
    assert!(tomar(1000).await.is_empty());
    assert_eq!(b.haz(async |c| sistemas::limpiar_entregas(c, en(3)).await).await, 1);
    b.haz(async |c| sistemas::retirar(c, id(1), en(3)).await).await;
    assert!(!cambio("surtida", 4).await, "retired");
});

historia!(many_are_written_as_one_is_and_their_chains_verify, |b| {
    let ana = b.persona("ana").await;
    let nuevas: Vec<_> = (1..=1200).map(|n| nueva_de(n, ana)).collect();
    let ids: Vec<Id> = nuevas.iter().map(|n| n.id).collect();
    b.haz(async move |c| {
        let puesta = Suceso::PuestaADisposicion { en: en(5) };
        let via: Via = [puesta].into_iter().collect();
        let filas: Vec<_> = nuevas.iter().map(|n| (n, Seguimiento::de(&via, en(5), None))).collect();
        assert_eq!(notificaciones::poner_todas(c, &filas).await?, 1200);
        assert_eq!(notificaciones::poner_todas(c, &filas[..1]).await?, 0, "its key is there");
        let cadenas = nuevas.iter().map(|n| {
            let de = |tipo| Anotacion::de(Sujeto::Notificacion(n.id.to_string()), tipo).reservado("a", "b");
            vec![de("creada"), de("puesta")]
        });
        evidencia::comenzar(c, en(5), &mut azar(9), cadenas.collect()).await?;
        let hechos: Vec<_> =
            nuevas.iter().enumerate().map(|(i, n)| (id(9000 + i as u64), n.id, puesta)).collect();
        notificaciones::anotar_todas(c, &hechos, "sede").await?;
        let avisos: Vec<_> = nuevas
            .iter()
            .enumerate()
            .map(|(i, n)| Aviso {
                correo: id(20_000 + i as u64),
                notificacion: n.id,
                para: "a@b.example",
                canal: domain::notificacion::Canal::Correo,
                ficha: format!("f{i}"),
            })
            .collect();
        notificaciones::avisar_todas(c, &avisos, ("aviso", "hasta"), en(5)).await
    })
    .await;
    crate::evidencia::sellar(&b.store, 2).await;
    let resumen = crate::evidencia::auditar(&b.store, None).await.expect("whole");
    assert_eq!(resumen.evidencias, 2400);
    let leida = b.lee(async |c| notificaciones::via(c, ids[1199]).await).await;
    assert_eq!(leida.disponible_desde(), Some(en(5)));
    let correos = b
        .haz(async |c| {
            store::correos::tomar(c, domain::notificacion::Canal::Correo, en(5), 2000, en(9)).await
        })
        .await;
    assert_eq!(correos.len(), 1200);
    assert_eq!(
        (correos[0].clase.as_str(), correos[0].texto.as_str(), correos[0].intentos),
        ("aviso", "hasta", 1)
    );
});
