//! The state of the list of suggestions and what each key does to it (ARIA APG, editable combobox).

use crate::{Sugerencia, sugerir};
use js_sys::JsString;
use leptos::web_sys::{Event, HtmlInputElement, KeyboardEvent};
use leptos::{html, prelude::*, task::spawn_local, wasm_bindgen::JsCast};
use std::time::Duration;

/// A pause this long is worth a question.
const ESPERA: Duration = Duration::from_millis(150);

/// What the list shows and which option is active; all handles, so it is `Copy`.
#[derive(Clone, Copy)]
pub(crate) struct Lista {
    nodo: NodeRef<html::Ul>,
    pub(crate) opciones: RwSignal<Vec<Sugerencia>>,
    pub(crate) abierta: RwSignal<bool>,
    pub(crate) activa: RwSignal<Option<usize>>,
    /// The last question had an answer.
    contestada: RwSignal<bool>,
    /// Number of the last question; an answer to an older one is stale.
    turno: StoredValue<u32>,
}

impl Lista {
    pub(crate) fn nueva(nodo: NodeRef<html::Ul>) -> Self {
        Self {
            nodo,
            opciones: RwSignal::new(Vec::new()),
            abierta: RwSignal::new(false),
            activa: RwSignal::new(None),
            contestada: RwSignal::new(false),
            turno: StoredValue::new(0),
        }
    }

    fn campo(self) -> Option<HtmlInputElement> {
        self.nodo.get_untracked()?.closest("form").ok()??.query_selector("input").ok()??.dyn_into().ok()
    }

    pub(crate) fn es_del_campo(self, e: &Event) -> bool {
        e.target().is_some_and(|de| de.dyn_ref() == self.campo().as_ref())
    }

    /// An attribute the server wrote on the field: the words of the announcements.
    fn dato(self, nombre: &str) -> String {
        self.campo().and_then(|campo| campo.get_attribute(nombre)).unwrap_or_default()
    }

    pub(crate) fn id_opcion(self, n: usize) -> String {
        self.dato("aria-controls") + "-" + &n.to_string()
    }

    /// Writes the state on the field, which is HTML of the server.
    pub(crate) fn reflejar(self) {
        let (abierta, activa) = (self.abierta.get(), self.activa.get());
        let Some(campo) = self.campo() else { return };
        let poner = |nombre: &str, valor: &str| _ = campo.set_attribute(nombre, valor);
        poner("aria-describedby", &self.dato("data-ayuda"));
        poner("aria-expanded", if abierta { "true" } else { "false" });
        match activa {
            Some(n) => poner("aria-activedescendant", &self.id_opcion(n)),
            None => _ = campo.remove_attribute("aria-activedescendant"),
        }
    }

    /// What a screen reader says when the list changes.
    pub(crate) fn anuncio(self) -> String {
        match (self.contestada.get(), self.abierta.get(), self.opciones.with(Vec::len)) {
            (true, false, 0) => self.dato("data-ninguna"),
            (true, true, 1) => self.dato("data-una"),
            (true, true, n) => self.varias(n),
            _ => String::new(),
        }
    }

    fn varias(self, n: usize) -> String {
        // The `replace` of the browser: that of Rust would weigh 1 kB.
        JsString::from(self.dato("data-varias")).replace("{n}", &n.to_string()).into()
    }

    /// Asks once the person pauses, and shows the answer if nothing was typed since.
    pub(crate) fn preguntar(self) {
        self.activa.set(None);
        let turno = self.pasar_turno();
        let Some(q) = self.campo().map(|campo| campo.value()).filter(|q| !q.trim().is_empty()) else {
            return self.mostrar(None);
        };
        let pregunta = move || {
            if self.turno.get_value() == turno {
                spawn_local(async move {
                    let respuesta = sugerir(q).await.ok();
                    if self.turno.get_value() == turno {
                        self.mostrar(respuesta);
                    }
                });
            }
        };
        set_timeout(pregunta, ESPERA);
    }

    fn pasar_turno(self) -> u32 {
        self.turno.update_value(|turno| *turno += 1);
        self.turno.get_value()
    }

    fn mostrar(self, respuesta: Option<Vec<Sugerencia>>) {
        self.contestada.set(respuesta.is_some());
        let opciones = respuesta.unwrap_or_default();
        self.activa.set(None);
        self.abierta.set(!opciones.is_empty());
        self.opciones.set(opciones);
    }

    pub(crate) fn cerrar(self) {
        // A question under way must not open the list again.
        self.pasar_turno();
        self.activa.set(None);
        self.abierta.set(false);
    }

    /// Keys that are used up here must not reach the form.
    pub(crate) fn tecla(self, e: &KeyboardEvent) {
        if e.is_composing() || e.ctrl_key() || e.meta_key() {
            return;
        }
        let usada = match e.key().as_str() {
            "ArrowDown" => self.mover(e.alt_key(), |activa, total| activa.map_or(0, |n| (n + 1) % total)),
            "ArrowUp" if e.alt_key() => self.plegar(),
            "ArrowUp" => {
                self.mover(false, |activa, total| activa.unwrap_or(0).checked_sub(1).unwrap_or(total - 1))
            }
            "Enter" => self.activa.get_untracked().map(|n| self.ir(n)).is_some(),
            "Escape" => self.plegar() || self.vaciar(),
            // The caret moves as in any field, and the attention goes back to it.
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => self.soltar(),
            _ => false,
        };
        if usada {
            e.prevent_default();
        }
    }

    fn mover(self, solo_abrir: bool, siguiente: fn(Option<usize>, usize) -> usize) -> bool {
        let total = self.opciones.with_untracked(Vec::len);
        if total == 0 {
            return false;
        }
        self.abierta.set(true);
        if !solo_abrir {
            self.activa.update(|n| *n = Some(siguiente(*n, total)));
        }
        true
    }

    fn plegar(self) -> bool {
        let abierta = self.abierta.get_untracked();
        self.cerrar();
        abierta
    }

    fn vaciar(self) -> bool {
        if let Some(campo) = self.campo() {
            campo.set_value("");
        }
        self.mostrar(None);
        true
    }

    fn soltar(self) -> bool {
        self.activa.set(None);
        false
    }

    pub(crate) fn ir(self, n: usize) {
        let ruta = self.opciones.with_untracked(|opciones| opciones.get(n).map(|s| s.ruta.clone()));
        self.cerrar();
        if let Some(ruta) = ruta {
            crate::navegar::ir(&ruta);
        }
    }
}
