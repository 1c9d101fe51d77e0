//! Parts of a new sheet that are put together from several of the demonstration.

use super::acervo::{Acervo, acciones, secciones, tipo};
use super::ficha::Ficha;
use fastrand::Rng;

/// Acciones that say how and where to pay or to file belong to their sheet.
const PROPIAS: [&str; 2] = ["pago", "solicitud"];

/// Any sheet of the demonstration.
pub(super) fn otra<'a>(acervo: &'a Acervo, r: &mut Rng) -> &'a Ficha {
    &acervo.fichas[r.usize(..acervo.fichas.len())]
}

/// Whole words, at most so many letters.
pub(super) fn recortar(nombre: &str, letras: usize) -> &str {
    let fin = nombre.char_indices().nth(letras).map_or(nombre.len(), |(fin, _)| fin);
    if fin == nombre.len() {
        nombre
    } else {
        nombre[..fin].rsplit_once(' ').map_or(nombre, |(antes, _)| antes)
    }
}

/// The same momentos and kinds of acciones, with words of any sheet.
pub(super) fn momentos(acervo: &Acervo, lineas: &str, r: &mut Rng) -> String {
    let cambiar = |parte: String| match tipo(&parte).filter(|t| !PROPIAS.contains(t)) {
        Some(tipo) => acervo.acciones[tipo][r.usize(..acervo.acciones[tipo].len())].clone(),
        None => parte,
    };
    acciones(lineas).into_iter().map(cambiar).collect()
}

/// As many as some sheet has, among those before this one and those of the demonstration.
pub(super) fn relacionados(acervo: &Acervo, i: usize, r: &mut Rng, hoja: &mut Ficha) {
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
pub(super) fn cuerpo(acervo: &Acervo, r: &mut Rng) -> String {
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
