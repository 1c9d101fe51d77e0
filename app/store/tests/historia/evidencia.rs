//! Stories of evidence that nobody touches: written, sealed, audited, erased.

use crate::base::{azar, en, historia};
use domain::evidencia::{Ancla, Dato, Firma, Huella, Resumen, Sello, Sujeto};
use store::{Conn, Id, SqlResult, Store, evidencia, evidencia::Anotacion, personas};

/// Not a signature: what a test needs of one.
pub(crate) fn firmar(mensaje: &[u8]) -> Firma {
    Firma { clave: "prueba".into(), firma: Huella::de(mensaje).0.into() }
}

pub(crate) async fn auditar(store: &Store, ancla: Option<&Ancla>) -> Result<Resumen, evidencia::Auditoria> {
    let firma = |clave: &str, m: &[u8], f: &[u8]| clave == "prueba" && f == Huella::de(m).0;
    evidencia::auditar(store, &firma, ancla).await
}

pub(crate) async fn anotar(c: &mut Conn<'_>, persona: Id, n: u64) -> SqlResult<domain::evidencia::Evidencia> {
    let a = Anotacion::de_persona(persona, "dato")
        .publico("version", n as i64)
        .reservado("correo", "a@b.example");
    evidencia::anotar(c, en((n % 1_000_000) as i64), &mut azar(n), a).await
}

pub(crate) async fn sellar(store: &Store, s: i64) -> Option<Sello> {
    store.acto(async move |c| evidencia::sellar(c, en(s), &firmar).await).await.expect("sealed")
}

historia!(evidence_is_chained_sealed_and_audited, |b| {
    let ana = b.persona("ana").await;
    for n in 1..=5 {
        b.haz(async move |c| anotar(c, ana, n).await.map(drop)).await;
    }
    b.haz(async |c| {
        let a = Anotacion::de(domain::evidencia::Sujeto::Sede, "arranque").publico("ok", true);
        evidencia::anotar(c, en(6), &mut azar(6), a).await.map(drop)
    })
    .await;
    let uno = sellar(&b.store, 7).await.expect("six wait");
    assert_eq!((uno.numero, uno.cuantas, uno.previo), (1, 6, None));
    assert_eq!(sellar(&b.store, 8).await, None);
    b.haz(async move |c| anotar(c, ana, 9).await.map(drop)).await;
    let dos = sellar(&b.store, 10).await.expect("one waits");
    assert_eq!((dos.numero, dos.cuantas, dos.previo), (2, 1, Some(uno.huella)));
    b.haz(async move |c| anotar(c, ana, 11).await.map(drop)).await;
    let todo = Resumen { evidencias: 8, cadenas: 2, compromisos: 7, sellos: 2, selladas: 7 };
    assert_eq!(auditar(&b.store, Some(&dos.ancla())).await.expect("whole"), todo);
    assert_eq!(b.lee(evidencia::ultimo_sello).await, Some(dos));
    let filas = b.lee(async |c| evidencia::de(c, ana, Some(4), 2).await).await;
    assert_eq!(filas.iter().map(|e| e.numero).collect::<Vec<_>>(), [3, 2]);
    assert!(matches!(filas[0].datos["correo"], Dato::Compromiso { .. }));
});

historia!(an_erased_person_leaves_evidence_that_verifies_and_no_values, |b| {
    let (ana, eva) = (b.persona("ana").await, b.persona("maria").await);
    b.haz(async move |c| {
        anotar(c, ana, 1).await?;
        anotar(c, eva, 2).await?;
        personas::suprimir(c, ana, en(3)).await
    })
    .await;
    sellar(&b.store, 4).await;
    let r = auditar(&b.store, None).await.expect("whole");
    assert_eq!((r.evidencias, r.compromisos), (2, 1));
});

historia!(an_act_that_says_no_leaves_no_evidence_and_no_gap, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| anotar(c, ana, 1).await.map(drop)).await;
    let no: Result<(), _> = b
        .store
        .acto(async move |c| {
            anotar(c, ana, 2).await?;
            Err(store::SqlError::RowNotFound)
        })
        .await;
    assert!(matches!(no, Err(store::Fallo::Acto(store::SqlError::RowNotFound))));
    let e = b.haz(async move |c| anotar(c, ana, 3).await).await;
    assert_eq!(e.numero, 2);
    assert_eq!(auditar(&b.store, None).await.expect("whole").evidencias, 2);
});

