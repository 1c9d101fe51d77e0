//! The files that wait: two at a time go up, what failed stays to be read, and at the end the list shows what came.

use super::{
    archivo::{Archivo, Fin},
    lista::{hay, traer},
    partes::{anunciar, vista},
};
use crate::{
    nodos::{crear, enfocar},
    pagina::{dato, dentro, poner},
};
use js_sys::JsString;
use leptos::{
    prelude::window_event_listener_untyped,
    task::spawn_local,
    web_sys::{Element, File, HtmlFormElement},
};
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

/// Files that go up at the same time.
const A_LA_VEZ: u32 = 2;
/// Files that the queue takes.
const MAX: usize = 500;

/// The queue of the page.
pub(crate) struct Cola {
    form: HtmlFormElement,
    entrada: Element,
    lista: Element,
    esperan: RefCell<VecDeque<Rc<Archivo>>>,
    suben: RefCell<Vec<Rc<Archivo>>>,
    /// Since it was last empty.
    guardados: Cell<u32>,
    rechazados: Cell<u32>,
}

impl Cola {
    pub(crate) fn de(form: &HtmlFormElement, entrada: &Element) -> Option<Rc<Self>> {
        let lista = crear("ul")?;
        poner(&lista, "class", "adjuntos subiendo");
        form.append_child(&lista).ok()?;
        let suya = Rc::new(Self {
            form: form.clone(),
            entrada: entrada.clone(),
            lista,
            esperan: RefCell::default(),
            suben: RefCell::default(),
            guardados: Cell::default(),
            rechazados: Cell::default(),
        });
        suya.escuchar();
        Some(suya)
    }

    fn escuchar(self: &Rc<Self>) {
        let suya = Rc::clone(self);
        window_event_listener_untyped("online", move |_| {
            for a in suya.suben.borrow().iter() {
                a.despertar();
            }
        });
        let suya = Rc::clone(self);
        // The browser asks in its own words.
        window_event_listener_untyped("beforeunload", move |e| {
            if suya.ocupada() {
                e.prevent_default();
            }
        });
    }

    fn ocupada(&self) -> bool {
        !self.suben.borrow().is_empty() || !self.esperan.borrow().is_empty()
    }

    /// Files were chosen or dropped.
    pub(crate) fn agregar(self: &Rc<Self>, archivos: Vec<File>) {
        let libres = MAX.saturating_sub(self.esperan.borrow().len() + self.suben.borrow().len());
        let (vistos, tomados) = (archivos.len(), archivos.len().min(libres));
        if !self.ocupada() {
            // What was kept before is in the list already.
            self.lista.set_text_content(None);
        }
        for archivo in archivos.into_iter().take(libres) {
            let Some(a) = Archivo::mostrar(&self.form, &self.entrada, &self.lista, archivo) else { continue };
            self.mandos(&a);
            a.espera();
            self.esperan.borrow_mut().push_back(a);
        }
        if tomados < vistos {
            self.contar("data-muchos", &[("{n}", tomados), ("{total}", vistos)]);
        } else if tomados > 0 {
            self.contar("data-empieza", &[("{n}", tomados)]);
        }
        self.siguiente();
    }

    /// The buttons of a line.
    fn mandos(self: &Rc<Self>, a: &Rc<Archivo>) {
        let (suya, otro) = (Rc::clone(self), Rc::clone(a));
        a.al_cancelar(move || suya.sacar(&otro));
        let (suya, otro) = (Rc::clone(self), Rc::clone(a));
        a.al_reintentar(move || {
            if suya.suben.borrow().iter().any(|s| Rc::ptr_eq(s, &otro)) {
                return otro.despertar();
            }
            let _ = otro.linea.raiz.remove_attribute("class");
            otro.espera();
            suya.esperan.borrow_mut().push_back(Rc::clone(&otro));
            suya.siguiente();
        });
    }

    /// Out of the queue, or cut on its way.
    fn sacar(self: &Rc<Self>, a: &Rc<Archivo>) {
        let iba = self.suben.borrow().iter().any(|s| Rc::ptr_eq(s, a));
        let esperaban = self.esperan.borrow().len();
        self.esperan.borrow_mut().retain(|s| !Rc::ptr_eq(s, a));
        a.cancelar();
        a.linea.raiz.remove();
        enfocar(&self.form, "[type=file]");
        if iba || self.esperan.borrow().len() < esperaban {
            self.contar("data-cancelado", &[]);
        }
    }

    fn siguiente(self: &Rc<Self>) {
        while self.suben.borrow().len() < A_LA_VEZ as usize {
            let Some(a) = self.esperan.borrow_mut().pop_front() else { return };
            self.suben.borrow_mut().push(Rc::clone(&a));
            let suya = Rc::clone(self);
            spawn_local(async move {
                let fin = a.subir().await;
                suya.termino(&a, &fin);
            });
        }
    }

    fn termino(self: &Rc<Self>, a: &Rc<Archivo>, fin: &Fin) {
        self.suben.borrow_mut().retain(|s| !Rc::ptr_eq(s, a));
        match fin {
            Fin::Guardado => self.guardados.set(self.guardados.get() + 1),
            Fin::Rechazado => self.rechazados.set(self.rechazados.get() + 1),
            Fin::Cancelado => {}
        }
        self.siguiente();
        if !self.ocupada() {
            let suya = Rc::clone(self);
            spawn_local(async move { suya.acabar().await });
        }
    }

    /// Said once, and not for each file; the list shows what came.
    async fn acabar(&self) {
        let (si, no) = (self.guardados.take(), self.rechazados.take());
        if si > 0 && hay() {
            traer(&vista()).await;
        }
        let (si, no) = (si as usize, no as usize);
        match (si, no) {
            (0, 0) => {}
            (1, 0) => self.contar("data-uno", &[]),
            (_, 0) => self.contar("data-todos", &[("{n}", si)]),
            _ => self.contar("data-algunos", &[("{n}", si), ("{no}", no)]),
        }
    }

    /// Says something with its numbers.
    fn contar(&self, que: &str, numeros: &[(&str, usize)]) {
        let mut texto = JsString::from(dato(&self.entrada, que));
        for (nombre, n) in numeros {
            texto = texto.replace(nombre, &n.to_string());
        }
        anunciar(&String::from(texto));
    }
}

/// The field of the upload box.
pub(crate) fn entrada(form: &HtmlFormElement) -> Option<Element> {
    dentro(form, "[type=file]")
}
