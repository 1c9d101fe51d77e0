//! Colours: every pair of text and ground that the styles use keeps its contrast, in both kits.

use std::{collections::HashMap, fs, path::Path};

fn estilo(nombre: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style").join(nombre)).expect("style")
}

/// Tokens of a kit that are colours.
fn colores(css: &str) -> HashMap<String, [f64; 3]> {
    let token = |linea: &str| {
        let (nombre, valor) = linea.trim().strip_prefix("--")?.split_once(": #")?;
        let hex = u32::from_str_radix(valor.strip_suffix(';')?, 16).ok()?;
        Some((nombre.to_owned(), [hex >> 16 & 255, hex >> 8 & 255, hex & 255].map(lineal)))
    };
    css.lines().filter_map(token).collect()
}

fn lineal(canal: u32) -> f64 {
    let c = f64::from(canal) / 255.0;
    if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

fn contraste(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luz = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    let (a, b) = (luz(a), luz(b));
    a.max(b) / a.min(b)
}

const TEXTO: [(&str, &[&str]); 8] = [
    ("texto", &["fondo", "fondo-suave", "fondo-azul", "fondo-aviso"]),
    ("texto-suave", &["fondo", "fondo-suave", "fondo-azul"]),
    ("enlace", &["fondo", "fondo-suave", "fondo-azul", "fondo-aviso"]),
    ("enlace-hover", &["fondo", "fondo-suave", "fondo-azul"]),
    ("enlace-visitado", &["fondo", "fondo-suave"]),
    ("estructura", &["fondo", "fondo-azul"]),
    ("rojo", &["fondo"]),
    ("accion-texto", &["accion", "accion-hover", "estructura"]),
];
const FORMAS: [(&str, &[&str]); 4] = [
    ("borde-campo", &["fondo"]),
    ("verde", &["fondo-suave"]),
    ("borde-aviso", &["fondo-aviso"]),
    ("accion", &["fondo", "fondo-azul"]),
];

#[test]
fn text_keeps_four_and_a_half_and_shapes_keep_three() {
    for kit in ["kit-v4.css", "kit-v5.css"] {
        let c = colores(&estilo(kit));
        for (pares, minimo) in
            [(&TEXTO[..], 4.5), (&FORMAS[..], 3.0), (&[("barra-texto", &["barra-fondo"][..])][..], 4.5)]
        {
            for (frente, fondos) in pares {
                for fondo in *fondos {
                    let k = contraste(c[*frente], c[*fondo]);
                    assert!(k >= minimo, "{kit}: {frente} on {fondo} is {k:.2}");
                }
            }
        }
    }
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 1 (contrast chosen on the page)
#[test]
fn in_high_contrast_everything_keeps_seven() {
    let c = colores(&estilo("base/accesibilidad.css"));
    let barra = [("barra-texto", &["barra-fondo"][..])];
    for (frente, fondos) in TEXTO.iter().chain(&FORMAS).chain(&barra) {
        for fondo in *fondos {
            let k = contraste(c[*frente], c[*fondo]);
            assert!(k >= 7.0, "{frente} on {fondo} is {k:.2}");
        }
    }
    for kit in ["kit-v4.css", "kit-v5.css"] {
        let faltan: Vec<String> = colores(&estilo(kit)).into_keys().filter(|n| !c.contains_key(n)).collect();
        assert!(faltan.is_empty(), "{kit}: {faltan:?} keep their colour");
    }
}

#[test]
fn the_two_kits_name_the_same_tokens() {
    let nombres = |kit: &str| {
        let mut n: Vec<String> = estilo(kit)
            .lines()
            .filter_map(|l| l.trim().strip_prefix("--")?.split_once(':').map(|(k, _)| k.to_owned()))
            .collect();
        n.sort();
        n
    };
    assert_eq!(nombres("kit-v4.css"), nombres("kit-v5.css"));
}

#[test]
fn only_the_kits_name_colours_and_both_entries_import_every_file() {
    for entrada in ["sede-v4.css", "sede-v5.css"] {
        assert!(estilo(entrada).contains("@import \"./comun.css\""), "{entrada} lacks what both kits share");
    }
    let comun = estilo("comun.css") + &estilo("listas.css") + &estilo("persona.css");
    for carpeta in ["piezas", "paginas"] {
        let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style").join(carpeta);
        for archivo in fs::read_dir(raiz).expect("style") {
            let nombre = format!("{carpeta}/{}", archivo.expect("file").file_name().to_string_lossy());
            assert!(!estilo(&nombre).contains(": #"), "{nombre} names a colour");
            assert!(comun.contains(&format!("@import \"./{nombre}\"")), "{nombre} is not imported");
        }
    }
}
