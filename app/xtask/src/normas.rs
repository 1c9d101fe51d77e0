//! `normas`: where each article of the law lives in the code.

use crate::estilo::fuentes;
use anyhow::Result;
use std::io::Write;

pub(crate) fn listar() -> Result<()> {
    let mut salida = std::io::stdout().lock();
    for (camino, texto) in fuentes()? {
        for (numero, linea) in (1..).zip(texto.lines()) {
            if let Some(norma) = linea.trim_start().strip_prefix("/// Norma: ") {
                // Who reads only the first lines (`| head`) closes the pipe: no error.
                if writeln!(salida, "{camino}:{numero}\t{norma}").is_err() {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}
