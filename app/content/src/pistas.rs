//! What a person really did where the YAML parser stumbled, which is often a line before.

use crate::nodo::{Pos, Tramo};
use crate::yaml::Falla;

const AYUDA_COLON: &str = "Ponga un espacio después de los dos puntos: «clave: valor».";
const AYUDA_CORCHETE: &str =
    "Revise que cada [ tenga su ] y que los valores vayan separados por comas: [uno, dos].";
const AYUDA_SANGRIA: &str =
    "Empiece la línea en la misma columna que las claves que van con ella; use espacios, dos por cada nivel.";

/// A better account of a syntax error, where the lines around it give one; `desde` lines stand before the text.
pub(crate) fn mejorar(falla: Falla, texto: &str, desde: u32) -> Falla {
    if falla.codigo != "yaml-roto" {
        return falla;
    }
    let lineas: Vec<&str> = texto.lines().collect();
    let Some(aqui) = (falla.tramo.inicio.linea as usize).checked_sub(desde as usize + 1) else {
        return falla;
    };
    let aqui = aqui.min(lineas.len().saturating_sub(1));
    let anterior = (0..aqui).rev().find(|i| lineas.get(*i).is_some_and(|l| !l.trim().is_empty()));
    let cerca = anterior.into_iter().chain([aqui]).filter_map(|i| Some((i, *lineas.get(i)?)));
    let pista = cerca.clone().find_map(|(i, l)| {
        Some((i, colon_pegado(l)?, "Falta un espacio después de los dos puntos", AYUDA_COLON))
    });
    let pista = pista.or_else(|| {
        cerca.clone().find_map(|(i, l)| {
            Some((i, sin_cerrar(l)?, "Falta cerrar un corchete o una llave", AYUDA_CORCHETE))
        })
    });
    let pista = pista.or_else(|| {
        let marca = sangria_ajena(lineas.get(anterior?)?, lineas.get(aqui)?)?;
        Some((aqui, marca, "Esta línea no empieza en la misma columna que sus vecinas", AYUDA_SANGRIA))
    });
    let Some((i, (de, a), mensaje, ayuda)) = pista else { return falla };
    let pos = |columna: usize| Pos {
        linea: u32::try_from(i).unwrap_or(0) + desde + 1,
        columna: u32::try_from(columna).unwrap_or(0) + 1,
    };
    Falla { tramo: Tramo { inicio: pos(de), fin: pos(a) }, mensaje: mensaje.into(), ayuda, ..falla }
}

/// Blanks and list hyphens at the beginning of a line, in bytes.
fn sangria(linea: &str) -> usize {
    linea.len() - linea.trim_start_matches([' ', '-']).len()
}

/// The key of a line of data, if it has the shape of one.
fn clave(linea: &str) -> Option<&str> {
    let (clave, _) = linea[sangria(linea)..].split_once(':')?;
    (!clave.is_empty() && clave.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')).then_some(clave)
}

/// `grado:medio`, but not an address.
fn colon_pegado(linea: &str) -> Option<(usize, usize)> {
    let inicio = sangria(linea);
    let fin = inicio + clave(linea)?.len();
    let valor = &linea[fin + 1..];
    let pegado = !valor.is_empty() && !valor.starts_with([' ', '/', '\t']);
    pegado.then_some((inicio, fin + 1))
}

fn sin_cerrar(linea: &str) -> Option<(usize, usize)> {
    let abre = linea.find(": [").or_else(|| linea.find(": {"))? + 2;
    let cuenta = |abren: char, cierran: char| linea.matches(abren).count() > linea.matches(cierran).count();
    let columna = linea[..abre].chars().count();
    (cuenta('[', ']') || cuenta('{', '}')).then_some((columna, columna + 1))
}

/// Two lines of data one after another that belong together, but begin in different columns.
fn sangria_ajena(anterior: &str, linea: &str) -> Option<(usize, usize)> {
    clave(linea)?;
    let (antes, aqui) = (sangria(anterior), sangria(linea));
    let abre = anterior.trim_end().ends_with(':');
    (antes != aqui && !(abre && aqui > antes) && clave(anterior).is_some()).then_some((0, aqui.max(1)))
}
