//! Checks a folder and prints the findings; `sede check` without the rest.

fn main() {
    let dir = std::env::args().nth(1).unwrap_or_else(|| "content".into());
    let t = std::time::Instant::now();
    let carga = content::load(std::path::Path::new(&dir));
    eprintln!("{:?}", t.elapsed());
    print!("{}", content::informe::humano::informe(&carga.diagnosticos, carga.archivos, false));
}
