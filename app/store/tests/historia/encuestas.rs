//! Stories of what people say at the end: once for each filing, added up by month, and nobody's.

use crate::{
    base::{historia, id},
    radicar::{nueva, radicar},
};
use domain::{
    Instante,
    encuesta::{Cuenta, Encuesta},
};
use store::{
    Conn, SqlResult,
    encuestas::{self, Nueva},
    personas,
    peticiones::Nueva as Filed,
};

/// A filing of an office, of a month later each time, with its answer.
pub(crate) async fn responder(
    c: &mut Conn<'_>,
    n: u64,
    (dependencia, tramite): (&'static str, &str),
    encuesta: &Encuesta,
    cuando: Instante,
) -> SqlResult<bool> {
    radicar(c, Filed { dependencia, ..nueva(n) }).await?;
    encuestas::responder(c, &Nueva { peticion: id(n), tramite, dependencia, encuesta, en: cuando }).await
}

fn dijo(estrellas: u8, facil: bool, comentario: &str) -> Encuesta {
    Encuesta { estrellas, facil, comentario: comentario.into() }
}

fn momento(s: &str) -> Instante {
    s.parse().expect("a moment")
}

historia!(answers_are_added_up_by_tramite_month_and_office, |b| {
    b.haz(async |c| {
        let gobierno = ("gobierno", "residencia");
        // Still the 31st in Colombia.
        let [enero, febrero] = [momento("2027-02-01T03:00:00Z"), momento("2027-02-02T12:00:00Z")];
        responder(c, 1, gobierno, &dijo(5, true, "Todo muy rápido, gracias"), enero).await?;
        responder(c, 2, gobierno, &dijo(2, false, ""), enero).await?;
        responder(c, 3, gobierno, &dijo(4, true, ""), febrero).await?;
        responder(c, 4, ("hacienda", ""), &dijo(1, false, "Nadie me contestó a tiempo"), febrero).await?;
        let otra = Nueva {
            peticion: id(1),
            tramite: "residencia",
            dependencia: "gobierno",
            encuesta: &dijo(1, false, ""),
            en: febrero,
        };
        assert!(!encuestas::responder(c, &otra).await?, "once for each filing");
        Ok(())
    })
    .await;
    let suma = async |oficinas: Option<Vec<String>>, desde| {
        let filas = b.lee(async |c| encuestas::por_mes(c, oficinas.as_deref(), desde).await).await;
        let uno = |m: encuestas::DelMes| {
            (m.tramite, m.mes, (m.cuenta.cuantas, m.cuenta.estrellas, m.cuenta.faciles))
        };
        filas.into_iter().map(uno).collect::<Vec<_>>()
    };
    let fila = |t: &str, m: &str, c| (t.to_owned(), m.to_owned(), c);
    let enero = fila("residencia", "2027-01", (2, 7, 1));
    let febrero = fila("residencia", "2027-02", (1, 4, 1));
    let pqrsd = fila("", "2027-02", (1, 1, 0));
    assert_eq!(suma(None, "2027-01").await, [pqrsd.clone(), febrero.clone(), enero.clone()]);
    assert_eq!(suma(None, "2027-02").await, [pqrsd, febrero.clone()]);
    assert_eq!(suma(Some(vec!["gobierno".into()]), "2026-03").await, [febrero, enero]);
    assert_eq!(suma(Some(Vec::new()), "2026-03").await, []);
    assert_eq!(Cuenta::default().decimas(), None);
    let lee = async |oficinas: Option<Vec<String>>, antes| {
        let filas = b.lee(async |c| encuestas::comentarios(c, oficinas.as_deref(), antes, 1).await).await;
        filas.into_iter().map(|f| (f.comentario, f.en, f.peticion)).next()
    };
    let (texto, en, peticion) = lee(None, None).await.expect("the last one");
    assert_eq!((texto.as_str(), peticion), ("Nadie me contestó a tiempo", id(4)));
    let (texto, en, peticion) = lee(None, Some((en, peticion))).await.expect("the one before");
    assert_eq!(texto, "Todo muy rápido, gracias");
    assert_eq!(lee(None, Some((en, peticion))).await, None);
    let suyo = lee(Some(vec!["gobierno".into()]), None).await.expect("of that office");
    assert_eq!(suyo.0, "Todo muy rápido, gracias");
    assert!(b.lee(async |c| encuestas::hay(c, id(2)).await).await);
    assert!(!b.lee(async |c| encuestas::hay(c, id(9)).await).await);
});

historia!(the_words_go_with_who_wrote_them_and_the_stars_stay, |b| {
    let ana = b.persona("ana").await;
    let lee = async || -> (i64, String) {
        b.lee(async |c| c.one("SELECT estrellas, comentario FROM encuestas", &[]).await).await
    };
    b.haz(async move |c| {
        radicar(c, Filed { persona: Some(ana), ..nueva(1) }).await?;
        let encuesta = &dijo(5, true, "Soy Ana y me fue muy bien");
        let (tramite, dependencia, en) = ("", "gobierno", momento("2027-01-10T12:00:00Z"));
        encuestas::responder(c, &Nueva { peticion: id(1), tramite, dependencia, encuesta, en }).await
    })
    .await;
    assert_eq!(lee().await, (5, "Soy Ana y me fue muy bien".to_owned()));
    b.haz(async move |c| personas::suprimir(c, ana, momento("2027-01-11T12:00:00Z")).await).await;
    assert_eq!(lee().await, (5, String::new()));
});
