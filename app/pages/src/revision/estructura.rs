//! Tests of how a page is built: title, language, headings, landmarks, what it loads.

use super::documento::{Documento, Elemento, escondido, senas};
use std::collections::HashSet;

/// What takes the focus of the keyboard by itself.
pub(super) const ENFOCABLES: &str =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";

/// CC4: nothing keeps people from making the page larger.
pub(super) fn zoom(d: &Documento) -> Vec<String> {
    let vista = d.valores("meta[name=viewport]", "content");
    let Some(vista) = vista.first() else { return vec!["no dice cómo se adapta a la pantalla".into()] };
    let mut fallas = Vec::new();
    if !vista.contains("width=device-width") {
        fallas.push("no se adapta al ancho de la pantalla".to_owned());
    }
    if vista.contains("maximum-scale") || vista.contains("user-scalable") {
        fallas.push(format!("impide agrandar la página: {vista}"));
    }
    fallas
}

/// CC8: one title of level 1, no level jumped over inside the content, and one of each landmark.
pub(super) fn titulos(d: &Documento) -> Vec<String> {
    let mut fallas = Vec::new();
    for (marca, que) in
        [("h1", "título principal"), ("main", "contenido principal"), ("body > footer", "pie de página")]
    {
        match d.todos(marca).len() {
            1 => {}
            n => fallas.push(format!("tiene {n} veces <{marca}>, el {que}, y va uno")),
        }
    }
    // What stands before the title, as the list of what is wrong, may begin at the second level.
    let mut antes = 1;
    for e in d.todos("main :is(h1, h2, h3, h4, h5, h6)") {
        let nivel = e.value().name().trim_start_matches('h').parse().unwrap_or(antes);
        if nivel > antes + 1 {
            fallas.push(format!("el título «{}» salta del nivel {antes} al {nivel}", super::texto(e)));
        }
        antes = nivel;
    }
    fallas
}

/// CC10: the first thing that the keyboard reaches leads to the content.
pub(super) fn salto(d: &Documento) -> Vec<String> {
    let primero = d.todos(ENFOCABLES).into_iter().next();
    let destino = primero.and_then(|e| e.attr("href")).and_then(|h| h.strip_prefix('#'));
    match destino.and_then(|id| d.con_id(id)) {
        Some(e) if e.value().name() == "main" => Vec::new(),
        Some(e) => vec![format!("el primer enlace lleva a {}, no al contenido", senas(e))],
        None => vec!["el primer enlace no lleva al contenido".into()],
    }
}

/// CC11: what browsers do not need to mend, and no name twice.
pub(super) fn html(d: &Documento) -> Vec<String> {
    let mut fallas: Vec<String> = d.errores().map(|e| format!("HTML mal formado: {e}")).collect();
    let mut vistos = HashSet::new();
    for id in d.valores("[id]", "id") {
        if !vistos.insert(id) {
            fallas.push(format!("el nombre «{id}» está dos veces"));
        }
    }
    let viejos = d.todos("font, center, big, strike, tt, frame, frameset, [bgcolor], [align]");
    fallas.extend(viejos.into_iter().map(|e| format!("{} ya no es de HTML", senas(e))));
    fallas
}

/// CC21: the page does not change by itself.
pub(super) fn recarga(d: &Documento) -> Vec<String> {
    let recargan = d.todos("meta[http-equiv]");
    let si = |e: &&Elemento<'_>| e.attr("http-equiv").is_some_and(|v| v.eq_ignore_ascii_case("refresh"));
    recargan.iter().filter(si).map(|_| "se recarga sola".to_owned()).collect()
}

/// CC27: it says in which language it is.
pub(super) fn idioma(d: &Documento) -> Vec<String> {
    let lengua = |s: &str| (2..=3).contains(&s.split('-').next().unwrap_or("").len());
    if !lengua(d.idioma()) {
        return vec!["no dice en qué idioma está".into()];
    }
    let mal = d.todos("[lang]").into_iter().filter(|e| !lengua(e.attr("lang").unwrap_or("")));
    mal.map(|e| format!("{} dice un idioma que no existe", senas(e))).collect()
}

/// CC31: letters are UTF-8, and it is said first.
pub(super) fn letras(d: &Documento) -> Vec<String> {
    let dicho = d.valores("head > meta[charset]", "charset");
    if dicho.iter().any(|v| v.eq_ignore_ascii_case("utf-8")) {
        Vec::new()
    } else {
        vec!["no dice que sus letras son UTF-8".into()]
    }
}

/// Nothing is loaded from somebody else, who would know who looks at what.
pub(super) fn terceros(d: &Documento) -> Vec<String> {
    let fuera = |v: &str| v.starts_with("http:") || v.starts_with("https:") || v.starts_with("//");
    let cargan = d.todos(
        "img[src], script[src], iframe[src], source[src], track[src], embed[src], link[rel~=stylesheet]",
    );
    let ajenos = cargan
        .into_iter()
        .filter(|e| !escondido(*e) && e.attr("src").or_else(|| e.attr("href")).is_some_and(fuera));
    ajenos.map(|e| format!("{} viene de otro sitio", senas(e))).collect()
}
