//! Findings as machines read them: the contract of JSON, and SARIF.

use crate::sitio::{CONCEPTO, RESIDENCIA, Sitio};
use content::informe;
use serde_json::Value;
use std::collections::BTreeSet;

fn hallazgos() -> Vec<content::Diagnostico> {
    let s = Sitio::base();
    s.cambiar(RESIDENCIA, "tema: vivienda", "tema: viviendas")
        .cambiar(RESIDENCIA, "tiempo: 3 días hábiles\n", "")
        .cambiar(CONCEPTO, "https://tramites", "http://tramites")
        .poner("noticias/Día 1.md", "---\n---\n");
    s.cargar().diagnosticos
}

#[test]
fn json_has_the_keys_of_the_contract_and_no_others() {
    let json: Value = serde_json::from_str(&informe::json(&hallazgos(), &[])).unwrap();
    assert_eq!(json.as_object().unwrap().keys().collect::<Vec<_>>(), ["diagnostics"]);
    let contrato = BTreeSet::from(["file", "line", "column", "severity", "code", "message", "help", "norma"]);
    for d in json["diagnostics"].as_array().unwrap() {
        let claves: BTreeSet<&str> = d.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(claves, contrato);
        assert!(d["line"].as_u64() >= Some(1) && d["column"].as_u64() >= Some(1));
        assert!(["error", "warning"].contains(&d["severity"].as_str().unwrap()));
    }
    let tema =
        json["diagnostics"].as_array().unwrap().iter().find(|d| d["code"] == "tema-no-existe").unwrap();
    assert_eq!(
        (tema["file"].as_str(), tema["line"].as_u64(), tema["column"].as_u64()),
        (Some(RESIDENCIA), Some(11), Some(7))
    );
    assert_eq!(tema["help"], "¿Quiso decir «vivienda»?");
}

#[test]
fn no_findings_are_an_empty_list() {
    assert_eq!(informe::json(&[], &[]), "{\"diagnostics\":[]}");
    let sarif: Value = serde_json::from_str(&informe::sarif::sarif(&[])).unwrap();
    assert_eq!(sarif["runs"][0]["results"], Value::Array(vec![]));
}

#[test]
fn sarif_has_the_level_and_the_region_of_each_finding() {
    let hallazgos = hallazgos();
    let sarif: Value = serde_json::from_str(&informe::sarif::sarif(&hallazgos)).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let corrida = &sarif["runs"][0];
    let reglas: Vec<&str> = corrida["tool"]["driver"]["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["id"].as_str().unwrap())
        .collect();
    let resultados = corrida["results"].as_array().unwrap();
    assert_eq!(resultados.len(), hallazgos.len());
    for (r, d) in resultados.iter().zip(&hallazgos) {
        assert!(reglas.contains(&d.codigo));
        assert_eq!(r["ruleId"], d.codigo);
        let nivel = if d.severidad == content::Severidad::Error { "error" } else { "warning" };
        assert_eq!(r["level"], nivel);
        assert!(r["message"]["text"].as_str().unwrap().starts_with(&d.mensaje));
        let region = &r["locations"][0]["physicalLocation"]["region"];
        assert_eq!(
            (region["startLine"].as_u64(), region["startColumn"].as_u64()),
            (Some(d.linea.into()), Some(d.columna.into()))
        );
        assert!(region["endColumn"].as_u64() >= region["startColumn"].as_u64());
    }
}

#[test]
fn sarif_writes_file_names_as_addresses() {
    let sarif = informe::sarif::sarif(&hallazgos());
    assert!(sarif.contains("\"uri\":\"noticias/D%C3%ADa%201.md\""), "{sarif}");
}

#[test]
fn sarif_marks_the_whole_wrong_word() {
    let hallazgos = hallazgos();
    let sarif: Value = serde_json::from_str(&informe::sarif::sarif(&hallazgos)).unwrap();
    let i = hallazgos.iter().position(|d| d.codigo == "tema-no-existe").unwrap();
    let region = &sarif["runs"][0]["results"][i]["locations"][0]["physicalLocation"]["region"];
    assert_eq!((region["startColumn"].as_u64(), region["endColumn"].as_u64()), (Some(7), Some(16)));
}

#[test]
fn what_a_sheet_says_cannot_command_the_terminal() {
    let s = Sitio::base();
    s.cambiar(RESIDENCIA, "tema: vivienda", "tema: \"\\e[2Jvivienda\\n\\a\"").cambiar(
        RESIDENCIA,
        "costo: gratuito",
        &format!("costo: {}", "x".repeat(5_000)),
    );
    let informe = s.informe();
    assert!(informe.chars().all(|c| c == '\n' || !c.is_control()), "{informe:?}");
    assert!(informe.lines().all(|l| l.chars().count() < 1_000));
}

#[test]
fn colours_are_only_for_terminals() {
    let hallazgos = hallazgos();
    assert!(informe::humano::informe(&hallazgos, 1, true).contains("\u{1b}["));
    assert!(!informe::humano::informe(&hallazgos, 1, false).contains('\u{1b}'));
}
