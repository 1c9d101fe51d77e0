//! What holds for any term, whatever the day, the length and the calendar.

use super::*;
use crate::fecha::dias_entre;
use proptest::prelude::*;

/// From 1984 to 2085, so that no term leaves the calendar.
fn dia() -> impl Strategy<Value = Fecha> {
    (0..37_000i32).prop_map(|n| mas_dias(date(1984, 1, 1), n))
}

fn un_plazo() -> impl Strategy<Value = Plazo> {
    prop_oneof![
        (1u16..60).prop_map(|n| plazo(n, Unidad::Habiles)),
        (1u16..90).prop_map(|n| plazo(n, Unidad::Calendario)),
        (1u16..14).prop_map(|n| plazo(n, Unidad::Meses)),
        (1u16..3).prop_map(|n| plazo(n, Unidad::Anios)),
    ]
}

/// Closures around any day, and both settings.
fn calendario() -> impl Strategy<Value = Calendario> {
    let cierre = (dia(), 0..20i32).prop_map(|(d, n)| Cierre {
        desde: d,
        hasta: mas_dias(d, n),
        acto: "Decreto 1".into(),
        motivo: "receso".into(),
    });
    (proptest::collection::vec(cierre, 0..40), any::<bool>(), any::<bool>()).prop_map(
        |(cierres, sabado, r)| {
            Calendario::new(cierres, sabado, if r { DiaInhabil::Recibida } else { DiaInhabil::Siguiente })
        },
    )
}

fn termino(desde: Fecha, plazo: Plazo, c: &Calendario) -> Termino {
    Termino::nuevo(desde, plazo, c).expect("inside the calendar")
}

proptest! {
    #[test]
    fn no_term_ends_on_a_closed_day_nor_on_the_day_of_receipt(d in dia(), p in un_plazo(), c in calendario()) {
        let t = termino(d, p, &c);
        prop_assert!(t.vence > d && c.es_habil(t.vence));
        prop_assert!(t.primer_dia > d && t.primer_dia <= t.vence);
    }

    #[test]
    fn each_day_up_to_the_last_either_counts_or_says_why_not(d in dia(), n in 1u16..60, c in calendario()) {
        let t = termino(d, plazo(n, Unidad::Habiles), &c);
        let saltados = u32::try_from(t.saltados.len()).expect("few");
        prop_assert_eq!(i64::from(t.contados + saltados), i64::from(dias_entre(d, t.vence)));
        prop_assert_eq!(t.contados, u32::from(n));
        for s in &t.saltados {
            prop_assert!(c.motivo(s.fecha).is_none_or(|m| m == s.motivo));
            prop_assert!(!c.es_habil(s.fecha) || s.motivo == Motivo::Recepcion);
        }
    }

    #[test]
    fn what_comes_in_later_is_never_due_earlier(d in dia(), n in 0..40i32, p in un_plazo(), c in calendario()) {
        prop_assert!(termino(d, p, &c).vence <= termino(mas_dias(d, n), p, &c).vence);
    }

    #[test]
    fn a_longer_term_is_never_due_earlier(d in dia(), n in 0u16..10, p in un_plazo(), c in calendario()) {
        prop_assert!(termino(d, p, &c).vence <= termino(d, p.mas(n), &c).vence);
    }

    #[test]
    fn an_extension_goes_no_further_than_the_double(d in dia(), p in un_plazo(), n in 1u16..200, c in calendario()) {
        let t = termino(d, p, &c);
        let doble = termino(d, p.mas(p.cantidad), &c).vence;
        match t.prorrogar(t.vence, n, "Falta un concepto", &c) {
            Ok(mas) => prop_assert!(n <= p.cantidad && mas.vence >= t.vence && mas.vence <= doble),
            Err(e) => {
                prop_assert!(n > p.cantidad);
                prop_assert_eq!(e, ProrrogaError::MasDelDoble { tope: p.cantidad });
            }
        }
    }

    #[test]
    fn a_month_ends_on_the_same_number_or_on_the_last_of_a_shorter_one(d in dia(), n in 1u16..24) {
        let t = termino(d, plazo(n, Unidad::Meses), &ley());
        let fin = mas_dias(d, i32::try_from(t.contados).expect("few"));
        let meses = |f: Fecha| i32::from(f.year()) * 12 + i32::from(f.month());
        prop_assert_eq!(meses(fin) - meses(d), i32::from(n));
        prop_assert!(fin.day() == d.day() || (fin.day() < d.day() && fin == fin.last_of_month()));
        prop_assert!(t.vence >= fin && cerrados(fin, t.vence));
    }

    #[test]
    fn a_suspension_only_moves_later(
        d in dia(), p in un_plazo(), c in calendario(), a in -20..200i32, n in 0..60i32
    ) {
        let t = termino(d, p, &c);
        let desde = mas_dias(d, a);
        if let Ok(s) = t.suspender(desde, mas_dias(desde, n), "Resolución 1", &c) {
            prop_assert!(s.vence >= t.vence && c.es_habil(s.vence));
            prop_assert!(s.vence < desde || s.vence > mas_dias(desde, n));
        } else {
            prop_assert!(desde > t.vence);
        }
    }

    #[test]
    fn another_closure_only_moves_later(d in dia(), p in un_plazo(), a in 0..90i32, n in 0..30i32) {
        let t = termino(d, p, &ley());
        let desde = mas_dias(d, a);
        match t.recomputar(&cerrado(desde, mas_dias(desde, n))).expect("inside the calendar") {
            Some(cambio) => prop_assert!(cambio.antes == t.vence && cambio.ahora >= t.vence),
            None => prop_assert!(t.vence < desde || t.vence > mas_dias(desde, n)),
        }
    }

    #[test]
    fn the_days_left_and_the_days_gone_by_are_those_of_the_calendar(
        d in dia(), p in un_plazo(), c in calendario(), n in 0..120i32
    ) {
        let t = termino(d, p, &c);
        let hoy = mas_dias(d, n);
        let habiles = p.unidad == Unidad::Habiles;
        match t.estado(hoy, &c, Semaforo::default()) {
            Estado::EnTiempo { quedan } | Estado::PorVencer { quedan } => {
                prop_assert!(hoy <= t.vence);
                // The day of reception counts for nobody, and lies at the beginning.
                if habiles && c.es_habil(d) {
                    prop_assert_eq!(quedan, c.habiles_entre(hoy, t.vence));
                }
            }
            Estado::Vencido { .. } => prop_assert!(hoy > t.vence),
            otro => prop_assert!(false, "{otro:?}"),
        }
    }
}

/// Whether all days from one up to before the other are closed by law.
fn cerrados(desde: Fecha, hasta: Fecha) -> bool {
    (0..dias_entre(desde, hasta)).all(|n| !ley().es_habil(mas_dias(desde, n)))
}
