//! One new sheet: fields that belong together come from one sheet of the demonstration, the rest from others.

use super::acervo::Acervo;
use super::ficha::Ficha;
use super::partes::{cuerpo, momentos, otra, recortar, relacionados};
use fastrand::Rng;

const SEMILLA: u64 = 20_261_122;

/// Drawn together, so that they agree with each other; in the order of a sheet.
const JUNTAS: &[&[&str]] = &[
    &["tema"],
    &["dependencia"],
    &["audiencias"],
    &[
        "modalidad",
        "modalidad_motivo",
        "url",
        "fechas",
        "grado",
        "grado_motivo",
        "notifica",
        "formulario",
        "expediente",
    ],
    &["costo", "costo_nota", "momentos"],
    &["tiempo", "tiempo_nota"],
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

fn identidad(acervo: &Acervo, i: usize, r: &mut Rng) -> Ficha {
    let fuente = otra(acervo, r);
    let (lugar, numero) = (LUGARES[r.usize(..LUGARES.len())], 100_000 + i);
    let cola = format!(", {lugar} {i}");
    let nombre = recortar(fuente.valor("nombre"), 100 - cola.chars().count());
    let mut hoja = Ficha::default();
    for linea in [format!("nombre: {nombre}{cola}"), "tipo: trámite".into(), "estado: publicado".into()] {
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
