//! Merkle trees as in RFC 6962: a root for many entries, and the short proof that one of them is under it.

use super::Huella;
use sha2::{Digest, Sha256};

/// Root over the entries in their order; of none, the hash of nothing.
pub fn raiz(hojas: &[Huella]) -> Huella {
    match hojas {
        [] => Huella::de(&[]),
        [una] => hoja(una),
        _ => {
            let (izquierda, derecha) = hojas.split_at(corte(hojas.len()));
            nodo(&raiz(izquierda), &raiz(derecha))
        }
    }
}

/// What must be hashed with the entry at that place, from the leaf up, to reach the root.
pub fn camino(lugar: usize, hojas: &[Huella]) -> Vec<Huella> {
    if hojas.len() < 2 || lugar >= hojas.len() {
        return vec![];
    }
    let k = corte(hojas.len());
    let (izquierda, derecha) = hojas.split_at(k);
    let (mut pasos, hermana) = if lugar < k {
        (camino(lugar, izquierda), raiz(derecha))
    } else {
        (camino(lugar - k, derecha), raiz(izquierda))
    };
    pasos.push(hermana);
    pasos
}

/// Whether the entry stands at that place among so many under the root.
pub fn verificar_camino(
    entrada: &Huella,
    lugar: usize,
    cuantas: usize,
    pasos: &[Huella],
    raiz: &Huella,
) -> bool {
    lugar < cuantas && subir(hoja(entrada), lugar, cuantas, pasos).is_some_and(|r| r == *raiz)
}

/// The root that the steps lead to; none where they are too few or too many.
fn subir(abajo: Huella, lugar: usize, cuantas: usize, pasos: &[Huella]) -> Option<Huella> {
    if cuantas == 1 {
        return pasos.is_empty().then_some(abajo);
    }
    let (hermana, pasos) = pasos.split_last()?;
    let k = corte(cuantas);
    Some(if lugar < k {
        nodo(&subir(abajo, lugar, k, pasos)?, hermana)
    } else {
        nodo(hermana, &subir(abajo, lugar - k, cuantas - k, pasos)?)
    })
}

/// The largest power of two below `n`, which is at least 2.
fn corte(n: usize) -> usize {
    n.next_power_of_two() / 2
}

fn hoja(h: &Huella) -> Huella {
    Huella(Sha256::new().chain_update([0]).chain_update(h.0).finalize().into())
}

fn nodo(izquierda: &Huella, derecha: &Huella) -> Huella {
    Huella(
        Sha256::new().chain_update([1]).chain_update(izquierda.0).chain_update(derecha.0).finalize().into(),
    )
}

#[cfg(test)]
#[path = "merkle_tests.rs"]
mod tests;
