//! What `sede plazo` prints, and what it refuses.

use super::plazo::{contar, ics, json, texto};
use crate::args::{Args, Orden, Plazo};
use clap::Parser;
use domain::calendario::{Calendario, Cierre, DiaInhabil};
use serde_json::{Value, json};

fn pedido(palabras: &str) -> Result<Plazo, String> {
    let args = ["sede", "plazo"].into_iter().chain(palabras.split(' '));
    match Args::try_parse_from(args).map_err(|e| e.to_string())?.orden {
        Orden::Plazo(o) => Ok(o),
        otra => Err(format!("{otra:?}")),
    }
}

fn contado(palabras: &str, calendario: &Calendario) -> domain::termino::Termino {
    contar(&pedido(palabras).expect("arguments"), calendario).expect("a term")
}

#[test]
fn json_says_when_it_ends_and_why_each_day_does_not_count() {
    let t = contado("--desde 2026-12-18 --dias 15 --json", &Calendario::default());
    let v: Value = serde_json::from_str(&json(&t).expect("json")).expect("json");
    let claves: Vec<_> = v.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(claves, ["desde", "dias", "fines_de_semana", "saltados", "vence"]);
    assert_eq!(
        (&v["desde"], &v["dias"], &v["vence"]),
        (&json!("2026-12-18"), &json!(15), &json!("2027-01-13"))
    );
    let saltados = v["saltados"].as_array().expect("a list");
    assert_eq!(saltados[0], json!({"fecha": "2026-12-25", "motivo": "festivo: Navidad"}));
    assert!(saltados.contains(&json!({"fecha": "2027-01-11", "motivo": "festivo: Reyes Magos"})));
    assert_eq!(saltados.len(), 3);
    assert_eq!(v["fines_de_semana"][0], json!("2026-12-19"));
    assert_eq!(v["fines_de_semana"].as_array().map(Vec::len), Some(8));
}

#[test]
fn the_plain_form_shows_the_arithmetic_and_which_calendar_it_used() {
    let ley = Calendario::default();
    let t = contado("--desde 2026-03-27T16:40 --dias 15", &ley);
    let salida = texto(&t, &ley);
    assert!(salida.starts_with("Recibida el viernes 27 de marzo de 2026.\n"), "{salida}");
    assert!(salida.contains("Vence el martes 21 de abril de 2026.\n"), "{salida}");
    assert!(salida.ends_with("Calendario: los festivos de ley, sin cierres de la entidad.\n"), "{salida}");
    let dia = "2026-04-21".parse().expect("a day");
    let cierre = Cierre { desde: dia, hasta: dia, acto: "Decreto 1".into(), motivo: "Día cívico".into() };
    let entidad = Calendario::new(vec![cierre], false, DiaInhabil::Siguiente);
    let salida = texto(&contado("--desde 2026-03-27 --dias 15", &entidad), &entidad);
    assert!(salida.contains("cierre: Día cívico (Decreto 1)") && salida.contains("con 1 cierre"), "{salida}");
    assert!(salida.contains("Vence el miércoles 22 de abril de 2026."), "{salida}");
}

#[test]
fn months_and_calendar_days_are_counted_as_asked() {
    let ley = Calendario::default();
    let vence = |palabras: &str| contado(palabras, &ley).vence.to_string();
    assert_eq!(vence("--desde 2026-11-25 --dias 1 --unidad meses"), "2026-12-28");
    assert_eq!(vence("--desde 2026-04-01 --dias 29 --unidad calendario"), "2026-04-30");
    assert_eq!(vence("--desde 2028-02-29 --dias 1 --unidad anios"), "2029-02-28");
}

#[test]
fn an_appointment_keeps_its_name_from_day_to_day() {
    let t = contado("--desde 2026-03-27 --dias 15 --ics", &Calendario::default());
    let uid = |sello: &str| {
        let texto = ics(&t, sello.parse().expect("an instant"));
        texto.lines().find(|l| l.starts_with("UID:")).map(str::to_owned)
    };
    assert_eq!(uid("2026-03-27T21:40:00Z").as_deref(), Some("UID:plazo-2026-03-27-15-dias-habiles@sede"));
    assert_eq!(uid("2026-03-27T21:40:00Z"), uid("2026-04-01T12:00:00Z"));
}

#[test]
fn what_cannot_be_counted_is_refused_with_the_way_to_write_it() {
    for (palabras, dice) in [
        ("--desde 18/12/2026 --dias 15", "escríbala como 2026-12-18"),
        ("--desde 2026-02-30 --dias 15", "escríbala como 2026-12-18"),
        ("--desde 20261218 --dias 15", "escríbala como 2026-12-18"),
        ("--desde 2026-12-18T25:00 --dias 15", "escríbala como 2026-12-18"),
        ("--desde 2026-12-18T --dias 15", "escríbala como 2026-12-18"),
        ("--desde 2026-12-18 --dias quince", "un número entero"),
        ("--desde 2026-12-18 --dias -5", "un número entero"),
        ("--desde 2026-12-18 --dias 99999", "un número entero"),
        ("--desde 2026-12-18 --dias 15 --unidad lunas", "habiles"),
        ("--desde 2026-12-18 --dias 15 --json --ics", "--ics"),
        ("--dias 15", "--desde"),
    ] {
        let error = pedido(palabras).expect_err(palabras);
        assert!(error.contains(dice), "{palabras}: {error}");
    }
    for (palabras, dice) in [
        ("--desde 2026-12-18 --dias 0", "de 1 a 3650 días hábiles"),
        ("--desde 2026-12-18 --dias 11 --unidad anios", "de 1 a 10 años"),
        ("--desde 1983-12-18 --dias 15", "de 1984 a 2100"),
        ("--desde 2100-12-18 --dias 15", "de 1984 a 2100"),
    ] {
        let error =
            contar(&pedido(palabras).expect("arguments"), &Calendario::default()).expect_err(palabras);
        assert!(error.to_string().contains(dice), "{palabras}: {error}");
    }
}
