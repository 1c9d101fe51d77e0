//! The words of the interface: every key that the code uses has its Spanish word, and each its English one.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// `marco.saltar`, `pie.correo` … of a locale file with two levels.
fn claves(archivo: &str) -> BTreeSet<String> {
    palabras(archivo).into_keys().collect()
}

/// The `%{…}` of a word.
fn huecos(palabra: &str) -> BTreeSet<&str> {
    palabra.split("%{").skip(1).filter_map(|r| r.split_once('}')).map(|(h, _)| h).collect()
}

/// The same with their words.
fn palabras(archivo: &str) -> BTreeMap<String, String> {
    let texto = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(archivo))
        .expect("locale");
    let mut grupo = "";
    let mut claves = BTreeMap::new();
    for linea in texto.lines().filter(|l| !l.starts_with("_version")) {
        let (clave, palabra) = linea.split_once(':').expect("key");
        match clave.strip_prefix("  ") {
            Some(k) => _ = claves.insert(format!("{grupo}.{k}"), palabra.trim().trim_matches('"').to_owned()),
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

/// Groups of words that the server says: it names a key of them wherever it says one.
const DEL_SERVIDOR: [&str; 7] = ["falla.", "paso.", "por_hacer.", "porque.", "recibido.", "suceso.", "suma."];

/// The words in quotes after each mark.
fn tras<'c>(codigo: &'c str, marca: &str) -> Vec<&'c str> {
    let dicha = |(i, m): (usize, &str)| {
        let suelta = !codigo[..i].ends_with(char::is_alphanumeric);
        codigo[i + m.len()..].split_once('"').map(|(clave, _)| clave).filter(|_| suelta)
    };
    codigo.match_indices(marca).filter_map(dicha).collect()
}

/// Source of this crate, and of the server, which says what pages cannot know.
fn codigo() -> String {
    let mut codigo = String::new();
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR"));
    fuentes(&raiz.join("src"), &mut codigo);
    for carpeta in ["rutas", "actos", "borde"] {
        fuentes(&raiz.join("../server/src").join(carpeta), &mut codigo);
    }
    codigo
}

#[test]
fn every_word_that_the_code_uses_exists_in_spanish() {
    let codigo = codigo();
    let del_servidor = |k: &&str| {
        let simple = k.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '.');
        simple && DEL_SERVIDOR.iter().any(|g| k.starts_with(g) && k.len() > g.len())
    };
    let mut usadas = tras(&codigo, "t!(\"");
    usadas.extend(tras(&codigo, "Mensaje::clave(\""));
    usadas.extend(tras(&codigo, "\"").into_iter().filter(del_servidor));
    let claves = claves("es.yml");
    for clave in usadas {
        assert!(claves.contains(clave), "{clave}");
    }
    for clave in &claves {
        let dinamica = ["campo.", "fecha.", "tiempo.", "frecuencia."].iter().any(|g| clave.starts_with(g));
        assert!(dinamica || codigo.contains(&format!("\"{clave}\"")), "{clave} is used nowhere");
    }
    assert!(codigo.contains("\"falla.numero_de_documento\""), "the server was read");
}

/// Names that the law gives to places, which Spanish takes from its own table.
const DEL_ARBOL: [&str; 2] = ["arbol.", "arbol_debe."];

#[test]
fn english_says_all_that_spanish_does_with_the_same_holes() {
    let (es, en) = (palabras("es.yml"), palabras("en.yml"));
    let falta: Vec<_> = es.keys().filter(|k| !en.contains_key(*k)).collect();
    assert!(falta.is_empty(), "{falta:?}");
    for (clave, palabra) in en.iter().filter(|(k, _)| !DEL_ARBOL.iter().any(|g| k.starts_with(g))) {
        let espanola = es.get(clave).unwrap_or_else(|| panic!("{clave} is not in Spanish"));
        assert_eq!(huecos(palabra), huecos(espanola), "{clave}");
    }
}

#[test]
fn english_names_every_place_of_the_law() {
    let en = claves("en.yml");
    let nodos = domain::transparencia::estandar(true);
    for n in &nodos {
        for grupo in DEL_ARBOL {
            assert!(en.contains(&format!("{grupo}{}", n.id)), "{grupo}{}", n.id);
        }
    }
    let nombrados = en.iter().filter(|k| k.starts_with("arbol.")).count();
    assert_eq!(nombrados, nodos.len(), "a name of no place");
}

#[test]
fn words_of_days_and_months_are_those_of_the_domain() {
    let es = palabras("es.yml");
    for m in 1..=12 {
        let larga = domain::fecha::larga(jiff::civil::date(2026, m, 5));
        assert_eq!(larga, format!("5 de {} de 2026", es[&format!("fecha.mes_{m}")]));
    }
    for (i, d) in (1..=7).zip(1..=7) {
        // 1 June 2026 was a Monday.
        let dia = domain::fecha::dia(jiff::civil::date(2026, 6, d).weekday());
        assert_eq!(dia, es[&format!("fecha.semana_{i}")]);
    }
}
