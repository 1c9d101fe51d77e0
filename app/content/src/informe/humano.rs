//! Findings as a good compiler shows them: the line, the place marked, the reason, the way out.

use super::cuenta;
use crate::{Diagnostico, Severidad};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// All findings and a closing line; with colours where a terminal reads.
pub fn informe(diagnosticos: &[Diagnostico], hojas: usize, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut salida: String = diagnosticos.iter().map(|d| uno(d, &renderer) + "\n\n").collect();
    salida.push_str(&resumen(diagnosticos, hojas));
    salida.push('\n');
    salida
}

/// One finding, without colours.
pub fn llano(d: &Diagnostico) -> String {
    uno(d, &Renderer::plain())
}

fn uno(d: &Diagnostico, renderer: &Renderer) -> String {
    let nivel = match d.severidad {
        Severidad::Error => Level::ERROR.with_name("error"),
        Severidad::Advertencia => Level::WARNING.with_name("advertencia"),
    };
    let titulo = Group::with_title(nivel.primary_title(&d.mensaje).id(d.codigo));
    let grupo = if d.texto.is_empty() {
        let origen = Origin::path(&d.archivo);
        titulo.element(if d.linea > 1 { origen.line(d.linea as usize) } else { origen })
    } else {
        let bytes = |n: usize| d.texto.char_indices().nth(n).map_or(d.texto.len(), |(i, _)| i);
        let marca = bytes(d.marca.0)..bytes(d.marca.1);
        titulo.element(
            Snippet::source(&d.texto)
                .line_start(d.linea as usize)
                .path(&d.archivo)
                .annotation(AnnotationKind::Primary.span(marca)),
        )
    };
    let grupo = match &d.ayuda {
        Some(a) => grupo.element(Level::HELP.with_name("ayuda").message(a)),
        None => grupo,
    };
    let grupo = match d.norma {
        Some(n) => grupo.element(Level::NOTE.with_name("norma").message(n)),
        None => grupo,
    };
    renderer.render(&[grupo]).to_string()
}

/// "2 errores y 1 advertencia en 25 archivos."
fn resumen(diagnosticos: &[Diagnostico], hojas: usize) -> String {
    let plural = |n: usize, uno: &str, varios: &str| format!("{n} {}", if n == 1 { uno } else { varios });
    let (errores, advertencias) = cuenta(diagnosticos);
    let archivos = plural(hojas, "archivo revisado", "archivos revisados");
    if diagnosticos.is_empty() {
        return format!("Todo en orden: {archivos}.");
    }
    let errores_ = plural(errores, "error", "errores");
    let advertencias = plural(advertencias, "advertencia", "advertencias");
    let fin = if errores == 0 { "Se puede publicar." } else { "No se publica hasta corregir los errores." };
    format!("{errores_} y {advertencias}; {archivos}. {fin}")
}
