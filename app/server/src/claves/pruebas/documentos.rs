//! What wraps the keys of documents: for one owner only, and old wrappings open after a rotation.

use super::instante;
use crate::claves::{Claves, Uso, revocar, rotar};

#[test]
fn a_key_is_unwrapped_only_for_its_owner_by_its_key_and_whole() {
    let dir = tempfile::tempdir().expect("dir");
    let claves = Claves::abrir(&dir.path().join("claves.json")).expect("made");
    let (kid, envuelta) = claves.envolver("ana", &[7; 32]).expect("wrapped");
    assert_eq!(Some(&kid), claves.kek().as_ref());
    assert_eq!(claves.desenvolver(&kid, "ana", &envuelta), Some([7; 32]));
    assert_eq!(claves.desenvolver(&kid, "luz", &envuelta), None, "of another owner");
    assert_eq!(claves.desenvolver("otra", "ana", &envuelta), None);
    for mala in ["", "AAAA", &envuelta[1..], &envuelta[..envuelta.len() - 4]] {
        assert_eq!(claves.desenvolver(&kid, "ana", mala), None, "{mala}");
    }
    assert_ne!(envuelta, claves.envolver("ana", &[7; 32]).expect("wrapped").1, "chance is in it");
}

#[test]
fn after_a_rotation_a_running_server_wraps_with_the_new_key_and_opens_what_the_old_one_wrapped() {
    let dir = tempfile::tempdir().expect("dir");
    let archivo = dir.path().join("claves.json");
    let claves = Claves::abrir(&archivo).expect("made");
    let (vieja, envuelta) = claves.envolver("ana", &[7; 32]).expect("wrapped");
    let nueva = rotar(&archivo, Uso::Documentos, instante("2026-03-28T12:00:00Z")).expect("rotated");
    let (kid, _) = claves.envolver("ana", &[7; 32]).expect("wrapped");
    assert_eq!((kid == nueva, kid == vieja), (true, false));
    let otra = Claves::abrir(&archivo).expect("read");
    assert_eq!(otra.desenvolver(&vieja, "ana", &envuelta), Some([7; 32]));
    let en = instante("2026-03-29T12:00:00Z");
    assert!(revocar(&archivo, &nueva, "No firma", en, en).is_err());
}
