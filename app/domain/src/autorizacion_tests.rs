//! Who may be authorised by whom, for what and until when.

use super::*;

const HOY: Fecha = Fecha::constant(2027, 1, 15);
const HASTA: Fecha = Fecha::constant(2027, 2, 1);

fn doc(tipo: TipoDocumento, numero: u32) -> Documento {
    Documento { tipo, numero: (1_099_000_000 + numero).to_string() }
}

fn cc(numero: u32) -> Documento {
    doc(TipoDocumento::Cc, numero)
}

fn una(numero: u32, ambito: Ambito<u32>, hasta: Fecha) -> Autorizacion<u32> {
    Autorizacion { documento: cc(numero), ambito, hasta, retirada: false }
}

fn de(nueva: &Autorizacion<u32>, antes: &[Autorizacion<u32>]) -> Result<(), NoAutoriza> {
    autorizar(Some(&cc(1)), nueva, HOY, antes)
}

#[test]
fn an_authorisation_holds_through_its_last_day_and_until_it_is_taken_back() {
    let suya = una(2, Ambito::Todo, HASTA);
    assert_eq!(de(&suya, &[]), Ok(()));
    assert!(suya.abierta(HOY) && suya.abierta(HASTA) && !suya.abierta(Fecha::constant(2027, 2, 2)));
    assert!(!Autorizacion { retirada: true, ..suya }.abierta(HOY));
}

#[test]
fn it_takes_in_what_it_was_given_for_and_nothing_else() {
    let licencia = || Ambito::Procedimiento("licencia".to_owned());
    for (ambito, asunto, procedimiento, cubre) in [
        (Ambito::Todo, None, "", true),
        (Ambito::Todo, Some(7), "licencia", true),
        (licencia(), Some(7), "licencia", true),
        (licencia(), None, "licencia", true),
        (licencia(), Some(7), "otro", false),
        (licencia(), None, "", false),
        (Ambito::Asunto(7), Some(7), "licencia", true),
        (Ambito::Asunto(7), Some(8), "licencia", false),
        (Ambito::Asunto(7), None, "licencia", false),
    ] {
        assert_eq!(
            ambito.cubre(asunto.as_ref(), procedimiento),
            cubre,
            "{ambito:?} {asunto:?} {procedimiento}"
        );
    }
}

#[test]
fn children_and_companies_neither_authorise_nor_are_authorised() {
    let suya = una(2, Ambito::Todo, HASTA);
    let por = |d: Option<&Documento>| autorizar(d, &suya, HOY, &[]);
    for tipo in [TipoDocumento::Ti, TipoDocumento::Rc, TipoDocumento::Nit] {
        assert_eq!(por(Some(&doc(tipo, 1))), Err(NoAutoriza::NoPuede), "{tipo:?}");
    }
    assert_eq!(por(None), Err(NoAutoriza::NoPuede));
    assert_eq!(por(Some(&cc(2))), Err(NoAutoriza::Propio));
    let a = |tipo| Autorizacion { documento: doc(tipo, 2), ..suya.clone() };
    assert_eq!(de(&a(TipoDocumento::Ti), &[]), Err(NoAutoriza::Menor));
    assert_eq!(de(&a(TipoDocumento::Rc), &[]), Err(NoAutoriza::Menor));
    assert_eq!(de(&a(TipoDocumento::Nit), &[]), Err(NoAutoriza::Empresa));
}

#[test]
fn until_a_day_that_comes_and_no_more_than_a_year() {
    let hasta = |y, m, d| de(&una(2, Ambito::Todo, Fecha::constant(y, m, d)), &[]);
    assert_eq!(hasta(2027, 1, 15), Err(NoAutoriza::Hasta));
    assert_eq!(hasta(2027, 1, 16), Ok(()));
    assert_eq!(hasta(2028, 1, 15), Ok(()));
    assert_eq!(hasta(2028, 1, 16), Err(NoAutoriza::Hasta));
}

#[test]
fn the_same_is_not_authorised_twice_and_five_at_once_are_enough() {
    let mut antes = vec![una(2, Ambito::Asunto(1), HASTA)];
    assert_eq!(de(&una(2, Ambito::Asunto(1), HASTA), &antes), Err(NoAutoriza::Ya(HASTA)));
    assert_eq!(de(&una(2, Ambito::Asunto(2), HASTA), &antes), Ok(()), "for something else");
    antes.extend((10..14).map(|n| una(n, Ambito::Todo, HASTA)));
    assert_eq!(de(&una(3, Ambito::Todo, HASTA), &antes), Err(NoAutoriza::Muchas));
    antes[0].retirada = true;
    antes[1].hasta = Fecha::constant(2027, 1, 14);
    assert_eq!(de(&una(2, Ambito::Asunto(1), HASTA), &antes), Ok(()), "those that ended do not count");
    let viejas: Vec<_> =
        (0..100).map(|n| Autorizacion { retirada: true, ..una(n + 10, Ambito::Todo, HASTA) }).collect();
    assert_eq!(de(&una(2, Ambito::Todo, HASTA), &viejas), Err(NoAutoriza::Todas));
}
