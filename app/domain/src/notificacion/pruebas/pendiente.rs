//! What is due, moment by moment.

use super::*;
use Canal::{Correo, Sms};
use jiff::SignedDuration;

fn pasos(v: &Via, ahora: &str) -> Vec<Paso> {
    v.pendiente(en(ahora), &calendario(), &Ajustes::default(), &[Correo, Sms])
}

fn fallido(s: &str, canal: Canal, vez: u8) -> Suceso {
    Suceso::AvisoFallido { en: en(s), canal, vez }
}

#[test]
fn an_aviso_is_tried_by_its_table_and_once_for_tries_that_were_missed() {
    let mut v = via(&[puesta("2026-03-27 10:00")]);
    let avisar = |canal, vez| vec![Paso::Avisar { canal, vez }];
    assert_eq!(pasos(&v, "2026-03-27 10:00"), avisar(Correo, 0));
    v.anotar(fallido("2026-03-27 10:00", Correo, 0));
    assert_eq!(pasos(&v, "2026-03-27 10:04"), []);
    assert_eq!(pasos(&v, "2026-03-27 10:05"), avisar(Correo, 1));
    // Two hours without anybody who works: one try, not three.
    assert_eq!(pasos(&v, "2026-03-27 12:10"), avisar(Correo, 3));
    v.anotar(Suceso::AvisoEntregado { en: en("2026-03-27 12:10"), canal: Correo, vez: 3 });
    assert_eq!(pasos(&v, "2026-03-27 23:00"), []);
}

#[test]
fn another_channel_follows_a_bounce_or_the_last_try() {
    let segundo = [Paso::SegundoCanal { canal: Sms }];
    let mut v = via(&[
        puesta("2026-03-27 10:00"),
        Suceso::AvisoEntregado { en: en("2026-03-27 10:00"), canal: Correo, vez: 0 },
        Suceso::AvisoRebotado { en: en("2026-03-27 10:01"), canal: Correo },
    ]);
    assert_eq!(pasos(&v, "2026-03-27 10:02"), segundo);
    v.anotar(Suceso::SegundoCanal { en: en("2026-03-27 10:02"), canal: Sms });
    assert_eq!(pasos(&v, "2026-03-27 10:02"), [Paso::Avisar { canal: Sms, vez: 0 }]);
    v.anotar(Suceso::AvisoRebotado { en: en("2026-03-27 10:03"), canal: Sms });
    assert_eq!(pasos(&v, "2026-03-27 10:04"), []);

    let agotado = via(&[puesta("2026-03-27 10:00"), fallido("2026-03-30 10:00", Correo, 8)]);
    assert_eq!(pasos(&agotado, "2026-03-30 10:00"), segundo);
}

#[test]
fn what_came_back_is_looked_at_at_once_and_the_person_is_reminded_by_what_is_left() {
    let canales = [Correo, Sms];
    let ahora = en("2026-03-27 11:00");
    let proximo = |v: &Via, c: &[Canal]| v.proximo(ahora, &Ajustes::default(), c);
    let mut v = via(&[puesta("2026-03-27 10:00")]);
    v.anotar(Suceso::AvisoEntregado { en: en("2026-03-27 10:00"), canal: Correo, vez: 0 });
    assert_eq!(v.por_donde(&canales), Some(Correo));
    v.anotar(Suceso::AvisoRebotado { en: ahora, canal: Correo });
    assert_eq!(v.por_donde(&canales), Some(Sms));
    assert_eq!(v.por_donde(&[Correo]), None);
    assert_eq!(proximo(&v, &canales), Some(en("2026-03-27 11:00") + SignedDuration::from_secs(1)));
    assert_ne!(proximo(&v, &[Correo]), Some(ahora + SignedDuration::from_secs(1)), "nothing else to begin");
    v.anotar(Suceso::SegundoCanal { en: ahora, canal: Sms });
    assert_eq!(proximo(&v, &canales), Some(en("2026-03-27 11:05")), "by the table of the second");
}

#[test]
fn reminders_and_the_end_of_waiting_come_on_business_days() {
    // Thursday 19 March; Monday 23 is a holiday: Friday is day 1, Tuesday 24 day 2, Thursday 26 day 4.
    let mut v = via(&[
        puesta("2026-03-19 10:00"),
        Suceso::AvisoEntregado { en: en("2026-03-19 10:00"), canal: Correo, vez: 0 },
    ]);
    assert_eq!(pasos(&v, "2026-03-23 10:00"), []);
    assert_eq!(pasos(&v, "2026-03-24 00:00"), [Paso::Recordar { dia: 2 }]);
    v.anotar(Suceso::Recordatorio { en: en("2026-03-24 08:00"), dia: 2 });
    assert_eq!(pasos(&v, "2026-03-25 10:00"), []);
    assert_eq!(pasos(&v, "2026-03-27 10:00"), [Paso::Recordar { dia: 4 }]);
    // Day 5 is whole: on Saturday and Sunday nothing ends, on Monday it does.
    assert_eq!(pasos(&v, "2026-03-29 23:59"), [Paso::Recordar { dia: 4 }]);
    assert_eq!(pasos(&v, "2026-03-30 00:00"), [Paso::Vencer]);
    v.anotar(acceso("2026-03-30 00:01"));
    assert_eq!(pasos(&v, "2026-06-30 00:00"), []);
}

