//! What moves a term, and what the law refuses.

use super::*;

const RECIBIDA: Fecha = date(2026, 3, 27);

fn peticion() -> Termino {
    Termino::de_clase(ClasePeticion::Peticion.clase(), RECIBIDA, &ley()).expect("a term")
}

#[test]
fn an_extension_is_told_in_time_once_and_at_most_doubles_the_term() {
    let t = peticion();
    let pedir = |en, dias, motivo| t.prorrogar(en, dias, motivo, &ley());
    let buena = pedir(date(2026, 4, 21), 15, "Falta un concepto técnico").expect("on the last day");
    assert_eq!((buena.vence, buena.contados), (date(2026, 5, 13), 30));
    assert_eq!(pedir(date(2026, 4, 22), 5, "x"), Err(ProrrogaError::Vencido));
    assert_eq!(pedir(date(2026, 3, 26), 5, "x"), Err(ProrrogaError::Antes));
    assert_eq!(pedir(date(2026, 4, 1), 16, "x"), Err(ProrrogaError::MasDelDoble { tope: 15 }));
    assert_eq!(pedir(date(2026, 4, 1), 0, "x"), Err(ProrrogaError::SinDias));
    assert_eq!(pedir(date(2026, 4, 1), 5, "  "), Err(ProrrogaError::SinMotivo));
    assert_eq!(buena.prorrogar(date(2026, 5, 1), 1, "x", &ley()), Err(ProrrogaError::Segunda));
}

#[test]
fn some_terms_cannot_be_extended_and_others_by_less_than_their_double() {
    let clase = |nombre| Termino::de_clase(de(nombre).expect("a term"), RECIBIDA, &ley()).expect("a term");
    let en = date(2026, 4, 1);
    let autoridades = clase("entre_autoridades").prorrogar(en, 1, "x", &ley());
    assert_eq!(autoridades, Err(ProrrogaError::NoProrrogable));
    let datos = clase("datos_consulta").prorrogar(en, 6, "x", &ley());
    assert_eq!(datos, Err(ProrrogaError::MasDelDoble { tope: 5 }));
}

#[test]
fn suspended_days_do_not_count_and_say_by_which_act() {
    let t = peticion();
    let s =
        t.suspender(date(2026, 4, 13), date(2026, 4, 17), " Resolución 9 ", &ley()).expect("a suspension");
    assert_eq!((s.vence, s.contados), (date(2026, 4, 28), 15));
    let salto = s.saltados.iter().find(|s| s.fecha == date(2026, 4, 15)).expect("a skipped day");
    assert_eq!(salto.motivo, Motivo::Suspension { acto: "Resolución 9".into() });
    let intentar = |desde, hasta, acto| t.suspender(desde, hasta, acto, &ley());
    assert_eq!(intentar(date(2026, 4, 2), date(2026, 4, 1), "R"), Err(SuspensionError::AlReves));
    assert_eq!(intentar(date(2026, 4, 2), date(2026, 4, 3), ""), Err(SuspensionError::SinActo));
    assert_eq!(intentar(date(2026, 4, 22), date(2026, 4, 23), "R"), Err(SuspensionError::Vencido));
    let sin_fin = intentar(date(2026, 4, 2), date(2100, 12, 31), "R");
    assert_eq!(sin_fin, Err(SuspensionError::FueraDelCalendario));
}

#[test]
fn a_suspension_pushes_terms_by_calendar_too() {
    let mes = Termino::nuevo(date(2026, 8, 20), plazo(1, Unidad::Meses), &ley()).expect("a term");
    assert_eq!(mes.vence, date(2026, 9, 21));
    let s = mes.suspender(date(2026, 9, 1), date(2026, 9, 10), "Resolución 9", &ley()).expect("a suspension");
    assert_eq!(s.vence, date(2026, 9, 30));
}

#[test]
fn a_forwarded_petition_starts_anew_the_day_after_the_competent_authority_has_it() {
    let t = peticion().prorrogar(date(2026, 4, 1), 5, "x", &ley()).expect("an extension");
    assert_eq!(t.trasladar(date(2026, 3, 1), "Corpoejemplo", &ley()), Err(TrasladoError::Antes));
    assert_eq!(t.trasladar(date(2026, 4, 6), " ", &ley()), Err(TrasladoError::SinDestino));
    assert_eq!(t.recibir(date(2026, 4, 6), &ley()), Err(TrasladoError::NoTrasladado));
    let ido = t.trasladar(date(2026, 4, 6), "Corpoejemplo", &ley()).expect("a transfer");
    assert!(matches!(ido.eventos[1], Evento::Traslado { limite, .. } if limite == date(2026, 4, 7)));
    assert_eq!(ido.estado(date(2026, 4, 8), &ley(), Semaforo::default()), Estado::Trasladado);
    assert_eq!(ido.trasladar(date(2026, 4, 7), "Otra", &ley()), Err(TrasladoError::Segundo));
    assert_eq!(ido.prorrogar(date(2026, 4, 7), 1, "x", &ley()), Err(ProrrogaError::Trasladado));
    let suspendida = ido.suspender(date(2026, 4, 7), date(2026, 4, 8), "R", &ley());
    assert_eq!(suspendida, Err(SuspensionError::Trasladado));
    assert_eq!(ido.completar(date(2026, 4, 7), &ley()), Err(IncompletaError::Trasladado));
    assert_eq!(ido.pedir_completar(date(2026, 4, 7), &ley()), Err(IncompletaError::Trasladado));
    assert_eq!(ido.recibir(date(2026, 4, 5), &ley()), Err(TrasladoError::Antes));
    let alla = ido.recibir(date(2026, 4, 9), &ley()).expect("received");
    assert_eq!((alla.recibida, alla.desde), (RECIBIDA, date(2026, 4, 9)));
    assert_eq!(alla.vence, habiles(date(2026, 4, 9), 15).vence);
    // The extension of the first authority stayed with it.
    assert!(alla.prorrogar(date(2026, 4, 20), 15, "x", &ley()).is_ok());
}

