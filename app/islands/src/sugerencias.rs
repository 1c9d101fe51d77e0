//! The island of the search box: it listens to the field of its form and shows the list below.

use crate::{actos::Sugerencia, lista::Lista, pagina::al_empezar};
use leptos::{ev, html, prelude::*};

/// What the server writes on the list; the wasm finds it there and knows nothing of it.
#[derive(Clone)]
pub struct DeLista {
    /// Id of the list, which the field controls.
    pub id: String,
    /// Its accessible name.
    pub nombre: String,
}

/// Makes the field of the form around it a combobox.
///
/// Without props, because reading them costs 21 kB of wasm; without children, because those need a shared context that
/// static pages do not have.
#[island]
pub fn Sugerencias() -> impl IntoView {
    let nodo = NodeRef::<html::Ul>::new();
    let lista = Lista::nueva(nodo);
    let (id, nombre) = use_context::<DeLista>().map(|de| (de.id, de.nombre)).unzip();
    Effect::new(move || lista.reflejar());
    al_empezar(|| escuchar(lista));
    view! {
        <ul
            class="govco-search-predictive lista-sugerencias"
            id=id
            role="listbox"
            aria-label=nombre
            hidden=move || !lista.abierta.get()
            node_ref=nodo
            // Keeps the focus in the field: losing it would close the list before the click arrives.
            on:mousedown=|e| e.prevent_default()
        >
            {move || lista.opciones.get().into_iter().enumerate().map(|(n, s)| opcion(lista, n, s)).collect_view()}
        </ul>
        <p class="anuncio-sugerencias" role="status" aria-live="polite">
            {move || lista.anuncio()}
        </p>
    }
}

/// The field is HTML of the server, so its events are caught where they bubble to.
fn escuchar(lista: Lista) {
    window_event_listener(ev::input, move |e| {
        if lista.es_del_campo(&e) {
            lista.preguntar();
        }
    });
    window_event_listener(ev::keydown, move |e| {
        if lista.es_del_campo(&e) {
            lista.tecla(&e);
        }
    });
    window_event_listener(ev::focusout, move |e| {
        if lista.es_del_campo(&e) {
            lista.cerrar();
        }
    });
}

fn opcion(lista: Lista, n: usize, s: Sugerencia) -> impl IntoView {
    view! {
        <li
            role="option"
            id=lista.id_opcion(n)
            aria-selected=move || (lista.activa.get() == Some(n)).to_string()
            on:click=move |_| lista.ir(n)
        >
            <span lang=s.lengua>{s.titulo}</span>
            " "
            <small>{s.detalle}</small>
        </li>
    }
}
