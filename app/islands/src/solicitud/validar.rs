//! Validation as one goes: when a question is left, when the form is sent, and never while it is answered the first time.

use super::{
    definicion::Pregunta,
    estado::lengua,
    hoja::Hoja,
    marcas::{limpiar, marcada, marcar, resumir},
};
use domain::formulario::{Campo, Hallazgo};
use leptos::web_sys::{Element, Node};
use std::{cell::RefCell, collections::BTreeSet};

/// Questions that the person began to answer.
#[derive(Default)]
pub(crate) struct Tocadas(RefCell<BTreeSet<String>>);

impl Tocadas {
    /// An answer changes; one that was told to be wrong is looked at again.
    pub(crate) fn cambia(&self, hoja: &Hoja, control: &Element) {
        let Some(p) = hoja.pregunta(control) else { return };
        self.0.borrow_mut().insert(p.0.clone());
        if con_marca(p) {
            revisar(hoja, p);
        }
    }

    /// The focus leaves a control; of a question with several, only the last one counts.
    pub(crate) fn sale(&self, hoja: &Hoja, control: &Element, hacia: Option<&Node>) {
        let Some(p) = hoja.pregunta(control) else { return };
        let caja = control.closest("fieldset.campo").ok().flatten();
        let dentro = caja.is_some_and(|c| c.contains(hacia));
        // An error that comes up under a pressed button would push it away from the finger.
        let a_un_boton = hacia.is_some_and(|h| h.node_name() == "BUTTON");
        if !dentro && !a_un_boton && self.0.borrow().contains(&p.0) {
            revisar(hoja, p);
        }
    }
}

fn con_marca((nombre, campo): &Pregunta) -> bool {
    marcada(nombre) || campo.partes().iter().any(|p| marcada(&[nombre, *p].concat()))
}

fn revisar(hoja: &Hoja, p: &Pregunta) {
    let (nombre, campo) = p;
    let errores = hoja.revisar_una(p);
    for parte in campo.partes() {
        let completo = [nombre, *parte].concat();
        let mensaje = errores.iter().find(|h| h.campo == completo).map(|h| mensaje(campo, h));
        marcar(hoja, &completo, mensaje.as_deref());
    }
}

/// In the language of the page.
fn mensaje(campo: &Campo, h: &Hallazgo) -> String {
    h.motivo.mensaje(&lengua(), &campo.etiqueta)
}

/// The form is sent: every error at once; true where there is none.
pub(crate) fn pasa(hoja: &Hoja) -> bool {
    let fallas: Vec<(String, String)> = hoja
        .revisar()
        .into_iter()
        .flat_map(|((_, campo), una)| {
            una.errores.into_iter().map(|h| {
                let que = mensaje(campo, &h);
                (h.campo, que)
            })
        })
        .collect();
    limpiar(hoja);
    if fallas.is_empty() {
        return true;
    }
    for (campo, mensaje) in &fallas {
        marcar(hoja, campo, Some(mensaje));
    }
    let _ = resumir(hoja, &fallas);
    false
}
