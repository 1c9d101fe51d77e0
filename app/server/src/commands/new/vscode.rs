//! What VS Code needs: schemas of each kind, which file has which, and tasks that show findings in its list of problems.
//!
//! Lists (TOML) are read by Even Better TOML through `.taplo.toml`. The front matter of markdown is read by no extension of
//! Red Hat (redhat-developer/vscode-yaml#207): `yaml.schemas` is for those that do, and the task of `sede check` for everybody.

use serde_json::{Value, json};
use std::{fs, io, path::Path};

const ESQUEMAS: &str = ".vscode/esquemas";

pub(super) fn poner(dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir.join(ESQUEMAS))?;
    for tipo in content::tipos() {
        escribir(dir, &esquema(tipo), &content::json_schema(tipo).unwrap_or_default())?;
    }
    escribir(dir, ".vscode/settings.json", &ajustes())?;
    escribir(dir, ".vscode/extensions.json", &json!({ "recommendations": ["tamasfe.even-better-toml"] }))?;
    escribir(dir, ".vscode/tasks.json", &tareas())?;
    fs::write(dir.join(".taplo.toml"), taplo())
}

fn escribir(dir: &Path, archivo: &str, valor: &Value) -> io::Result<()> {
    fs::write(dir.join(archivo), serde_json::to_string_pretty(valor)? + "\n")
}

fn esquema(tipo: &str) -> String {
    format!("{ESQUEMAS}/{tipo}.json")
}

/// Kinds of sheets and of lists, with their files.
fn tipos(de_hojas: bool) -> impl Iterator<Item = (&'static str, String)> {
    content::tipos()
        .map(|t| (t, content::archivos_de(t)))
        .filter(move |(_, a)| a.ends_with(".md") == de_hojas)
}

fn ajustes() -> Value {
    let yaml: serde_json::Map<String, Value> =
        tipos(true).map(|(t, a)| (esquema(t), json!([a.replace("/*", "/**/*")]))).collect();
    json!({
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[markdown]": { "editor.wordWrap": "on", "editor.insertSpaces": true, "editor.tabSize": 2 },
        "yaml.schemas": yaml,
    })
}

/// `sede check` prints as compilers do, and VS Code finds file, line and column in it.
fn tareas() -> Value {
    let hallazgo = |palabra: &str, gravedad: &str| {
        json!({
            "owner": format!("sede-{palabra}"),
            "source": "sede",
            "severity": gravedad,
            "fileLocation": ["relative", "${workspaceFolder}"],
            "pattern": [
                { "regexp": format!("^{palabra}\\[([a-z0-9-]+)\\]: (.*)$"), "code": 1, "message": 2 },
                { "regexp": "^\\s*--> (.*):(\\d+):(\\d+)$", "file": 1, "line": 2, "column": 3 },
            ],
        })
    };
    json!({
        "version": "2.0.0",
        "tasks": [
            {
                "label": "Revisar la sede",
                "type": "process",
                "command": "sede",
                "args": ["check", "--content", "${workspaceFolder}"],
                "group": { "kind": "build", "isDefault": true },
                "presentation": { "reveal": "silent", "clear": true },
                "problemMatcher": [hallazgo("error", "error"), hallazgo("advertencia", "warning")],
            },
            {
                "label": "Ver la sede mientras edito",
                "type": "process",
                "command": "sede",
                "args": ["serve", "--watch", "--content", "${workspaceFolder}"],
                "isBackground": true,
                "problemMatcher": [],
            },
        ],
    })
}

fn taplo() -> String {
    let reglas = tipos(false)
        .map(|(t, a)| format!("\n[[rule]]\ninclude = [\"{a}\"]\n[rule.schema]\npath = \"{}\"\n", esquema(t)));
    format!(
        "# Qué esquema tiene cada lista, para las extensiones que leen TOML.\n{}",
        reglas.collect::<String>()
    )
}
