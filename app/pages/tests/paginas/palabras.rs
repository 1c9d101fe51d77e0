//! The words of the interface: every key that the code uses has its Spanish word, and English adds none of its own.

use std::{collections::BTreeSet, fs, path::Path};

/// `marco.saltar`, `pie.correo` … of a locale file with two levels.
fn claves(archivo: &str) -> BTreeSet<String> {
    let texto = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(archivo))
        .expect("locale");
    let mut grupo = "";
    let mut claves = BTreeSet::new();
    for linea in texto.lines().filter(|l| !l.starts_with("_version")) {
        let (clave, _) = linea.split_once(':').expect("key");
        match clave.strip_prefix("  ") {
            Some(k) => _ = claves.insert(format!("{grupo}.{k}")),
            None => grupo = clave,
        }
    }
    claves
}

fn fuentes(carpeta: &Path, textos: &mut String) {
    for entrada in fs::read_dir(carpeta).expect("source") {
        let ruta = entrada.expect("entry").path();
        if ruta.is_dir() {
            fuentes(&ruta, textos);
        } else {
            textos.push_str(&fs::read_to_string(ruta).expect("text"));
        }
    }
}

#[test]
fn every_word_that_the_code_uses_exists_in_spanish() {
    let mut codigo = String::new();
    fuentes(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut codigo);
    let usadas = codigo
        .match_indices("t!(\"")
        .filter(|(i, _)| !codigo[..*i].ends_with(char::is_alphanumeric))
        .filter_map(|(i, marca)| codigo[i + marca.len()..].split_once('"'))
        .map(|(clave, _)| clave.to_owned());
    let claves = claves("es.yml");
    for clave in usadas {
        assert!(claves.contains(&clave), "{clave}");
    }
    for clave in &claves {
        let dinamica = clave.starts_with("campo.");
        assert!(dinamica || codigo.contains(&format!("\"{clave}\"")), "{clave} is used nowhere");
    }
}

#[test]
fn english_says_nothing_that_spanish_does_not() {
    let es = claves("es.yml");
    let en = claves("en.yml");
    assert!(en.is_subset(&es), "{:?}", en.difference(&es));
    // The frame, and every page that the edge makes for a person.
    let enteros = [
        "marco.",
        "pie.",
        "ingles.",
        "grado.",
        "persona.",
        "aviso.",
        "hecho.",
        "registro.",
        "carpeta.",
        "datos.",
        "representar.",
        "descarga.",
        "accesos.",
        "sesiones.",
        "elevar.",
        "ingreso.",
        "rechazo.",
        "simulador.",
        "actuar.",
        "funcionario.",
        "documento.",
        "etapa.inicio",
        "clase.",
        "estado_de.",
        "formulario.",
        "revision.",
        "problema.",
        "constancia.",
        "pago.",
        "banco.",
        "plazo.",
        "consulta.",
        "verificar.",
        "historia.",
        "tramites.",
        "ayudante.",
        "encuesta.",
        "acuse.",
        "bandeja.",
        "caso.",
        "verbal.",
        "documentos.",
        "compartir.",
        "notificacion.",
    ];
    for grupo in enteros {
        let falta: Vec<_> = es.iter().filter(|k| k.starts_with(grupo) && !en.contains(*k)).collect();
        assert!(falta.is_empty(), "{falta:?}");
    }
}
