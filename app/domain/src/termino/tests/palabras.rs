//! What people read of a term: its arithmetic, its state, its appointment.

use super::*;

fn lineas(t: &Termino) -> String {
    explicacion(t).join("\n")
}

#[test]
fn the_arithmetic_reads_from_receipt_to_the_last_day() {
    assert_eq!(
        lineas(&habiles(date(2026, 3, 27), 15)),
        "Recibida el viernes 27 de marzo de 2026.\n\
         El plazo es de 15 días hábiles.\n\
         El primer día es el lunes 30 de marzo de 2026.\n\
         No cuentan los sábados y domingos: 8 días.\n\
         No cuenta el jueves 2 de abril de 2026, festivo: Jueves Santo (Ley 51 de 1983, art. 1).\n\
         No cuenta el viernes 3 de abril de 2026, festivo: Viernes Santo (Ley 51 de 1983, art. 1).\n\
         Vence el martes 21 de abril de 2026."
    );
}

#[test]
fn a_closure_is_one_sentence_and_a_holiday_in_it_another() {
    let c = cerrado(date(2026, 12, 21), date(2027, 1, 8));
    let t = Termino::nuevo(date(2026, 12, 18), plazo(3, Unidad::Habiles), &c).expect("a term");
    let texto = lineas(&t);
    for frase in [
        "No cuentan los días del 21 de diciembre de 2026 al 24 de diciembre de 2026: cierre: receso (Decreto 45 de 2026).",
        "No cuenta el viernes 25 de diciembre de 2026, festivo: Navidad (Ley 51 de 1983, art. 1).",
        "No cuentan los días del 28 de diciembre de 2026 al 31 de diciembre de 2026: cierre: receso",
        "No cuentan los días del 4 de enero de 2027 al 8 de enero de 2027: cierre: receso",
        "Vence el jueves 14 de enero de 2027.",
    ] {
        assert!(texto.contains(frase), "{frase}\n{texto}");
    }
    let largo = cerrado(date(2026, 2, 2), date(2026, 2, 20));
    let t = Termino::nuevo(date(2026, 1, 30), plazo(3, Unidad::Habiles), &largo).expect("a term");
    assert!(lineas(&t).contains("del 2 de febrero de 2026 al 20 de febrero de 2026"), "{}", lineas(&t));
}

#[test]
fn two_closures_by_one_act_are_two_sentences() {
    let cierre = |d: i8| Cierre {
        desde: date(2026, 2, d),
        hasta: date(2026, 2, d),
        acto: "D".into(),
        motivo: "m".into(),
    };
    let c = Calendario::new(vec![cierre(10), cierre(3)], false, DiaInhabil::Siguiente);
    let t = Termino::nuevo(date(2026, 2, 2), plazo(8, Unidad::Habiles), &c).expect("a term");
    assert!(
        lineas(&t).contains("el martes 3 de febrero de 2026: cierre: m (D).\nNo cuenta el martes 10"),
        "{}",
        lineas(&t)
    );
}

#[test]
fn a_term_by_calendar_says_why_its_end_moved_and_does_not_deny_its_weekends() {
    let t = Termino::nuevo(date(2026, 11, 25), plazo(1, Unidad::Meses), &ley()).expect("a term");
    assert_eq!(
        lineas(&t),
        "Recibida el miércoles 25 de noviembre de 2026.\n\
         El plazo es de 1 mes.\n\
         El primer día es el jueves 26 de noviembre de 2026.\n\
         El último día sería el viernes 25 de diciembre de 2026, que no es hábil (festivo: Navidad): pasa al siguiente.\n\
         Vence el lunes 28 de diciembre de 2026."
    );
}

#[test]
fn what_moved_a_term_is_told_in_its_order() {
    let recibida = Calendario::new(Vec::new(), false, DiaInhabil::Recibida);
    let t = Termino::nuevo(date(2026, 3, 28), plazo(15, Unidad::Habiles), &recibida).expect("a term");
    assert!(
        lineas(&t)
            .contains("Llegó un día que no es hábil: se entiende recibida el lunes 30 de marzo de 2026.")
    );
    let t = habiles(date(2026, 3, 27), 15).pedir_completar(date(2026, 4, 7), &ley()).expect("in time");
    assert!(lineas(&t).ends_with(
        "Si lo que falta llega el último día, el 7 de mayo de 2026, vence el viernes 22 de mayo de 2026; si llega antes, vence antes."
    ), "{}", lineas(&t));
    let t = t.completar(date(2026, 4, 20), &ley()).expect("in time");
    assert!(lineas(&t).contains("llegó el lunes 20 de abril de 2026, y el plazo sigue al día siguiente."));
    assert!(lineas(&t).contains(
        "No cuentan los días del 8 de abril de 2026 al 20 de abril de 2026: se espera lo que falta."
    ));
    let t = t.prorrogar(date(2026, 4, 21), 5, "Falta un concepto.", &ley()).expect("an extension");
    assert!(lineas(&t).contains("La prórroga se avisó el 21 de abril de 2026: Falta un concepto.\n"));
    assert!(lineas(&t).contains("El plazo es de 15 días hábiles, y con la prórroga de 20 días hábiles."));
    let t = t.trasladar(date(2026, 4, 22), "Corpoejemplo", &ley()).expect("a transfer");
    assert!(lineas(&t).contains("Se trasladó a Corpoejemplo el miércoles 22 de abril de 2026."));
    let t = t.recibir(date(2026, 4, 23), &ley()).expect("received");
    assert!(
        lineas(&t)
            .contains("que la recibió el jueves 23 de abril de 2026: el plazo corre desde el día siguiente.")
    );
}

