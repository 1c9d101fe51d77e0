//! The addresses of the static pages, in an order that never changes for the same content.

use crate::{indice::Filtro, portal::Portal, version::Version};
use domain::tramite::Estado;

pub(crate) use domain::filtro::POR_PAGINA;

/// One static page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ruta {
    /// `""` for the home page, `"tramites/"`, `"tramites/paz-y-salvo/"` …
    pub path: String,
    /// What stands there.
    pub clase: Clase,
    /// Position of its language; 0 is Spanish.
    pub idioma: usize,
}

/// Which page a route is; numbers are positions in the lists of the `Sitio`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clase {
    /// Home.
    Inicio,
    /// Trámites, all or filtered, one page of them (from 1).
    Lista(Filtro, usize),
    /// A trámite.
    Tramite(usize),
    /// A unit and its trámites.
    Dependencia(usize),
    /// All units and attention points.
    Directorio,
    /// All public servants.
    Servidores,
    /// Groups with an interest.
    Grupos,
    /// What is published of a kind, all or filtered, one page of it (from 1).
    Publicadas(usize, usize),
    /// A publication.
    Publicacion(usize),
    /// Events and closures.
    Calendario,
    /// The tree of Transparencia.
    Transparencia,
    /// A section of it, or a node with publications of its own.
    Nodo(usize),
    /// A page of prose.
    Pagina(usize),
    /// Site map.
    Mapa,
}

impl Clase {
    /// Whether it is there only in the languages of its sheet; the program makes the rest in each.
    pub(crate) fn es_hoja(self) -> bool {
        matches!(self, Self::Tramite(_) | Self::Dependencia(_) | Self::Publicacion(_) | Self::Pagina(_))
    }
}

/// How a page that may stand anywhere reaches the root of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// A path of the site, which also tells the language of the page: `en/buscar`.
    Path(String),
    /// An absolute path such as `/` or `/prefijo/`.
    Prefijo(String),
}

impl Base {
    /// Folders up that are counted: nobody stands deeper.
    const MAX: usize = 32;

    /// From a path of the site, with or without slash before it, and without query.
    pub fn de_path(path: &str) -> Self {
        Self::Path(path.trim_start_matches('/').to_owned())
    }

    /// `"../../"` or the prefix.
    pub fn texto(&self) -> String {
        match self {
            Self::Path(p) => "../".repeat(p.matches('/').count().min(Self::MAX)),
            Self::Prefijo(p) => p.clone(),
        }
    }
}

/// Pages of the edge in every language.
const PAGINAS: [&str; 7] = [
    "buscar",
    "registro/",
    "salir",
    "ingresar",
    "consulta/estado",
    "consulta/documento",
    "consulta/completar",
];
/// And what of it is the edge's with all that is inside.
const CARPETAS: [&str; 6] =
    ["api/fn/", "carpeta/", "compartido/", "constancia/", "ingresar/", "pqrsd/solicitud/"];

/// Whether a path, from the root of the site and without query, is of the edge and speaks the language of its address. What officials
/// and programs use does not, nor what is signed (Spanish is the official language: Constitución Política, art. 10).
pub fn del_borde(path: &str) -> bool {
    PAGINAS.contains(&path)
        || CARPETAS.iter().any(|c| path.starts_with(c))
        || (path.starts_with("tramites/") && de_solicitud(path))
        || (path.starts_with("participa/consultas/") && de_consulta(path))
}

/// The form of a trámite.
pub fn de_solicitud(path: &str) -> bool {
    path.ends_with("/solicitud/") || path.ends_with("/solicitud/adjuntar")
}

/// What is said of a project; its sheet is a file.
pub fn de_consulta(path: &str) -> bool {
    path.ends_with("/comentar/") || path.ends_with("/comentarios/") || path.contains("/comentario/")
}

impl Ruta {
    /// The file that holds it: `tramites/index.html`.
    pub fn archivo(&self) -> String {
        format!("{}index.html", self.path)
    }

    /// Folders between it and the root.
    pub fn profundidad(&self) -> usize {
        self.path.matches('/').count()
    }
}

impl Portal {
    /// Every static page, always in the same order.
    pub fn rutas(&self) -> Vec<Ruta> {
        let todas = self.version(0).rutas(self.opciones().borradores);
        let mut rutas = Vec::with_capacity(todas.len() * self.versiones().len());
        for (idioma, v) in self.versiones().iter().enumerate() {
            let suyas = todas.iter().filter(|(p, _)| v.tiene(p));
            rutas.extend(suyas.map(|(p, c)| Ruta { path: format!("{}{p}", v.prefijo), clase: *c, idioma }));
        }
        rutas
    }
}

