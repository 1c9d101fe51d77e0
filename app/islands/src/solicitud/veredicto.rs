//! One check of one question, for tests that compare this build with the native one.

use super::definicion::preguntas;
use domain::{
    Fecha,
    formulario::{Respuestas, revisar_campo},
};
use js_sys::Array;
use leptos::wasm_bindgen;

/// Errors as `name`, `message`, …; then an empty text; then clean answers as `name`, `value`, …
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn veredicto(definicion: &str, respuestas: &Array, hoy: &Array) -> Array {
    let (dicho, mut r) = (Array::new(), Respuestas::default());
    for par in respuestas.iter().map(|p| Array::from(&p)) {
        r.agregar(&par.get(0).as_string().unwrap_or_default(), par.get(1).as_string().unwrap_or_default());
    }
    let parte = |n| hoy.get(n).as_f64().unwrap_or_default();
    let hoy = Fecha::new(parte(0) as i16, parte(1) as i8, parte(2) as i8).unwrap_or(Fecha::MIN);
    for (nombre, campo) in preguntas(definicion) {
        let una = revisar_campo(&campo, &nombre, &r, hoy);
        for h in una.errores {
            dicho.push(&h.campo.into());
            dicho.push(&h.motivo.mensaje("es", &campo.etiqueta).into());
        }
        dicho.push(&"".into());
        for (n, v) in una.limpias.pares() {
            dicho.push(&n.as_str().into());
            dicho.push(&v.as_str().into());
        }
    }
    dicho
}
