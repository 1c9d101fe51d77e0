//! The search box: a plain GET form, complete without JavaScript, around the island that makes it a combobox.

use crate::{MAX_Q, sugerencias::*};
use leptos::prelude::*;

/// The search box with suggestions (ARIA APG combobox: list autocomplete, manual selection).
///
/// Only `Sugerencias` is wasm: props of an island cost a JSON reader there (21 kB), so the words stay in this HTML.
#[component]
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
    let (campo, lista, ayuda) = (format!("{id}-q"), format!("{id}-lista"), format!("{id}-ayuda"));
    provide_context(DeLista { id: lista.clone(), nombre: etiqueta.clone() });
    view! {
        <form class="search-govco" role="search" method="get" action=accion>
            <label for=campo.clone()>{etiqueta}</label>
            <div class="bar-search-govco">
                <input
                    id=campo
                    type="text"
                    name="q"
                    value=valor
                    maxlength=MAX_Q
                    autocomplete="off"
                    enterkeyhint="search"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-haspopup="listbox"
                    aria-expanded="false"
                    aria-controls=lista
                    data-ayuda=ayuda.clone()
                    data-una=una
                    data-varias=varias
                    data-ninguna=ninguna
                />
                <button type="submit">{boton}</button>
            </div>
            <p id=ayuda hidden>{instruccion}</p>
            <Sugerencias />
        </form>
    }
}
