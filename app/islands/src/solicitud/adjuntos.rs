//! Files go up one by one as they are chosen, with progress and a way to cancel; what fails can be tried again.

use super::{
    borrador::{Borrador, clave},
    hoja::Hoja,
    marcas::marcar,
    subida::{Fin, Subida},
};
use crate::pagina::{dato, dentro};
use js_sys::{Array, Reflect};
use leptos::prelude::set_timeout;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, File, HtmlInputElement};
use std::{cell::RefCell, collections::VecDeque, rc::Rc, time::Duration};

const MEGA: f64 = 1024.0 * 1024.0;

/// The files of the page that are on their way.
pub(crate) struct Subidas {
    hoja: Rc<Hoja>,
    borrador: Option<Rc<Borrador>>,
    cola: RefCell<VecDeque<Rc<Subida>>>,
    actual: RefCell<Option<Rc<Subida>>>,
}

impl Subidas {
    pub(crate) fn de(hoja: &Rc<Hoja>, borrador: Option<Rc<Borrador>>) -> Rc<Self> {
        Rc::new(Self {
            hoja: Rc::clone(hoja),
            borrador,
            cola: RefCell::default(),
            actual: RefCell::default(),
        })
    }

    /// Whether leaving the page would cut one of them.
    pub(crate) fn ocupadas(&self) -> bool {
        self.actual.borrow().is_some() || !self.cola.borrow().is_empty()
    }

    /// Files were chosen; the field is free again for others.
    pub(crate) fn elegidos(self: &Rc<Self>, entrada: &Element) {
        let archivos = Array::from(&Reflect::get(entrada, &"files".into()).unwrap_or(JsValue::NULL));
        entrada.unchecked_ref::<HtmlInputElement>().set_value("");
        for archivo in archivos.iter() {
            self.agregar(entrada, archivo.unchecked_into());
        }
        self.siguiente();
    }

    fn agregar(self: &Rc<Self>, entrada: &Element, archivo: File) {
        let tope = |atributo| dato(entrada, atributo).parse::<u32>().map_or(f64::MAX, f64::from);
        let (sobra, pesa) =
            (hay(entrada) >= tope("data-cantidad"), archivo.size() > tope("data-megas") * MEGA);
        let Some(subida) = Subida::mostrar(entrada, archivo) else { return };
        let subida = Rc::new(subida);
        if sobra || pesa {
            let que = if sobra { "data-muchos" } else { "data-grande" };
            return subida.rechazar(&subida.palabras(que));
        }
        let (suyas, otra) = (Rc::clone(self), Rc::clone(&subida));
        subida.al_reintentar(move || {
            otra.esperar();
            suyas.cola.borrow_mut().push_back(Rc::clone(&otra));
            suyas.siguiente();
        });
        let (suyas, otra) = (Rc::clone(self), Rc::clone(&subida));
        subida.al_cancelar(move || suyas.sacar(&otra));
        self.cola.borrow_mut().push_back(subida);
    }

    /// Out of the queue, or cut on its way.
    fn sacar(&self, subida: &Rc<Subida>) {
        self.cola.borrow_mut().retain(|s| !Rc::ptr_eq(s, subida));
        subida.cancelar();
    }

    fn siguiente(self: &Rc<Self>) {
        if self.actual.borrow().is_some() || self.cola.borrow().is_empty() {
            return;
        }
        // Whichever comes first begins the draft, and the other one needs its key.
        if self.borrador.as_ref().is_some_and(|b| !b.ocupar(true)) {
            let suyas = Rc::clone(self);
            return set_timeout(move || suyas.siguiente(), Duration::from_millis(200));
        }
        let Some(subida) = self.cola.borrow_mut().pop_front() else { return };
        *self.actual.borrow_mut() = Some(Rc::clone(&subida));
        let suyas = Rc::clone(self);
        let url = [&self.hoja.form.action(), "adjuntar"].concat();
        let llave = dentro(&self.hoja.form, "[name=_clave]").map(|c| dato(&c, "value"));
        subida.enviar(&url, &llave.unwrap_or_default(), move |fin| suyas.termino(fin));
    }

    fn termino(self: &Rc<Self>, fin: Fin) {
        let Some(subida) = self.actual.borrow_mut().take() else { return };
        if let Some(b) = &self.borrador {
            b.ocupar(false);
        }
        match fin {
            Fin::Recibido(r) => {
                clave(&self.hoja, &r.clave);
                if let Some(b) = &self.borrador {
                    b.nace(r.version);
                }
                marcar(&self.hoja, &dato(&subida.entrada, "name"), None);
                subida.recibida(&r);
            }
            Fin::Rechazado(mensaje) => subida.rechazar(&mensaje),
            Fin::Cortado => subida.fallar(),
            Fin::Cancelado => {}
        }
        if let Some(b) = &self.borrador {
            b.reintentar();
        }
        self.siguiente();
    }
}

/// Files that the field has, or is getting.
fn hay(entrada: &Element) -> f64 {
    let caja = entrada.closest(".campo").ok().flatten();
    let suyos = caja.and_then(|c| c.query_selector_all("[data-adjunto],[name=_quitar]").ok());
    suyos.map_or(0.0, |s| f64::from(s.length()))
}
