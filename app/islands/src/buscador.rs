//! The search box: a plain GET form that the island makes a combobox (ARIA APG, list autocomplete, manual selection).

use crate::{Sugerencia, fn_sugerir::MAX_Q, sugerir};
use leptos::{ev, html, prelude::*, server_fn::client::get_server_url, task::spawn_local};
use std::time::Duration;

const ESPERA: Duration = Duration::from_millis(150);

/// The search box with suggestions; every word is a prop, because a dictionary in the wasm weighs 12 kB.
#[island]
pub fn Buscador(
    /// Unique in the page; the ids inside start with it.
    #[prop(into)]
    id: String,
    /// Where the form goes, relative to the document: `../buscar`.
    #[prop(into)]
    accion: String,
    /// What was searched already.
    #[prop(into)]
    valor: String,
    /// Visible label of the field.
    #[prop(into)]
    etiqueta: String,
    /// Word on the button.
    #[prop(into)]
    boton: String,
    /// How to use the suggestions; only said once they work.
    #[prop(into)]
    instruccion: String,
    /// Announcement of one suggestion: "1 sugerencia".
    #[prop(into)]
    una: String,
    /// Announcement of more: "{n} sugerencias".
    #[prop(into)]
    varias: String,
    /// Announcement of none: "Sin sugerencias".
    #[prop(into)]
    ninguna: String,
) -> impl IntoView {
    let campo = NodeRef::<html::Input>::new();
    let lista = Lista::nueva();
    let (id_campo, id_lista, id_ayuda) = (format!("{id}-q"), format!("{id}-lista"), format!("{id}-ayuda"));
    let (para, ayuda, controla) = (id_campo.clone(), id_ayuda.clone(), id_lista.clone());
    let (nombre, prefijo, id_ul) = (etiqueta.clone(), id_lista.clone(), id_lista.clone());
    let anuncio = move || match (lista.abierta.get(), lista.opciones.with(Vec::len)) {
        _ if !lista.contestada.get() => String::new(),
        (_, 0) => ninguna.clone(),
        (false, _) => String::new(),
        (true, 1) => una.clone(),
        (true, n) => varias.replace("{n}", &n.to_string()),
    };
    Effect::new(move || lista.viva.set(true));
    view! {
        <form class="search-govco" role="search" method="get" action=accion>
            <label for=para>{etiqueta}</label>
            <div class="bar-search-govco">
                <input
                    id=id_campo
                    type="text"
                    name="q"
                    value=valor
                    maxlength=MAX_Q
                    autocomplete="off"
                    enterkeyhint="search"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-haspopup="listbox"
                    aria-controls=controla
                    aria-expanded=move || lista.abierta.get().to_string()
                    aria-activedescendant=move || lista.activa.get().map(|n| format!("{prefijo}-{n}"))
                    aria-describedby=move || lista.viva.get().then(|| ayuda.clone())
                    node_ref=campo
                    on:input=move |e| lista.preguntar(event_target_value(&e))
                    on:keydown=move |e| lista.tecla(&e, campo)
                    on:blur=move |_| lista.cerrar()
                />
                <button type="submit">{boton}</button>
            </div>
            <p id=id_ayuda hidden>{instruccion}</p>
            <ul
                class="govco-search-predictive lista-sugerencias"
                id=id_ul
                role="listbox"
                aria-label=nombre
                hidden=move || !lista.abierta.get()
                // Keeps the focus in the field: a blur would close the list before the click arrives.
                on:mousedown=|e| e.prevent_default()
            >
                {move || {
                    lista.opciones.get().into_iter().enumerate().map(|(n, s)| opcion(lista, &id_lista, n, s)).collect_view()
                }}
            </ul>
            <p class="anuncio-sugerencias" role="status" aria-live="polite">{anuncio}</p>
        </form>
    }
}

fn opcion(lista: Lista, id_lista: &str, n: usize, s: Sugerencia) -> impl IntoView + use<> {
    view! {
        <li
            role="option"
            id=format!("{id_lista}-{n}")
            aria-selected=move || (lista.activa.get() == Some(n)).to_string()
            on:click=move |_| lista.ir(n)
        >
            <span>{s.titulo}</span>
            " "
            <small>{s.detalle}</small>
        </li>
    }
}