#[test]
fn the_light_is_green_then_yellow_then_red() {
    let t = habiles(date(2026, 3, 27), 15);
    let el = |m, d| {
        let estado = t.estado(date(2026, m, d), &ley(), Semaforo::default());
        (estado, t.en_palabras(estado))
    };
    assert_eq!(el(3, 27), (Estado::EnTiempo { quedan: 15 }, "Quedan 15 días hábiles".into()));
    assert_eq!(el(4, 2), (Estado::EnTiempo { quedan: 12 }, "Quedan 12 días hábiles".into()));
    assert_eq!(el(4, 13).0, Estado::EnTiempo { quedan: 6 });
    assert_eq!(el(4, 14).0, Estado::PorVencer { quedan: 5 });
    assert_eq!(el(4, 20), (Estado::PorVencer { quedan: 1 }, "Queda 1 día hábil".into()));
    assert_eq!(el(4, 21), (Estado::PorVencer { quedan: 0 }, "Vence hoy".into()));
    assert_eq!(el(4, 22), (Estado::Vencido { hace: 1 }, "Venció hace 1 día hábil".into()));
    assert_eq!(el(4, 27).0, Estado::Vencido { hace: 4 });
    let corto = habiles(date(2026, 3, 27), 5);
    let estado = |m, d| corto.estado(date(2026, m, d), &ley(), Semaforo::default());
    assert_eq!(estado(4, 1), Estado::EnTiempo { quedan: 2 });
    assert_eq!(estado(4, 6), Estado::PorVencer { quedan: 1 });
}

#[test]
fn while_a_person_completes_it_the_light_says_whom_one_waits_for() {
    let t = habiles(date(2026, 3, 27), 15).pedir_completar(date(2026, 4, 7), &ley()).expect("in time");
    let hasta = date(2026, 5, 7);
    assert_eq!(t.estado(hasta, &ley(), Semaforo::default()), Estado::EnEspera { hasta });
    let tarde = t.estado(date(2026, 5, 8), &ley(), Semaforo::default());
    assert_eq!(tarde, Estado::SinCompletar { hasta });
    assert_eq!(t.en_palabras(tarde), "No llegó lo que faltaba; el plazo era el 7 de mayo de 2026");
}

#[test]
fn an_appointment_has_folded_lines_escaped_text_and_the_stamp_that_was_given() {
    let t = habiles(date(2026, 3, 27), 15);
    let sello = "2026-03-27T21:40:00Z".parse().expect("an instant");
    let (titulo, url) =
        ("Vence; responder, ya \\ ñ\r\nX-ROTO:1", "https://sede.example/consulta/\r\nX-ROTO:1");
    let cita = Cita::de(&t, "2026-000123@sede.example", sello, titulo, Some(url));
    let texto = ics(std::slice::from_ref(&cita));
    assert_eq!(ics(&[cita.clone(), cita]).matches("BEGIN:VEVENT").count(), 2);
    assert!(texto.ends_with("END:VCALENDAR\r\n") && !texto.replace("\r\n", "").contains(['\r', '\n']));
    assert!(texto.split("\r\n").all(|l| l.len() <= 75));
    let abierta = texto.replace("\r\n ", "");
    for linea in [
        "UID:2026-000123@sede.example",
        "DTSTAMP:20260327T214000Z",
        "DTSTART;VALUE=DATE:20260421",
        "DTEND;VALUE=DATE:20260422",
        "SUMMARY:Vence\\; responder\\, ya \\\\ ñ\\nX-ROTO:1",
        "URL:https://sede.example/consulta/X-ROTO:1",
    ] {
        assert!(abierta.lines().any(|l| l == linea), "{linea}\n{abierta}");
    }
    let descripcion = abierta.lines().find_map(|l| l.strip_prefix("DESCRIPTION:")).expect("a description");
    assert_eq!(descripcion.replace("\\n", "\n").replace('\\', ""), lineas(&t));
}
