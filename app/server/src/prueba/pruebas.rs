//! Ten thousand bundles that somebody changed, each found and named; and those that nobody touched.

use super::{Revision, en_json, en_palabras, revisar, zip};
use crate::{
    claves::{Claves, Llavero},
    pruebas::prueba::{Par, dos},
};
use domain::{
    evidencia::{Dato, Evidencia},
    prueba::{
        CADENA, CERTIFICADO, CLAVES, Donde, FIRMA, INCLUSION, Inclusion, Que, escribir_cadena, leer_linea,
    },
};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::SliceRandom};
use rayon::prelude::*;

type Archivos = Vec<(String, Vec<u8>)>;

/// What was done, and who must be named for it.
struct Cambio {
    que: String,
    zip: Vec<u8>,
    nombrado: Option<Nombrado>,
}

enum Nombrado {
    Evento(usize, Que),
    Archivo(String),
}

fn abrir(zip: &[u8]) -> Archivos {
    let entradas = zip::leer(zip).expect("a bundle");
    entradas.into_iter().map(|e| (e.nombre.to_owned(), e.bytes.to_vec())).collect()
}

fn de<'a>(a: &'a mut Archivos, nombre: &str) -> &'a mut Vec<u8> {
    &mut a.iter_mut().find(|(n, _)| n == nombre).expect("the file").1
}

fn lineas(a: &mut Archivos) -> Vec<Vec<u8>> {
    let texto = de(a, CADENA);
    texto.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect()
}

/// A change of the chain alone, by who does not know of the seals.
fn en_la_cadena(r: &mut StdRng, a: &mut Archivos) -> (String, Nombrado) {
    let mut l = lineas(a);
    let i = r.gen_range(0..l.len());
    let (que, nombrado) = match r.gen_range(0..5) {
        0 => {
            l.remove(i);
            ("an event removed", Nombrado::Evento(i + 1, Que::Falta))
        }
        1 => {
            let j = (i + r.gen_range(1..l.len())) % l.len();
            l.swap(i, j);
            ("two events swapped", Nombrado::Evento(i.max(j) + 1, Que::Desordenado))
        }
        2 => {
            l.insert(r.gen_range(0..=l.len()), l[i].clone());
            ("an event repeated", Nombrado::Evento(i + 1, Que::Repetido))
        }
        3 => {
            let n = r.gen_range(0..l[i].len() - 1);
            let otro = loop {
                let otro: u8 = r.r#gen();
                if otro != l[i][n] && otro != b'\n' {
                    break otro;
                }
            };
            l[i][n] = otro;
            ("a byte of an event", Nombrado::Evento(i + 1, Que::Cambiado))
        }
        _ => {
            let todas: Vec<Evidencia> =
                l.iter().map(|l| leer_linea(l.trim_ascii_end()).expect("an entry")).collect();
            *de(a, CADENA) = escribir_cadena(&forjada(todas, i)).expect("writes");
            return (
                format!("event {} and all after it forged", i + 1),
                Nombrado::Evento(i + 1, Que::Cambiado),
            );
        }
    };
    *de(a, CADENA) = l.concat();
    (format!("{que}: {}", i + 1), nombrado)
}

/// Who can compute hashes writes the chain anew from there on.
fn forjada(mut todas: Vec<Evidencia>, desde: usize) -> Vec<Evidencia> {
    todas[desde].datos.insert("nota".into(), Dato::Publico("otra".into()));
    for i in desde..todas.len() {
        todas[i].previa = i.checked_sub(1).map(|antes| todas[antes].huella);
        todas[i] = todas[i].clone().cerrar().expect("canonical");
    }
    todas
}

/// A change of the inclusion that is still well written.
fn en_la_inclusion(r: &mut StdRng, a: &mut Archivos, otra: &[u8]) -> &'static str {
    let mut i = Inclusion::leer(de(a, INCLUSION)).expect("reads");
    let n = r.gen_range(0..i.entradas.len());
    let s = r.gen_range(0..i.sellos.len());
    let que = match r.gen_range(0..8) {
        0 => {
            i.entradas[n].lugar += 1;
            "another place"
        }
        1 => {
            i.entradas.remove(n);
            "no path"
        }
        2 => {
            i.sin_sello.push(i.entradas.remove(n).numero);
            "a path left out as if it were not sealed"
        }
        3 => {
            i.sellos[s].en += 1;
            "the time of a seal"
        }
        4 => {
            i.sellos[s].firma = i.sellos[s].firma.chars().rev().collect();
            "the signature of a seal"
        }
        5 => {
            i.sellos.remove(s);
            "a seal removed"
        }
        6 => {
            i.entradas[n].camino.push(i.sellos[s].huella);
            "a longer path"
        }
        _ => {
            i = Inclusion::leer(otra).expect("reads");
            "proofs of another notification"
        }
    };
    *de(a, INCLUSION) = i.escribir().expect("writes");
    que
}

