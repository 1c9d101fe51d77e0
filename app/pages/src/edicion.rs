//! What an editor sees over the site while working: the findings, and a script that reloads when the content changes.

use crate::html::html;
use leptos::prelude::*;
use rust_i18n::t;

/// Path of the script, from the root of the site; only the watching server has it.
pub const GUION: &str = "/__sede/recarga.js";

/// The page with the findings on top of it, as they were at that reading of the content.
pub fn sobre(pagina: &str, hallazgos: &[String], turno: u64) -> String {
    let (antes, despues) = pagina.split_once("<main").unwrap_or(("", pagina));
    let guion = format!("<script type=\"module\" src=\"{GUION}?desde={turno}\"></script></body>");
    format!("{antes}{}<main{}", html(panel(hallazgos)), despues.replacen("</body>", &guion, 1))
}

/// The findings alone, while there is no good site to show yet.
pub fn sola(hallazgos: &[String], turno: u64) -> String {
    let cuerpo = html(view! {
        <main><h1>{t!("edicion.titulo", locale = "es")}</h1>{panel(hallazgos)}</main>
        <script type="module" src=format!("{GUION}?desde={turno}")></script>
    });
    format!(
        "<!DOCTYPE html><html lang=\"es-CO\"><head><meta charset=\"utf-8\"><title>{}</title></head><body>{cuerpo}</body></html>",
        t!("edicion.titulo", locale = "es")
    )
}

fn panel(hallazgos: &[String]) -> impl IntoView {
    (!hallazgos.is_empty()).then(|| {
        let lista: Vec<_> = hallazgos.iter().map(|h| view! { <pre>{h.clone()}</pre> }).collect();
        view! {
            <section class="hallazgos" role="alert" aria-labelledby="hallazgos">
                <h2 id="hallazgos">{t!("edicion.corrija", locale = "es")}</h2>
                {lista}
            </section>
        }
    })
}
