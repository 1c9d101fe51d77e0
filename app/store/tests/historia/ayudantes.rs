//! Stories of helpers: who is let into which filing, until when, and what is left of it.

use crate::{
    base::{Base, en, historia, id},
    radicar::{dia, nueva, radicar},
};
use domain::documento::{Documento, TipoDocumento};
use rand::{SeedableRng, rngs::StdRng};
use store::{
    Conn, Id, SqlResult,
    ayudantes::{self, Ayudante},
    datos::{self, Campo, Origen},
    evidencia::{self, Anotacion},
    personas,
    peticiones::Nueva,
};

const HELPER: &str = "1099000202";

fn cc(numero: &str) -> Documento {
    Documento { tipo: TipoDocumento::Cc, numero: numero.into() }
}

fn ayudante(n: u64, peticion: Id, persona: Id, numero: &str) -> Ayudante {
    Ayudante {
        id: id(n),
        peticion,
        persona,
        tipo: TipoDocumento::Cc,
        numero: numero.into(),
        otorgada_en: en(2),
        hasta: dia("2027-02-01"),
        retirada_en: None,
    }
}

/// Somebody is let in, with what the act leaves written.
pub(crate) async fn nombrado(c: &mut Conn<'_>, n: u64, peticion: Id, persona: Id) -> SqlResult<()> {
    ayudantes::nombrar(c, &ayudante(n, peticion, persona, HELPER)).await?;
    let escrito = cc(HELPER).to_string();
    let a = Anotacion::de_peticion(peticion, "ayudante.nombrado").reservado("documento", &escrito);
    evidencia::anotar(c, en(2), &mut StdRng::seed_from_u64(n), a).await.map(drop)
}

async fn presentar(b: &Base, persona: Id, n: u64) {
    b.haz(async move |c| radicar(c, Nueva { persona: Some(persona), ..nueva(n) }).await.map(drop)).await;
}

historia!(somebody_is_let_into_one_filing_until_a_day_or_until_it_is_taken_back, |b| {
    let ana = b.persona("ana").await;
    presentar(&b, ana, 1).await;
    presentar(&b, ana, 2).await;
    b.haz(async move |c| nombrado(c, 40, id(1), ana).await).await;
    let entra = async |peticion, numero: &'static str, hoy| {
        let suya = b.lee(async |c| ayudantes::vigente(c, peticion, &cc(numero), dia(hoy)).await).await;
        suya.map(|a| a.id)
    };
    assert_eq!(entra(id(1), HELPER, "2027-02-01").await, Some(id(40)), "through the last day");
    assert_eq!(entra(id(1), HELPER, "2027-02-02").await, None);
    assert_eq!(entra(id(2), HELPER, "2027-01-15").await, None, "one filing, and no other");
    assert_eq!(entra(id(1), "1099000303", "2027-01-15").await, None);
    let suyas = async |hoy| {
        let filas = b.lee(async |c| ayudantes::de_quien(c, &cc(HELPER), dia(hoy), None, 9).await).await;
        filas.iter().map(|a| a.peticion).collect::<Vec<_>>()
    };
    assert_eq!(suyas("2027-01-15").await, [id(1)]);
    assert_eq!(suyas("2027-02-02").await, Vec::<Id>::new());
    let antes =
        b.lee(async |c| ayudantes::de_quien(c, &cc(HELPER), dia("2027-01-15"), Some(id(40)), 9).await);
    assert!(antes.await.is_empty());
    let retira =
        async |cual, peticion| b.haz(async move |c| ayudantes::retirar(c, cual, peticion, en(9)).await).await;
    assert!(!retira(id(40), id(2)).await, "of another filing");
    assert!(retira(id(40), id(1)).await);
    assert!(!retira(id(40), id(1)).await, "once");
    assert_eq!(entra(id(1), HELPER, "2027-01-15").await, None);
    assert_eq!(suyas("2027-01-15").await, Vec::<Id>::new());
    let todas = b.lee(async |c| ayudantes::de(c, id(1)).await).await;
    assert_eq!((todas.len(), todas[0].retirada_en), (1, Some(en(9))), "that it was is kept");
});

historia!(with_who_is_erased_go_their_helpers_and_where_they_helped, |b| {
    let (ana, beatriz) = (b.persona("ana").await, b.persona("beatriz").await);
    presentar(&b, ana, 1).await;
    presentar(&b, beatriz, 2).await;
    let cuantos = async || {
        b.lee(async |c| {
            let (filas,): (i64,) = c.one("SELECT count(*) FROM ayudantes", &[]).await?;
            let sql = "SELECT count(*) FROM compromisos WHERE valor LIKE '%1099000202%'";
            let (valores,): (i64,) = c.one(sql, &[]).await?;
            Ok((filas, valores))
        })
        .await
    };
    b.haz(async move |c| {
        nombrado(c, 40, id(1), ana).await?;
        nombrado(c, 41, id(2), beatriz).await
    })
    .await;
    assert_eq!(cuantos().await, (2, 2));
    b.haz(async move |c| personas::suprimir(c, ana, en(9)).await).await;
    assert_eq!(cuantos().await, (1, 1), "those of others stay");
    let helper = id(90);
    b.haz(async move |c| {
        personas::crear(c, helper, &crate::base::titular("helper"), en(3)).await?;
        datos::guardar(c, helper, Campo::TipoDocumento, "CC", Origen::Autenticacion, en(3)).await?;
        datos::guardar(c, helper, Campo::NumeroDocumento, HELPER, Origen::Autenticacion, en(3)).await?;
        personas::suprimir(c, helper, en(9)).await
    })
    .await;
    assert_eq!(cuantos().await, (0, 0), "nothing tells whom they helped");
});
