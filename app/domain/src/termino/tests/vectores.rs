//! Due dates worked out by hand.

use super::*;

#[test]
fn business_days_end_where_the_law_sheet_says() {
    let casos = [
        ((2026, 3, 27), 5, (2026, 4, 7)),
        ((2026, 3, 27), 10, (2026, 4, 14)),
        ((2026, 3, 27), 15, (2026, 4, 21)),
        ((2026, 3, 27), 30, (2026, 5, 13)),
        ((2026, 12, 18), 10, (2027, 1, 5)),
        ((2026, 12, 18), 15, (2027, 1, 13)),
        ((2026, 6, 5), 15, (2026, 7, 1)),
        ((2026, 7, 10), 5, (2026, 7, 21)),
        // A year earlier the Monday after 9 July was a business day.
        ((2025, 7, 11), 5, (2025, 7, 18)),
    ];
    for ((a, m, d), n, (va, vm, vd)) in casos {
        let t = habiles(date(a, m, d), n);
        assert_eq!(t.vence, date(va, vm, vd), "{n} days from {a}-{m}-{d}");
    }
}

#[test]
fn what_comes_in_on_a_weekend_follows_the_setting_of_the_entity() {
    let sabado = date(2026, 3, 28);
    let quince = plazo(15, Unidad::Habiles);
    let siguiente = Termino::nuevo(sabado, quince, &ley()).expect("a term");
    assert_eq!((siguiente.primer_dia, siguiente.vence), (date(2026, 3, 30), date(2026, 4, 21)));
    let recibida = Calendario::new(Vec::new(), false, DiaInhabil::Recibida);
    let despues = Termino::nuevo(sabado, quince, &recibida).expect("a term");
    assert_eq!((despues.primer_dia, despues.vence), (date(2026, 3, 31), date(2026, 4, 22)));
    assert_eq!(despues.saltados[1], Salto { fecha: date(2026, 3, 30), motivo: Motivo::Recepcion });
    let viernes = Termino::nuevo(date(2026, 3, 27), quince, &recibida).expect("a term");
    assert_eq!(viernes, habiles(date(2026, 3, 27), 15));
}

#[test]
fn a_closure_and_an_open_saturday_move_the_last_day() {
    let cierre = cerrado(date(2026, 12, 21), date(2027, 1, 4));
    let t = Termino::nuevo(date(2026, 12, 18), plazo(5, Unidad::Habiles), &cierre).expect("a term");
    assert_eq!(t.vence, date(2027, 1, 12));
    let sabados = Calendario::new(Vec::new(), true, DiaInhabil::Siguiente);
    let t = Termino::nuevo(date(2026, 3, 27), plazo(2, Unidad::Habiles), &sabados).expect("a term");
    assert_eq!((t.primer_dia, t.vence), (date(2026, 3, 28), date(2026, 3, 30)));
}

#[test]
fn months_and_years_end_on_the_same_number_or_on_the_last_day_of_the_month() {
    let casos = [
        ((2026, 1, 30), 1, Unidad::Meses, (2026, 3, 2), "28 Feb is a Saturday"),
        ((2027, 3, 31), 1, Unidad::Meses, (2027, 4, 30), "April has 30 days"),
        ((2028, 1, 31), 1, Unidad::Meses, (2028, 2, 29), "a leap year"),
        ((2026, 8, 20), 3, Unidad::Meses, (2026, 11, 20), "a Friday"),
        ((2026, 11, 25), 1, Unidad::Meses, (2026, 12, 28), "Christmas, then a weekend"),
        ((2028, 2, 29), 1, Unidad::Anios, (2029, 2, 28), "no 29 Feb a year later"),
        ((2026, 4, 1), 30, Unidad::Calendario, (2026, 5, 4), "1 May, then a weekend"),
        ((2026, 4, 1), 29, Unidad::Calendario, (2026, 4, 30), "a Thursday"),
    ];
    for ((a, m, d), n, unidad, (va, vm, vd), por) in casos {
        let t = Termino::nuevo(date(a, m, d), plazo(n, unidad), &ley()).expect("a term");
        assert_eq!(t.vence, date(va, vm, vd), "{por}");
    }
}

#[test]
fn the_calendar_has_a_first_and_a_last_year() {
    let cinco = plazo(5, Unidad::Habiles);
    assert!(Termino::nuevo(date(1983, 12, 31), cinco, &ley()).is_err());
    assert_eq!(habiles(date(1984, 1, 1), 5).vence, date(1984, 1, 6));
    assert!(Termino::nuevo(date(2100, 12, 30), cinco, &ley()).is_err());
    let siempre = cerrado(date(2026, 1, 1), date(2100, 12, 31));
    assert_eq!(Termino::nuevo(date(2026, 1, 1), cinco, &siempre), Err(FueraDelCalendario));
}

#[test]
fn a_term_has_at_least_one_unit_and_at_most_ten_years() {
    assert!(Plazo::new(0, Unidad::Habiles).is_none() && Plazo::new(11, Unidad::Anios).is_none());
    assert_eq!(plazo(1, Unidad::Anios).to_string(), "1 año");
    let de = |s: &str| Plazo::de_tiempo(crate::tiempo::Tiempo::parse(s).expect("a term of a sheet"));
    assert_eq!(de("15 días hábiles"), Plazo::new(15, Unidad::Habiles));
    assert_eq!(de("2 meses"), Plazo::new(2, Unidad::Meses));
    assert_eq!((de("inmediato"), de("2 horas")), (None, None));
}

#[test]
fn a_law_that_comes_in_mid_year_moves_open_terms_and_leaves_the_others() {
    let antes: Vec<_> = crate::calendario::festivos::reglas()
        .iter()
        .filter(|r| r.desde < date(2026, 1, 1))
        .cloned()
        .collect();
    let vieja = ley().con_reglas(&antes);
    let abierto = Termino::nuevo(date(2026, 7, 3), plazo(10, Unidad::Habiles), &vieja).expect("a term");
    let cambio = abierto.recomputar(&ley()).expect("inside the calendar").expect("a change");
    assert_eq!((cambio.antes, cambio.ahora), (date(2026, 7, 17), date(2026, 7, 21)));
    assert_eq!(cambio.termino, habiles(date(2026, 7, 3), 10));
    let otro = Termino::nuevo(date(2026, 3, 27), plazo(15, Unidad::Habiles), &vieja).expect("a term");
    assert_eq!(otro.recomputar(&ley()), Ok(None));
}

#[test]
fn a_closure_over_days_that_were_closed_changes_nothing_and_an_end_moved_twice_says_both_days() {
    let t = habiles(date(2026, 3, 27), 15);
    let fin_de_semana = cerrado(date(2026, 4, 11), date(2026, 4, 12));
    assert_eq!(t.recomputar(&fin_de_semana), Ok(None));
    let cambio = t.recomputar(&cerrado(date(2026, 4, 21), date(2026, 4, 22)));
    let cambio = cambio.expect("inside the calendar").expect("a change");
    assert_eq!((cambio.antes, cambio.ahora), (date(2026, 4, 21), date(2026, 4, 23)));
}
