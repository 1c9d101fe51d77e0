//! Whatever happens, in whatever order it comes to be known.

use super::*;
use jiff::SignedDuration;
use proptest::{prelude::*, sample::SizeRange, test_runner::TestRunner};

const CANALES: [Canal; 2] = [Canal::Correo, Canal::Sms];

/// Half hours of forty days: enough of them meet.
fn instantes() -> impl Strategy<Value = Instante> {
    (0..1920_i64).prop_map(|n| en("2026-03-16 00:00") + SignedDuration::from_mins(30 * n))
}

fn sucesos() -> impl Strategy<Value = Suceso> {
    (instantes(), 0..18_u8, 0..9_u8).prop_map(|(en, clase, n)| {
        let canal = CANALES[usize::from(n % 2)];
        let lugar = Lugar::TODOS[usize::from(n % 2)];
        match clase {
            0 => Suceso::PuestaADisposicion { en },
            1 => Suceso::AvisoEntregado { en, canal, vez: n },
            2 => Suceso::AvisoFallido { en, canal, vez: n },
            3 => Suceso::AvisoRebotado { en, canal },
            4 => Suceso::SegundoCanal { en, canal },
            5 => Suceso::Recordatorio { en, dia: n },
            6 => Suceso::Acceso { en, grado: Grado::TODOS[usize::from(n % 4)] },
            7 => Suceso::Rechazo { en },
            8 => Suceso::ConsentimientoRetirado { en },
            9 => Suceso::VencidaSinAcceso { en },
            10 => Suceso::SinDireccion { en },
            11 => Suceso::CitacionEnviada { en },
            12 => Suceso::Personal { en },
            13 => Suceso::AvisoConCopia { en },
            14 | 15 => Suceso::fijar(en, lugar, &Calendario::default()).expect("within the calendar"),
            _ => Suceso::Desfijada { en, lugar },
        }
    })
}

/// Facts, and the same facts as they may reach us: in another order, some of them again.
fn llegadas(cuantos: impl Into<SizeRange>) -> impl Strategy<Value = (Vec<Suceso>, Vec<Suceso>)> {
    proptest::collection::vec(sucesos(), cuantos).prop_flat_map(|v| {
        let repetidos = [v.clone(), v.iter().step_by(3).copied().collect()].concat();
        (Just(v), Just(repetidos).prop_shuffle())
    })
}

fn da_efecto(s: &Suceso) -> bool {
    use Suceso::{Acceso, AvisoConCopia, Desfijada, Personal};
    matches!(s, Acceso { .. } | Personal { .. } | AvisoConCopia { .. } | Desfijada { .. })
}

/// Order, repetition and delay change nothing; only the four ways give effect; what comes later moves nothing.
fn comprobar(escritos: &[Suceso], llegados: &[Suceso]) -> Result<(), TestCaseError> {
    let (v, otra) = (via(escritos), via(llegados));
    prop_assert_eq!(&v, &otra);
    let (antes, despues) = llegados.split_at(llegados.len() / 2);
    prop_assert_eq!(&via(despues).unir(&via(antes)), &via(antes).unir(&via(llegados)));
    let ahora = en("2026-04-10 12:00");
    prop_assert_eq!(v.estado(ahora), otra.estado(ahora));

    let sin_efecto: Via = escritos.iter().filter(|s| !da_efecto(s)).copied().collect();
    prop_assert_eq!(sin_efecto.surtida(), None);

    // Fact by fact as they come: an access, once known, stays and is only ever found to be an earlier one.
    let mut parcial = Via::default();
    let mut abierta: Option<Instante> = None;
    for s in llegados {
        parcial.anotar(*s);
        let ahora = parcial.acceso().map(|(en, _)| en);
        prop_assert!(abierta.is_none() || (ahora.is_some() && ahora <= abierta));
        prop_assert!(ahora.is_none() || parcial.surtida().is_some());
        abierta = ahora;
    }
    if let Some(surtida) = v.surtida() {
        let hasta: Via = escritos.iter().filter(|s| s.en() <= surtida.en).copied().collect();
        prop_assert_eq!(hasta.surtida(), Some(surtida));
        prop_assert_eq!(v.estado(surtida.en), Estado::Surtida(surtida));
    }
    Ok(())
}

fn avance(pasos: &[Paso]) -> Option<u8> {
    let grado = |p: &Paso| match p {
        Paso::Avisar { .. } | Paso::SegundoCanal { .. } => 0,
        Paso::Recordar { .. } => 1,
        Paso::Vencer => 2,
        Paso::Citar { .. } => 3,
        Paso::AvisarConCopia | Paso::Fijar { .. } => 4,
        Paso::Desfijar { .. } => 5,
    };
    pasos.iter().map(grado).max()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn order_repetition_and_delay_give_the_same_and_no_effect_is_lost((a, b) in llegadas(0..24)) {
        comprobar(&a, &b)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn steps_change_only_at_the_moment_foretold_and_only_forward((v, _) in llegadas(0..10), ahora in instantes()) {
        let v: Via = [puesta("2026-03-20 10:00")].into_iter().chain(v).collect();
        let (c, a) = (calendario(), Ajustes::default());
        let pasos = v.pendiente(ahora, &c, &a, &CANALES);
        prop_assert!(pasos.len() <= 4);
        let proximo = v.proximo(ahora, &a, &CANALES);
        let hasta = proximo.unwrap_or(ahora + SignedDuration::from_hours(24 * 30));
        prop_assert!(hasta > ahora);
        let justo_antes = hasta - SignedDuration::from_secs(1);
        prop_assert_eq!(&v.pendiente(justo_antes.max(ahora), &c, &a, &CANALES), &pasos);
        prop_assert!(avance(&v.pendiente(hasta, &c, &a, &CANALES)) >= avance(&pasos));
    }
}

/// Fisher and Yates with a small generator: a million orders would keep proptest busy for minutes.
fn barajar(sucesos: &mut [Suceso], semilla: &mut u64) {
    for i in (1..sucesos.len()).rev() {
        *semilla = semilla.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        sucesos.swap(i, (*semilla >> 33) as usize % (i + 1));
    }
}

#[test]
#[ignore = "a million interleavings: with --all"]
fn a_million_interleavings_give_the_same_and_no_effect_is_lost() {
    let config = ProptestConfig { cases: 4000, ..ProptestConfig::default() };
    let resultado =
        TestRunner::new(config).run(&(llegadas(0..10), any::<u64>()), |((a, mut b), mut semilla)| {
            for _ in 0..250 {
                barajar(&mut b, &mut semilla);
                comprobar(&a, &b)?;
            }
            Ok(())
        });
    assert_eq!(resultado, Ok(()));
}
