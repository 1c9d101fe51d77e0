//! Holidays year by year, and what closes a day.

use super::*;
use jiff::civil::date;

fn dias(calendario: &Calendario, anio: i16) -> Vec<(i8, i8)> {
    calendario.festivos(anio).iter().map(|f| (f.fecha.day(), f.fecha.month())).collect()
}

#[test]
fn three_years_have_exactly_the_holidays_of_the_law() {
    let c = Calendario::default();
    let de_2025 = "1/1 6/1 24/3 17/4 18/4 1/5 2/6 23/6 30/6 20/7 7/8 18/8 13/10 3/11 17/11 8/12 25/12";
    let de_2026 =
        "1/1 12/1 23/3 2/4 3/4 1/5 18/5 8/6 15/6 29/6 13/7 20/7 7/8 17/8 12/10 2/11 16/11 8/12 25/12";
    let de_2027 =
        "1/1 11/1 22/3 25/3 26/3 1/5 10/5 31/5 7/6 5/7 12/7 20/7 7/8 16/8 18/10 1/11 15/11 8/12 25/12";
    for (anio, esperados) in [(2025, de_2025), (2026, de_2026), (2027, de_2027)] {
        let escritos: Vec<String> = dias(&c, anio).iter().map(|(d, m)| format!("{d}/{m}")).collect();
        assert_eq!(escritos.join(" "), esperados, "{anio}");
    }
}

#[test]
fn a_year_has_18_holidays_then_19_and_one_less_where_two_meet() {
    let c = Calendario::default();
    let cuentas: Vec<usize> = (2024..=2030).map(|a| c.festivos(a).len()).collect();
    assert_eq!(cuentas, [18, 17, 19, 19, 19, 19, 18]);
    let cortos: Vec<i16> =
        (2025..=2057).filter(|a| c.festivos(*a).len() == if *a < 2026 { 17 } else { 18 }).collect();
    assert_eq!(cortos, [2025, 2030, 2038, 2041, 2052, 2057]);
    let juntos = c.motivo(date(2025, 6, 30)).expect("two holidays").to_string();
    assert_eq!(juntos, "festivo: Sagrado Corazón de Jesús y San Pedro y San Pablo");
}

#[test]
fn every_rule_makes_a_day_and_every_moved_one_a_monday() {
    for regla in festivos::reglas() {
        let solos = festivos::festivos(std::slice::from_ref(regla));
        let desde = regla.desde.year();
        assert_eq!(solos.len(), usize::try_from(2100 - desde + 1).expect("years"), "{}", regla.nombre);
        assert!(!regla.lunes || solos.iter().all(|f| f.fecha.weekday() == Weekday::Monday));
        assert!(regla.norma.starts_with("Ley "), "{}", regla.nombre);
    }
}

#[test]
fn easter_falls_where_the_church_says() {
    let c = Calendario::default();
    let viernes = |anio: i16| {
        let santo = c.festivos(anio).iter().find(|f| &*f.nombre == "Viernes Santo").expect("Good Friday");
        (santo.fecha.month(), santo.fecha.day())
    };
    let vistos = [1984, 2000, 2008, 2011, 2024, 2038, 2049, 2076, 2100].map(viernes);
    assert_eq!(vistos, [(4, 20), (4, 21), (3, 21), (4, 22), (3, 29), (4, 23), (4, 16), (4, 17), (3, 26)]);
}

#[test]
fn the_law_of_2026_rules_from_its_day_and_ends_where_another_would_end_it() {
    let c = Calendario::default();
    let chiquinquira =
        |c: &Calendario, anio| c.festivos(anio).iter().any(|f| f.nombre.contains("Chiquinquirá"));
    assert!(!chiquinquira(&c, 2025) && chiquinquira(&c, 2026) && chiquinquira(&c, 2100));
    let mut reglas = festivos::reglas().to_vec();
    for r in &mut reglas {
        r.hasta = Some(date(2030, 1, 1));
    }
    let otra = c.con_reglas(&reglas);
    assert!(chiquinquira(&otra, 2029) && !chiquinquira(&otra, 2030));
    assert_eq!(dias(&otra, 2030), [(1, 1)]);
}

#[test]
fn a_table_with_an_unknown_key_is_refused() {
    assert!(festivos::leer("festivo = [{ nombre = 'X', cuando = { mes = 1, dia = 2 }, desde = '1984-01-01', norma = 'Ley 1', lune = true }]").is_err());
}

fn cerrado() -> Calendario {
    let cierre = Cierre {
        desde: date(2026, 12, 21),
        hasta: date(2026, 12, 31),
        acto: "Decreto 45 de 2026".into(),
        motivo: "receso".into(),
    };
    Calendario::new(vec![cierre], false, DiaInhabil::Siguiente)
}

#[test]
fn a_day_says_why_it_is_closed_and_the_law_comes_before_the_entity() {
    let c = cerrado();
    let por = |d| c.motivo(date(2026, 12, d)).map(|m| m.to_string());
    assert_eq!(por(18), None);
    assert_eq!(por(19).as_deref(), Some("sábado"));
    assert_eq!(por(20).as_deref(), Some("domingo"));
    assert_eq!(por(21).as_deref(), Some("cierre: receso (Decreto 45 de 2026)"));
    assert_eq!(por(25).as_deref(), Some("festivo: Navidad"));
    assert_eq!(por(27).as_deref(), Some("domingo"));
    assert_eq!(por(31).as_deref(), Some("cierre: receso (Decreto 45 de 2026)"));
    assert_eq!(c.habiles_entre(date(2026, 12, 18), date(2027, 1, 5)), 2);
    assert_eq!(c.habiles_entre(date(2027, 1, 5), date(2026, 12, 18)), 0);
}

#[test]
fn an_entity_that_works_on_saturdays_says_so() {
    let c = Calendario { sabado_habil: true, ..Calendario::default() };
    assert!(c.es_habil(date(2026, 3, 28)) && !c.es_habil(date(2026, 3, 29)));
    assert_eq!(
        c.motivo(date(2027, 5, 1)).map(|m| m.to_string()).as_deref(),
        Some("festivo: Día del Trabajo")
    );
}