#[test]
fn a_petition_that_lacks_something_waits_a_month_and_goes_on_the_day_after_it_is_complete() {
    let t = peticion();
    let limite = date(2026, 4, 14);
    let tarde = t.pedir_completar(date(2026, 4, 15), &ley());
    assert_eq!(tarde, Err(IncompletaError::Tarde { limite }));
    assert_eq!(t.completar(date(2026, 4, 1), &ley()), Err(IncompletaError::NoPedida));
    // Five of fifteen days had gone by.
    let pedida = t.pedir_completar(date(2026, 4, 7), &ley()).expect("in time");
    assert_eq!(pedida.espera(), Some(date(2026, 5, 7)));
    assert_eq!(pedida.pedir_completar(date(2026, 4, 8), &ley()), Err(IncompletaError::Segunda));
    assert_eq!(pedida.completar(date(2026, 4, 6), &ley()), Err(IncompletaError::Antes));
    let completa = pedida.completar(date(2026, 4, 20), &ley()).expect("in time");
    assert_eq!(completa.vence, habiles(date(2026, 4, 20), 10).vence);
    assert_eq!((completa.espera(), completa.contados), (None, 15));
    assert_eq!(completa.completar(date(2026, 4, 21), &ley()), Err(IncompletaError::NoPedida));
}

#[test]
fn the_person_may_ask_once_for_another_month_and_then_desists() {
    let pedida = peticion().pedir_completar(date(2026, 4, 7), &ley()).expect("in time");
    let limite = date(2026, 5, 7);
    assert!(!pedida.desistida(limite) && pedida.desistida(date(2026, 5, 8)));
    let tarde = Err(IncompletaError::FueraDeTermino { limite });
    assert_eq!(pedida.completar(date(2026, 5, 8), &ley()), tarde);
    assert_eq!(pedida.ampliar(date(2026, 5, 8), &ley()), tarde);
    let ampliada = pedida.ampliar(limite, &ley()).expect("on the last day");
    assert_eq!(ampliada.espera(), Some(date(2026, 6, 9)), "7 June is a Sunday and 8 June a holiday");
    assert_eq!(ampliada.ampliar(date(2026, 5, 9), &ley()), Err(IncompletaError::SegundaAmpliacion));
    assert!(!ampliada.desistida(date(2026, 6, 9)) && ampliada.desistida(date(2026, 6, 10)));
    assert!(ampliada.completar(date(2026, 6, 9), &ley()).is_ok());
}

#[test]
fn a_limit_told_to_a_person_never_comes_earlier() {
    let cierre = cerrado(date(2026, 5, 7), date(2026, 5, 8));
    let pedida = peticion().pedir_completar(date(2026, 4, 7), &cierre).expect("in time");
    assert_eq!(pedida.espera(), Some(date(2026, 5, 11)));
    let cambio = pedida.recomputar(&ley()).expect("inside the calendar");
    assert_eq!(cambio.map_or(pedida.espera(), |c| c.termino.espera()), Some(date(2026, 5, 11)));
    let antes = peticion().pedir_completar(date(2026, 4, 7), &ley()).expect("in time");
    let cambio = antes.recomputar(&cierre).expect("inside the calendar").expect("a change");
    assert_eq!(cambio.termino.espera(), Some(date(2026, 5, 11)));
}

#[test]
fn silence_denies_after_three_months_or_hands_out_the_documents() {
    let silencio = |clase: ClasePeticion| {
        let t = Termino::de_clase(clase.clase(), RECIBIDA, &ley()).expect("a term");
        t.silencio(clase.clase(), &ley()).expect("inside the calendar")
    };
    // 27 June is a Saturday, 29 June a holiday.
    let negativo = Silencio::Negativo { desde: date(2026, 7, 1) };
    assert_eq!(silencio(ClasePeticion::Peticion), Some(negativo));
    let aceptada = Silencio::Aceptada { desde: date(2026, 4, 15), copias: date(2026, 4, 17) };
    assert_eq!(silencio(ClasePeticion::Documentos), Some(aceptada));
    assert_eq!(silencio(ClasePeticion::EntreAutoridades), None);
    let largo = Termino::nuevo(RECIBIDA, plazo(4, Unidad::Meses), &ley()).expect("a term");
    let clase = ClasePeticion::Peticion.clase();
    assert_eq!(largo.vence, date(2026, 7, 27));
    assert_eq!(largo.silencio(clase, &ley()), Ok(Some(Silencio::Negativo { desde: date(2026, 8, 28) })));
}

#[test]
fn a_term_comes_back_from_json_with_all_that_moved_it() {
    let t = peticion().suspender(date(2026, 4, 13), date(2026, 4, 17), "R 9", &ley()).expect("a suspension");
    let t = t.pedir_completar(date(2026, 4, 7), &ley()).expect("in time");
    let t = t.prorrogar(date(2026, 4, 8), 3, "x", &ley()).expect("an extension");
    let t = t.trasladar(date(2026, 4, 9), "Otra", &ley()).expect("a transfer");
    let json = serde_json::to_string(&t).expect("json");
    assert!(
        json.contains(r#"{"fecha":"2026-04-02","motivo":{"clase":"festivo","nombre":"Jueves Santo""#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Termino>(&json).expect("the same"), t);
}
