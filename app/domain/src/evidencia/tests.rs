//! A small sede whose evidence is broken in every way.

use super::*;

type Sellada = (Sello, Vec<Hoja>);
const SAL: [u8; 16] = [7; 16];

fn en(s: i64) -> Instante {
    Instante::from_second(1_800_000_000 + s).expect("in range")
}

fn cadena(sujeto: &Sujeto, largo: i64) -> Vec<Eslabon> {
    let mut previa = None;
    let mut todas: Vec<Evidencia> = vec![];
    for numero in 1..=largo {
        let datos = BTreeMap::from([
            ("version".into(), Dato::Publico(numero.into())),
            ("correo".into(), Dato::reservado(&SAL, "ana@correo.example")),
        ]);
        let (id, tipo, huella) = (format!("{sujeto}/{numero}"), "ingreso".into(), Huella([0; 32]));
        let e = Evidencia { id, sujeto: sujeto.clone(), numero, tipo, en: en(numero), datos, previa, huella };
        let e = e.cerrar().expect("canonical");
        previa = Some(e.huella);
        todas.push(e);
    }
    let cabeza = todas.last().map(|e| Cabeza { numero: e.numero, huella: e.huella });
    let valor = || Compromiso { campo: "correo".into(), sal: SAL, valor: "ana@correo.example".into() };
    todas.into_iter().map(|evidencia| Eslabon { evidencia, cabeza, compromisos: vec![valor()] }).collect()
}

/// Not a signature: what a test needs of one.
fn firmar(mensaje: &[u8]) -> Firma {
    Firma { clave: "prueba".into(), firma: Huella::de(mensaje).0.into() }
}

fn sede() -> (Vec<Eslabon>, Vec<Sellada>) {
    let cadenas = [cadena(&Sujeto::Persona("ana".into()), 4), cadena(&Sujeto::Sede, 3)].concat();
    let hoja = |e: &Eslabon| Hoja { id: e.evidencia.id.clone(), huella: Some(e.evidencia.huella) };
    let mut sellos: Vec<Sellada> = vec![];
    for grupo in cadenas.chunks(3) {
        let hojas: Vec<_> = grupo.iter().map(hoja).collect();
        let huellas: Vec<_> = hojas.iter().filter_map(|h| h.huella).collect();
        let previo = sellos.last().map(|s| s.0.ancla());
        sellos.push((Sello::nuevo(previo, en(9), &huellas, &firmar).expect("canonical"), hojas));
    }
    (cadenas, sellos)
}

fn revisar(cadenas: Vec<Eslabon>, sellos: Vec<Sellada>, ancla: Option<&Ancla>) -> Result<Resumen, Rotura> {
    let firma = |clave: &str, m: &[u8], f: &[u8]| clave == "prueba" && f == Huella::de(m).0;
    verificar(cadenas, sellos, &firma, ancla)
}

fn rota(romper: impl Fn(&mut Vec<Eslabon>, &mut Vec<Sellada>)) -> (Que, String, i64) {
    let (mut cadenas, mut sellos) = sede();
    let ancla = sellos[2].0.ancla();
    romper(&mut cadenas, &mut sellos);
    let r = revisar(cadenas, sellos, Some(&ancla)).expect_err("broken");
    (r.que, r.sujeto, r.numero)
}

#[test]
fn what_nobody_touched_is_whole_and_erased_values_leave_it_whole() {
    let (mut cadenas, sellos) = sede();
    let todo = Resumen { evidencias: 7, cadenas: 2, compromisos: 7, sellos: 3, selladas: 7 };
    assert_eq!(revisar(cadenas.clone(), sellos.clone(), None), Ok(todo));
    cadenas.iter_mut().for_each(|e| e.compromisos.clear());
    assert_eq!(revisar(cadenas, sellos, None), Ok(Resumen { compromisos: 0, ..todo }));
}

#[test]
fn a_broken_chain_names_its_first_broken_entry() {
    let ana = |que, numero| (que, "persona:ana".to_owned(), numero);
    assert_eq!(rota(|c, _| c[1].evidencia.tipo = "salida".into()), ana(Que::Cambiada, 2));
    assert_eq!(rota(|c, _| c[3].evidencia.huella.0[0] ^= 1), ana(Que::Cambiada, 4));
    assert_eq!(rota(|c, _| drop(c.remove(1))), ana(Que::Falta, 2));
    assert_eq!(rota(|c, _| drop(c.remove(0))), ana(Que::Falta, 1));
    assert_eq!(rota(|c, _| drop(c.remove(3))), ana(Que::Truncada, 4));
    assert_eq!(rota(|c, _| c.swap(1, 2)), ana(Que::Falta, 2));
    assert_eq!(rota(|c, _| c.insert(1, c[0].clone())), ana(Que::Desordenada, 1));
    assert_eq!(rota(|c, _| c[3].compromisos[0].valor.push('x')), ana(Que::CompromisoNoCoincide, 4));
    assert_eq!(rota(|c, _| c[3].compromisos[0].campo.push('x')), ana(Que::CompromisoNoCoincide, 4));
    let corta = |c: &mut Vec<Eslabon>| c.iter_mut().for_each(|e| e.cabeza = c0(e, 3));
    assert_eq!(rota(|c, _| corta(c)), ana(Que::Sobra, 4));
}

