//! A small bundle that is broken in every way.

use super::*;
use crate::{
    Instante,
    evidencia::{Dato, Evidencia, Firma, Sello, Sujeto, camino},
    notificacion::{Suceso, Via},
};
use std::collections::BTreeMap;

const ACTO: &[u8] = b"%PDF-1.7 Resuelve";

fn en(s: i64) -> Instante {
    Instante::from_second(1_800_000_000 + s).expect("in range")
}

fn cadena() -> Vec<Evidencia> {
    let sucesos = [
        None,
        Some(Suceso::PuestaADisposicion { en: en(1) }),
        Some(Suceso::Recordatorio { en: en(2), dia: 2 }),
        Some(Suceso::Acceso { en: en(3), grado: Grado::Alto }),
    ];
    let mut todas: Vec<Evidencia> = vec![];
    for (i, suceso) in sucesos.iter().enumerate() {
        let dato = match suceso {
            None => ("acto".to_owned(), Huella::de(ACTO).to_string()),
            Some(s) => ("suceso".to_owned(), serde_json::to_string(s).expect("json")),
        };
        let numero = i as i64 + 1;
        let e = Evidencia {
            id: format!("e{numero}"),
            sujeto: Sujeto::Notificacion("n1".into()),
            numero,
            tipo: suceso.as_ref().map_or("creada", Suceso::nombre).into(),
            en: en(numero),
            datos: BTreeMap::from([(dato.0, Dato::Publico(dato.1.into()))]),
            previa: todas.last().map(|e| e.huella),
            huella: Huella([0; 32]),
        };
        todas.push(e.cerrar().expect("canonical"));
    }
    todas
}

/// Not a signature: what a test needs of one.
fn firmar(mensaje: &[u8]) -> Firma {
    Firma { clave: "prueba".into(), firma: Huella::de(mensaje).0.into() }
}

/// The last entry is under no seal yet.
fn inclusion(cadena: &[Evidencia]) -> Inclusion {
    let huellas: Vec<_> = cadena.iter().map(|e| e.huella).collect();
    let uno = Sello::nuevo(None, en(5), &huellas[..1], &firmar).expect("canonical");
    let dos = Sello::nuevo(Some(uno.ancla()), en(6), &huellas[1..3], &firmar).expect("canonical");
    let entrada = |numero, sello, lugar: usize, hojas: &[Huella]| Entrada {
        numero,
        sello,
        lugar: lugar as u64,
        camino: camino(lugar, hojas),
    };
    Inclusion {
        version: VERSION,
        notificacion: "n1".into(),
        sellos: vec![(&uno).into(), (&dos).into()],
        entradas: vec![
            entrada(1, 1, 0, &huellas[..1]),
            entrada(2, 2, 0, &huellas[1..3]),
            entrada(3, 2, 1, &huellas[1..3]),
        ],
        sin_sello: vec![4],
    }
}

