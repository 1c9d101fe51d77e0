//! The island of the search box: it listens to the field inside it and shows the list below.

use crate::{actos::Sugerencia, lista::Lista};
use leptos::{html, prelude::*};

/// What the server writes on the list; the wasm finds it there and knows nothing of it.
#[derive(Clone)]
pub struct DeLista {
    /// Id of the list, which the field controls.
    pub id: String,
    /// Its accessible name.
    pub nombre: String,
}

/// The field of `children` becomes a combobox over a list of suggestions.
#[island]
pub fn Sugerencias(children: Children) -> impl IntoView {
    let caja = NodeRef::<html::Div>::new();
    let lista = Lista::nueva(caja);
    let (id, nombre) = use_context::<DeLista>().map(|de| (de.id, de.nombre)).unzip();
    Effect::new(move || lista.reflejar());
    view! {
        <div
            class="sugerencias"
            node_ref=caja
            on:input=move |_| lista.preguntar()
            on:keydown=move |e| lista.tecla(&e)
            on:focusout=move |_| lista.cerrar()
        >
            {children()}
            <ul
                class="govco-search-predictive lista-sugerencias"
                id=id
                role="listbox"
                aria-label=nombre
                hidden=move || !lista.abierta.get()
                // Keeps the focus in the field: losing it would close the list before the click arrives.
                on:mousedown=|e| e.prevent_default()
            >
                {move || lista.opciones.get().into_iter().enumerate().map(|(n, s)| opcion(lista, n, s)).collect_view()}
            </ul>
            <p class="anuncio-sugerencias" role="status">{move || lista.anuncio()}</p>
        </div>
    }
}

fn opcion(lista: Lista, n: usize, s: Sugerencia) -> impl IntoView {
    view! {
        <li
            role="option"
            id=lista.id_opcion(n)
            aria-selected=move || (lista.activa.get() == Some(n)).to_string()
            on:click=move |_| lista.ir(n)
        >
            <span>{s.titulo}</span>
            " "
            <small>{s.detalle}</small>
        </li>
    }
}
