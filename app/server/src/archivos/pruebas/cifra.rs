//! Whatever is done to a file where it is kept, it is refused; random changes too.

use super::{super::cifra::*, *};
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit,
    aead::{Payload, stream::DecryptorBE32},
};
use proptest::prelude::*;

fn sellar(llave: &Llave, id: Id, trozos: &[&[u8]]) -> (Cabeza, Vec<Vec<u8>>) {
    let cabeza = Cabeza::nueva(llave);
    let mut tira = Tira::nueva(llave, &cabeza, id);
    let fin = trozos.len() - 1;
    let sellar = |(i, t): (usize, &&[u8])| tira.sellar(t.to_vec(), i == fin).expect("sealed");
    (cabeza, trozos.iter().enumerate().map(sellar).collect())
}

fn abrir(llave: &Llave, id: Id, cabeza: &Cabeza, sellados: &[Vec<u8>]) -> Result<Vec<u8>, Alterado> {
    let mut tira = Tira::nueva(llave, cabeza, id);
    let fin = sellados.len().saturating_sub(1);
    let abrir = |(i, s): (usize, &Vec<u8>)| tira.abrir(s.clone(), i == fin);
    Ok(sellados.iter().enumerate().map(abrir).collect::<Result<Vec<_>, _>>()?.concat())
}

#[test]
fn pieces_open_in_their_order_in_their_file_under_their_key_and_to_the_end() {
    let llave = Llave::nueva();
    let (cabeza, s) = sellar(&llave, id(1), &[b"uno", b"dos", b"tres"]);
    let abre = |sellados: &[Vec<u8>]| abrir(&llave, id(1), &cabeza, sellados);
    assert_eq!(abre(&s), Ok(b"unodostres".to_vec()));
    let [a, b, c] = [&s[0], &s[1], &s[2]].map(Clone::clone);
    let malos = [
        ("cut", vec![a.clone(), b.clone()]),
        ("cut to one", vec![a.clone()]),
        ("in another order", vec![b.clone(), a.clone(), c.clone()]),
        ("one twice", vec![a.clone(), a.clone(), c.clone()]),
        ("without the middle", vec![a.clone(), c.clone()]),
        ("one more", vec![a, b, c.clone(), c]),
    ];
    for (que, sellados) in malos {
        assert_eq!(abre(&sellados), Err(Alterado), "{que}");
    }
    assert_eq!(abrir(&llave, id(2), &cabeza, &s), Err(Alterado), "in the place of another");
    assert_eq!(abrir(&Llave::nueva(), id(1), &cabeza, &s), Err(Alterado), "another key");
    assert_eq!(abrir(&llave, id(1), &Cabeza::nueva(&llave), &s), Err(Alterado), "another head");
}

/// The construction is the one that RustCrypto knows as STREAM (BE32): another program can read our files with it.
#[test]
fn pieces_are_those_of_another_library() {
    let llave = Llave::nueva();
    let (cabeza, s) = sellar(&llave, id(1), &[b"uno", b"dos", b"tres"]);
    let aad = [&cabeza.bytes()[..], id(1).to_string().as_bytes()].concat();
    let clave = ChaCha20Poly1305::new(&llave.de_blob(&cabeza).into());
    let mut otra = DecryptorBE32::from_aead(clave, cabeza.bytes()[57..].into());
    let parte = |n: usize| Payload { msg: &s[n], aad: &aad };
    assert_eq!(otra.decrypt_next(parte(0)).expect("opens"), b"uno");
    assert_eq!(otra.decrypt_next(parte(1)).expect("opens"), b"dos");
    assert_eq!(otra.decrypt_last(parte(2)).expect("opens"), b"tres");
}

