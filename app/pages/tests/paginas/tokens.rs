//! Colours: the kits name the same ones, and only they do. What they contrast is in `pages::revision`.

use std::{fs, path::Path};

fn estilo(nombre: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style").join(nombre)).expect("style")
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
    let comun = estilo("comun.css") + &estilo("persona.css");
    for carpeta in ["piezas", "paginas"] {
        let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style").join(carpeta);
        for archivo in fs::read_dir(raiz).expect("style") {
            let nombre = format!("{carpeta}/{}", archivo.expect("file").file_name().to_string_lossy());
            assert!(!estilo(&nombre).contains(": #"), "{nombre} names a colour");
            assert!(comun.contains(&format!("@import \"./{nombre}\"")), "{nombre} is not imported");
        }
    }
}
