//! The examples of CommonMark 0.31.2, through the renderer of sheets.
//!
//! The text of the specification is CC-BY-SA, so it is not kept here: it comes inside the tests of `pulldown-cmark`,
//! which the build has already fetched.

use pulldown_cmark::{Event, Options, Parser};
use std::{fs, path::PathBuf, process::Command};

struct Ejemplo {
    numero: usize,
    md: String,
    html: String,
}

#[test]
fn markdown_without_html_is_rendered_as_commonmark_says() {
    let ejemplos = ejemplos();
    assert_eq!(ejemplos.len(), 652, "examples of CommonMark 0.31.2");
    let probados: Vec<&Ejemplo> = ejemplos.iter().filter(|e| !tiene_html(&e.md)).collect();
    let distintos: Vec<String> = probados
        .iter()
        .filter(|e| igualar(&content::html_puro(&e.md)) != igualar(&e.html))
        .map(|e| format!("{}:\n{}\n- {}\n+ {}", e.numero, e.md, e.html, content::html_puro(&e.md)))
        .collect();
    assert!(distintos.is_empty(), "{}", distintos.join("\n"));
    assert!(probados.len() > 500, "only {} examples", probados.len());
}

#[test]
fn html_in_markdown_is_shown_as_text() {
    let propias = [
        "p",
        "em",
        "strong",
        "a",
        "code",
        "pre",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "blockquote",
        "br",
        "hr",
        "img",
    ];
    for e in ejemplos().iter().filter(|e| tiene_html(&e.md)) {
        let html = content::html_puro(&e.md);
        for etiqueta in html.split('<').skip(1) {
            let nombre = etiqueta.trim_start_matches('/').split([' ', '>', '/']).next().unwrap();
            assert!(propias.contains(&nombre), "{}: {html}", e.numero);
        }
    }
    assert_eq!(content::html_puro("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;");
}

fn tiene_html(md: &str) -> bool {
    Parser::new_ext(md, Options::empty()).any(|e| matches!(e, Event::Html(_) | Event::InlineHtml(_)))
}

/// A quote in a text may be written in two ways.
fn igualar(html: &str) -> String {
    html.replace("&quot;", "\"")
}

fn ejemplos() -> Vec<Ejemplo> {
    let fuente = fs::read_to_string(carpeta_de_pulldown().join("tests/suite/spec.rs")).unwrap();
    let literal = |prueba: &str, nombre: &str| {
        let (_, resto) = prueba.split_once(&format!("let {nombre} = r##\"")).unwrap();
        resto.split_once("\"##;").unwrap().0.to_owned()
    };
    let pruebas = fuente.split("#[test]").skip(1).enumerate();
    pruebas
        .map(|(i, p)| Ejemplo { numero: i + 1, md: literal(p, "original"), html: literal(p, "expected") })
        .collect()
}

fn carpeta_de_pulldown() -> PathBuf {
    let salida = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version=1",
            "--offline",
            "--filter-platform=host-tuple",
            "--manifest-path",
        ])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .unwrap();
    assert!(salida.status.success(), "{}", String::from_utf8_lossy(&salida.stderr));
    let datos: serde_json::Value = serde_json::from_slice(&salida.stdout).unwrap();
    let paquetes = datos["packages"].as_array().unwrap();
    let pulldown = paquetes.iter().find(|p| p["name"] == "pulldown-cmark").unwrap();
    PathBuf::from(pulldown["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned()
}
