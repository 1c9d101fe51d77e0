//! Links: relative, whole, and never to nowhere.

use crate::*;
use std::collections::HashSet;

/// Where a link leads from a page, as a path of the site; `None` when it leaves it.
fn destino(path: &str, href: &str) -> Option<String> {
    let ajeno = ["https:", "mailto:", "tel:"].iter().any(|p| href.starts_with(p));
    let href = href.split(['#', '?']).next().unwrap_or_default();
    if ajeno {
        return None;
    }
    if href.is_empty() {
        return Some(path.into());
    }
    let mut carpetas: Vec<&str> = path.split('/').collect();
    carpetas.pop();
    for parte in href.split_inclusive('/') {
        match parte {
            "../" => assert!(carpetas.pop().is_some(), "{path}: {href} leaves the site"),
            "./" => {}
            otra => carpetas.push(otra.trim_end_matches('/')),
        }
    }
    let barra = if href.ends_with('/') && !carpetas.is_empty() { "/" } else { "" };
    Some(carpetas.join("/") + barra)
}

#[test]
fn every_link_leads_to_a_page_or_a_file_of_the_site() {
    let p = portal(false);
    let mut conocidos: HashSet<String> = p.rutas().into_iter().map(|r| r.path).collect();
    conocidos.extend(
        [
            "buscar",
            "noticias/atom.xml",
            "normativa/atom.xml",
            "avisos/atom.xml",
            "calendario.ics",
            "datos/normativa.csv",
            "datos/normativa.json",
            "datos/catalogo.jsonld",
            "carpeta/",
            "pqrsd/solicitud/",
            "consulta/estado",
            "assets/persona.css",
            "assets/listas.css",
            "favicon.svg",
            "logo.svg",
            "assets/sede.css",
            "assets/boot.js",
            "assets/preferencias.js",
            "404.html",
            "500.html",
        ]
        .map(String::from),
    );
    let archivos = p.sitio().publicaciones.iter().flat_map(|x| &x.archivos).map(|a| a.ruta.to_string());
    conocidos.extend(archivos.chain(["documentos/veredas.csv".into(), "documentos/respuestas.pdf".into()]));
    for (path, html) in visibles(&p) {
        for nombre in ["href", "src", "action"] {
            for href in atributos(&html, nombre) {
                if let Some(d) = destino(&path, &href) {
                    assert!(conocidos.contains(&d), "{path}: {href} leads to «{d}»");
                }
            }
        }
    }
}

#[test]
fn anchors_point_to_something_and_none_is_empty() {
    for (path, html) in visibles(&portal(true)) {
        let ids: HashSet<String> = atributos(&html, "id").into_iter().collect();
        for href in atributos(&html, "href").iter().filter_map(|h| h.strip_prefix('#')) {
            assert!(ids.contains(href), "{path}: #{href}");
        }
    }
}

#[test]
fn no_absolute_url_of_the_sede_but_canonical_open_graph_data_and_paper() {
    let url = "https://sede.sanroquedelrio.example";
    for (path, html) in visibles(&portal(false)) {
        let propios = atributos(&html, "href").iter().filter(|h| h.starts_with(url)).count();
        let canonicas = html.matches("rel=\"canonical\"").count();
        assert_eq!(propios, canonicas, "{path}");
        for nombre in ["src", "action"] {
            assert!(atributos(&html, nombre).iter().all(|v| !v.contains("://")), "{path}");
        }
        let (_, cuerpo) = html.split_once("<body").expect("body");
        let papel = cuerpo.matches("class=\"solo-impresion\"").count();
        assert_eq!(cuerpo.matches(url).count(), papel, "{path}");
    }
}

#[test]
fn the_404_works_under_any_prefix() {
    let html = portal(false).no_encontrada(&Base::Prefijo("/alcaldia/".into()));
    for esperado in [
        "href=\"/alcaldia/tramites/\"",
        "action=\"/alcaldia/buscar\"",
        "href=\"/alcaldia/assets/sede.css\"",
        "href=\"/alcaldia/\"",
    ] {
        assert!(html.contains(esperado), "{esperado}");
    }
    assert!(!html.contains("canonical") && html.contains("noindex"));
}