fn c0(e: &Eslabon, numero: i64) -> Option<Cabeza> {
    e.cabeza.map(|c| Cabeza { numero, ..c })
}

#[test]
fn two_entries_that_change_places_are_found() {
    let cambia = |c: &mut Vec<Eslabon>| {
        let (uno, dos) = (c[1].evidencia.numero, c[2].evidencia.numero);
        (c[1].evidencia.numero, c[2].evidencia.numero) = (dos, uno);
        c.swap(1, 2);
    };
    assert_eq!(rota(|c, _| cambia(c)), (Que::Desordenada, "persona:ana".into(), 2));
}

#[test]
fn a_chain_written_anew_is_found_by_its_seal() {
    let nueva = |c: &mut Vec<Eslabon>, s: &mut Vec<Sellada>| {
        let mut e = c[6].evidencia.clone();
        e.tipo = "otro".into();
        c[6].evidencia = e.cerrar().expect("canonical");
        let huella = c[6].evidencia.huella;
        c[4..].iter_mut().for_each(|e| e.cabeza = Some(Cabeza { numero: 3, huella }));
        s[2].1[0].huella = Some(huella);
    };
    assert_eq!(rota(nueva), (Que::SelloRoto, "sellos".into(), 3));
}

#[test]
fn a_broken_seal_is_named() {
    let sello = |que, numero| (que, "sellos".to_owned(), numero);
    assert_eq!(rota(|_, s| s[1].0.cuantas = 2), sello(Que::SelloRoto, 2));
    assert_eq!(rota(|_, s| s[1].0.en = en(99)), sello(Que::SelloRoto, 2));
    assert_eq!(rota(|_, s| s[1].1.swap(0, 1)), sello(Que::SelloRoto, 2));
    assert_eq!(rota(|_, s| drop(s[1].1.pop())), sello(Que::SelloRoto, 2));
    assert_eq!(rota(|_, s| s[1].1[2].huella = None), sello(Que::Falta, 2));
    assert_eq!(rota(|_, s| s[1].0.firma[0] ^= 1), sello(Que::FirmaInvalida, 2));
    assert_eq!(rota(|_, s| s[1].0.clave = "otra".into()), sello(Que::FirmaInvalida, 2));
    assert_eq!(rota(|_, s| drop(s.remove(1))), sello(Que::Falta, 2));
    assert_eq!(rota(|_, s| s.insert(1, s[0].clone())), sello(Que::Desordenada, 1));
    assert_eq!(rota(|_, s| s[1].0.previo = None), sello(Que::Desordenada, 2));
}

#[test]
fn an_end_cut_off_everywhere_is_found_by_the_anchor() {
    let (mut cadenas, mut sellos) = sede();
    let ancla = sellos[2].0.ancla();
    cadenas.truncate(6);
    cadenas[4].cabeza = Some(Cabeza { numero: 2, huella: cadenas[5].evidencia.huella });
    cadenas[5].cabeza = cadenas[4].cabeza;
    sellos.truncate(2);
    assert!(revisar(cadenas.clone(), sellos.clone(), None).is_ok(), "from inside nothing can be seen");
    let r = revisar(cadenas, sellos, Some(&ancla)).expect_err("broken");
    assert_eq!((r.que, r.sujeto.as_str(), r.numero), (Que::Truncada, "sellos", 3));
    assert_eq!(r.to_string(), "sellos n.º 3: falta desde aquí hasta el final");
}

#[test]
fn a_whole_history_made_anew_is_not_the_one_of_the_anchor() {
    let (cadenas, sellos) = sede();
    let ancla = Ancla { numero: 2, huella: Huella([9; 32]) };
    let r = revisar(cadenas, sellos, Some(&ancla)).expect_err("broken");
    assert_eq!((r.que, r.numero), (Que::Cambiada, 2));
}

#[test]
fn the_hash_is_the_same_for_ever() {
    let e = &cadena(&Sujeto::Sede, 1)[0].evidencia;
    // Computed apart, in another language.
    assert_eq!(e.huella.to_string(), "97dd405171bc8e323222ae9ec20e33cbf618adfa3e8e616fa45da7ffaedfa790");
}

#[test]
fn numbers_that_json_readers_round_are_written_as_text() {
    let json = |n: i64| serde_json::to_string(&Valor::from(n)).expect("json");
    assert_eq!(
        (json(EXACTO).as_str(), json(EXACTO + 1).as_str()),
        ("9007199254740991", "\"9007199254740992\"")
    );
    for h in ["AB", &"AB".repeat(32), &"ab".repeat(31), &"zz".repeat(32)] {
        assert_eq!(h.parse::<Huella>(), Err(()), "{h}");
    }
    assert_eq!("ab".repeat(32).parse(), Ok(Huella([0xab; 32])));
}

#[test]
fn whose_chain_it_is_reads_back_as_it_was_written() {
    for s in [
        Sujeto::Persona("a:b".into()),
        Sujeto::Peticion("7".into()),
        Sujeto::Notificacion("8".into()),
        Sujeto::Sistema("9".into()),
        Sujeto::Sede,
    ] {
        assert_eq!(s.to_string().parse(), Ok(s));
    }
    for malo in ["", "persona:", "peticion:", "sede:", "peticion", "otra:7"] {
        assert_eq!(malo.parse::<Sujeto>(), Err(()), "{malo}");
    }
}
