//! Findings for code hosts and editors: SARIF 2.1.0.

use crate::{Diagnostico, Severidad};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One SARIF log with one run.
pub fn sarif(diagnosticos: &[Diagnostico]) -> String {
    let reglas: BTreeSet<&str> = diagnosticos.iter().map(|d| d.codigo).collect();
    let reglas: Vec<Value> = reglas.into_iter().map(|id| json!({ "id": id })).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "sede",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": reglas,
            }},
            "columnKind": "unicodeCodePoints",
            "results": diagnosticos.iter().map(resultado).collect::<Vec<_>>(),
        }],
    })
    .to_string()
}

/// A path as a relative URI: whatever is not plain is written in hexadecimal.
fn uri(ruta: &str) -> String {
    ruta.bytes().fold(String::with_capacity(ruta.len()), |mut s, b| {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                s.push(char::from(b))
            }
            _ => s.push_str(&format!("%{b:02X}")),
        }
        s
    })
}

fn resultado(d: &Diagnostico) -> Value {
    let partes = [Some(d.mensaje.as_str()), d.ayuda.as_deref(), d.norma];
    let texto = partes.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let largo = u32::try_from(d.marca.1 - d.marca.0).unwrap_or(0);
    json!({
        "ruleId": d.codigo,
        "level": if d.severidad == Severidad::Error { "error" } else { "warning" },
        "message": { "text": texto },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&d.archivo) },
            "region": { "startLine": d.linea, "startColumn": d.columna, "endColumn": d.columna + largo },
        }}],
    })
}