/// What the list shows and which option is active; all handles, so it is `Copy`.
#[derive(Clone, Copy)]
struct Lista {
    /// The island runs: before that, no promise of suggestions is made.
    viva: RwSignal<bool>,
    opciones: RwSignal<Vec<Sugerencia>>,
    /// The last question had an answer.
    contestada: RwSignal<bool>,
    abierta: RwSignal<bool>,
    activa: RwSignal<Option<usize>>,
    /// Number of the last question; an answer to an older one is stale.
    turno: StoredValue<u32>,
}

impl Lista {
    fn nueva() -> Self {
        Self {
            viva: RwSignal::new(false),
            opciones: RwSignal::new(Vec::new()),
            contestada: RwSignal::new(false),
            abierta: RwSignal::new(false),
            activa: RwSignal::new(None),
            turno: StoredValue::new(0),
        }
    }

    /// Asks once the person pauses, and shows the answer if nothing was typed since.
    fn preguntar(self, q: String) {
        self.activa.set(None);
        let turno = self.turno.get_value() + 1;
        self.turno.set_value(turno);
        if q.trim().is_empty() {
            return self.mostrar(None);
        }
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

    fn mostrar(self, respuesta: Option<Vec<Sugerencia>>) {
        self.contestada.set(respuesta.is_some());
        let opciones = respuesta.unwrap_or_default();
        self.abierta.set(!opciones.is_empty());
        self.activa.set(None);
        self.opciones.set(opciones);
    }

    fn cerrar(self) {
        // A question under way must not open the list again.
        self.turno.update_value(|t| *t += 1);
        self.abierta.set(false);
        self.activa.set(None);
    }

    fn tecla(self, e: &ev::KeyboardEvent, campo: NodeRef<html::Input>) {
        if e.is_composing() || e.ctrl_key() || e.meta_key() {
            return;
        }
        let hecha = match e.key().as_str() {
            "ArrowDown" => self.bajar(e.alt_key()),
            "ArrowUp" => self.subir(e.alt_key()),
            "Enter" => self.elegir(),
            "Escape" => self.escapar(campo),
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => {
                self.activa.set(None);
                false
            }
            "Tab" => {
                self.cerrar();
                false
            }
            _ => false,
        };
        if hecha {
            e.prevent_default();
        }
    }

    fn bajar(self, solo_abrir: bool) -> bool {
        self.mover(solo_abrir, |activa, total| activa.map_or(0, |n| (n + 1) % total))
    }

    fn subir(self, cerrar: bool) -> bool {
        if cerrar {
            self.cerrar();
            return true;
        }
        self.mover(false, |activa, total| activa.unwrap_or(0).checked_sub(1).unwrap_or(total - 1))
    }

    fn mover(self, solo_abrir: bool, a: fn(Option<usize>, usize) -> usize) -> bool {
        let total = self.opciones.with_untracked(Vec::len);
        if total == 0 {
            return false;
        }
        self.abierta.set(true);
        if !solo_abrir {
            self.activa.update(|n| *n = Some(a(*n, total)));
        }
        true
    }

    fn elegir(self) -> bool {
        self.activa.get_untracked().map(|n| self.ir(n)).is_some()
    }

    fn escapar(self, campo: NodeRef<html::Input>) -> bool {
        if self.abierta.get_untracked() {
            self.cerrar();
        } else if let Some(campo) = campo.get_untracked() {
            campo.set_value("");
            self.preguntar(String::new());
        }
        true
    }

    fn ir(self, n: usize) {
        let ruta = self.opciones.with_untracked(|o| o.get(n).map(|s| s.ruta.clone()));
        self.cerrar();
        if let Some(ruta) = ruta {
            // The base in front also means that a route can never be `javascript:`.
            let _ = window().location().set_href(&format!("{}/{}", get_server_url(), ruta.trim_start_matches('/')));
        }
    }
}
