//! The evidence of one notification as lines that anyone can hash again: canonical JSON, the hash of each in it.

use crate::{
    Instante,
    evidencia::{Dato, Evidencia, Huella, canonico},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Linea {
    id: String,
    sujeto: String,
    numero: i64,
    tipo: String,
    en: i64,
    datos: BTreeMap<String, Dato>,
    previa: Option<Huella>,
    huella: Huella,
}

/// All entries, a line each.
///
/// # Errors
/// What has no canonical form; nothing that the types allow.
pub fn escribir_cadena(cadena: &[Evidencia]) -> serde_json::Result<Vec<u8>> {
    let mut texto = Vec::new();
    for e in cadena {
        let Evidencia { id, sujeto, numero, tipo, en, datos, previa, huella } = e.clone();
        let (sujeto, en) = (sujeto.to_string(), en.as_millisecond());
        texto.extend(canonico(&Linea { id, sujeto, numero, tipo, en, datos, previa, huella })?);
        texto.push(b'\n');
    }
    Ok(texto)
}

/// An entry, where the line is its one form and its hash is that of what it says.
pub fn leer_linea(linea: &[u8]) -> Option<Evidencia> {
    let leida: Linea = serde_json::from_slice(linea).ok()?;
    if canonico(&leida).ok()? != linea {
        return None;
    }
    let Linea { id, sujeto, numero, tipo, en, datos, previa, huella } = leida;
    let (sujeto, en) = (sujeto.parse().ok()?, Instante::from_millisecond(en).ok()?);
    let e = Evidencia { id, sujeto, numero, tipo, en, datos, previa, huella };
    (e.calcular().ok()? == huella).then_some(e)
}