historia!(a_long_chain_is_audited_over_many_pages, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        for n in 1..=1203 {
            anotar(c, ana, n).await?;
        }
        Ok(())
    })
    .await;
    let sello = sellar(&b.store, 9).await.expect("all wait");
    assert_eq!(sello.cuantas, 1203);
    let r = auditar(&b.store, Some(&sello.ancla())).await.expect("whole");
    assert_eq!((r.evidencias, r.compromisos, r.selladas), (1203, 1203, 1203));
});

historia!(two_servers_write_and_seal_at_once_and_each_entry_is_sealed_once, |b| {
    let ana = b.persona("ana").await;
    let otra = b.otra().await;
    let mut tareas = vec![];
    for n in 1..=60 {
        let s = if n % 2 == 0 { b.store.clone() } else { otra.clone() };
        tareas.push(tokio::spawn(async move {
            let hecho: Result<_, store::Fallo<store::SqlError>> =
                s.acto(async move |c| anotar(c, ana, n).await.map(drop)).await;
            hecho.expect("act");
            if n % 3 == 0 {
                sellar(&s, n as i64).await;
            }
        }));
    }
    for t in tareas {
        t.await.expect("ends");
    }
    sellar(&otra, 99).await;
    let r = auditar(&b.store, None).await.expect("whole");
    assert_eq!((r.evidencias, r.selladas), (60, 60));
    otra.cerrar().await;
});

historia!(a_day_is_closed_once_when_it_is_over_and_days_leave_no_seal_out, |b| {
    const DIA: i64 = 24 * 3600;
    let ana = b.persona("ana").await;
    let cierra = async |s: i64| b.haz(async move |c| evidencia::cerrar(c, en(s)).await).await;
    let sella = async |n: u64, s: i64| {
        b.haz(async move |c| anotar(c, ana, n).await.map(drop)).await;
        sellar(&b.store, s).await.expect("one waits")
    };
    assert_eq!(cierra(0).await, None, "nothing is sealed");
    let (uno, dos) = (sella(1, 10).await, sella(2, 20).await);
    assert_eq!(cierra(30).await, None, "the day is not over");
    let tres = sella(3, DIA + 10).await;
    let primero = cierra(DIA + 20).await.expect("the day is over");
    assert_eq!((primero.desde, primero.hasta), (1, 2));
    assert_eq!(primero.raiz, domain::evidencia::raiz(&[uno.huella, dos.huella]));
    assert_eq!(cierra(DIA + 30).await, None);
    // The clock goes back to the day that was closed.
    let cuatro = sella(4, 40).await;
    let segundo = cierra(3 * DIA).await.expect("over");
    assert_eq!((segundo.desde, segundo.hasta, segundo.dia), (3, 4, primero.dia.tomorrow().expect("a day")));
    assert_eq!(segundo.raiz, domain::evidencia::raiz(&[tres.huella, cuatro.huella]));
    assert_eq!(b.lee(async |c| evidencia::dias(c, 9).await).await, [segundo, primero.clone()]);
    assert_eq!(b.lee(async |c| evidencia::dia(c, primero.dia).await).await.map(|d| d.hasta), Some(2));
});

historia!(a_chain_is_read_with_its_places_under_the_seals, |b| {
    let ana = b.persona("ana").await;
    let suya = Sujeto::Persona(ana.to_string());
    for n in 1..=3 {
        b.haz(async move |c| anotar(c, ana, n).await.map(drop)).await;
    }
    let sello = sellar(&b.store, 7).await.expect("three wait");
    b.haz(async move |c| anotar(c, ana, 4).await.map(drop)).await;
    let (cadena, lugares) = b
        .lee(async |c| Ok((evidencia::cadena(c, &suya, 9).await?, evidencia::lugares(c, &suya, 9).await?)))
        .await;
    assert_eq!(cadena.iter().map(|e| e.numero).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(lugares, [(1, 1, 0), (2, 1, 1), (3, 1, 2)], "the last is under none");
    let (leido, hojas) = b.lee(async |c| evidencia::sello(c, 1).await).await.expect("there");
    assert_eq!((leido, hojas), (sello, cadena[..3].iter().map(|e| e.huella).collect()));
});
