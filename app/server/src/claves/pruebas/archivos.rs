//! The file of the keys: made, completed, rotated, revoked, and by many at once.

use super::*;
use crate::claves::{Aviso, Claves, Resultado, Uso, revocar, rotar};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    thread,
};

const AHORA: &str = "2026-03-28T12:00:00Z";

fn lugar() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("dir");
    let archivo = dir.path().join("var/claves.json");
    (dir, archivo)
}

/// As the first version of the program wrote it: one Ed25519 key, without dates.
fn viejo(archivo: &Path) -> String {
    let clave = ed25519_dalek::SigningKey::from_bytes(&[5; 32]);
    let x = B64.encode(clave.verifying_key());
    let json = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
    let kid = B64.encode(<sha2::Sha256 as sha2::Digest>::digest(json));
    let d = B64.encode([5; 32]);
    fs::create_dir_all(archivo.parent().expect("folder")).expect("folder");
    let texto = format!(r#"{{"keys":[{{"kty":"OKP","crv":"Ed25519","kid":"{kid}","x":"{x}","d":"{d}"}}]}}"#);
    fs::write(archivo, texto).expect("written");
    fs::set_permissions(archivo, fs::Permissions::from_mode(0o600)).expect("chmod");
    kid
}

fn kid_de(claves: &Claves, uso: Uso) -> String {
    let vivas = |k: &&Jwk| k.uso() == Some(uso) && k.hasta.is_none();
    let lista = claves.lista();
    assert_eq!(lista.iter().filter(vivas).count(), 1);
    lista.iter().find(vivas).expect("one signs").kid.clone()
}

fn valida(claves: &Claves, jws: &str) -> Option<Option<Aviso>> {
    match claves.comprobar(jws) {
        Resultado::Valida { aviso, .. } => Some(aviso),
        _ => None,
    }
}

#[test]
fn keys_are_made_once_read_back_and_only_by_their_owner() {
    let (_dir, archivo) = lugar();
    let una = Claves::abrir(&archivo).expect("made");
    let otra = Claves::abrir(&archivo).expect("read");
    assert_eq!(una.publicas(), otra.publicas());
    let firma = una.firmar(b"acto");
    assert!(otra.verificar(&firma.clave, b"acto", &firma.firma));
    assert!(!otra.verificar(&firma.clave, b"otro", &firma.firma));
    assert!(!otra.verificar("nadie", b"acto", &firma.firma));
    let jws = una.declarar(&constancia()).expect("signed");
    assert!(valida(&otra, &jws).is_some());
    assert_eq!(fs::metadata(&archivo).expect("there").permissions().mode() & 0o777, 0o600);
    fs::set_permissions(&archivo, fs::Permissions::from_mode(0o644)).expect("chmod");
    assert!(Claves::abrir(&archivo).is_err());
}

#[test]
fn no_private_part_is_ever_published() {
    let (_dir, archivo) = lugar();
    let claves = Claves::abrir(&archivo).expect("made");
    rotar(&archivo, Uso::Constancias, instante(AHORA)).expect("rotated");
    let privadas: serde_json::Value =
        serde_json::from_slice(&fs::read(&archivo).expect("file")).expect("JSON");
    let secretos: Vec<&str> =
        privadas["keys"].as_array().expect("list").iter().filter_map(|k| k["d"].as_str()).collect();
    assert_eq!(secretos.len(), 3, "the rotated key keeps no private part");
    let publicas = claves.publicas();
    assert!(!publicas.contains("\"d\"") && secretos.iter().all(|s| !publicas.contains(s)));
    assert!(!publicas.contains("oct"), "of what wraps nothing is public, not even its name");
    assert!(publicas.contains("\"hasta\"") && publicas.contains("\"ES256\""));
}

#[test]
fn a_file_of_before_gets_its_key_of_statements_and_keeps_its_seals() {
    let (_dir, archivo) = lugar();
    let kid = viejo(&archivo);
    let copia = Claves::leer(&fs::read(&archivo).expect("file")).expect("an old copy is one");
    assert!(copia.declarar(&constancia()).is_err());
    let antes = copia.firmar(b"acto");
    let claves = Claves::abrir(&archivo).expect("completed");
    assert_eq!(kid_de(&claves, Uso::Sellos), kid);
    assert!(claves.verificar(&kid, b"acto", &antes.firma));
    let jws = claves.declarar(&constancia()).expect("signed");
    let otra = Claves::abrir(&archivo).expect("read");
    assert_eq!(otra.publicas(), claves.publicas());
    assert!(valida(&otra, &jws).is_some());
    let primera = &serde_json::from_str::<serde_json::Value>(&claves.publicas()).expect("JSON")["keys"][0];
    assert_eq!(primera["kid"], kid.as_str(), "older programs sign with the first");
}

#[test]
fn many_that_start_at_once_get_the_same_keys() {
    for con_viejo in [false, true] {
        let (_dir, archivo) = lugar();
        if con_viejo {
            viejo(&archivo);
        }
        let todas: Vec<String> = thread::scope(|s| {
            let hilos: Vec<_> =
                (0..16).map(|_| s.spawn(|| Claves::abrir(&archivo).expect("opened").publicas())).collect();
            hilos.into_iter().map(|h| h.join().expect("no panic")).collect()
        });
        assert!(todas.iter().all(|p| *p == todas[0]), "{todas:?}");
        assert_eq!(Claves::abrir(&archivo).expect("read").lista().len(), 3);
    }
}

#[test]
fn after_a_rotation_a_running_server_signs_with_the_new_key_and_the_old_one_still_verifies() {
    let (_dir, archivo) = lugar();
    let claves = Claves::abrir(&archivo).expect("made");
    let vieja = kid_de(&claves, Uso::Constancias);
    let antes = claves.declarar(&constancia()).expect("signed");
    let nueva = rotar(&archivo, Uso::Constancias, instante(AHORA)).expect("rotated");
    let despues = claves.declarar(&constancia()).expect("signed");
    assert_eq!(kid_de(&claves, Uso::Constancias), nueva);
    assert_ne!(vieja, nueva);
    assert!(valida(&claves, &antes).is_some() && valida(&claves, &despues).is_some());
    assert_ne!(antes.split_once('.').expect("parts").0, despues.split_once('.').expect("parts").0);
    let sello = claves.firmar(b"acto");
    rotar(&archivo, Uso::Sellos, instante(AHORA)).expect("rotated");
    assert_ne!(claves.firmar(b"acto").clave, sello.clave);
    assert!(claves.verificar(&sello.clave, b"acto", &sello.firma));
    assert!(valida(&Claves::abrir(&archivo).expect("read"), &antes).is_some());
}

#[test]
fn a_revoked_key_stands_only_behind_what_is_older_and_another_takes_its_place() {
    let (_dir, archivo) = lugar();
    let claves = Claves::abrir(&archivo).expect("made");
    let kid = kid_de(&claves, Uso::Constancias);
    let de_marzo = claves.declarar(&constancia()).expect("signed");
    let abril = Constancia { recibida_en: Momento::de(instante("2026-04-02T12:00:00Z")), ..constancia() };
    let de_abril = claves.declarar(&abril).expect("signed");
    let en = instante("2026-04-01T12:00:00Z");
    let nueva = revocar(&archivo, &kid, "Se perdió un computador", en, en).expect("revoked");
    assert_eq!(nueva.as_deref(), Some(&*kid_de(&claves, Uso::Constancias)));
    assert_eq!(valida(&claves, &de_marzo), Some(Some(Aviso::RevocadaDespues)));
    assert!(matches!(claves.comprobar(&de_abril), Resultado::ClaveRevocada(c) if c.kid == kid));
    assert_eq!(valida(&claves, &claves.declarar(&abril).expect("signed")), Some(None));
    assert!(revocar(&archivo, &kid, "Otra vez", en, en).is_err());
    assert!(revocar(&archivo, "nadie", "No existe", en, en).is_err());
    assert!(revocar(&archivo, &kid_de(&claves, Uso::Sellos), "Es de sellos", en, en).is_err());
    for motivo in ["", "  ", "a\nb", &"a".repeat(201)] {
        assert!(revocar(&archivo, nueva.as_deref().expect("new"), motivo, en, en).is_err(), "{motivo:?}");
    }
}

#[test]
fn a_file_that_is_spoiled_while_the_server_runs_stops_no_one() {
    let (_dir, archivo) = lugar();
    let claves = Claves::abrir(&archivo).expect("made");
    let antes = claves.publicas();
    fs::write(&archivo, "{").expect("written");
    assert_eq!(claves.publicas(), antes);
    assert!(claves.declarar(&constancia()).is_ok());
    assert!(Claves::abrir(&archivo).is_err());
}
