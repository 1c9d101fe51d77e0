//! Stories of who may receive for others: by which authorisation, until when, and what is left of it.

use crate::{
    base::{Base, en, historia, id},
    radicar::dia,
    sistemas::enviada,
};
use domain::{
    autorizacion::Ambito,
    documento::{Documento, TipoDocumento},
};
use rand::{SeedableRng, rngs::StdRng};
use std::collections::BTreeSet;
use store::{
    Conn, Id, SqlResult, accesos,
    autorizaciones::{self, Autorizacion, Recibida},
    datos::{self, Campo, Origen},
    evidencia::{self, Anotacion},
    personas,
};

const OTRO: &str = "1099000202";

fn cc(numero: &str) -> Documento {
    Documento { tipo: TipoDocumento::Cc, numero: numero.into() }
}

fn autorizacion(n: u64, persona: Id, numero: &str) -> Autorizacion {
    Autorizacion {
        id: id(n),
        persona,
        tipo: TipoDocumento::Cc,
        numero: numero.into(),
        peticion: None,
        procedimiento: String::new(),
        otorgada_en: en(2),
        hasta: dia("2027-02-01"),
        retirada_en: None,
    }
}

/// Somebody is authorised and received something, with what the acts leave written.
pub(crate) async fn autorizado(c: &mut Conn<'_>, n: u64, persona: Id, notificacion: Id) -> SqlResult<()> {
    autorizaciones::poner(c, &autorizacion(n, persona, OTRO)).await?;
    let sujeto = domain::evidencia::Sujeto::Persona(persona.to_string());
    let a = Anotacion::de(sujeto, "autorizacion")
        .publico("autorizacion", id(n).to_string())
        .reservado("documento", "CC 1099000202")
        .reservado("escrito", "Autorizo a CC 1099000202");
    evidencia::anotar(c, en(2), &mut StdRng::seed_from_u64(n), a).await?;
    autorizaciones::recibir(c, &Recibida { notificacion, autorizacion: id(n), quien: persona, en: en(3) })
        .await
}

historia!(somebody_may_receive_until_a_day_or_until_it_is_taken_back, |b| {
    let (ana, eva) = (b.persona("ana").await, b.persona("eva-maria").await);
    b.haz(async move |c| {
        autorizaciones::poner(c, &autorizacion(40, ana, OTRO)).await?;
        autorizaciones::poner(
            c,
            &Autorizacion { procedimiento: "licencia".into(), ..autorizacion(41, eva, OTRO) },
        )
        .await?;
        autorizaciones::poner(c, &autorizacion(42, ana, "9")).await
    })
    .await;
    let para = async |numero: &str, hoy: &str, de: Option<Id>| {
        let hay = b.lee(async |c| autorizaciones::para(c, &cc(numero), dia(hoy), de, 9).await).await;
        hay.iter().map(|a| a.id).collect::<BTreeSet<_>>()
    };
    let de = |ids: &[u64]| ids.iter().copied().map(id).collect::<BTreeSet<_>>();
    assert_eq!(para(OTRO, "2027-02-01", None).await, de(&[40, 41]));
    assert_eq!(para(OTRO, "2027-02-01", Some(ana)).await, de(&[40]));
    assert_eq!(para(OTRO, "2027-02-02", None).await, de(&[]));
    assert_eq!(para("1", "2027-02-01", None).await, de(&[]));
    let retira = async |cual, persona| {
        b.haz(async move |c| autorizaciones::retirar(c, cual, persona, en(9)).await).await
    };
    assert!(!retira(id(40), eva).await, "only who wrote it");
    assert!(retira(id(40), ana).await && !retira(id(40), ana).await);
    assert_eq!(para(OTRO, "2027-01-15", None).await, de(&[41]));
    let todas = b.lee(async |c| autorizaciones::de(c, ana).await).await;
    assert_eq!(todas.iter().map(|a| a.id).collect::<BTreeSet<_>>(), de(&[40, 42]));
    let retirada = todas.iter().find(|a| a.id == id(40)).expect("still there");
    assert_eq!(retirada.retirada_en, Some(en(9)));
    let de_eva = b.lee(async |c| autorizaciones::de(c, eva).await).await;
    assert!(de_eva[0].ambito() == Ambito::Procedimiento("licencia".into()));
});

historia!(who_received_is_known_once_and_looks_are_told_with_their_name, |b| {
    let (ana, luis) = (b.persona("ana").await, b.persona("luis").await);
    b.haz(async move |c| {
        let n = enviada(c, 40, ana).await?;
        datos::guardar(c, luis, Campo::Nombre, "Luis Paz", Origen::Autenticacion, en(0)).await?;
        autorizaciones::poner(c, &autorizacion(41, ana, OTRO)).await?;
        for (t, quien) in [(3, luis), (4, ana)] {
            let r = Recibida { notificacion: n, autorizacion: id(41), quien, en: en(t) };
            autorizaciones::recibir(c, &r).await?;
        }
        let (papel, motivo, que) = ("autorizada".into(), "m".into(), "una notificación".into());
        let a = accesos::Acceso {
            id: id(60),
            persona: ana,
            en: en(5),
            quien: luis.to_string(),
            papel,
            motivo,
            que,
        };
        accesos::anotar(c, &a).await
    })
    .await;
    let suyas = b.lee(async |c| autorizaciones::recibidas(c, luis, 9).await).await;
    assert_eq!(suyas.len(), 1);
    assert_eq!((suyas[0].quien, suyas[0].en), (luis, en(3)), "the first one");
    assert_eq!(b.lee(async |c| autorizaciones::recibidas(c, ana, 9).await).await, []);
    let mirada = b.lee(async |c| accesos::de(c, ana, None, 9).await).await;
    assert_eq!(mirada[0].quien, "Luis Paz");
    b.haz(async move |c| personas::suprimir(c, luis, en(9)).await).await;
    let mirada = b.lee(async |c| accesos::de(c, ana, None, 9).await).await;
    assert_eq!(mirada[0].quien, luis.to_string(), "their name went with them");
});

async fn compromisos(b: &Base) -> i64 {
    let (filas,): (i64,) = b.lee(async |c| c.one("SELECT count(*) FROM compromisos", &[]).await).await;
    filas
}

historia!(who_is_erased_is_in_no_authorisation_and_in_no_writing_of_another, |b| {
    let (ana, luis) = (b.persona("ana").await, b.persona("luis").await);
    b.haz(async move |c| {
        datos::guardar(c, luis, Campo::TipoDocumento, "CC", Origen::Autenticacion, en(0)).await?;
        datos::guardar(c, luis, Campo::NumeroDocumento, OTRO, Origen::Autenticacion, en(0)).await?;
        let n = enviada(c, 40, ana).await?;
        autorizado(c, 41, ana, n).await?;
        autorizaciones::poner(c, &autorizacion(42, ana, "9")).await
    })
    .await;
    let antes = compromisos(&b).await;
    b.haz(async move |c| personas::suprimir(c, luis, en(9)).await).await;
    assert_eq!(compromisos(&b).await, antes - 2, "the document and the writing");
    let quedan = b.lee(async |c| autorizaciones::de(c, ana).await).await;
    assert_eq!(quedan.iter().map(|a| a.id).collect::<Vec<_>>(), [id(42)]);
    b.haz(async move |c| personas::suprimir(c, ana, en(10)).await).await;
    assert_eq!(b.lee(async |c| autorizaciones::de(c, ana).await).await.len(), 0);
});
