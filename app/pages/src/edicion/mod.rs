//! What an editor sees over the site while working: findings, the way to what is pending, and a script that reloads when the content changes.

mod guia;
mod pendientes;

pub use guia::{Clave, Enlace, Mas, PaginaDeEditor, Regla};

use crate::html::html;
use leptos::prelude::*;
use rust_i18n::t;

/// Path of the script, from the root of the site; only the watching server has it.
pub const GUION: &str = "/__sede/recarga.js";

/// Where the guide stands, and the list of what is pending; only the watching server has them.
pub const GUIA: &str = "editor/";
/// The stylesheet of both, and of what is laid over pages.
pub const ESTILO: &str = "editor/editor.css";

/// A finding in words, and the page that it is about.
#[derive(Clone, Debug, Default)]
pub struct Hallazgo {
    /// File of the content folder.
    pub archivo: String,
    /// Its line, from 1.
    pub linea: u32,
    /// Whether nothing is published because of it.
    pub error: bool,
    /// What is wrong.
    pub mensaje: String,
    /// How to mend it.
    pub ayuda: Option<String>,
    /// Why.
    pub norma: Option<String>,
    /// All of it with the line and the place marked, as in a terminal.
    pub llano: String,
    /// Path of its page, if its file has one.
    pub pagina: Option<String>,
}

/// The page with what is to be mended on top of it, as it was at that reading of the content: errors on all pages, warnings
/// on their own.
pub fn sobre(pagina: &str, path: &str, hallazgos: &[Hallazgo], turno: u64) -> String {
    let (antes, despues) = pagina.split_once("<main").unwrap_or(("", pagina));
    let antes = antes.replacen("</head>", &format!("<link rel=\"stylesheet\" href=\"/{ESTILO}\"></head>"), 1);
    let guion = format!("<script type=\"module\" src=\"{GUION}?desde={turno}\"></script></body>");
    let encima = html(view! { {barra(hallazgos.len())} {errores(hallazgos)} {sugerencias(hallazgos, path)} });
    format!("{antes}{encima}<main{}", despues.replacen("</body>", &guion, 1))
}

/// The errors alone, while there is no good site to show yet.
pub fn sola(hallazgos: &[Hallazgo], turno: u64) -> String {
    let cuerpo = html(view! {
        <main><h1>{t!("edicion.titulo", locale = "es")}</h1>{errores(hallazgos)}</main>
        <script type="module" src=format!("{GUION}?desde={turno}")></script>
    });
    format!(
        "<!DOCTYPE html><html lang=\"es-CO\"><head><meta charset=\"utf-8\"><title>{}</title><link rel=\"stylesheet\" href=\"/{ESTILO}\"></head><body>{cuerpo}</body></html>",
        t!("edicion.titulo", locale = "es")
    )
}

fn barra(pendientes: usize) -> impl IntoView {
    let cuenta = match pendientes {
        0 => t!("edicion.sin_pendientes", locale = "es"),
        n => t!("edicion.pendientes", locale = "es", n = n),
    };
    view! {
        <nav class="editor-barra contenedor" aria-label=t!("edicion.barra", locale = "es")>
            <a href=format!("/{GUIA}pendientes/")>{cuenta}</a>
            <a href=format!("/{GUIA}")>{t!("edicion.guia", locale = "es")}</a>
        </nav>
    }
}

fn errores(hallazgos: &[Hallazgo]) -> impl IntoView + use<> {
    let lista: Vec<_> = hallazgos.iter().filter(|h| h.error).map(llano).collect();
    (!lista.is_empty()).then(|| {
        view! {
            <section class="hallazgos" role="alert" aria-labelledby="hallazgos">
                <h2 id="hallazgos">{t!("edicion.corrija", locale = "es")}</h2>
                {lista}
            </section>
        }
    })
}

/// What would make this very page better, closed until somebody asks.
fn sugerencias(hallazgos: &[Hallazgo], path: &str) -> impl IntoView + use<> {
    let suyas = hallazgos.iter().filter(|h| !h.error && h.pagina.as_deref() == Some(path));
    let lista: Vec<_> = suyas.map(llano).collect();
    (!lista.is_empty()).then(|| {
        view! {
            <details class="sugerencias">
                <summary>{t!("edicion.mejore", locale = "es", n = lista.len())}</summary>
                {lista}
            </details>
        }
    })
}

/// A long line scrolls, also with the keyboard.
fn llano(h: &Hallazgo) -> impl IntoView + use<> {
    view! { <pre tabindex="0">{h.llano.clone()}</pre> }
}
