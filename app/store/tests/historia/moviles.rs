//! Stories of mobile numbers: whoever typed the code has one, a code is tried five times, and nobody has messages sent without end.

use crate::base::{Base, en, historia, id};
use domain::Fecha;
use store::{
    Conn, Id, SqlResult,
    moviles::{self, Pedido, Ritmo},
    personas,
};

const NUMERO: &str = "+573005550101";

async fn pedir(c: &mut Conn<'_>, persona: Id, cuando: i64, dia: Fecha) -> SqlResult<bool> {
    let pedido =
        Pedido { numero: NUMERO, sal: "sal", huella: "huella", en: en(cuando), vence_en: en(cuando + 600) };
    let ritmo = Ritmo { despues_de: en(cuando - 60), dia, por_dia: 3 };
    moviles::pedir(c, persona, &pedido, &ritmo).await
}

/// One with a number, and a row of what went to it.
pub(crate) async fn con_movil(c: &mut Conn<'_>, persona: Id) -> SqlResult<()> {
    pedir(c, persona, 100, Fecha::constant(2027, 1, 15)).await?;
    moviles::confirmar(c, persona, NUMERO, en(200)).await
}

async fn numero(b: &Base, persona: Id) -> Option<String> {
    b.lee(async |c| moviles::de(c, persona).await).await.map(|m| m.numero)
}

historia!(a_code_is_tried_five_times_and_in_its_time, |b| {
    let ana = b.persona("ana").await;
    let hoy = Fecha::constant(2027, 1, 15);
    let intenta = async |cuando: i64| {
        b.haz(async move |c| moviles::intentar(c, ana, en(cuando), 5).await).await.map(|p| p.intentos)
    };
    assert_eq!(intenta(100).await, None, "nothing waits");
    assert!(b.haz(async move |c| pedir(c, ana, 100, hoy).await).await);
    for n in 1..=5 {
        assert_eq!(intenta(101).await, Some(n));
    }
    assert_eq!(intenta(102).await, None, "five are enough");
    assert!(b.haz(async move |c| pedir(c, ana, 160, hoy).await).await);
    assert_eq!(intenta(759).await, Some(1), "a new code, new tries");
    assert_eq!(intenta(760).await, None, "its time is over");
    assert_eq!(numero(&b, ana).await, None);
});

historia!(codes_go_no_oftener_than_they_may_and_taking_back_is_no_way_around, |b| {
    let ana = b.persona("ana").await;
    let (hoy, maniana) = (Fecha::constant(2027, 1, 15), Fecha::constant(2027, 1, 16));
    let pide = async |cuando: i64, dia| b.haz(async move |c| pedir(c, ana, cuando, dia).await).await;
    assert!(pide(100, hoy).await);
    assert!(!pide(159, hoy).await, "too soon");
    assert!(b.haz(async move |c| moviles::quitar(c, ana, en(159)).await).await);
    assert!(!pide(159, hoy).await, "also after taking it back");
    let fila: (String, String, i64) =
        b.lee(async |c| c.one("SELECT numero, huella, enviados FROM movil_codigos", &[]).await).await;
    assert_eq!(fila, (String::new(), String::new(), 1), "the number is gone, that one went stays");
    assert!(pide(160, hoy).await && pide(220, hoy).await);
    assert!(!pide(1000, hoy).await, "three in a day");
    assert!(pide(1000, maniana).await);
    assert_eq!(b.haz(async |c| moviles::limpiar(c, en(1001)).await).await, 1);
});

historia!(a_number_is_of_who_confirmed_it_and_gone_when_they_say_so, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| con_movil(c, ana).await).await;
    assert_eq!(numero(&b, ana).await.as_deref(), Some(NUMERO));
    assert_eq!(numero(&b, id(77)).await, None);
    assert_eq!(b.haz(async move |c| moviles::intentar(c, ana, en(201), 5).await).await, None, "served once");
    assert!(b.haz(async move |c| moviles::quitar(c, ana, en(300)).await).await);
    assert!(!b.haz(async move |c| moviles::quitar(c, ana, en(300)).await).await);
    assert_eq!(numero(&b, ana).await, None);
    b.haz(async move |c| con_movil(c, ana).await).await;
    b.haz(async move |c| personas::suprimir(c, ana, en(400)).await).await;
    for tabla in ["SELECT count(*) FROM moviles", "SELECT count(*) FROM movil_codigos"] {
        let (n,): (i64,) = b.lee(async |c| c.one(tabla, &[]).await).await;
        assert_eq!(n, 0, "{tabla}: nothing stays of who was erased");
    }
});
