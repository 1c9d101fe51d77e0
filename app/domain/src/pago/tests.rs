//! References check themselves, and notices of a bank come to the same end in whatever order they come.

use super::{Aviso, Estado, LIMITE, Referencia, proxima_pregunta};
use crate::{Instante, radicado::Radicado};
use jiff::SignedDuration;
use proptest::{collection::vec, prelude::*, sample::select};

fn de(anio: i16, numero: i64) -> Referencia {
    Referencia::de(Radicado { anio, numero }).expect("a number")
}

#[test]
fn a_reference_is_written_and_read_as_people_do() {
    assert_eq!(de(2027, 1).to_string().len(), 14);
    assert_eq!(de(2027, 1).agrupada().replace(' ', ""), de(2027, 1).to_string());
    assert_eq!(de(2027, 123_456_789).to_string().len(), 15);
    for r in [de(2026, 1), de(2027, 99_999_999), de(2027, 100_000_000), de(9999, 999_999_999_999)] {
        assert_eq!(r.agrupada().parse(), Ok(r));
        assert_eq!(r.to_string().replacen("20", "20-", 1).parse(), Ok(r));
    }
    for malo in ["", "1", "2027000000010", "20270000000x12", "202700000001121234567890", "٢٠٢٧٠٠٠٠٠٠٠١١٢"]
    {
        assert_eq!(malo.parse::<Referencia>(), Err(()), "{malo}");
    }
    for r in [Radicado { anio: 27, numero: 1 }, Radicado { anio: 2027, numero: 0 }] {
        assert_eq!(Referencia::de(r), None);
    }
}

/// ISO 7064, MOD 97-10: the whole number leaves one.
#[test]
fn the_figures_of_control_are_those_of_the_standard() {
    for n in [1, 7, 42, 4_711, 99_999_999] {
        let entera: u64 = de(2027, n).to_string().parse().expect("figures");
        assert_eq!(entera % 97, 1);
    }
}

proptest! {
    #[test]
    fn one_wrong_figure_or_two_that_changed_places_are_always_seen(
        anio in 1984_i16..2100, numero in 1_i64..999_999_999, donde in 0_usize..18, otra in 0_u8..10
    ) {
        let bien = de(anio, numero).to_string();
        let donde = donde % bien.len();
        let mut mal = bien.clone().into_bytes();
        mal[donde] = b'0' + otra;
        let mal = String::from_utf8(mal).expect("figures");
        prop_assert_eq!(mal.parse::<Referencia>().is_ok(), mal == bien);
        let mut cruzada = bien.clone().into_bytes();
        if donde > 0 {
            cruzada.swap(donde - 1, donde);
        }
        let cruzada = String::from_utf8(cruzada).expect("figures");
        prop_assert_eq!(cruzada.parse::<Referencia>().is_ok(), cruzada == bien);
    }

    #[test]
    fn notices_in_any_order_and_number_come_to_the_same_end(
        (avisos, otros) in avisos().prop_flat_map(|a| (Just(a.clone()), Just(a).prop_shuffle())),
        repetidos in vec(any::<prop::sample::Index>(), 0..6)
    ) {
        let fin = |a: &[(usize, Aviso)]| {
            let mut transacciones = [Estado::EnCurso; 3];
            for (n, aviso) in a {
                transacciones[*n] = transacciones[*n].tras(*aviso);
            }
            (Estado::de(transacciones), transacciones)
        };
        let mut otros = otros;
        for i in &repetidos {
            if !avisos.is_empty() {
                otros.push(avisos[i.index(avisos.len())]);
            }
        }
        prop_assert_eq!(fin(&avisos), fin(&otros));
    }

    #[test]
    fn what_is_paid_stays_paid(antes in avisos(), despues in avisos()) {
        let mut e = antes.iter().fold(Estado::Pendiente, |e, (_, a)| e.tras(*a)).tras(Aviso::Aprobada);
        for (_, a) in despues {
            e = e.tras(a);
            prop_assert_eq!(e, Estado::Pagado);
            prop_assert_eq!(Estado::de([Estado::Rechazado, e, Estado::EnCurso]), Estado::Pagado);
        }
    }
}

/// Of which of three transactions, and what.
fn avisos() -> impl Strategy<Value = Vec<(usize, Aviso)>> {
    let que = select(vec![Aviso::EnEspera, Aviso::Vencida, Aviso::Rechazada, Aviso::Aprobada]);
    vec((0_usize..3, que), 0..12)
}

#[test]
fn a_payment_stands_as_its_transactions_say() {
    use Estado::{EnCurso, Pagado, Pendiente, Rechazado, Vencido};
    assert_eq!(Estado::de([]), Pendiente);
    assert_eq!(Estado::de([Rechazado]), Rechazado);
    assert_eq!(Estado::de([Rechazado, EnCurso]), EnCurso);
    assert_eq!(Estado::de([Vencido, Rechazado]), Rechazado);
    assert_eq!(Estado::de([Pagado, EnCurso]), Pagado);
    let libres: Vec<_> = Estado::TODOS.into_iter().filter(|e| e.se_puede_pagar()).collect();
    assert_eq!(libres, [Pendiente, Vencido, Rechazado]);
    for e in Estado::TODOS {
        assert_eq!(e.nombre().parse(), Ok(e));
    }
}

#[test]
fn the_bank_is_asked_often_at_first_and_for_a_day() {
    let desde = Instante::from_second(1_800_000_000).expect("in range");
    let (mut veces, mut ahora) = (Vec::new(), desde);
    while let Some(proxima) = proxima_pregunta(desde, ahora) {
        assert!(proxima > ahora);
        veces.push(proxima.duration_since(desde).as_secs());
        ahora = proxima;
    }
    assert_eq!(veces[..9], [20, 40, 60, 120, 180, 300, 420, 1320, 2220]);
    assert_eq!(veces.last(), Some(&LIMITE.as_secs()));
    assert_eq!(veces.len(), 7 + 96);
    assert_eq!(proxima_pregunta(desde, desde + SignedDuration::from_hours(24)), None);
}
