//! What the sources mount: every `.route("…", …)` but those of the tests, with its methods.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// An address, and whether it is read ("GET") or changes something ("POST", whatever its method).
pub(super) type Caminos = BTreeMap<String, BTreeSet<&'static str>>;

/// What stands for something that is not read.
const CAMBIAN: [&str; 6] = ["post(", "put(", "delete(", "patch(", "any(", "on("];

/// All of them.
pub(super) fn caminos() -> Caminos {
    let mut hallados = Caminos::new();
    recorrer(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut hallados);
    hallados
}

fn recorrer(carpeta: &Path, caminos: &mut Caminos) {
    for f in fs::read_dir(carpeta).expect("folder").flatten().map(|f| f.path()) {
        if f.is_dir() {
            recorrer(&f, caminos);
        } else if f.extension().is_some_and(|e| e == "rs") && !f.to_string_lossy().contains("pruebas") {
            let texto = fs::read_to_string(&f).expect("source");
            for resto in texto.split(".route(").skip(1) {
                let dentro = dentro(resto);
                let Some(camino) = dentro.split('"').nth(1).filter(|c| c.starts_with('/')) else { continue };
                let metodos = caminos.entry(camino.to_owned()).or_default();
                metodos.extend(palabra(dentro, "get(").then_some("GET"));
                metodos.extend(CAMBIAN.iter().any(|m| palabra(dentro, m)).then_some("POST"));
            }
        }
    }
}

/// What stands in these parentheses.
fn dentro(resto: &str) -> &str {
    let mut abiertos = 1;
    let fin = resto.find(|c| {
        abiertos += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        abiertos == 0
    });
    &resto[..fin.unwrap_or(0)]
}

fn palabra(dentro: &str, metodo: &str) -> bool {
    dentro.match_indices(metodo).any(|(i, _)| !dentro[..i].ends_with(char::is_alphanumeric))
}

#[test]
fn whatever_is_mounted_is_let_through_to_it() {
    let sueltas = caminos().into_keys().filter(|c| {
        let camino = c.replace("{slug}", "x").replace("{*nombre}", "x");
        !crate::borde::atiende(&camino)
    });
    // Of the simulator, which is mounted below its own address.
    const ANIDADAS: [&str; 4] = ["/.well-known/openid-configuration", "/jwks", "/token", "/userinfo"];
    let sueltas: Vec<_> = sueltas.filter(|c| !ANIDADAS.contains(&c.as_str())).collect();
    assert_eq!(sueltas, [""; 0], "the program would say that they are not there");
}
