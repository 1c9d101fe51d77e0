//! `bench`: what building, editing, serving and knowing who is there cost; `--peers` runs other programs beside ours.

mod avisos;
mod banco;
mod buzon;
mod cifra;
mod comprimir;
mod construir;
mod ejemplo;
mod hojas;
mod http;
mod maquina;
mod medir;
mod memoria;
mod motor;
mod notificar;
mod opciones;
mod pares;
#[allow(clippy::zombie_processes, reason = "it ends when this program does, and not before")]
#[path = "../../../store/tests/apoyo/postgres.rs"]
mod postgres;
mod quien;
mod radicar;
mod servidor;
mod servir;
mod tabla;
mod tardo;
mod tienda;
mod vigilar;
mod wrk;

use crate::construir::construir as construir_programa;
use crate::pasos::{paso, target};
use anyhow::{Result, ensure};
use banco::Banco;
use opciones::{Opciones, Parte};
use std::path::PathBuf;

pub(crate) use opciones::AYUDA;

/// Each part in turn; a table at the end.
pub(crate) fn bench(args: &[String]) -> Result<()> {
    let opciones = Opciones::leer(args)?;
    let mut banco = Banco::new(programa()?, opciones)?;
    for (parte, nombre, hacer) in PARTES {
        if banco.opciones.toca(*parte) {
            paso(nombre, || hacer(&mut banco))?;
        }
    }
    banco.tabla.imprimir()?;
    banco.opciones.json.as_ref().map_or(Ok(()), |archivo| banco.tabla.guardar(archivo))
}

type Hacer = fn(&mut Banco) -> Result<()>;

const PARTES: &[(Parte, &str, Hacer)] = &[
    (Parte::Build, "check + build", construir::medir),
    (Parte::Build, "compression", comprimir::medir),
    (Parte::Watch, "one changed sheet", vigilar::medir),
    (Parte::Serve, "serving", servir::medir),
    (Parte::Store, "store", tienda::medir),
    (Parte::Radicar, "filings", radicar::medir),
    (Parte::Ingreso, "logins", quien::ingreso::medir),
    (Parte::Sesiones, "sessions", quien::sesiones::medir),
    (Parte::Carpeta, "a page of the folder", quien::carpeta::medir),
    (Parte::Documentos, "lists of documents", quien::documentos::medir),
    (Parte::Avisos, "avisos of notifications", avisos::medir),
    (Parte::Api, "notifications through the store", notificar::medir),
    (Parte::Api, "notifications by the API", quien::api::medir),
    (Parte::Memoria, "memory", memoria::medir),
    (Parte::Peers, "peers", pares::medir),
];

/// `SEDE_BIN`, or the release program, built now.
fn programa() -> Result<PathBuf> {
    let Some(dada) = std::env::var_os("SEDE_BIN") else {
        construir_programa()?;
        return Ok(target().join("release/sede"));
    };
    let dada = std::path::absolute(dada)?;
    ensure!(dada.is_file(), "SEDE_BIN: there is no {}", dada.display());
    Ok(dada)
}
