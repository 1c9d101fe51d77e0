//! When a permiso opens: tables of cases, and that what is closed stays closed.

use super::*;
use proptest::prelude::*;

fn en(segundos: i64) -> Instante {
    Instante::from_second(1_800_000_000 + segundos).expect("in range")
}

fn permiso(veces: Option<u16>) -> Permiso {
    Permiso { proposito: "Estudio de crédito".into(), hasta: en(100), veces, descarga: false }
}

#[test]
fn a_permiso_opens_until_its_end_its_last_use_or_its_withdrawal() {
    for (veces, usadas, retirado, ahora, esperado) in [
        (None, 0, None, 0, Ok(())),
        (None, 1_000_000, None, 99, Ok(())),
        (None, 0, None, 100, Err(Cerrado::Vencido)),
        (Some(1), 0, None, 99, Ok(())),
        (Some(1), 1, None, 0, Err(Cerrado::Agotado)),
        (Some(1), 2, None, 0, Err(Cerrado::Agotado)),
        (Some(3), 2, Some(50), 0, Err(Cerrado::Retirado)),
        (Some(3), 3, Some(50), 200, Err(Cerrado::Retirado)),
        (Some(3), 3, None, 200, Err(Cerrado::Vencido)),
    ] {
        let r = permiso(veces).abre(usadas, retirado.map(en), en(ahora));
        assert_eq!(r, esperado, "{veces:?} {usadas} {retirado:?} {ahora}");
    }
}

#[test]
fn openings_that_are_left_are_counted_down_to_none() {
    assert_eq!(permiso(None).quedan(7), None);
    assert_eq!(permiso(Some(2)).quedan(1), Some(1));
    assert_eq!(permiso(Some(2)).quedan(9), Some(0));
}

#[test]
fn what_was_typed_is_read_and_every_error_is_told_at_once() {
    let p = Permiso::leer("  Estudio de crédito \u{202e} 2026/2027 ", "7", " 3 ", true, en(0)).expect("good");
    assert_eq!(p.proposito, "Estudio de crédito 2026/2027");
    assert_eq!((p.hasta, p.veces, p.descarga), (en(7 * 86_400), Some(3), true));
    assert_eq!(Permiso::leer("x", "1", "", false, en(0)).expect("good").veces, None);
    let todo = Permiso::leer(" \u{200b}", "2", "0", false, en(0)).expect_err("bad");
    assert_eq!(todo, [Mal::Proposito, Mal::Dias, Mal::Veces]);
    for veces in ["-1", "101", "1.5", "muchas", "99999999999"] {
        assert_eq!(Permiso::leer("x", "1", veces, false, en(0)), Err(vec![Mal::Veces]), "{veces}");
    }
    for dias in ["", "0", "366", "-7", "7 "] {
        assert_eq!(Permiso::leer("x", dias, "", false, en(0)), Err(vec![Mal::Dias]), "{dias}");
    }
    assert!(Permiso::leer(&"ñ".repeat(MAX_PROPOSITO), "1", "", false, en(0)).is_ok());
    let largo = Permiso::leer(&"a".repeat(MAX_PROPOSITO + 1), "1", "", false, en(0));
    assert_eq!(largo, Err(vec![Mal::Proposito]));
    for enlace in ["Vea HTTPS://malo.example/x", "Entre a www.malo.example"] {
        assert_eq!(Permiso::leer(enlace, "1", "", false, en(0)), Err(vec![Mal::ConEnlace]), "{enlace}");
    }
}

#[test]
fn no_choice_lasts_longer_than_a_permiso_may() {
    assert_eq!(DIAS.iter().max(), Some(&MAX_DIAS));
}

proptest! {
    #[test]
    fn once_closed_later_moments_and_more_uses_never_open_it_again(
        veces in proptest::option::of(1..=MAX_VECES),
        usadas in 0_u64..200, mas in 0_u64..200,
        ahora in 0_i64..200, luego in 0_i64..200,
        retirado in proptest::option::of(0_i64..200), despues in proptest::option::of(0_i64..200),
    ) {
        let p = permiso(veces);
        if p.abre(usadas, retirado.map(en), en(ahora)).is_err() {
            let retirado = retirado.or(despues);
            prop_assert!(p.abre(usadas + mas, retirado.map(en), en(ahora + luego)).is_err());
        }
    }

    #[test]
    fn it_never_opens_more_often_than_it_says(veces in 1..=MAX_VECES, intentos in 0_u64..300) {
        let p = permiso(Some(veces));
        let abiertas = (0..intentos).fold(0, |usadas, _| {
            usadas + u64::from(p.abre(usadas, None, en(0)).is_ok())
        });
        prop_assert_eq!(abiertas, intentos.min(u64::from(veces)));
    }
}
