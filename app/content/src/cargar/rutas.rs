//! The addresses of the site that no sheet gives.

use super::carpeta::{Archivo, Clase};
use domain::{publicacion::Tipo, transparencia::estandar};

/// Paths the program makes itself.
const PROPIAS: [&str; 19] = [
    "",
    "tramites/",
    "directorio/",
    "directorio/servidores/",
    "directorio/grupos/",
    "calendario/",
    "calendario.ics",
    "transparencia/",
    "mapa-del-sitio/",
    "notificaciones-por-aviso/",
    "buscar",
    "sitemap.xml",
    "datos/tramites.json",
    "datos/tramites.csv",
    "datos/normativa.json",
    "datos/normativa.csv",
    "datos/horarios.json",
    "datos/horarios.csv",
    "datos/catalogo.jsonld",
];

/// Those, the lists of what is published with their feeds, and the sections of Transparencia.
pub(super) fn propias() -> impl Iterator<Item = Box<str>> {
    let listas = Tipo::TODOS.into_iter().map(|t| t.raiz().into());
    let canales =
        Tipo::TODOS.into_iter().filter(|t| t.con_canal()).map(|t| format!("{}atom.xml", t.raiz()).into());
    let secciones = estandar(true)
        .into_iter()
        .filter(|n| n.padre.is_none())
        .map(|n| format!("transparencia/{}/", n.id).into_boxed_str());
    PROPIAS.into_iter().map(Into::into).chain(listas).chain(canales).chain(secciones)
}

/// Pages that exist where the filters of a list lead, which only the finished list knows.
pub(super) fn es_filtro(ruta: &str) -> bool {
    ruta.starts_with("tramites/filtro/")
        || Tipo::TODOS.iter().any(|t| ruta.strip_prefix(t.raiz()).is_some_and(|r| r.starts_with("filtro/")))
}

/// Pages that the program makes in each language, besides those of sheets: not what only the edge answers.
pub(super) fn en_cada_idioma() -> impl Iterator<Item = Box<str>> {
    propias().filter(|r| (r.is_empty() || r.ends_with('/')) && &**r != "notificaciones-por-aviso/")
}

impl Archivo {
    /// Path of its page on the site, with slash at its end.
    pub(crate) fn ruta(&self) -> String {
        match &self.lengua {
            Some(l) => format!("{l}/{}", self.ruta_en_espanol()),
            None => self.ruta_en_espanol(),
        }
    }

    /// Path of the page that it translates; its own, where it translates none.
    pub(crate) fn ruta_en_espanol(&self) -> String {
        match self.clase {
            Clase::Tramite => format!("tramites/{}/", self.nombre_corto),
            Clase::Dependencia => format!("dependencias/{}/", self.nombre_corto),
            Clase::Publicada(t) => format!("{}{}/", t.raiz(), self.nombre_corto),
            Clase::Pagina => format!("{}/", self.nombre_corto),
        }
    }
}
