//! The search box as the server writes it: what a person without JavaScript and a screen reader find.
#![cfg(feature = "ssr")]

mod eco;

use islands::{Buscador, MAX_Q, Sugerencia, sugerir};
use leptos::prelude::*;

fn html(valor: &str) -> String {
    let valor = valor.to_owned();
    Owner::new().with(|| {
        view! {
            <Buscador
                id="b"
                accion="../buscar"
                valor
                etiqueta="Buscar en la sede"
                boton="Buscar"
                instruccion="Use las flechas"
                una="1 sugerencia"
                varias="{n} sugerencias"
                ninguna="Sin sugerencias"
            />
        }
        .to_html()
    })
}

fn assert_tiene(html: &str, partes: &[&str]) {
    for parte in partes {
        assert!(html.contains(parte), "missing {parte} in {html}");
    }
}

#[test]
fn the_form_works_without_javascript() {
    let html = html("predial");
    assert_tiene(
        &html,
        &[
            r#"<form role="search" method="get" action="../buscar" class="search-govco">"#,
            r#"<label for="b-q">Buscar en la sede"#,
            r#"id="b-q" type="text" name="q" value="predial""#,
            r#"<button type="submit">Buscar"#,
        ],
    );
}

#[test]
fn what_was_searched_is_escaped() {
    assert!(html(r#""><script>"#).contains(r#"value="&quot;&gt;&lt;script&gt;""#));
}

#[test]
fn the_field_is_a_closed_combobox_over_an_empty_hidden_list() {
    assert_tiene(
        &html(""),
        &[
            r#"role="combobox" aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false" aria-controls="b-lista""#,
            r#"id="b-lista" role="listbox" aria-label="Buscar en la sede" hidden"#,
            r#"role="status""#,
        ],
    );
}

#[test]
fn the_instruction_is_not_said_before_the_island_runs() {
    let html = html("");
    assert!(html.contains(r#"<p id="b-ayuda" hidden>Use las flechas"#));
    assert!(!html.contains("aria-describedby"));
}

#[test]
fn an_island_takes_no_props_because_reading_them_weighs_21_kb() {
    let html = html("");
    assert!(html.contains("<leptos-island"));
    assert!(!html.contains("data-props"));
}

fn preguntar(q: String) -> Vec<Sugerencia> {
    eco::preguntar(sugerir(q)).expect("the port answers")
}

#[test]
fn the_server_function_asks_the_port() {
    assert_eq!(preguntar("predial".into())[0].titulo, "predial");
}

#[test]
fn a_long_question_is_cut() {
    assert_eq!(preguntar("ñ".repeat(1000))[0].ruta, MAX_Q.to_string());
}