#[test]
fn an_empty_file_has_an_end_too_and_sizes_go_there_and_back() {
    let llave = Llave::nueva();
    let (cabeza, s) = sellar(&llave, id(1), &[b""]);
    assert_eq!(abrir(&llave, id(1), &cabeza, &s), Ok(Vec::new()));
    assert_eq!((CABEZA + s[0].len()) as u64, guardados(0));
    let z = TROZO as u64;
    for n in [0, 1, z - 1, z, z + 1, 2 * z - 1, 2 * z, 2 * z + 1, 1 << 40] {
        assert_eq!(claros(guardados(n)), Some(n));
    }
    for n in [0, 63, 64, 79, guardados(z) + 1, guardados(z) + 16] {
        assert_eq!(claros(n), None, "{n}");
    }
}

/// What somebody who reaches the place may do to a file.
#[derive(Clone, Debug)]
enum Cambio {
    Bit(prop::sample::Index, u8),
    Cortar(prop::sample::Index),
    Agregar(Vec<u8>),
    Trasponer(prop::sample::Index, prop::sample::Index),
    Sacar(prop::sample::Index),
}

fn cambio() -> impl Strategy<Value = Cambio> {
    let i = any::<prop::sample::Index>;
    prop_oneof![
        (i(), 0..8u8).prop_map(|(i, b)| Cambio::Bit(i, b)),
        i().prop_map(Cambio::Cortar),
        prop::collection::vec(any::<u8>(), 1..100_000).prop_map(Cambio::Agregar),
        (i(), i()).prop_map(|(a, b)| Cambio::Trasponer(a, b)),
        i().prop_map(Cambio::Sacar),
    ]
}

fn cambiar(mut b: Vec<u8>, cambio: &Cambio) -> Vec<u8> {
    let piezas = (b.len() - CABEZA).div_ceil(SELLADO);
    let pieza = |n: usize, largo: usize| CABEZA + n * SELLADO..largo.min(CABEZA + (n + 1) * SELLADO);
    match cambio {
        Cambio::Bit(i, bit) => {
            let i = i.index(b.len());
            b[i] ^= 1 << bit;
        }
        Cambio::Cortar(i) => b.truncate(i.index(b.len())),
        Cambio::Agregar(mas) => b.extend(mas),
        Cambio::Trasponer(x, y) => {
            let (x, y) = (x.index(piezas), y.index(piezas));
            let (uno, otro) = (b[pieza(x, b.len())].to_vec(), b[pieza(y, b.len())].to_vec());
            let partes = (0..piezas).map(|n| match n {
                n if n == x => otro.clone(),
                n if n == y => uno.clone(),
                n => b[pieza(n, b.len())].to_vec(),
            });
            b = [b[..CABEZA].to_vec()].into_iter().chain(partes).collect::<Vec<_>>().concat();
        }
        Cambio::Sacar(i) => drop(b.drain(pieza(i.index(piezas), b.len()))),
    }
    b
}

#[test]
fn no_change_of_a_kept_file_is_ever_handed_over_whole() {
    let rt = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("runtime");
    let c = rt.block_on(Casa::nueva());
    let (r, claro) = rt.block_on(c.pdf(1, ana(), 5 * TROZO + 100));
    let guardado = std::fs::read(c.ruta(r.id)).expect("kept");
    let mut corredor = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let hecho = corredor.run(&cambio(), |cambio| {
        let cambiado = cambiar(guardado.clone(), &cambio);
        prop_assume!(cambiado != guardado);
        std::fs::write(c.ruta(r.id), &cambiado).expect("changed");
        rt.block_on(async {
            let Ok(leido) = c.d.leer(r.id, ana(), &r.huella).await else { return Ok(()) };
            let (mut visto, mut trozos) = (Vec::new(), std::pin::pin!(leido.trozos()));
            loop {
                match trozos.next().await {
                    Some(Ok(t)) => visto.extend_from_slice(&t),
                    Some(Err(por)) => break prop_assert_eq!(por, NoLeido::Danado),
                    None => prop_assert!(false, "handed over to its end"),
                }
            }
            // What came before is what it was.
            prop_assert!(claro.starts_with(&visto) && visto.len() < claro.len());
            Ok(())
        })
    });
    hecho.expect("refused");
}
