//! A document that the deposit cannot hand over is told to the person, and never served.

use super::mesa::{CASO, Mesa};
use crate::archivos::Duenio;
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
