//! Every finding that the source can make has a case that makes it.

use crate::{
    casos::{CASOS, Caso},
    casos_de_estilo, casos_de_formulario, casos_de_idiomas, casos_de_publicaciones,
};
use std::{collections::BTreeSet, fs, path::Path};

/// Words with a hyphen in the source that are not codes.
const NO_SON_CODIGOS: [&str; 4] = ["uri-reference", "paz-y-salvo", "plan-de-accion", "no-esta"];

fn todos() -> impl Iterator<Item = &'static Caso> {
    let otros = [
        casos_de_formulario::CASOS,
        casos_de_idiomas::CASOS,
        casos_de_publicaciones::CASOS,
        casos_de_estilo::CASOS,
    ];
    CASOS.iter().chain(otros.into_iter().flatten())
}

#[test]
fn each_code_of_the_source_is_provoked_by_a_case() {
    let mut fuente = BTreeSet::new();
    recoger(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut fuente);
    // Only the day tells them: their tests are in `publicaciones`.
    assert!(fuente.remove("datos-atrasados") && fuente.remove("cambio-futuro"));
    // Only commands tell these: their test is in `idiomas`.
    assert!(["palabras-faltan", "palabras-sobran", "idioma-incompleto"].iter().all(|c| fuente.remove(*c)));
    let provocados: BTreeSet<String> = todos().flat_map(|c| c.sitio().codigos()).map(str::to_owned).collect();
    // The one code that is a single word.
    fuente.insert("mayusculas".to_owned());
    assert_eq!(fuente, provocados);
}

#[test]
fn cases_have_names_of_their_own() {
    let nombres: BTreeSet<_> = todos().map(|c| c.nombre).collect();
    assert_eq!(nombres.len(), todos().count());
}

fn recoger(dir: &Path, codigos: &mut BTreeSet<String>) {
    for entrada in fs::read_dir(dir).unwrap() {
        let ruta = entrada.unwrap().path();
        if ruta.is_dir() {
            recoger(&ruta, codigos);
        } else {
            codigos.extend(literales(&fs::read_to_string(&ruta).unwrap()));
        }
    }
}

/// Words between quotes of the form `norma-no-existe`.
fn literales(fuente: &str) -> impl Iterator<Item = String> {
    let es_codigo = |s: &str| {
        s.contains('-')
            && !NO_SON_CODIGOS.contains(&s)
            && s.split('-')
                .all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
    };
    fuente.split('"').filter(move |s| es_codigo(s)).map(str::to_owned).collect::<Vec<_>>().into_iter()
}
