//! Finds what the program carries inside: styles and wasm, made before by `cargo xtask`.

use std::path::Path;

const RECURSOS: [&str; 11] = [
    "sede-v4.css",
    "sede-v5.css",
    "listas.css",
    "persona.css",
    "boot.js",
    "islands.js",
    "islands_bg.wasm",
    "formularios.js",
    "formularios_bg.wasm",
    "documentos.js",
    "documentos_bg.wasm",
];

fn main() {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let recursos = raiz.join("target/recursos");
    for nombre in RECURSOS {
        let archivo = recursos.join(nombre);
        println!("cargo:rerun-if-changed={}", archivo.display());
        assert!(
            archivo.exists(),
            "{nombre} is missing: run `cargo xtask recursos` first, which makes styles and wasm"
        );
    }
    for carpeta in ["content", "public"] {
        println!("cargo:rerun-if-changed={}", raiz.join(carpeta).display());
    }
    println!("cargo:rustc-env=SEDE_RECURSOS={}", recursos.display());
}