#[test]
fn who_rejects_is_cited_and_then_told_at_their_address() {
    let mut v = via(&[puesta("2026-03-19 10:00"), Suceso::Rechazo { en: en("2026-03-20 10:00") }]);
    let hasta = jiff::civil::date(2026, 3, 30);
    assert_eq!(pasos(&v, "2026-03-20 10:00"), [Paso::Citar { hasta, publicando: false }]);
    v.anotar(Suceso::CitacionEnviada { en: en("2026-03-24 10:00") });
    assert_eq!(pasos(&v, "2026-03-31 23:59"), []);
    assert_eq!(pasos(&v, "2026-04-01 00:00"), [Paso::AvisarConCopia]);
    v.anotar(Suceso::AvisoConCopia { en: en("2026-04-06 09:00") });
    assert_eq!(pasos(&v, "2026-04-06 09:00"), []);
}

#[test]
fn without_an_address_the_aviso_is_fixed_and_taken_away_by_itself() {
    use Lugar::{Cartelera, Web};
    let mut v = via(&[
        puesta("2026-02-02 10:00"),
        Suceso::VencidaSinAcceso { en: en("2026-02-11 00:00") },
        Suceso::SinDireccion { en: en("2026-02-11 09:00") },
        Suceso::CitacionEnviada { en: en("2026-02-11 10:00") },
    ]);
    let fijar = |lugares: &[Lugar]| lugares.iter().map(|l| Paso::Fijar { lugar: *l }).collect::<Vec<_>>();
    assert_eq!(pasos(&v, "2026-02-19 08:00"), fijar(&[Web, Cartelera]));
    v.anotar(fijada("2026-02-19 08:00", Web));
    assert_eq!(pasos(&v, "2026-02-19 08:00"), fijar(&[Cartelera]));
    v.anotar(fijada("2026-02-19 09:00", Cartelera));
    // Five business days: to Thursday 26 February, all of it.
    assert_eq!(pasos(&v, "2026-02-26 23:59"), []);
    let desfijar = |l| Paso::Desfijar { lugar: l };
    assert_eq!(pasos(&v, "2026-02-27 00:00"), [desfijar(Web), desfijar(Cartelera)]);
    v.extend([desfijada("2026-02-27 00:00", Web), desfijada("2026-02-27 08:00", Cartelera)]);
    assert_eq!(pasos(&v, "2026-02-27 08:00"), []);
    assert_eq!(v.surtida().map(|s| s.por), Some(Por::Publicacion));
}

#[test]
fn what_stands_on_the_web_goes_as_soon_as_the_person_opens_it() {
    let v = via(&[
        puesta("2026-02-02 10:00"),
        fijada("2026-02-19 08:00", Lugar::Web),
        acceso("2026-02-20 07:00"),
    ]);
    assert_eq!(pasos(&v, "2026-02-20 07:00"), [Paso::Desfijar { lugar: Lugar::Web }]);
}

#[test]
fn nothing_is_due_before_it_is_made_available_nor_looked_at_after_it_has_effect() {
    let proximo = |v: &Via| v.proximo(en("2026-03-27 10:00"), &Ajustes::default(), &[Correo]);
    assert_eq!(pasos(&via(&[]), "2026-03-27 10:00"), []);
    assert_eq!(proximo(&via(&[])), None);
    let v = via(&[puesta("2026-03-27 10:00")]);
    assert_eq!(proximo(&v), Some(en("2026-03-27 10:05")));
    assert_eq!(proximo(&via(&[puesta("2026-03-01 10:00")])), Some(en("2026-03-28 00:00")));
    assert_eq!(proximo(&via(&[puesta("2026-03-27 09:00"), acceso("2026-03-27 09:01")])), None);
    let por_surtir = via(&[puesta("2026-03-20 09:00"), Suceso::AvisoConCopia { en: en("2026-03-27 09:00") }]);
    assert_eq!(
        proximo(&por_surtir),
        por_surtir.surtida().map(|s| s.en),
        "it is looked at when it has effect"
    );
}

#[test]
fn the_folder_waits_until_the_day_before_it_goes_on_by_other_ways() {
    // Thursday 19 March; Monday 23 is a holiday: Friday 27 is the fifth business day.
    let mut v = via(&[puesta("2026-03-19 10:00")]);
    let espera = |v: &Via| v.espera(&calendario(), &Ajustes::default()).map(|d| d.to_string());
    assert_eq!(espera(&v).as_deref(), Some("2026-03-27"));
    assert!(!pasos(&v, "2026-03-27 23:59").contains(&Paso::Vencer));
    assert_eq!(pasos(&v, "2026-03-30 00:00"), [Paso::Vencer]);
    v.anotar(Suceso::Rechazo { en: en("2026-03-20 10:00") });
    assert_eq!(espera(&v), None);
}
