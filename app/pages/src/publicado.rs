//! Which publications stand in which list: all of a kind, those of one choice, those of two.

use crate::formato::{Palabra, serie};
use domain::{
    filtro::en_direccion,
    publicacion::{Ficha, Publicacion, Tipo},
    sitio::Sitio,
};
use rust_i18n::t;
use std::collections::{BTreeMap, HashMap};

/// What a list is narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Grupo {
    /// Kind of norm.
    Tipo,
    /// Series of documents.
    Serie,
    /// Subject of questions.
    Tema,
    /// Year.
    Anio,
}

impl Grupo {
    /// Its heading.
    pub(crate) fn titulo(self, l: &str) -> Palabra {
        match self {
            Self::Tipo => t!("publicado.por_tipo", locale = l),
            Self::Serie => t!("publicado.por_serie", locale = l),
            Self::Tema => t!("filtro.tema", locale = l),
            Self::Anio => t!("publicado.por_anio", locale = l),
        }
    }
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Eleccion {
    pub(crate) grupo: Grupo,
    /// Its name in addresses.
    pub(crate) slug: String,
    pub(crate) nombre: String,
}

/// One list.
#[derive(Debug)]
pub(crate) struct Listado {
    pub(crate) tipo: Tipo,
    /// None, one, or two of different groups, in their order.
    pub(crate) elegidas: Vec<Eleccion>,
    /// Positions in the publications of the site, newest first.
    pub(crate) suyas: Vec<usize>,
}

impl Listado {
    /// Its address.
    pub(crate) fn path(&self) -> String {
        path(self.tipo, &self.elegidas)
    }
}

fn path(tipo: Tipo, elegidas: &[Eleccion]) -> String {
    let slugs: Vec<&str> = elegidas.iter().map(|e| &*e.slug).collect();
    if slugs.is_empty() { tipo.raiz().into() } else { format!("{}filtro/{}/", tipo.raiz(), slugs.join("--")) }
}

/// All lists, computed once.
#[derive(Debug)]
pub(crate) struct Publicado {
    listados: Vec<Listado>,
    por_path: HashMap<String, usize>,
}

impl Publicado {
    /// `es` is the Spanish site, after which addresses are named. Every kind has its whole list, even an empty one; narrower ones exist where something is in them.
    pub(crate) fn new(s: &Sitio, es: &Sitio, l: &str) -> Self {
        let mut listas: BTreeMap<(Tipo, Vec<Eleccion>), Vec<usize>> =
            Tipo::TODOS.into_iter().map(|t| ((t, Vec::new()), Vec::new())).collect();
        for (i, p) in s.publicaciones.iter().enumerate() {
            for elegidas in combinaciones(&elecciones(s, es, p, l)) {
                listas.entry((p.tipo(), elegidas)).or_default().push(i);
            }
        }
        let listados: Vec<_> =
            listas.into_iter().map(|((tipo, elegidas), suyas)| Listado { tipo, elegidas, suyas }).collect();
        let por_path = listados.iter().enumerate().map(|(i, l)| (l.path(), i)).collect();
        Self { listados, por_path }
    }

    /// All, in an order that never changes for the same content.
    pub(crate) fn listados(&self) -> &[Listado] {
        &self.listados
    }

    /// The choices that narrow a list further, each with its address and how many there are.
    pub(crate) fn mas_estrechas<'a>(&'a self, de: &'a Listado) -> Vec<(&'a Eleccion, String, usize)> {
        let mut salida = Vec::new();
        for l in self.listados.iter().filter(|l| l.tipo == de.tipo && l.elegidas.len() == 1) {
            let nueva = &l.elegidas[0];
            if de.elegidas.iter().any(|e| e.grupo == nueva.grupo) {
                continue;
            }
            let mut elegidas = de.elegidas.clone();
            elegidas.push(nueva.clone());
            elegidas.sort();
            let path = path(de.tipo, &elegidas);
            if let Some(i) = self.por_path.get(&path) {
                salida.push((nueva, path, self.listados[*i].suyas.len()));
            }
        }
        // The newest year first; the rest by name.
        salida.sort_by(|(a, ..), (b, ..)| {
            let orden = a.grupo.cmp(&b.grupo);
            orden.then_with(|| if a.grupo == Grupo::Anio { b.slug.cmp(&a.slug) } else { a.slug.cmp(&b.slug) })
        });
        salida
    }

    /// The same list without one of its choices.
    pub(crate) fn sin(de: &Listado, quitada: &Eleccion) -> String {
        let resto: Vec<_> = de.elegidas.iter().filter(|e| *e != quitada).cloned().collect();
        path(de.tipo, &resto)
    }
}

fn elecciones(s: &Sitio, es: &Sitio, p: &Publicacion, l: &str) -> Vec<Eleccion> {
    let e =
        |grupo, en_espanol: &str, nombre: String| Eleccion { grupo, slug: en_direccion(en_espanol), nombre };
    let anio = |f: domain::Fecha| e(Grupo::Anio, &f.year().to_string(), f.year().to_string());
    match &p.ficha {
        Ficha::Normativa(n) => vec![e(Grupo::Tipo, &n.tipo, n.tipo.to_string()), anio(n.expedicion)],
        Ficha::Documento(d) => {
            vec![e(Grupo::Serie, d.en_direcciones(), serie(*d, l).into_owned()), anio(p.fecha)]
        }
        Ficha::Pregunta(a) => {
            let tema = a.tema.as_ref().or_else(|| s.tramite(a.tramite.as_deref()?)?.tema.as_ref());
            let grupos = tema.and_then(|t| s.tema(t).zip(es.tema(t)));
            grupos.map(|(g, en)| e(Grupo::Tema, &en.nombre, g.nombre.to_string())).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// None of them, each, and each two.
fn combinaciones(elecciones: &[Eleccion]) -> Vec<Vec<Eleccion>> {
    let mut salida = vec![Vec::new()];
    for (i, a) in elecciones.iter().enumerate() {
        salida.push(vec![a.clone()]);
        salida.extend(elecciones[i + 1..].iter().map(|b| vec![a.clone(), b.clone()]));
    }
    salida
}
