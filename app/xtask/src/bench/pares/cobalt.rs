//! Cobalt: sheets as pages with their fields under `data`.
//!
//! Its posts, from which alone it can make lists, copy all posts for each of them. So the sheets are plain pages, which
//! stay linear, and the list pages come to it ready grouped, with their rows in the front matter.

use super::listas::{Hoja, POR_PAGINA, Sitio};
use super::marco::Marco;
use super::{Par, en_el_path};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

const PLANTILLAS: &[(&str, &str)] = &[
    ("_cobalt.yml", include_str!("cobalt/_cobalt.yml")),
    ("_layouts/tramite.liquid", include_str!("cobalt/tramite.liquid")),
    ("_layouts/lista.liquid", include_str!("cobalt/lista.liquid")),
    ("_includes/cabeza.html", include_str!("cobalt/cabeza.html")),
    ("_includes/accion.html", include_str!("cobalt/accion.html")),
    ("_includes/canales.html", include_str!("cobalt/canales.html")),
    ("_includes/fecha.html", include_str!("cobalt/fecha.html")),
    ("_includes/punto.html", include_str!("cobalt/punto.html")),
    ("_includes/listo.html", super::marco::LISTO),
];

const CLAVES: [&str; 5] = ["nombre", "proposito", "modalidad", "costo", "tiempo"];

pub(super) fn par() -> Option<Par> {
    Some(Par { nombre: "cobalt", meta: 3.0, programa: en_el_path("cobalt")?, preparar, orden })
}

fn orden(programa: &Path, sitio: &Path, out: &Path) -> Command {
    let mut orden = Command::new(programa);
    orden.args(["build", "--config"]).arg(sitio.join("_cobalt.yml"));
    orden.arg("--destination").arg(out);
    orden
}

fn preparar(dir: &Path, sitio: &Sitio, marco: &Marco) -> Result<()> {
    for sub in ["_layouts", "_includes", "_data", "tramites", "listas"] {
        std::fs::create_dir_all(dir.join(sub))?;
    }
    for (nombre, texto) in PLANTILLAS {
        std::fs::write(dir.join(nombre), texto.replace("CSS", &marco.css))?;
    }
    for (nombre, texto) in marco.trozos() {
        std::fs::write(dir.join("_includes").join(nombre), texto)?;
    }
    for (nombre, texto) in sitio.datos()? {
        std::fs::write(dir.join("_data").join(nombre), texto)?;
    }
    for hoja in &sitio.hojas {
        let (ficha, slug) = (sitio.ficha(hoja)?, &hoja.slug);
        let titulo = format!("title: {:?}\ndescription: {:?}\n", hoja.fila[0], hoja.fila[1]);
        let portada = format!("{titulo}permalink: /tramites/{slug}/\ndata:\n{}", ficha.portada_con_margen());
        let texto = format!("---\n{portada}---\n{}", ficha.cuerpo);
        std::fs::write(dir.join("tramites").join(slug).with_extension("md"), texto)?;
    }
    for (filtro, hojas) in sitio.listas() {
        for (k, filas) in hojas.chunks(POR_PAGINA).enumerate() {
            let nombre = format!("listas/{filtro}-{k}.md");
            std::fs::write(dir.join(nombre), lista(filtro, k + 1, hojas.len(), filas))?;
        }
    }
    Ok(())
}

fn lista(filtro: &str, pagina: usize, total: usize, hojas: &[&Hoja]) -> String {
    let raiz =
        if filtro.is_empty() { "/tramites/".to_owned() } else { format!("/tramites/filtro/{filtro}/") };
    let ruta = if pagina == 1 { raiz.clone() } else { format!("{raiz}pagina/{pagina}/") };
    let paginas = total.div_ceil(POR_PAGINA);
    let mut texto = format!(
        "---\ntitle: \"Trámites {filtro}\"\nlayout: lista.liquid\npermalink: {ruta}\ndata:\n  raiz: {raiz}\n  \
         pagina: {pagina}\n  paginas: {paginas}\n  total: {total}\n  filas:\n"
    );
    for hoja in hojas {
        texto += &format!("    - slug: {}\n", hoja.slug);
        for (clave, valor) in CLAVES.iter().zip(&hoja.fila) {
            texto += &format!("      {clave}: {valor:?}\n");
        }
    }
    texto + "---\n"
}