type Archivos = Vec<(&'static str, Vec<u8>)>;

fn paquete() -> (Prueba, Archivos) {
    let cadena = cadena();
    let archivos: Archivos = vec![
        (LEAME, b"Lea".into()),
        ("acto.pdf", ACTO.into()),
        (CADENA, escribir_cadena(&cadena).expect("writes")),
        (INCLUSION, inclusion(&cadena).escribir().expect("writes")),
    ];
    let sucesos = [Suceso::Acceso { en: en(3), grado: Grado::Alto }];
    let surtida = Via::from_iter(sucesos).surtida().expect("opened");
    let evento = |e: &Evidencia| Evento { tipo: e.tipo.clone(), en: Momento::de(e.en), huella: e.huella };
    let p = Prueba {
        version: VERSION,
        entidad: Receptora { nombre: "Alcaldía".into(), nit: None, url: "https://sede.example".into() },
        notificacion: "n1".into(),
        radicado: None,
        emitida_en: Momento::de(en(9)),
        destinatario: Destinatario { nombre: "Ana".into(), documento: "CC 1".into() },
        asunto: "Decisión".into(),
        acto: Acto {
            archivo: "acto.pdf".into(),
            nombre: "Resolución 12.pdf".into(),
            sha256: Huella::de(ACTO),
            en: Momento::de(en(0)),
            cargo: "Secretaria".into(),
            dependencia: "Gobierno".into(),
        },
        efecto: Efecto::de(surtida),
        eventos: cadena.iter().map(evento).collect(),
        archivos: archivos.iter().map(|(n, b)| Archivo::de(n, b)).collect(),
    };
    (p, archivos)
}

fn hallar(p: &Prueba, archivos: &[(&str, Vec<u8>)]) -> Vec<String> {
    let firma = |clave: &str, _, m: &[u8], f: &[u8]| clave == "prueba" && f == Huella::de(m).0;
    let archivos: Vec<_> = archivos.iter().map(|(n, b)| (*n, &b[..])).collect();
    revisar(p, &archivos, &firma).iter().map(ToString::to_string).collect()
}

/// What is found once the lines of the chain were changed.
fn tras(romper: impl Fn(&mut Vec<String>)) -> Vec<String> {
    let (p, mut archivos) = paquete();
    let texto = String::from_utf8(archivos[2].1.clone()).expect("text");
    let mut lineas: Vec<String> = texto.lines().map(str::to_owned).collect();
    romper(&mut lineas);
    archivos[2].1 = lineas.iter().map(|l| format!("{l}\n")).collect::<String>().into_bytes();
    let mut hallados = hallar(&p, &archivos);
    assert_eq!(hallados.remove(0), "El archivo «cadena.jsonl» fue cambiado.");
    hallados
}

#[test]
fn what_nobody_touched_is_valid_and_reads_back_as_it_was_signed() {
    let (p, archivos) = paquete();
    assert_eq!(hallar(&p, &archivos), [""; 0]);
    let bytes = p.canonica().expect("canonical");
    assert_eq!(Prueba::leer(&bytes), Ok(p));
    let con_blanco = [&bytes[..], b" "].concat();
    assert_eq!(Prueba::leer(&con_blanco), Err(NoEsPrueba));
}

#[test]
fn an_event_that_was_removed_changed_moved_repeated_or_added_is_named() {
    let dos = "El evento n.º 2 (puesta_a_disposicion)";
    assert_eq!(tras(|l| drop(l.remove(1))), [format!("{dos} fue quitado.")]);
    assert_eq!(tras(|l| l[1] = l[1].replace("disposicion", "nadie")), [format!("{dos} fue cambiado.")]);
    assert_eq!(tras(|l| l[1].push(' ')), [format!("{dos} fue cambiado.")]);
    assert_eq!(tras(|l| l.insert(1, l[1].clone())), [format!("{dos} está repetido.")]);
    assert_eq!(tras(|l| l.truncate(3)), ["El evento n.º 4 (acceso) fue quitado."]);
    assert_eq!(tras(|l| l.swap(1, 2)), ["El evento n.º 3 (recordatorio) no está en su lugar."]);
    assert_eq!(tras(|l| l.push("{}".into())), ["El evento n.º 5 (?) fue agregado."]);
    assert_eq!(tras(Vec::clear).len(), 4, "all of them");
}

#[test]
fn a_file_that_was_removed_added_changed_or_moved_is_named() {
    let rota = |romper: fn(&mut Archivos)| {
        let (p, mut archivos) = paquete();
        romper(&mut archivos);
        hallar(&p, &archivos)
    };
    assert_eq!(rota(|a| drop(a.remove(1))), ["El archivo «acto.pdf» fue quitado."]);
    assert_eq!(rota(|a| a[1].1.push(0)), ["El archivo «acto.pdf» fue cambiado."]);
    assert_eq!(rota(|a| a.push(("otro", vec![]))), ["El archivo «otro» fue agregado."]);
    assert_eq!(rota(|a| a.push(a[0].clone())), ["El archivo «LEAME.txt» está repetido."]);
    assert_eq!(rota(|a| a.swap(0, 1)), ["El archivo «acto.pdf» no está en su lugar."]);
}

/// What is found in a bundle of which the entity signed a wrong inclusion.
fn firmada(romper: impl Fn(&mut Inclusion)) -> Vec<String> {
    let (mut p, mut archivos) = paquete();
    let mut i = Inclusion::leer(&archivos[3].1).expect("reads");
    romper(&mut i);
    archivos[3].1 = i.escribir().expect("writes");
    p.archivos[3] = Archivo::de(INCLUSION, &archivos[3].1);
    hallar(&p, &archivos)
}

#[test]
fn a_seal_or_a_path_that_leads_nowhere_is_named() {
    let tres = "El evento n.º 3 (recordatorio)";
    assert_eq!(firmada(|i| i.entradas[2].lugar = 0), [format!("{tres} no corresponde al sello que dice.")]);
    assert_eq!(firmada(|i| i.entradas[2].camino[0].0[0] ^= 1).len(), 1);
    assert_eq!(
        firmada(|i| i.sin_sello.clear()),
        ["El evento n.º 4 (acceso) no corresponde al sello que dice."]
    );
    assert_eq!(firmada(|i| i.sin_sello.push(3)), [format!("{tres} está repetido.")]);
    assert_eq!(firmada(|i| i.sellos[1].en += 1), ["El sello n.º 2 fue cambiado."]);
    assert_eq!(
        firmada(|i| i.sellos[1].firma = "00".into()),
        ["El sello n.º 2 no tiene una firma válida de la entidad."]
    );
    assert_eq!(firmada(|i| i.notificacion = "n2".into()).len(), 1);
}

#[test]
fn an_effect_or_an_act_that_the_events_do_not_give_is_named() {
    let (mut p, archivos) = paquete();
    p.efecto.en = Momento::de(en(2));
    assert_eq!(hallar(&p, &archivos), ["El efecto de la notificación no resulta de los eventos."]);
    let (mut p, mut archivos) = paquete();
    archivos[1].1 = b"otro".into();
    p.acto.sha256 = Huella::de(b"otro");
    p.archivos[1] = Archivo::de("acto.pdf", b"otro");
    assert_eq!(hallar(&p, &archivos), ["El archivo «acto.pdf» no resulta de los eventos."]);
}

#[test]
fn an_act_has_a_plain_name_in_the_bundle() {
    for (nombre, suyo) in [
        ("Resolución 12.PDF", "acto.pdf"),
        ("x", "acto"),
        ("../cadena.jsonl", "acto.jsonl"),
        ("a.b/c", "acto"),
    ] {
        assert_eq!(acto(nombre), suyo);
    }
}
