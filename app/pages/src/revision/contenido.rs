//! Tests of what a page shows: images, sound and video, tables, lists, links.

use super::documento::{Documento, Elemento, dentro, escondido, nombre, senas};
use domain::texto::fold;

/// Characters of an alternative that a person hears to the end.
const MAX_ALTERNATIVA: usize = 150;
/// Words that lead nowhere by themselves, without accents.
const VACIOS: [&str; 15] = [
    "ver mas",
    "ver",
    "leer mas",
    "mas",
    "mas informacion",
    "aqui",
    "clic aqui",
    "haga clic aqui",
    "haga clic",
    "enlace",
    "read more",
    "more",
    "here",
    "click here",
    "link",
];

/// CC1: every image says what it is, in few words, or that it says nothing.
pub(super) fn imagenes(d: &Documento) -> Vec<String> {
    let mut fallas = Vec::new();
    for e in d.todos("img, input[type=image], area, [role=img]") {
        let dicho = e.attr("alt").or_else(|| e.attr("aria-label"));
        match dicho {
            None => fallas.push(format!("{} no tiene texto alternativo", senas(e))),
            Some(t) if t.chars().count() > MAX_ALTERNATIVA => {
                fallas.push(format!("el texto alternativo de {} pasa de {MAX_ALTERNATIVA} letras", senas(e)));
            }
            Some(_) => {}
        }
    }
    let mudo =
        |e: &Elemento<'_>| !escondido(*e) && e.attr("aria-label").is_none() && e.attr("role") != Some("img");
    let mudos = d.todos("svg").into_iter().filter(mudo).filter(|e| dentro(*e, "title").is_empty());
    fallas.extend(mudos.map(|e| format!("{} no dice qué es ni que es un adorno", senas(e))));
    fallas
}

/// CC2: what is heard can be read.
pub(super) fn medios(d: &Documento) -> Vec<String> {
    let sin = d.todos("video, audio").into_iter().filter(|e| dentro(*e, "track[src]").is_empty());
    sin.map(|e| format!("{} no tiene subtítulos", senas(e))).collect()
}

/// CC9: tables have headings that say of what, and lists hold only their items.
pub(super) fn tablas_y_listas(d: &Documento) -> Vec<String> {
    let mut fallas = Vec::new();
    for t in d.todos("table") {
        let titulos = dentro(t, "th");
        if titulos.is_empty() {
            fallas.push(format!("{} no tiene títulos de columna ni de fila", senas(t)));
        }
        let sin = titulos.iter().filter(|th| th.attr("scope").is_none()).count();
        if sin > 0 {
            fallas.push(format!("{} tiene {sin} títulos sin «scope»", senas(t)));
        }
    }
    for l in d.todos("ul, ol") {
        let ajenos = l.child_elements().filter(|h| !matches!(h.value().name(), "li" | "script" | "template"));
        fallas.extend(ajenos.map(|h| format!("{} no es un elemento de lista", senas(h))));
    }
    fallas
}

/// CC18: nothing sounds by itself.
pub(super) fn sonido(d: &Documento) -> Vec<String> {
    d.todos("[autoplay], bgsound").into_iter().map(|e| format!("{} suena al cargar", senas(e))).collect()
}

/// CC20: nothing blinks nor moves by itself.
pub(super) fn parpadeo(d: &Documento) -> Vec<String> {
    let mueven = d.todos("blink, marquee, img[src$='.gif'], animate, animateTransform");
    mueven.into_iter().map(|e| format!("{} parpadea o se mueve", senas(e))).collect()
}

/// CC26: the words of a link say where it leads.
pub(super) fn enlaces(d: &Documento) -> Vec<String> {
    let mut fallas = Vec::new();
    for e in d.todos("a[href]").into_iter().filter(|e| !escondido(*e)) {
        let dicho = nombre(e);
        let limpio = fold(&dicho);
        let limpio = limpio.trim_matches(|c: char| !c.is_alphanumeric());
        if dicho.is_empty() {
            fallas.push(format!("{} no tiene palabras", senas(e)));
        } else if VACIOS.contains(&limpio) {
            fallas.push(format!("«{dicho}» no dice a dónde lleva ({})", e.attr("href").unwrap_or_default()));
        }
    }
    fallas
}
