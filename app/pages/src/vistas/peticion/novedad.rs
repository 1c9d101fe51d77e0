//! The e-mail that tells what happened to a filing: plain text and simple HTML, with nothing that tracks and no link that acts.

use super::Correo;
use crate::{ctx::Ctx, html::html};
use leptos::prelude::*;
use rust_i18n::t;

/// Paragraphs stand a blank line apart.
pub(in crate::vistas) fn correo(c: Ctx<'_>, asunto: &str, texto: &str) -> Correo {
    let entidad = c.sitio().entidad.nombre.to_string();
    let final_ = t!("acuse.no_responda", locale = c.l);
    let parrafos: Vec<_> = texto.split("\n\n").map(|p| view! { <p>{lineas(p)}</p> }).collect();
    let cuerpo = html(view! {
        <h1>{entidad.clone()}</h1>
        {parrafos}
        <p>{final_.clone()}</p>
    });
    let titulo = html(view! { <title>{asunto.to_owned()}</title> });
    let html = format!(
        "<!DOCTYPE html><html lang=\"es-CO\"><head><meta charset=\"utf-8\">{titulo}</head><body>{cuerpo}</body></html>\n"
    );
    Correo { asunto: asunto.to_owned(), texto: format!("{entidad}\n\n{texto}\n\n{final_}\n"), html }
}

fn lineas(parrafo: &str) -> Vec<AnyView> {
    let una = |l: &str| match l.starts_with("https://") || l.starts_with("http://") {
        true => view! { <a href=l.to_owned()>{l.to_owned()}</a><br/> }.into_any(),
        false => view! { {l.to_owned()}<br/> }.into_any(),
    };
    parrafo.lines().map(una).collect()
}
