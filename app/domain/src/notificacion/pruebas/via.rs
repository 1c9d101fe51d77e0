//! When a notification has effect, case by case.

use super::*;

#[test]
fn sending_telling_reminding_and_citing_never_give_effect() {
    let hoy = en("2026-03-27 10:00");
    let v = via(&[
        puesta("2026-03-20 08:00"),
        Suceso::AvisoEntregado { en: hoy, canal: Canal::Correo, vez: 0 },
        Suceso::Recordatorio { en: hoy, dia: 2 },
        Suceso::VencidaSinAcceso { en: hoy },
        Suceso::Rechazo { en: hoy },
        Suceso::CitacionEnviada { en: hoy },
        fijada("2026-03-27 10:00", Lugar::Web),
        fijada("2026-03-27 10:00", Lugar::Cartelera),
    ]);
    assert_eq!(v.surtida(), None);
}

#[test]
fn each_way_has_effect_at_its_own_hour() {
    use Lugar::{Cartelera, Web};
    let personal = Suceso::Personal { en: en("2026-03-27 09:15") };
    // Delivered on a Friday: the end of the day after is that of Saturday.
    let aviso = Suceso::AvisoConCopia { en: en("2026-03-27 09:15") };
    // Fixed on Friday 20 March: Monday 23 is a holiday, Tuesday 24 is day 1 and Monday 30 the last.
    let fijas = [fijada("2026-03-20 08:00", Web), fijada("2026-03-20 08:30", Cartelera)];
    let retiros = [desfijada("2026-03-31 00:10", Web), desfijada("2026-04-06 08:00", Cartelera)];
    let publicada = [fijas, retiros].concat();
    let medio = Por::Acceso { grado: Grado::Medio };
    for (sucesos, hora, por) in [
        (vec![acceso("2026-03-27 23:59")], "2026-03-27 23:59:00", medio),
        (vec![personal], "2026-03-27 09:15:00", Por::Personal),
        (vec![aviso], "2026-03-28 23:59:59", Por::Aviso),
        (publicada, "2026-04-07 23:59:59", Por::Publicacion),
        (vec![aviso, acceso("2026-03-28 12:00")], "2026-03-28 12:00:00", medio),
        (vec![aviso, acceso("2026-03-29 00:00")], "2026-03-28 23:59:59", Por::Aviso),
        (vec![acceso("2026-03-27 09:16"), personal], "2026-03-27 09:15:00", Por::Personal),
        (vec![acceso("2026-03-30 10:00"), acceso("2026-03-29 10:00")], "2026-03-29 10:00:00", medio),
    ] {
        let s = via(&sucesos).surtida().expect("has effect");
        let dicha = crate::fecha::en_colombia(s.en).strftime("%Y-%m-%d %H:%M:%S").to_string();
        assert_eq!((dicha.as_str(), s.por), (hora, por));
    }
}

/// The tool that works off-line reads the same table.
#[test]
fn the_effect_follows_from_the_facts_as_the_table_says() {
    #[derive(serde::Deserialize)]
    struct Fila {
        caso: String,
        sucesos: Vec<Suceso>,
        efecto: Option<Surtida>,
    }
    let filas: Vec<Fila> = serde_json::from_str(include_str!("efectos.json")).expect("a table");
    assert!(filas.len() > 20);
    for Fila { caso, sucesos, efecto } in filas {
        assert_eq!(via(&sucesos).surtida(), efecto, "{caso}");
    }
}

#[test]
fn the_state_follows_what_happened_and_effect_ends_all() {
    let mut v = Via::default();
    let ahora = en("2026-04-30 12:00");
    let mut pasa = |s: Option<Suceso>, nombre: &str| {
        v.extend(s);
        assert_eq!(v.estado(ahora).nombre(), nombre);
    };
    pasa(None, "creada");
    pasa(Some(puesta("2026-03-20 08:00")), "disponible");
    let hoy = en("2026-03-30 08:00");
    pasa(Some(Suceso::AvisoEntregado { en: hoy, canal: Canal::Correo, vez: 0 }), "disponible");
    pasa(Some(Suceso::VencidaSinAcceso { en: hoy }), "por_otra_via");
    pasa(Some(Suceso::CitacionEnviada { en: hoy }), "citada");
    pasa(Some(fijada("2026-04-10 08:00", Lugar::Web)), "publicada");
    pasa(Some(Suceso::AvisoConCopia { en: ahora }), "por_surtir");
    pasa(Some(acceso("2026-04-30 11:00")), "surtida");
    pasa(Some(Suceso::ConsentimientoRetirado { en: ahora }), "surtida");
}

#[test]
fn the_first_reason_for_another_way_is_the_one_that_is_told() {
    let v = via(&[
        Suceso::VencidaSinAcceso { en: en("2026-03-30 08:00") },
        Suceso::Rechazo { en: en("2026-03-21 08:00") },
    ]);
    assert_eq!(v.otra_via(), Some((en("2026-03-21 08:00"), OtraVia::Rechazo)));
}

#[test]
fn a_fact_reads_back_from_data_as_it_was_written() {
    for s in [
        puesta("2026-03-20 08:00"),
        acceso("2026-03-20 08:00"),
        fijada("2026-03-20 08:00", Lugar::Cartelera),
        Suceso::AvisoRebotado { en: en("2026-03-20 08:00"), canal: Canal::Sms },
    ] {
        let json = serde_json::to_string(&s).expect("JSON");
        assert!(json.contains(&format!("\"suceso\":\"{}\"", s.nombre())), "{json}");
        assert_eq!(serde_json::from_str::<Suceso>(&json).expect("a fact"), s);
    }
    assert!(serde_json::from_str::<Suceso>(r#"{"suceso":"enviada","en":"2026-03-20T08:00:00Z"}"#).is_err());
}

#[test]
fn a_clock_that_was_put_back_moves_no_fact_before_its_cause() {
    let v = via(&[puesta("2026-03-20 08:00"), fijada("2026-03-20 09:00", Lugar::Web)]);
    let antes = en("2026-03-20 07:00");
    let entregado = Suceso::AvisoEntregado { en: antes, canal: Canal::Correo, vez: 0 };
    for (suceso, cuando) in [
        (entregado, "2026-03-20 08:00"),
        (acceso("2026-03-20 07:00"), "2026-03-20 08:00"),
        (acceso("2026-03-20 08:01"), "2026-03-20 08:01"),
        (desfijada("2026-03-20 07:00", Lugar::Web), "2026-03-20 09:00"),
        // It stands nowhere there: nothing to follow from.
        (desfijada("2026-03-20 07:00", Lugar::Cartelera), "2026-03-20 07:00"),
        (puesta("2026-03-20 07:00"), "2026-03-20 07:00"),
    ] {
        let dicho = v.tras(suceso);
        assert_eq!((dicho.en(), dicho.nombre()), (en(cuando), suceso.nombre()));
    }
    let abierta = via(&[puesta("2026-03-20 08:00"), v.tras(acceso("2026-03-20 07:00"))]);
    assert!(matches!(abierta.estado(antes), Estado::Surtida(_)), "opened is opened");
}
