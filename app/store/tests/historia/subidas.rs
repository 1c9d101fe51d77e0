//! Stories of files on their way: theirs alone, each piece once, and nothing of them stays.

use crate::base::{Base, en, historia, id};
use store::{
    Id,
    carpeta::subidas::{self, Abiertas, Subida, Trozo},
    llaves, personas,
};

fn subida(n: u64, marca: &str) -> Subida {
    let (nombre, marca) = ("cédula.pdf".to_owned(), marca.to_owned());
    Subida { id: id(n), carpeta: None, documento: None, nombre, marca, bytes: 30, creada_en: en(n as i64) }
}

fn trozo(numero: i64, blob: u64) -> Trozo {
    Trozo { numero, blob: id(blob), bytes: 10, huella: format!("h{blob}") }
}

async fn abre(b: &Base, de: Id, n: u64, marca: &str) {
    let s = subida(n, marca);
    b.haz(async move |c| subidas::abrir(c, de, &s).await).await;
}

async fn pone(b: &Base, de: Id, n: u64, t: Trozo) -> bool {
    b.haz(async move |c| subidas::poner(c, de, id(n), &t).await).await
}

historia!(a_piece_is_kept_once_and_only_by_who_sends_it, |b| {
    let (ana, luz) = (b.persona("ana").await, b.persona("luisa").await);
    abre(&b, ana, 1, "").await;
    assert!(pone(&b, ana, 1, trozo(1, 101)).await);
    assert!(pone(&b, ana, 1, trozo(0, 100)).await);
    assert!(!pone(&b, ana, 1, trozo(1, 109)).await, "it is there");
    assert!(!pone(&b, luz, 1, trozo(2, 102)).await, "it is another's");
    assert!(b.lee(async |c| subidas::una(c, luz, id(1)).await).await.is_none());
    let hay = b.lee(async |c| subidas::trozos(c, id(1)).await).await;
    assert_eq!(hay.iter().map(|t| (t.numero, t.blob)).collect::<Vec<_>>(), [(0, id(100)), (1, id(101))]);
    assert!(b.lee(async |c| llaves::se_nombra(c, id(100)).await).await);
    let nombrados = b.lee(async |c| llaves::nombrados(c, None).await).await;
    assert_eq!(nombrados.iter().map(|n| n.id).collect::<Vec<_>>(), [id(100), id(101)]);
    let sobran = b.haz(async move |c| subidas::terminar(c, id(1), id(9)).await).await;
    assert_eq!(sobran.len(), 2);
    assert!(!pone(&b, ana, 1, trozo(2, 102)).await, "it is a document already");
    assert!(!b.lee(async |c| llaves::se_nombra(c, id(100)).await).await);
    let hecha = b.lee(async |c| subidas::una(c, ana, id(1)).await).await.expect("there");
    assert_eq!(hecha.documento, Some(id(9)));
    assert_eq!(b.lee(async |c| subidas::abiertas(c, ana).await).await, Abiertas::default());
});

historia!(the_same_file_goes_on_where_it_was_cut, |b| {
    let (ana, luz) = (b.persona("ana").await, b.persona("luisa").await);
    abre(&b, ana, 1, "").await;
    abre(&b, ana, 2, "1700").await;
    let igual = async |de: Id, s: Subida| {
        let hallada =
            b.lee(async |c| subidas::igual(c, de, s.carpeta, (&s.nombre, &s.marca, s.bytes)).await).await;
        hallada.map(|s| s.id)
    };
    assert_eq!(igual(ana, subida(3, "1700")).await, Some(id(2)));
    assert_eq!(igual(ana, subida(3, "")).await, None, "of a file that nothing is known of");
    assert_eq!(igual(ana, subida(3, "1800")).await, None);
    assert_eq!(igual(luz, subida(3, "1700")).await, None);
    assert_eq!(igual(ana, Subida { carpeta: Some(id(7)), ..subida(3, "1700") }).await, None);
    assert_eq!(igual(ana, Subida { bytes: 31, ..subida(3, "1700") }).await, None);
    let hay = b.lee(async |c| subidas::abiertas(c, ana).await).await;
    assert_eq!(hay, Abiertas { cuantas: 2, bytes: 60 });
});

historia!(what_is_never_finished_goes_with_its_pieces, |b| {
    let (ana, luz) = (b.persona("ana").await, b.persona("luisa").await);
    for n in [1, 2, 3] {
        abre(&b, ana, n, "").await;
        assert!(pone(&b, ana, n, trozo(0, 100 + n)).await);
    }
    assert_eq!(b.haz(async move |c| subidas::borrar(c, luz, id(1)).await).await, None);
    assert_eq!(b.haz(async move |c| subidas::borrar(c, ana, id(1)).await).await, Some(vec![id(101)]));
    let (n, sobran) = b.haz(async |c| subidas::limpiar(c, en(3), 9).await).await;
    assert_eq!((n, sobran), (1, vec![id(102)]));
    b.haz(async move |c| personas::suprimir(c, ana, en(9)).await).await;
    let (n, sobran) = b.haz(async |c| subidas::limpiar(c, en(1), 9).await).await;
    assert_eq!((n, sobran), (1, vec![id(103)]), "with who is erased it goes at once");
});
