//! The starter: it passes its own check under any name, and every schema that an editor is told of is there and is ours.

use super::{correr, pasos};
use crate::args::New;
use serde_json::Value;
use std::{fs, path::Path};

fn nueva(nombre: Option<&str>) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("folder");
    let o = New { dir: dir.path().to_owned(), nombre: nombre.map(str::to_owned) };
    correr(&o).expect("a starter");
    dir
}

fn json(dir: &Path, archivo: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(dir.join(archivo)).expect("file")).expect("JSON")
}

#[test]
fn a_starter_has_nothing_to_mend_whatever_its_entity_is_called() {
    for nombre in [
        None,
        Some("Alcaldía de Villa Rica"),
        Some("Alcaldía de Un Pueblo De Nombre Muy Largo"),
        Some("Hospital \"San José\" \\ E.S.E."),
    ] {
        let dir = nueva(nombre);
        let carga = content::load(dir.path());
        assert!(carga.diagnosticos.is_empty(), "{nombre:?}: {:#?}", carga.diagnosticos);
        let sitio = carga.sitio.expect("a site");
        assert!(sitio.entidad.demostracion, "{nombre:?}");
        if nombre == Some("Alcaldía de Villa Rica") {
            assert_eq!(
                (&*sitio.entidad.nombre, &*sitio.entidad.sigla),
                ("Alcaldía de Villa Rica", "Villa Rica")
            );
            for archivo in
                ["paginas/politicas/derechos-de-autor.md", "paginas/politicas/privacidad.md", "sede.toml"]
            {
                let texto = fs::read_to_string(dir.path().join(archivo)).expect("file");
                let falso =
                    ["San Roque", "Villa Rica no existe", "Villa Rica es un municipio de demostración"];
                assert!(falso.iter().all(|f| !texto.contains(f)), "{archivo}");
            }
        }
    }
}

#[test]
fn every_schema_that_an_editor_is_told_of_is_there_and_is_that_of_the_program() {
    let dir = nueva(None);
    let ajustes = json(dir.path(), ".vscode/settings.json");
    let yaml = ajustes["yaml.schemas"].as_object().expect("schemas").keys().cloned();
    let taplo: toml::Table =
        fs::read_to_string(dir.path().join(".taplo.toml")).expect("file").parse().expect("TOML");
    let reglas = taplo["rule"].as_array().expect("rules");
    let listas = reglas.iter().map(|r| r["schema"]["path"].as_str().expect("path").to_owned());
    let mut vistos: Vec<String> = yaml.chain(listas).collect();
    for archivo in &vistos {
        let tipo = archivo.rsplit('/').next().and_then(|n| n.strip_suffix(".json")).expect("kind");
        assert_eq!(Some(json(dir.path(), archivo)), content::json_schema(tipo), "{archivo}");
    }
    vistos.sort();
    vistos.dedup();
    assert_eq!(vistos.len(), content::tipos().count());
    for r in reglas {
        let lista = r["include"][0].as_str().expect("a list");
        assert!(dir.path().join(lista).exists(), "{lista}");
    }
}

/// What `sede check` prints is what the task of VS Code looks for.
#[test]
fn the_task_finds_what_the_check_prints() {
    let dir = nueva(None);
    let hoja = dir.path().join("paginas/terminos.md");
    let texto = fs::read_to_string(&hoja).expect("sheet");
    fs::write(&hoja, texto.replacen("titulo:", "titulos:", 1) + "\nLleve el RUNT.\n").expect("write");
    let carga = content::load(dir.path());
    let informe = content::informe::humano::informe(&carga.diagnosticos, carga.archivos, false);
    let tareas = json(dir.path(), ".vscode/tasks.json");
    for (i, palabra) in ["error", "advertencia"].into_iter().enumerate() {
        let patron = &tareas["tasks"][0]["problemMatcher"][i]["pattern"];
        assert!(patron[0]["regexp"].as_str().is_some_and(|r| r.starts_with(&format!("^{palabra}\\["))));
        let linea = informe.lines().position(|l| l.starts_with(&format!("{palabra}["))).expect("its line");
        let lugar = informe.lines().nth(linea + 1).expect("its place").trim_start();
        assert!(lugar.starts_with("--> paginas/terminos."), "{lugar}");
        assert_eq!(lugar.matches(':').count(), 2, "file, line and column: {lugar}");
    }
}

#[test]
fn the_five_steps_say_file_and_line() {
    let dir = nueva(None);
    let dicho = pasos(dir.path(), false);
    for n in 1..=5 {
        assert!(dicho.contains(&format!("  {n}. ")), "{dicho}");
    }
    for (archivo, que) in [
        ("sede.toml", "nombre"),
        ("sede.toml", "demostracion"),
        ("tramites/certificado-de-residencia.md", "proposito"),
        ("puntos.toml", "direccion"),
    ] {
        let ruta = dir.path().join(archivo);
        let texto = fs::read_to_string(&ruta).expect("file");
        let linea = texto.lines().position(|l| l.starts_with(que)).expect("its line") + 1;
        assert!(dicho.contains(&format!("{}:{linea}", ruta.display())), "{que}: {dicho}");
    }
}
