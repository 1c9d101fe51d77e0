//! Times `pagina` for each kind of page: `cargo run --release -p pages --example velocidad [clase]`.

use pages::{Clase, Portal, Ruta, ejemplos};
use std::{collections::BTreeMap, hint::black_box, time::Instant};

fn main() {
    let mut sitio = ejemplos::sitio();
    sitio.tramites = ejemplos::muchos(2_000).into_iter().map(Into::into).collect();
    let inicio = Instant::now();
    let portal = Portal::new(sitio, ejemplos::opciones());
    let nuevo = inicio.elapsed();
    let rutas = portal.rutas();
    let mut por_clase: BTreeMap<&str, Vec<Ruta>> = BTreeMap::new();
    for ruta in rutas {
        por_clase.entry(nombre(ruta.clase)).or_default().push(ruta);
    }
    escribir(&format!("Portal::new: {nuevo:?}"));
    let solo = std::env::args().nth(1);
    for (clase, rutas) in por_clase.iter().filter(|(c, _)| solo.as_deref().is_none_or(|s| s == **c)) {
        let vueltas = (10_000 / rutas.len()).clamp(1, 300);
        let (inicio, mut bytes) = (Instant::now(), 0);
        for _ in 0..vueltas {
            bytes += rutas.iter().map(|r| black_box(portal.pagina(r)).len()).sum::<usize>();
        }
        let n = vueltas * rutas.len();
        let us = inicio.elapsed().as_secs_f64() * 1e6 / n as f64;
        escribir(&format!("{clase:<12} {:>5} pages  {us:>7.1} µs  {:>6} B", rutas.len(), bytes / n));
    }
}

fn escribir(linea: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{linea}");
}

fn nombre(clase: Clase) -> &'static str {
    match clase {
        Clase::Inicio => "inicio",
        Clase::Lista(..) => "lista",
        Clase::Tramite(_) => "tramite",
        Clase::Dependencia(_) => "dependencia",
        Clase::Directorio => "directorio",
        Clase::Noticias(_) => "noticias",
        Clase::Noticia(_) => "noticia",
        Clase::Pagina(_) => "pagina",
        Clase::Mapa => "mapa",
        Clase::Ingles => "ingles",
    }
}
