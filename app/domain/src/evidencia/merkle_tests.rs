//! Properties of the trees.

use super::*;
use proptest::prelude::*;

fn hojas(n: usize) -> Vec<Huella> {
    (0..n).map(|i| Huella::de(&i.to_be_bytes())).collect()
}

#[test]
fn small_trees_are_those_of_the_norm() {
    let h = hojas(3);
    assert_eq!(raiz(&[]).to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(raiz(&h[..1]), hoja(&h[0]));
    assert_eq!(raiz(&h), nodo(&nodo(&hoja(&h[0]), &hoja(&h[1])), &hoja(&h[2])));
}

proptest! {
    #[test]
    fn each_entry_is_proved_and_nothing_else_is(n in 1..200usize, i in 0..200usize, j in 0..200usize) {
        let (h, i, j) = (hojas(n), i % n, j % n);
        let (r, pasos) = (raiz(&h), camino(i, &h));
        prop_assert!(verificar_camino(&h[i], i, n, &pasos, &r));
        prop_assert!(pasos.len() <= n.next_power_of_two().ilog2() as usize);
        prop_assert_eq!(verificar_camino(&h[j], i, n, &pasos, &r), i == j);
        prop_assert!(!verificar_camino(&h[i], n + i, n, &pasos, &r));
        prop_assert!(!verificar_camino(&h[i], i, n, &[&pasos[..], &[r]].concat(), &r));
        if let Some((_, menos)) = pasos.split_last() {
            prop_assert!(!verificar_camino(&h[i], i, n, menos, &r));
        }
    }

    #[test]
    fn the_root_tells_apart_order_and_number(n in 2..60usize, i in 0..60usize, j in 0..60usize) {
        let (h, i, j) = (hojas(n), i % n, j % n);
        let mut otra = h.clone();
        otra.swap(i, j);
        prop_assert_eq!(raiz(&otra) == raiz(&h), i == j);
        prop_assert_ne!(raiz(&h[1..]), raiz(&h));
    }
}
