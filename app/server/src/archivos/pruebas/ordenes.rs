//! The commands: a copy restores every document whole, the key is rotated, the audit looks for each.

use super::*;
use crate::{args, commands, config::Config};
use std::{path::Path, process::ExitCode};

fn config(raiz: &Path) -> Config {
    let pares = [
        ("SEDE_DATABASE_URL", format!("sqlite://{}/sede.db", raiz.display())),
        ("SEDE_KEYS", raiz.join("claves.json").display().to_string()),
        ("SEDE_STORAGE_URL", format!("file://{}/documentos", raiz.display())),
    ];
    Config::leer(pares.into_iter().map(|(n, v)| (n.into(), v.into()))).expect("settings")
}

fn espera<T>(f: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("runtime").block_on(f)
}

fn auditar(config: &Config) -> ExitCode {
    commands::audit::correr(&args::Audit { json: true }, config).expect("read")
}

#[test]
fn a_copy_taken_after_a_rotation_restores_every_document_and_the_audit_misses_those_that_go() {
    let mut todos = Vec::new();
    let c = espera(async {
        let c = Casa::nueva().await;
        for (n, duenio) in [(1, Duenio::Sede), (2, ana())] {
            let (r, claro) = c.pdf(n, duenio, 100_000).await;
            fila(&c, &r).await;
            todos.push((r, duenio, claro));
        }
        c.store.cerrar().await;
        c
    });
    let origen = config(c.carpeta.path());
    let orden = args::OrdenClaves::Rotar { sellos: false, documentos: true };
    commands::claves::correr(&args::Claves { orden }, &origen).expect("rotated");
    let otra = tempfile::tempdir().expect("folder");
    let copia = args::Archivo { archivo: otra.path().join("copia.tar.gz") };
    commands::copia::guardar(&copia, &origen).expect("saved");
    let destino = config(otra.path());
    commands::copia::restaurar(&copia, &destino).expect("restored");
    let de_alli = espera(async {
        let c = Casa::en(otra, None).await;
        for (r, duenio, claro) in &todos {
            assert_eq!(c.leer(r, *duenio).await.as_ref(), Ok(claro));
        }
        c.store.cerrar().await;
        c
    });
    assert_eq!(auditar(&destino), ExitCode::SUCCESS);
    std::fs::remove_file(de_alli.ruta(id(1))).expect("removed");
    assert_eq!(auditar(&destino), ExitCode::from(1));
}
