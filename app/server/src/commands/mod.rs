//! One command a file.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod config;
pub(crate) mod new;
pub(crate) mod schema;
pub(crate) mod serve;

use std::io::{IsTerminal, Write};

/// Prints to stdout; a reader that went away is no error of ours.
pub(crate) fn imprimir(texto: &str) {
    let mut salida = std::io::stdout().lock();
    let _ = salida.write_all(texto.as_bytes()).and_then(|()| salida.flush());
}

/// Findings on stderr, with colours where a person reads.
pub(crate) fn mostrar(carga: &content::Carga) {
    let color = std::io::stderr().is_terminal();
    eprint!("{}", content::informe::humano::informe(&carga.diagnosticos, carga.archivos, color));
}
