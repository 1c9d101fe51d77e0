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
        let vueltas = (40_000 / rutas.len()).clamp(1, 300);
        // The median page: what the code costs, not what else the machine does meanwhile.
        let mut tiempos = Vec::with_capacity(vueltas * rutas.len());
        let mut bytes = 0;
        for ruta in (0..vueltas).flat_map(|_| rutas) {
            let inicio = Instant::now();
            bytes += black_box(portal.pagina(ruta)).len();
            tiempos.push(inicio.elapsed().as_secs_f64() * 1e6);
        }
        tiempos.sort_by(f64::total_cmp);
        let (n, media) = (tiempos.len(), bytes / tiempos.len());
        let (us, rapida) = (tiempos[n / 2], tiempos[n / 20]);
        escribir(&format!(
            "{clase:<12} {:>5} pages  median {us:>7.1} µs  fast {rapida:>7.1} µs  {media:>6} B",
            rutas.len()
        ));
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
        Clase::Servidores | Clase::Grupos => "quienes",
        Clase::Publicadas(..) => "publicadas",
        Clase::Publicacion(_) => "publicacion",
        Clase::Calendario => "calendario",
        Clase::Transparencia | Clase::Nodo(_) => "transparencia",
        Clase::Pagina(_) => "pagina",
        Clase::Mapa => "mapa",
    }
}
