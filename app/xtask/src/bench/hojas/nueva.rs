//! One new sheet: fields that belong together come from one sheet of the demonstration, the rest from others.

use super::acervo::{Acervo, acciones, secciones, tipo};
use super::ficha::Ficha;
use fastrand::Rng;

const SEMILLA: u64 = 20_261_122;

/// Drawn together, so that they agree with each other; in the order of a sheet.
const JUNTAS: &[&[&str]] = &[
    &["tema"],
    &["dependencia"],
    &["audiencias"],
    &["modalidad", "modalidad_motivo", "url", "fechas"],
    &["costo", "costo_nota", "momentos"],
    &["tiempo", "tiempo_nota"],
    &["grado", "grado_motivo", "notifica"],
    &["resultado"],
    &["seguimiento"],
    &["canales"],
    &["normas"],
    &["puntos"],
    &["intercambios"],
];

const LUGARES: [&str; 12] = [
    "barrio El Carmen",
    "barrio La Estación",
    "corregimiento de El Retiro",
    "corregimiento de Playa Blanca",
    "corregimiento de San Isidro",
    "vereda El Guamo",
    "vereda La Esperanza",
    "vereda La Ceiba",
    "vereda Las Palmas",
    "vereda Los Naranjos",
    "zona rural",
    "zona urbana",
];

/// Acciones that say how and where to pay or to file belong to their sheet.
const PROPIAS: [&str; 2] = ["pago", "solicitud"];

/// The sheet of that number, always the same.
pub(super) fn hoja(acervo: &Acervo, i: usize) -> Ficha {
    let mut r = Rng::with_seed(SEMILLA.wrapping_add(i as u64));
    let mut hoja = identidad(acervo, i, &mut r);
    for juntas in JUNTAS {
        let fuente = otra(acervo, &mut r);
        for clave in *juntas {
            let lineas = fuente.lineas(clave);
            if *clave == "momentos" {
                hoja.poner(clave, momentos(acervo, lineas, &mut r));
            } else if !lineas.is_empty() {
                hoja.poner(clave, lineas.to_owned());
            }
        }
    }
    relacionados(acervo, i, &mut r, &mut hoja);
    hoja.cuerpo = cuerpo(acervo, &mut r);
    hoja
}

fn otra<'a>(acervo: &'a Acervo, r: &mut Rng) -> &'a Ficha {
    &acervo.fichas[r.usize(..acervo.fichas.len())]
}

fn identidad(acervo: &Acervo, i: usize, r: &mut Rng) -> Ficha {
    let fuente = otra(acervo, r);
    let (lugar, numero) = (LUGARES[r.usize(..LUGARES.len())], 100_000 + i);
    let final_ = format!(", {lugar} {i}");
    let nombre = recortar(fuente.valor("nombre"), 100 - final_.chars().count());
    let mut hoja = Ficha::default();
    for linea in [format!("nombre: {nombre}{final_}"), "tipo: trámite".into(), "estado: publicado".into()] {
        let clave = linea.split(':').next().unwrap_or("").to_owned();
        hoja.poner(&clave, linea + "\n");
    }
    hoja.poner("actualizado", format!("actualizado: 2026-{:02}-{:02}\n", r.u8(1..=10), r.u8(1..=28)));
    hoja.poner("proposito", fuente.lineas("proposito").to_owned());
    hoja.poner("palabras_clave", fuente.lineas("palabras_clave").to_owned());
    hoja.poner("suit", format!("suit:\n  id: {numero}\n  codigo: T{numero}\n"));
    hoja.poner("volumen_anual", format!("volumen_anual: {}\n", r.u32(1..9000)));
    hoja
}

/// Whole words, at most so many letters.
fn recortar(nombre: &str, letras: usize) -> &str {
    let fin = nombre.char_indices().nth(letras).map_or(nombre.len(), |(fin, _)| fin);
    if fin == nombre.len() { nombre } else { nombre[..fin].rsplit_once(' ').map_or(nombre, |(antes, _)| antes) }
}

/// The same momentos and kinds of acciones, with words of any sheet.
fn momentos(acervo: &Acervo, lineas: &str, r: &mut Rng) -> String {
    let cambiar = |parte: String| match tipo(&parte).filter(|t| !PROPIAS.contains(t)) {
        Some(tipo) => acervo.acciones[tipo][r.usize(..acervo.acciones[tipo].len())].clone(),
        None => parte,
    };
    acciones(lineas).into_iter().map(cambiar).collect()
}

/// As many as some sheet has, among those before this one and those of the demonstration.
fn relacionados(acervo: &Acervo, i: usize, r: &mut Rng, hoja: &mut Ficha) {
    let cuantos = otra(acervo, r).lista("relacionados").len();
    let mut cuales: Vec<usize> = (0..cuantos).map(|_| r.usize(..i.max(acervo.slugs.len()))).collect();
    cuales.sort_unstable();
    cuales.dedup();
    let slugs: Vec<String> = cuales.into_iter().filter(|j| *j != i).map(|j| acervo.slug(j)).collect();
    if !slugs.is_empty() {
        hoja.poner("relacionados", format!("relacionados: [{}]\n", slugs.join(", ")));
    }
}

/// As many parts as some sheet has, from any sheet, none under the same heading as another.
fn cuerpo(acervo: &Acervo, r: &mut Rng) -> String {
    let cuantas = secciones(&otra(acervo, r).cuerpo).count();
    let mut partes: Vec<&str> = Vec::new();
    while partes.len() < cuantas {
        let parte = &*acervo.secciones[r.usize(..acervo.secciones.len())];
        if !partes.iter().any(|p| p.lines().next() == parte.lines().next()) {
            partes.push(parte);
        }
    }
    partes.join("\n")
}
