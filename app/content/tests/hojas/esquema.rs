//! The JSON Schemas that editors use, beside the sheets they speak of.

use crate::sitio::{
    CALENDARIO, CONSENTIMIENTOS, RESIDENCIA, Sitio, carpeta_base, carpeta_de_demostracion, con_todo,
};
use serde_json::{Map, Value};
use std::{collections::BTreeSet, fs};

#[test]
fn there_is_a_schema_of_each_kind_and_of_no_other() {
    let tipos: Vec<_> = content::tipos().collect();
    assert_eq!(tipos.len(), 22);
    for tipo in tipos {
        let esquema = content::json_schema(tipo).unwrap();
        assert_eq!(esquema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(esquema["title"], tipo);
        revisar(&esquema, tipo);
    }
    assert!(content::json_schema("otra").is_none());
}

/// What a validator would refuse in a schema, as far as these schemas go.
fn revisar(e: &Value, donde: &str) {
    let mapa = e.as_object().unwrap_or_else(|| panic!("{donde} is no object"));
    for (clave, valor) in mapa {
        match clave.as_str() {
            "$schema" | "title" | "description" | "format" | "pattern" => {
                assert!(valor.is_string(), "{donde}")
            }
            "type" => {
                assert!(["object", "array", "string", "integer", "number"].contains(&valor.as_str().unwrap()))
            }
            "properties" => propiedades(mapa, donde),
            "required" | "enum" | "examples" => distintos(valor, donde),
            "items" => revisar(valor, &format!("{donde}[]")),
            "anyOf" => valor.as_array().unwrap().iter().for_each(|v| revisar(v, donde)),
            "additionalProperties" => assert_eq!(valor, false),
            "minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems" => {
                assert!(valor.is_u64())
            }
            otra => panic!("unknown keyword {otra} in {donde}"),
        }
    }
    assert!(["type", "enum", "anyOf"].iter().any(|c| mapa.contains_key(*c)), "{donde}");
}

fn propiedades(mapa: &Map<String, Value>, donde: &str) {
    let propiedades = mapa["properties"].as_object().unwrap();
    assert!(!propiedades.is_empty(), "{donde}");
    for (clave, p) in propiedades {
        assert!(
            p["description"].as_str().is_some_and(|d| d.ends_with('.') || d.ends_with('…')),
            "{donde}.{clave}"
        );
        revisar(p, &format!("{donde}.{clave}"));
    }
    for exigida in mapa["required"].as_array().unwrap() {
        assert!(propiedades.contains_key(exigida.as_str().unwrap()), "{donde}");
    }
}

fn distintos(valor: &Value, donde: &str) {
    let lista = valor.as_array().unwrap();
    let unicos: BTreeSet<String> = lista.iter().map(Value::to_string).collect();
    assert_eq!(unicos.len(), lista.len(), "{donde}");
}

/// The check says which keys a table has: the schema must name the same.
#[test]
fn the_keys_of_a_schema_are_those_of_the_check() {
    let clases = [
        ("pagina", "paginas/terminos.md"),
        ("noticia", "noticias/nueva-sede.md"),
        ("dependencia", "dependencias/planeacion.md"),
        ("tramite", RESIDENCIA),
        ("normativa", "normativa/decreto-12-de-2026.md"),
        ("documento", "documentos/plan.md"),
        ("evento", "eventos/audiencia.md"),
        ("pregunta", "preguntas/predial.md"),
        ("conjunto", "conjuntos/veredas.md"),
        ("aviso", "avisos/via.md"),
        ("consulta", "consultas/parque.md"),
    ];
    for (tipo, archivo) in clases {
        let s = con_todo();
        let texto = s.leer(archivo);
        s.poner(archivo, texto.replacen("---\n", "---\nzzzzzzzzzzzzzzzzzzzzzzzzzzzz: 1\n", 1));
        assert_eq!(claves_de_la_ayuda(&s), claves(tipo), "{tipo}");
    }
    for tipo in [
        "sede",
        "temas",
        "audiencias",
        "normas",
        "puntos",
        "sinonimos",
        "consentimientos",
        "calendario",
        "servidores",
        "grupos",
        "transparencia",
    ] {
        let s = con_todo();
        s.poner("consentimientos.toml", CONSENTIMIENTOS);
        s.poner("calendario.toml", CALENDARIO);
        let archivo = format!("{tipo}.toml");
        let texto = s.leer(&archivo);
        s.poner(&archivo, format!("zzzzzzzzzzzzzzzzzzzzzzzzzzzz = 1\n{texto}"));
        assert_eq!(claves_de_la_ayuda(&s), claves(tipo), "{tipo}");
    }
}

fn claves(tipo: &str) -> BTreeSet<String> {
    content::json_schema(tipo).unwrap()["properties"].as_object().unwrap().keys().cloned().collect()
}

fn claves_de_la_ayuda(s: &Sitio) -> BTreeSet<String> {
    let carga = s.cargar();
    let d = carga.diagnosticos.iter().find(|d| d.codigo == "clave-desconocida").unwrap();
    let ayuda = d.ayuda.as_deref().unwrap();
    let lista = ayuda.trim_start_matches("Las que hay son: ").trim_end_matches('.');
    lista.split(", ").map(str::to_owned).collect()
}

#[test]
fn correct_sheets_use_only_keys_of_their_schema() {
    for base in [carpeta_base(), carpeta_de_demostracion()] {
        for (carpeta, tipo) in [
            ("tramites", "tramite"),
            ("noticias", "noticia"),
            ("dependencias", "dependencia"),
            ("paginas", "pagina"),
            ("normativa", "normativa"),
            ("documentos", "documento"),
            ("eventos", "evento"),
            ("preguntas", "pregunta"),
            ("conjuntos", "conjunto"),
            ("avisos", "aviso"),
            ("consultas", "consulta"),
        ] {
            let conocidas = claves(tipo);
            // The base has only some kinds.
            for entrada in fs::read_dir(base.join(carpeta)).into_iter().flatten() {
                let ruta = entrada.unwrap().path();
                if ruta.is_dir() {
                    continue;
                }
                let texto = fs::read_to_string(&ruta).unwrap();
                let portada = texto.split("---\n").nth(1).unwrap();
                for linea in portada.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase())) {
                    let clave = linea.split(':').next().unwrap();
                    assert!(conocidas.contains(clave), "{clave} in {}", ruta.display());
                }
            }
        }
    }
}
