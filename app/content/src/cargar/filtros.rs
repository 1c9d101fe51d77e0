//! The pages where the filters of lists lead, as the finished site will have them.

use super::{
    Leido,
    carpeta::Clase,
    hoja::{Contenido, Hoja},
};
use crate::indice::cercano;
use domain::{
    filtro::{self, POR_PAGINA},
    publicacion::{Asunto, Publicacion, Tipo},
    tramite::{Estado, Tramite},
};
use std::collections::{HashMap, HashSet};

/// How many stand in each narrowed list, by its path; and the lists of which too little could be read to tell.
pub(super) struct Filtros {
    cuantos: HashMap<String, usize>,
    dudosas: HashSet<&'static str>,
}

impl Filtros {
    pub(super) fn de(leido: &Leido) -> Self {
        let mut f = Self { cuantos: HashMap::new(), dudosas: HashSet::new() };
        if leido.listas.diagnosticos.iter().any(|d| d.archivo == "temas.toml") {
            f.dudosas.insert(Tipo::Pregunta.raiz());
        }
        for hoja in leido.hojas.values().filter(|h| h.archivo.lengua.is_none()) {
            let publica = hoja.estado.is_none_or(|e| e == Estado::Publicado);
            match &hoja.contenido {
                Some(Contenido::Tramite(t)) if publica => f.contar(filtro::de_tramite(t)),
                Some(Contenido::Publicacion(p)) if publica => f.contar(de_publicacion(leido, p)),
                None if publica => f.dudar(hoja.archivo.clase),
                _ => {}
            }
        }
        f
    }

    fn contar(&mut self, rutas: Vec<String>) {
        for r in rutas {
            *self.cuantos.entry(r).or_default() += 1;
        }
    }

    /// A sheet with errors may be the one that fills a filter: its error is told, and not a second one.
    fn dudar(&mut self, clase: Clase) {
        match clase {
            // Questions have the subject of their trámite.
            Clase::Tramite => self.dudosas.extend(["tramites/", Tipo::Pregunta.raiz()]),
            Clase::Publicada(t) => _ = self.dudosas.insert(t.raiz()),
            _ => {}
        }
    }

    /// Whether the site has that list, or that page of it.
    pub(super) fn tiene(&self, ruta: &str) -> bool {
        let (lista, pagina) = match ruta.split_once("pagina/") {
            Some((lista, n)) => (lista, n.strip_suffix('/').and_then(|n| n.parse().ok()).filter(|n| *n > 1)),
            None => (ruta, Some(1_usize)),
        };
        let hay = self.cuantos.get(lista).zip(pagina).is_some_and(|(hay, n)| (n - 1) * POR_PAGINA < *hay);
        hay || self.dudosas.iter().any(|raiz| ruta.starts_with(raiz))
    }

    /// The filter that was meant, perhaps; `prefijo` is that of its language.
    pub(super) fn parecido(&self, prefijo: &str, ruta: &str) -> String {
        let (raiz, resto) = ruta.split_once("filtro/").unwrap_or((ruta, ""));
        let escrito = resto.split('/').next().unwrap_or_default();
        let inicio = format!("{raiz}filtro/");
        let suyos = self.cuantos.keys().filter_map(|r| r.strip_prefix(&*inicio)?.strip_suffix('/'));
        let suyos: Vec<&str> = suyos.collect();
        // Addresses have the two choices of a filter in one order only.
        let al_reves = escrito.split_once("--").map(|(a, b)| format!("{b}--{a}"));
        let hallado = suyos.iter().copied().find(|s| al_reves.as_deref() == Some(*s));
        match hallado.or_else(|| cercano(escrito, suyos)) {
            Some(s) => format!("¿Quiso decir «/{prefijo}{inicio}{s}/»?"),
            None => format!(
                "Ese filtro no existe o está vacío. Abra /{prefijo}{raiz} en la sede, elija el filtro y copie su dirección."
            ),
        }
    }
}

fn de_publicacion(leido: &Leido, p: &Publicacion) -> Vec<String> {
    let tema = |a: &Asunto| {
        let del_tramite = || tramite(leido, a.tramite.as_deref()?)?.tema.as_deref();
        leido.listas.tema(a.tema.as_deref().or_else(del_tramite)?)
    };
    filtro::de_publicacion(p, tema)
}

fn tramite<'l>(leido: &'l Leido, slug: &str) -> Option<&'l Tramite> {
    match &leido.hojas.get(&format!("tramites/{slug}.md"))?.contenido {
        Some(Contenido::Tramite(t)) => Some(t),
        _ => None,
    }
}

impl Hoja {
    /// The filters where it is found, as far as the sheet itself says.
    pub(super) fn filtros(&self) -> Vec<String> {
        match &self.contenido {
            Some(Contenido::Tramite(t)) => filtro::de_tramite(t),
            Some(Contenido::Publicacion(p)) => filtro::de_publicacion(p, |_| None),
            _ => Vec::new(),
        }
    }
}
