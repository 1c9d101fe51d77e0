//! Which trámites stand in which list: order by use, facets, and pairs of facets.

use domain::{
    costo::Costo,
    sitio::Sitio,
    texto::fold,
    tramite::{Estado, Modalidad, Tramite},
};
use std::{cmp::Reverse, collections::BTreeMap};

/// The four ways to narrow the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GrupoFaceta {
    /// By subject.
    Tema,
    /// By where it is done.
    Modalidad,
    /// By whether it is free.
    Costo,
    /// By who it is for.
    Audiencia,
}

/// One choice of a filter.
#[derive(Clone, Debug)]
pub struct Faceta {
    /// Its name in URLs: `tema-vivienda`, `en-linea`.
    pub slug: String,
    /// Key of the interface words, or the name that the content gives.
    pub nombre: Nombre,
    /// Which filter.
    pub grupo: GrupoFaceta,
    lista: Vec<usize>,
}

/// Where the name of a facet comes from.
#[derive(Clone, Debug)]
pub enum Nombre {
    /// A key of the locale files.
    Clave(&'static str),
    /// Words of the content.
    Texto(Box<str>),
}

/// The choices made: none, one, or two of different groups, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Filtro(pub Option<u16>, pub Option<u16>);

/// All lists, computed once.
#[derive(Debug)]
pub struct Indice {
    todos: Vec<usize>,
    facetas: Vec<Faceta>,
    /// Of facets `a` and `b`, at `a * facets + b`.
    pares: Vec<Vec<usize>>,
    por_dependencia: BTreeMap<Box<str>, Vec<usize>>,
}

impl Indice {
    /// Reads the whole site once.
    pub(crate) fn new(s: &Sitio, borradores: bool) -> Self {
        let mut todos: Vec<usize> = (0..s.tramites.len())
            .filter(|i| match s.tramites[*i].estado {
                Estado::Publicado => true,
                Estado::Borrador => borradores,
                Estado::Retirado => false,
            })
            .collect();
        todos.sort_by_cached_key(|i| {
            let t = &s.tramites[*i];
            (Reverse(t.volumen_anual.unwrap_or(0)), fold(&t.nombre), t.slug.clone())
        });
        let facetas = facetas(s);
        let pares = vec![Vec::new(); facetas.len() * facetas.len()];
        let mut indice = Self { todos, facetas, pares, por_dependencia: BTreeMap::new() };
        indice.llenar(s);
        indice
    }

    /// The same lists under the names of another language: what stands where, and in which order, is data.
    pub(crate) fn en(&self, s: &Sitio) -> Self {
        let nombres = facetas(s).into_iter().zip(&self.facetas);
        Self {
            todos: self.todos.clone(),
            facetas: nombres.map(|(n, f)| Faceta { lista: f.lista.clone(), ..n }).collect(),
            pares: self.pares.clone(),
            por_dependencia: self.por_dependencia.clone(),
        }
    }

    fn llenar(&mut self, s: &Sitio) {
        for &i in &self.todos {
            let t = &s.tramites[i];
            let suyas: Vec<u16> =
                (0u16..).zip(&self.facetas).filter(|(_, f)| pertenece(t, f)).map(|(n, _)| n).collect();
            for (k, &a) in suyas.iter().enumerate() {
                self.facetas[usize::from(a)].lista.push(i);
                for &b in &suyas[k + 1..] {
                    if self.grupo(a) != self.grupo(b) {
                        let par = self.par(a, b);
                        self.pares[par].push(i);
                    }
                }
            }
            if let Some(d) = &t.dependencia {
                match self.por_dependencia.get_mut(&**d) {
                    Some(lista) => lista.push(i),
                    None => drop(self.por_dependencia.insert((**d).into(), vec![i])),
                }
            }
        }
    }

    /// Every list that is not empty, the whole one first.
    pub fn filtros(&self) -> impl Iterator<Item = Filtro> {
        let solas = (0u16..)
            .zip(&self.facetas)
            .filter(|(_, f)| !f.lista.is_empty())
            .map(|(n, _)| Filtro(Some(n), None));
        let todas = || 0..u16::try_from(self.facetas.len()).unwrap_or(u16::MAX);
        let pares = todas().flat_map(move |a| todas().map(move |b| (a, b)));
        let pares = pares.filter(|(a, b)| !self.pares[self.par(*a, *b)].is_empty());
        let pares = pares.map(|(a, b)| Filtro(Some(a), Some(b)));
        std::iter::once(Filtro::default()).chain(solas).chain(pares)
    }

    /// The trámites of a list, most used first.
    pub fn tramites(&self, filtro: Filtro) -> &[usize] {
        match filtro {
            Filtro(Some(a), Some(b)) => &self.pares[self.par(a, b)],
            Filtro(Some(a), None) | Filtro(None, Some(a)) => &self.facetas[usize::from(a)].lista,
            Filtro(None, None) => &self.todos,
        }
    }

