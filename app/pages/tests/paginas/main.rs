//! The pages of the sample sede: what every page keeps, and how the main ones read.

mod edicion;
mod enlaces;
mod fichas;
mod formas_en_ingles;
mod idiomas;
mod listas;
mod marco;
mod notificaciones;
mod palabras;
mod personas;
mod peticiones;
mod publicadas;
mod radicadas;
mod tokens;

use pages::{Base, Opciones, Portal, ejemplos};

/// The sample sede, published or in preview.
fn portal(borradores: bool) -> Portal {
    let opciones = Opciones { borradores, ..ejemplos::opciones() };
    Portal::new(ejemplos::sitio(), opciones)
}

/// Every static page of the sample, with its path.
fn todas(p: &Portal) -> Vec<(String, String)> {
    p.rutas().iter().map(|r| (r.path.clone(), p.pagina(r))).collect()
}

/// One page of the sample.
fn pagina(p: &Portal, path: &str) -> String {
    let ruta = p.rutas().into_iter().find(|r| r.path == path).unwrap_or_else(|| panic!("no page at {path}"));
    p.pagina(&ruta)
}

/// Static pages, results and errors: all that people can see.
fn visibles(p: &Portal) -> Vec<(String, String)> {
    let mut todas = todas(p);
    let vacia = pages::Consulta { q: "\"<b>", resultados: &[], total: 0, transparencia: false };
    todas.push(("buscar".into(), p.buscar(&Base::de_path("buscar"), &vacia)));
    todas.push(("404.html".into(), p.no_encontrada(&Base::de_path(""))));
    todas.push(("500.html".into(), p.error(&Base::de_path(""))));
    todas
}

/// A choice of the bar of accessibility, which stands in its label and is sent nowhere.
fn de_la_barra(campo: &str) -> bool {
    ["name=\"contraste\"", "name=\"letra\""].iter().any(|n| campo.contains(n))
}

/// What stands inside `main`, one tag a line, for snapshots that people can read.
fn principal(html: &str) -> String {
    let (_, resto) = html.split_once("<main").expect("main");
    let (main, _) = resto.split_once("</main>").expect("main ends");
    sin_huellas(&format!("<main{main}</main>").replace("><", ">\n<"))
}

/// The id of an island ends in a hash of its source, which is no matter of the page.
fn sin_huellas(html: &str) -> String {
    const ISLA: &str = "data-component=\"";
    let mut partes = html.split(ISLA);
    let mut limpio = partes.next().unwrap_or_default().to_owned();
    for parte in partes {
        let (id, resto) = parte.split_once('"').expect("the attribute ends");
        let nombre = id.split_once('_').map_or(id, |(n, _)| n);
        limpio.push_str(&[ISLA, nombre, "\"", resto].concat());
    }
    limpio
}

/// The values of an attribute, entities resolved.
fn atributos<'a>(html: &'a str, nombre: &str) -> Vec<String> {
    html.split(&format!(" {nombre}=\""))
        .skip(1)
        .filter_map(|r: &'a str| r.split_once('"'))
        .map(|(v, _)| v.replace("&amp;", "&"))
        .collect()
}
