//! Keys of owners: one each, erased with all that they open, wrapped anew while servers run.

use super::{super::reenvolver, *};
use crate::claves::{Uso, rotar};
use store::llaves;

#[tokio::test]
async fn without_the_key_of_their_owner_files_are_gone_and_those_of_others_stay() {
    let c = Casa::nueva().await;
    let luz = Duenio::Persona(id(78));
    let (vieja, _) = c.pdf(1, ana(), 1000).await;
    let (de_luz, claro) = c.pdf(2, luz, 1000).await;
    assert_eq!(c.leer(&de_luz, ana()).await, Err(NoLeido::NoEsta), "under the key of another");
    let borrada = c.store.acto(async |c| llaves::olvidar(c, &ana().to_string()).await);
    assert!(borrada.await.expect("erased"));
    assert_eq!(c.leer(&vieja, ana()).await, Err(NoLeido::NoEsta));
    let (nueva, otro) = c.pdf(3, ana(), 2000).await;
    assert_eq!(c.leer(&nueva, ana()).await, Ok(otro));
    assert_eq!(c.leer(&vieja, ana()).await, Err(NoLeido::NoEsta), "a new key opens nothing old");
    assert_eq!(c.leer(&de_luz, luz).await, Ok(claro));
}

#[tokio::test]
async fn two_first_files_at_once_share_a_key() {
    let c = Casa::nueva().await;
    let ((a, uno), (b, dos)) = tokio::join!(c.pdf(1, ana(), 1000), c.pdf(2, ana(), 1000));
    assert_eq!((c.leer(&a, ana()).await, c.leer(&b, ana()).await), (Ok(uno), Ok(dos)));
}

#[tokio::test]
async fn the_entity_changes_its_key_and_not_a_byte_of_a_file_changes() {
    let c = Casa::nueva().await;
    let mut todos = Vec::new();
    for n in 0..3 {
        let duenio = Duenio::Persona(id(80 + n));
        let (r, claro) = c.pdf(n, duenio, 1000).await;
        let guardado = std::fs::read(c.ruta(r.id)).expect("kept");
        todos.push((duenio, r, claro, guardado));
    }
    let ahora = domain::Instante::from_second(1_800_000_000).expect("in range");
    let kek = rotar(&c.carpeta.path().join("claves.json"), Uso::Documentos, ahora).expect("rotated");
    assert_eq!(c.leer(&todos[0].1, todos[0].0).await, Ok(todos[0].2.clone()), "before they are wrapped anew");
    assert_eq!(reenvolver(&c.store, &c.claves).await.expect("wrapped"), 3);
    assert_eq!(reenvolver(&c.store, &c.claves).await.expect("wrapped"), 0, "twice is once");
    let mut lector = c.store.lector().await.expect("reader");
    let filas = llaves::pagina(&mut lector.conn(), "").await.expect("rows");
    assert!(filas.len() == 3 && filas.iter().all(|l| l.kek == kek));
    drop(lector);
    for (duenio, r, claro, guardado) in todos {
        assert_eq!(std::fs::read(c.ruta(r.id)).expect("kept"), guardado);
        assert_eq!(c.leer(&r, duenio).await, Ok(claro));
    }
}

#[tokio::test]
async fn with_the_keys_of_another_sede_nothing_is_read_nor_written() {
    let (c, otra) = (Casa::nueva().await, Casa::nueva().await);
    let (r, _) = c.pdf(1, ana(), 1000).await;
    let d = Deposito::en(c.d.lugar.clone(), &c.store, &otra.claves);
    assert_eq!(d.leer(r.id, ana(), &r.huella).await.err(), Some(NoLeido::Danado));
    let trozos = stream::iter([Ok::<_, ()>(Bytes::from_static(PDF))]);
    let no = d.recibir(id(2), ana(), "a.pdf", (GRANDE, &["pdf".into()]), trozos).await;
    assert_eq!(no, Err(NoRecibido::Disco));
}