fn cambiar(r: &mut StdRng, p: &Par, ajenas: &str) -> Cambio {
    let (mut a, mut b) = (abrir(&p.uno), abrir(&p.otro));
    let i = r.gen_range(0..a.len());
    let nombre = a[i].0.clone();
    let archivo = |que: String, a: &Archivos, n: &str| Cambio {
        que,
        zip: zip::escribir(a),
        nombrado: Some(Nombrado::Archivo(n.to_owned())),
    };
    match r.gen_range(0..10) {
        0..=2 => {
            let (que, nombrado) = en_la_cadena(r, &mut a);
            Cambio { que, zip: zip::escribir(&a), nombrado: Some(nombrado) }
        }
        3 => {
            let n = r.gen_range(0..a[i].1.len());
            a[i].1[n] ^= r.gen_range(1..=255_u8);
            archivo(format!("byte {n} of {nombre}"), &a, &nombre)
        }
        4 => {
            let que = en_la_inclusion(r, &mut a, &de(&mut b, INCLUSION).clone());
            archivo(que.to_owned(), &a, INCLUSION)
        }
        5 => {
            *de(&mut a, CLAVES) = ajenas.as_bytes().to_vec();
            archivo("keys of a stranger".into(), &a, CLAVES)
        }
        6 => {
            let suyo = ["acto.pdf", CERTIFICADO, CADENA, INCLUSION, FIRMA].choose(r).expect("one");
            // Both acts are the same bytes here.
            *de(&mut a, suyo) =
                if *suyo == "acto.pdf" { b"%PDF-1.7".into() } else { de(&mut b, suyo).clone() };
            // Where the statement is the other's, what does not belong to it is named.
            archivo(format!("{suyo} of another"), &a, if *suyo == FIRMA { CADENA } else { suyo })
        }
        7 => {
            a.remove(i);
            archivo(format!("{nombre} removed"), &a, &nombre)
        }
        8 => {
            let mut zip = p.uno.clone();
            zip.truncate(r.gen_range(0..zip.len()));
            Cambio { que: format!("cut at {}", zip.len()), zip, nombrado: None }
        }
        _ => {
            let mut zip = p.uno.clone();
            let n = r.gen_range(0..zip.len());
            zip[n] ^= r.gen_range(1..=255_u8);
            Cambio { que: format!("byte {n} of the zip"), zip, nombrado: None }
        }
    }
}

fn nombra(r: &Revision, n: &Nombrado) -> bool {
    r.hallazgos.iter().any(|h| match (n, &h.donde) {
        (Nombrado::Evento(n, que), Donde::Evento { numero, .. }) => numero == n && h.que == *que,
        (Nombrado::Archivo(n), Donde::Archivo { nombre }) => nombre == n,
        _ => false,
    })
}

#[tokio::test]
async fn of_two_thousand_changes_every_one_is_found_and_named() {
    todos_se_hallan(0..2_000).await;
}

#[tokio::test]
#[ignore = "half a minute of two cores"]
async fn of_ten_thousand_changes_every_one_is_found_and_named() {
    todos_se_hallan(0..10_000).await;
}

async fn todos_se_hallan(semillas: std::ops::Range<u64>) {
    let p = dos().await;
    let carpeta = tempfile::tempdir().expect("folder");
    let ajenas = Claves::abrir(&carpeta.path().join("claves.json")).expect("keys").publicas();
    let perdidos: Vec<String> = semillas
        .into_par_iter()
        .filter_map(|semilla| {
            let c = cambiar(&mut StdRng::seed_from_u64(semilla), &p, &ajenas);
            if c.zip == p.uno {
                return Some(format!("{semilla}: {} changed nothing", c.que));
            }
            let r = revisar(&c.zip, &p.llavero);
            let nombrado = c.nombrado.as_ref().is_none_or(|n| nombra(&r, n));
            let hallado = !r.valida() && !r.hallazgos.is_empty() && nombrado;
            (!hallado).then(|| format!("{semilla}: {}: {:?}", c.que, r.hallazgos))
        })
        .collect();
    assert!(perdidos.is_empty(), "{} were not: {:#?}", perdidos.len(), &perdidos[..perdidos.len().min(5)]);
}

#[tokio::test]
async fn what_nobody_touched_is_valid_in_words_and_for_programs_and_only_for_its_entity() {
    let p = dos().await;
    for bytes in [&p.uno, &p.otro] {
        let r = revisar(bytes, &p.llavero);
        assert!(r.valida(), "{}", en_palabras(&r));
        assert_eq!(zip::escribir(&abrir(bytes)), **bytes, "the one form");
    }
    let r = revisar(&p.uno, &p.llavero);
    let palabras = en_palabras(&r);
    for dicho in ["✓ Esta prueba es válida", "Resolución 12.pdf", "acceso", "Ley 527", "art. 56"] {
        assert!(palabras.contains(dicho), "{dicho}: {palabras}");
    }
    assert!(!palabras.contains('!'), "all is sealed: {palabras}");
    let json = en_json(&r);
    assert_eq!((&json["valida"], &json["resultado"]), (&true.into(), &"valida".into()));
    let otra = revisar(&p.uno, &Llavero::default());
    assert!(!otra.valida() && en_palabras(&otra).contains("no la firmó ninguna de sus claves"));
    assert_eq!(en_json(&otra)["resultado"], "clave_desconocida");
    let mut rota = abrir(&p.uno);
    let l = lineas(&mut rota);
    *de(&mut rota, CADENA) = [&l[..1], &l[2..]].concat().concat();
    let r = revisar(&zip::escribir(&rota), &p.llavero);
    assert!(
        en_palabras(&r).contains("- El evento n.º 2 (puesta_a_disposicion) fue quitado."),
        "{}",
        en_palabras(&r)
    );
    assert_eq!(en_json(&r)["hallazgos"][1]["que"], "falta");
}
