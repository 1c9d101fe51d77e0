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

fn resultado(d: &Diagnostico) -> Value {
    let partes = [Some(d.mensaje.as_str()), d.ayuda.as_deref(), d.norma];
    let texto = partes.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    json!({
        "ruleId": d.codigo,
        "level": if d.severidad == Severidad::Error { "error" } else { "warning" },
        "message": { "text": texto },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": d.archivo },
            "region": { "startLine": d.linea, "startColumn": d.columna },
        }}],
    })
}
