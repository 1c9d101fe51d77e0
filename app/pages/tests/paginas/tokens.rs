//! Colours: the kits name the same ones, and only they do. What they contrast is in `pages::revision`.

use std::{fs, path::Path};

fn estilo(nombre: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style").join(nombre)).expect("style")
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 1 (contrast chosen on the page)
#[test]
fn in_high_contrast_everything_keeps_seven() {
    let alto = estilo("base/accesibilidad.css");
    assert_eq!(pages::revision::contraste(&alto, 7.0, 7.0), [""; 0]);
    for kit in ["kit-v4.css", "kit-v5.css"] {
        let kit = estilo(kit);
        let colores = kit.lines().filter_map(|l| l.trim().strip_prefix("--")?.split_once(": #"));
        let faltan: Vec<&str> =
            colores.map(|(n, _)| n).filter(|n| !alto.contains(&format!("--{n}: #"))).collect();
        assert!(faltan.is_empty(), "{faltan:?} keep their colour");
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
