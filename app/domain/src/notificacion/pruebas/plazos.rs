//! Terms for remedies, with their arithmetic.

use super::*;
use jiff::civil::date;

#[test]
fn remedies_run_from_the_day_of_effect_and_show_how_they_are_counted() {
    let contenido = Contenido::completo(completa()).expect("complete");
    let s = via(&[acceso("2026-03-27 18:30")]).surtida().expect("opened");
    let plazos = plazos(&contenido, s, &calendario()).expect("within the calendar");
    let uno = plazos.first().expect("one remedy");
    // Ten business days after Friday 27 March: Holy Week has two holidays.
    assert_eq!(uno.termino.vence, date(2026, 4, 14));
    assert_eq!(
        uno.cuentas.first().map(String::as_str),
        Some(
            "Usted abrió la notificación el viernes 27 de marzo de 2026 a las 18:30:00: desde ahí tiene efecto."
        )
    );
    assert!(uno.cuentas.iter().any(|f| f.contains("Jueves Santo")), "{:?}", uno.cuentas);
    assert_eq!(uno.cuentas.last().map(String::as_str), Some("Vence el martes 14 de abril de 2026."));
}

#[test]
fn an_aviso_delivered_on_a_friday_counts_from_monday() {
    let contenido = Contenido::completo(completa()).expect("complete");
    let s = via(&[Suceso::AvisoConCopia { en: en("2026-02-06 10:00") }]).surtida().expect("delivered");
    let plazos = plazos(&contenido, s, &calendario()).expect("within the calendar");
    let t = &plazos.first().expect("one remedy").termino;
    assert_eq!((t.desde, t.primer_dia, t.vence), (date(2026, 2, 7), date(2026, 2, 9), date(2026, 2, 20)));
}

#[test]
fn an_act_without_remedies_has_no_terms() {
    let mut p = completa();
    p.recursos = Some(Recursos::NoProceden { porque: "Es un acto de trámite (art. 75).".into() });
    let contenido = Contenido::completo(p).expect("complete");
    let s = via(&[acceso("2026-03-27 18:30")]).surtida().expect("opened");
    assert_eq!(plazos(&contenido, s, &calendario()), Ok(Vec::new()));
}
