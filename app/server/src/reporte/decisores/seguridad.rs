//! Digital security, as far as the files and the headers of the sede show it.

use super::super::{
    dictamen::{Dictamen, en_archivo, en_pagina},
    paginas::{Mirada, Origen},
    sede::Sede,
};
use crate::serve;
use domain::cumplimiento::Evidencia;

pub(super) fn https(sede: &Sede, _: &str) -> Dictamen {
    let url = &sede.planta.portal.opciones().url;
    let evidencia =
        Evidencia { linea: sede.linea("sede.toml", &["url"]), ..en_archivo("sede.toml", None, url.clone()) };
    if url.starts_with("https://") {
        Dictamen::cumple(vec![evidencia])
    } else {
        Dictamen::no_cumple(vec![evidencia])
    }
}

/// The headers that `sede serve` sends with a page.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 3
pub(super) fn cabecera(m: &Mirada<'_>, con: &str) -> Vec<String> {
    if m.origen != Origen::Archivo {
        return Vec::new();
    }
    let cabeceras = serve::cabeceras_de(&m.d.path, m.html, m.tls);
    let dicha = cabeceras.get(con).and_then(|v| v.to_str().ok()).is_some_and(|v| !v.is_empty());
    if dicha { Vec::new() } else { vec![format!("no lleva {con}")] }
}

pub(super) fn sin_codigo(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let dentro = m.d.todos(
        "script:not([src]):not([type='application/ld+json']), style, [style], [onclick], [onload], [onerror]",
    );
    dentro.into_iter().map(|e| format!("lleva código escrito en <{}>", e.value().name())).collect()
}

/// Its own page, which tells nobody what runs behind it.
pub(super) fn pagina_404(sede: &Sede, _: &str) -> Dictamen {
    let Some(d) = sede.pagina("404.html") else {
        return Dictamen::no_cumple(vec![en_pagina("404.html", "no existe")]);
    };
    let mut fallas = Vec::new();
    if d.hay("meta[name=generator]") {
        fallas.push(en_pagina("404.html", "dice con qué programa está hecha"));
    }
    if !d.hay("main a[href]") {
        fallas.push(en_pagina("404.html", "no dice a dónde seguir"));
    }
    Dictamen::por_fallas(fallas, || vec![en_pagina("404.html", "existe y ofrece por dónde seguir")])
}