    /// The trámites of a unit, most used first.
    pub fn de_dependencia(&self, slug: &str) -> &[usize] {
        self.por_dependencia.get(slug).map_or(&[], Vec::as_slice)
    }

    /// The choices, group by group.
    pub fn facetas(&self) -> impl Iterator<Item = (u16, &Faceta)> {
        (0u16..).zip(&self.facetas)
    }

    /// One choice.
    pub fn faceta(&self, n: u16) -> &Faceta {
        &self.facetas[usize::from(n)]
    }

    /// The list that a choice of that name alone gives, if it is not empty.
    pub fn por_slug(&self, slug: &str) -> Option<(Filtro, usize)> {
        self.facetas()
            .find(|(_, f)| f.slug == slug && !f.lista.is_empty())
            .map(|(n, f)| (Filtro(Some(n), None), f.lista.len()))
    }

    /// `tramites/`, `tramites/filtro/tema-vivienda/`, `tramites/filtro/tema-vivienda--en-linea/`.
    pub fn path(&self, filtro: Filtro) -> String {
        match filtro {
            Filtro(Some(a), Some(b)) => {
                format!("tramites/filtro/{}--{}/", self.faceta(a).slug, self.faceta(b).slug)
            }
            Filtro(Some(a), None) | Filtro(None, Some(a)) => {
                format!("tramites/filtro/{}/", self.faceta(a).slug)
            }
            Filtro(None, None) => "tramites/".into(),
        }
    }

    fn par(&self, a: u16, b: u16) -> usize {
        usize::from(a) * self.facetas.len() + usize::from(b)
    }

    fn grupo(&self, n: u16) -> GrupoFaceta {
        self.faceta(n).grupo
    }

    /// The filter with a choice added, or put in the place of the one of its group; `None` if that makes three.
    pub(crate) fn con(&self, filtro: Filtro, n: u16) -> Option<Filtro> {
        let otras: Vec<u16> = filtro.elegidas().filter(|e| self.grupo(*e) != self.grupo(n)).collect();
        match otras.as_slice() {
            [] => Some(Filtro(Some(n), None)),
            [o] => Some(Filtro(Some(n.min(*o)), Some(n.max(*o)))),
            _ => None,
        }
    }
}

impl Filtro {
    /// What is chosen.
    pub fn elegidas(self) -> impl Iterator<Item = u16> {
        self.0.into_iter().chain(self.1)
    }

    /// The filter without one choice.
    pub(crate) fn sin(self, n: u16) -> Self {
        Self(self.elegidas().find(|e| *e != n), None)
    }
}

fn facetas(s: &Sitio) -> Vec<Faceta> {
    use GrupoFaceta::{Audiencia, Costo, Modalidad, Tema};
    let faceta = |slug: String, nombre, grupo| Faceta { slug, nombre, grupo, lista: Vec::new() };
    let fija = |slug: &str, clave, grupo| faceta(slug.into(), Nombre::Clave(clave), grupo);
    let temas =
        s.temas.iter().map(|g| faceta(format!("tema-{}", g.slug), Nombre::Texto(g.nombre.clone()), Tema));
    let quienes = s
        .audiencias
        .iter()
        .map(|g| faceta(format!("para-{}", g.slug), Nombre::Texto(g.nombre.clone()), Audiencia));
    let fijas = [
        fija("en-linea", "modalidad.en_linea", Modalidad),
        fija("parcialmente-en-linea", "modalidad.parcial", Modalidad),
        fija("presencial", "modalidad.presencial", Modalidad),
        fija("gratis", "costo.gratis", Costo),
        fija("con-costo", "costo.con_costo", Costo),
    ];
    temas.chain(fijas).chain(quienes).collect()
}

fn pertenece(t: &Tramite, f: &Faceta) -> bool {
    let resto = |prefijo| f.slug.strip_prefix(prefijo);
    match f.grupo {
        GrupoFaceta::Tema => t.tema.as_deref().is_some_and(|x| resto("tema-") == Some(x)),
        GrupoFaceta::Audiencia => t.audiencias.iter().any(|x| resto("para-") == Some(x)),
        GrupoFaceta::Costo => t.costo.is_some_and(|c| (c == Costo::Gratuito) == (f.slug == "gratis")),
        GrupoFaceta::Modalidad => match t.modalidad {
            Some(Modalidad::EnLinea(_)) => f.slug == "en-linea",
            Some(Modalidad::Parcial(_)) => f.slug == "parcialmente-en-linea",
            Some(Modalidad::Presencial) => f.slug == "presencial",
            _ => false,
        },
    }
}
