//! A document that the deposit cannot hand over is told to the person, and never served.

use super::{
    casa::{Casa, ahora},
    mesa::{CASO, Mesa},
};
use crate::{archivos::Duenio, azar};
use bytes::Bytes;
use futures::stream;
use jiff::SignedDuration;
use store::adjuntos;

#[tokio::test]
async fn a_document_that_is_missing_is_told_to_its_person_and_to_the_desk() {
    let m = Mesa::nueva().await;
    let propio = "/carpeta/tramites/SR-2027-000001/documentos/2";
    let de_la_mesa = format!("{CASO}documentos/2");
    let r = m.maria.copia().ver(&m.casa, propio).await.debe(200).dice("%PDF");
    assert_eq!(r.cabecera("content-length"), r.cuerpo.len().to_string());
    let b = &m.casa.borde;
    let mut lector = b.store.lector().await.expect("reader");
    let todos = store::llaves::nombrados(&mut lector.conn(), None).await.expect("read");
    let id = todos.first().expect("one").id;
    let a = adjuntos::por_id(&mut lector.conn(), id).await.expect("read").expect("there");
    drop(lector);
    b.deposito.leer(id, Duenio::Sede, &a.huella).await.expect("it is there");
    b.deposito.quitar(id).await.expect("removed");
    for (quien, camino) in [(&m.maria, propio), (&m.carmen, de_la_mesa.as_str())] {
        let r = quien.copia().ver(&m.casa, camino).await.debe(500);
        r.dice("No podemos entregarle el documento").calla("%PDF");
    }
}

#[tokio::test]
async fn the_jobs_of_a_server_remove_what_no_row_ever_named() {
    let casa = Casa::nueva().await;
    let d = &casa.borde.deposito;
    let guardar = async |horas: i64| {
        // Of the groups that are looked at first.
        let nuevo = || azar::id(ahora() - SignedDuration::from_hours(horas));
        let id = std::iter::repeat_with(nuevo).find(|id| id.to_string().chars().rev().nth(1) == Some('0'));
        let trozos = stream::iter([Ok::<_, ()>(Bytes::from_static(b"%PDF-1.7"))]);
        let r = d.recibir(id.expect("chance"), Duenio::Sede, "a.pdf", (99, &["pdf".into()]), trozos).await;
        r.expect("taken")
    };
    let (viejo, nuevo) = (guardar(25).await, guardar(1).await);
    casa.trabajar().await;
    assert!(d.leer(viejo.id, Duenio::Sede, &viejo.huella).await.is_err());
    assert!(d.leer(nuevo.id, Duenio::Sede, &nuevo.huella).await.is_ok(), "it may still get its row");
}
