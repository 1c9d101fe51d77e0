//! Checks a folder and prints the findings; `sede check` without the rest.

use std::io::Write;

fn main() {
    let dir = std::env::args().nth(1).unwrap_or_else(|| "content".into());
    let t = std::time::Instant::now();
    let carga = content::load(std::path::Path::new(&dir));
    eprintln!("{:?}", t.elapsed());
    let informe = content::informe::humano::informe(&carga.diagnosticos, carga.archivos, false);
    let _ = std::io::stdout().write_all(informe.as_bytes());
}
