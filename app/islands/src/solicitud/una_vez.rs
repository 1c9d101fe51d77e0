//! Pressing twice is sending once: after the first, the buttons wait until the page is seen again.

use super::hoja::Hoja;
use crate::nodos::cada;
use crate::pagina::poner;
use leptos::prelude::set_timeout;
use std::{rc::Rc, time::Duration};

const ENVIADO: &str = "data-enviado";
const BOTONES: &str = "button[type=submit]";
/// An answer that never comes must not leave the page without buttons.
const ESPERA: Duration = Duration::from_secs(20);

pub(crate) fn enviado(hoja: &Hoja) -> bool {
    hoja.form.has_attribute(ENVIADO)
}

/// The buttons rest only once the browser has read which one was used.
pub(crate) fn marcar(hoja: &Rc<Hoja>) {
    poner(&hoja.form, ENVIADO, "");
    let suya = Rc::clone(hoja);
    set_timeout(
        move || {
            if enviado(&suya) {
                cada(&suya.form, BOTONES, |b| poner(b, "disabled", ""));
            }
        },
        Duration::ZERO,
    );
    let suya = Rc::clone(hoja);
    set_timeout(move || soltar(&suya), ESPERA);
}

/// The person is here again, as after going back.
pub(crate) fn soltar(hoja: &Hoja) {
    if enviado(hoja) {
        let _ = hoja.form.remove_attribute(ENVIADO);
        cada(&hoja.form, BOTONES, |b| _ = b.remove_attribute("disabled"));
        super::condiciones::aplicar(hoja);
    }
}