impl Version {
    /// The pages of a language that has all of them, without prefix.
    pub(crate) fn rutas(&self, borradores: bool) -> Vec<(String, Clase)> {
        let s = &self.sitio;
        let mut rutas = vec![(String::new(), Clase::Inicio)];
        self.rutas_de_lista(&mut rutas);
        let visible = |e: Estado| e != Estado::Borrador || borradores;
        for (i, t) in s.tramites.iter().enumerate().filter(|(_, t)| visible(t.estado)) {
            rutas.push((format!("tramites/{}/", t.slug), Clase::Tramite(i)));
        }
        for (i, d) in s.dependencias.iter().enumerate() {
            rutas.push((format!("dependencias/{}/", d.slug), Clase::Dependencia(i)));
        }
        rutas.push(("directorio/".into(), Clase::Directorio));
        rutas.push(("directorio/servidores/".into(), Clase::Servidores));
        rutas.push(("directorio/grupos/".into(), Clase::Grupos));
        self.rutas_de_publicaciones(&mut rutas);
        self.rutas_de_transparencia(&mut rutas);
        for (i, p) in s.paginas.iter().enumerate() {
            rutas.push((format!("{}/", p.ruta), Clase::Pagina(i)));
        }
        rutas.push(("mapa-del-sitio/".into(), Clase::Mapa));
        rutas
    }

    fn rutas_de_publicaciones(&self, rutas: &mut Vec<(String, Clase)>) {
        for (i, l) in self.publicado.listados().iter().enumerate() {
            let raiz = l.path();
            for n in 1..=paginas(l.suyas.len()) {
                rutas.push((con_pagina(&raiz, n), Clase::Publicadas(i, n)));
            }
        }
        let todas = self.sitio.publicaciones.iter().enumerate();
        rutas.extend(todas.map(|(i, p)| (p.ruta(), Clase::Publicacion(i))));
        rutas.push(("calendario/".into(), Clase::Calendario));
    }

    fn rutas_de_transparencia(&self, rutas: &mut Vec<(String, Clase)>) {
        let s = &self.sitio;
        rutas.push(("transparencia/".into(), Clase::Transparencia));
        for (i, n) in s.arbol.nodos().iter().enumerate() {
            if n.padre.is_none() || !s.arbol.publicado(n, &s.publicaciones).is_empty() {
                rutas.push((s.arbol.ruta(n), Clase::Nodo(i)));
            }
        }
    }

    fn rutas_de_lista(&self, rutas: &mut Vec<(String, Clase)>) {
        for filtro in self.indice.filtros() {
            let raiz = self.indice.path(filtro);
            for n in 1..=paginas(self.indice.tramites(filtro).len()) {
                rutas.push((con_pagina(&raiz, n), Clase::Lista(filtro, n)));
            }
        }
    }
}

/// Pages that so many rows fill: an empty list still has one.
pub(crate) fn paginas(filas: usize) -> usize {
    filas.div_ceil(POR_PAGINA).max(1)
}

/// `tramites/` for the first page, `tramites/pagina/2/` for the second.
pub(crate) fn con_pagina(raiz: &str, n: usize) -> String {
    if n <= 1 { raiz.to_owned() } else { format!("{raiz}pagina/{n}/") }
}

#[cfg(test)]
mod tests {
    use super::{CARPETAS, PAGINAS, del_borde};

    /// The addresses with which the samples for nginx and Caddy are tried.
    const PROBADAS: &str = include_str!("../../../end2end/apoyo/borde.json");

    #[test]
    fn the_samples_of_web_servers_are_tried_with_all_that_the_edge_answers() {
        let probadas: serde_json::Value = serde_json::from_str(PROBADAS).expect("borde.json");
        let de = |grupo: &str| {
            let rutas = probadas[grupo].as_array().expect("a list").iter();
            let rutas = rutas.map(|r| r.as_str().expect("a path").trim_start_matches('/'));
            rutas.map(|r| r.split('?').next().unwrap_or(r).to_owned()).collect::<Vec<_>>()
        };
        let (suyas, ajenas) = (de("en_cada_lengua"), de("en_espanol"));
        assert!(suyas.iter().all(|r| del_borde(r) || del_borde(&format!("{r}/"))), "{suyas:?}");
        assert!(!ajenas.iter().any(|r| del_borde(r)), "{ajenas:?}");
        assert!(PAGINAS.iter().all(|p| suyas.iter().any(|r| r == p)), "{PAGINAS:?}");
        assert!(CARPETAS.iter().all(|c| suyas.iter().any(|r| r.starts_with(c))), "{CARPETAS:?}");
    }
}
