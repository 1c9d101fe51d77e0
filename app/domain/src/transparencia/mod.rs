//! The tree of Transparencia: what the law wants to see, and where the entity has put it.

mod ley;
#[cfg(test)]
mod tests;

use crate::{Slug, Texto, publicacion::Publicacion, publicacion::Tipo};
pub use ley::{estandar, posicion};

/// A place of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Nodo {
    /// Its name, also in addresses.
    pub id: Slug,
    /// "4.7.1": only for people, and for the order.
    pub numero: Texto,
    /// Where it hangs; `None` at level I.
    pub padre: Option<Slug>,
    /// Its name for people.
    pub titulo: Texto,
    /// What must be there, in one sentence; empty for a node of the entity's own.
    pub debe: Texto,
    /// Whether it is a gap while nothing is there.
    pub obligatorio: bool,
    /// Who says so.
    pub norma: Texto,
    /// What the entity says of it.
    pub lugar: Lugar,
}

/// Where the content of a node is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lugar {
    /// A page of the sede, with slash before it.
    pub pagina: Option<Texto>,
    /// A page of somebody else.
    pub enlace: Option<Texto>,
    /// Publications that come here without saying so themselves.
    pub lista: Option<Lista>,
    /// Why there is nothing.
    pub no_aplica: Option<NoAplica>,
}

/// Some of what the entity publishes.
#[derive(Clone, Debug, PartialEq)]
pub struct Lista {
    /// Its kind.
    pub tipo: Tipo,
    /// Only norms of this kind, or documents of this series.
    pub de: Option<Texto>,
}

/// The reason that the law demands where an item does not apply.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2
#[derive(Clone, Debug, PartialEq)]
pub struct NoAplica {
    /// In words of people.
    pub motivo: Texto,
    /// The norm.
    pub norma: Texto,
}

impl Lista {
    /// Whether a publication belongs to it.
    pub fn lleva(&self, p: &Publicacion) -> bool {
        use crate::publicacion::Ficha::{Documento, Normativa};
        let de = |x: &str| self.de.as_deref().is_none_or(|d| crate::texto::fold(d) == crate::texto::fold(x));
        p.tipo() == self.tipo
            && match &p.ficha {
                Normativa(n) => de(&n.tipo),
                Documento(s) => de(s.nombre()),
                _ => true,
            }
    }
}

/// All nodes, each after the one it hangs from and in the order of their numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arbol {
    nodos: Vec<Nodo>,
}

impl Arbol {
    /// Puts nodes in order; those that hang from none that is there are left out.
    pub fn new(nodos: Vec<Nodo>) -> Self {
        let mut arbol = Self { nodos: Vec::with_capacity(nodos.len()) };
        let mut sueltos = nodos;
        sueltos.sort_by_cached_key(|n| posicion(&n.numero));
        arbol.colgar(None, &mut sueltos);
        arbol
    }

    fn colgar(&mut self, padre: Option<&Slug>, sueltos: &mut Vec<Nodo>) {
        let (suyos, resto): (Vec<_>, Vec<_>) =
            std::mem::take(sueltos).into_iter().partition(|n| n.padre.as_ref() == padre);
        *sueltos = resto;
        for nodo in suyos {
            let id = nodo.id.clone();
            self.nodos.push(nodo);
            self.colgar(Some(&id), sueltos);
        }
    }

    /// All, each after the one it hangs from.
    pub fn nodos(&self) -> &[Nodo] {
        &self.nodos
    }

    /// The node of that name.
    pub fn nodo(&self, id: &str) -> Option<&Nodo> {
        self.nodos.iter().find(|n| &*n.id == id)
    }

    /// The sections, which are the nodes of level I.
    pub fn secciones(&self) -> impl Iterator<Item = &Nodo> {
        self.nodos.iter().filter(|n| n.padre.is_none())
    }

    /// The nodes just below one.
    pub fn hijos<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Nodo> {
        self.nodos.iter().filter(move |n| n.padre.as_deref() == Some(id))
    }

    /// The node that one hangs from.
    pub fn padre(&self, nodo: &Nodo) -> Option<&Nodo> {
        self.nodo(nodo.padre.as_deref()?)
    }

    /// The section of a node: itself, at level I.
    pub fn seccion<'a>(&'a self, nodo: &'a Nodo) -> &'a Nodo {
        let mut n = nodo;
        while let Some(p) = self.padre(n) {
            n = p;
        }
        n
    }

    /// Why a node has nothing, said of it or of one that it hangs from.
    pub fn no_aplica<'a>(&'a self, nodo: &'a Nodo) -> Option<&'a NoAplica> {
        let propio = nodo.lugar.no_aplica.as_ref();
        propio.or_else(|| self.padre(nodo).and_then(|p| self.no_aplica(p)))
    }

    /// Path of its page: of the section, or of the node below its section.
    pub fn ruta(&self, nodo: &Nodo) -> String {
        let seccion = self.seccion(nodo);
        if seccion.id == nodo.id {
            format!("transparencia/{}/", nodo.id)
        } else {
            format!("transparencia/{}/{}/", seccion.id, nodo.id)
        }
    }

    /// What was published for a node, newest first.
    pub fn publicado<'p>(&self, nodo: &Nodo, todas: &'p [Publicacion]) -> Vec<&'p Publicacion> {
        let suya = |p: &&Publicacion| {
            p.nodo.as_ref() == Some(&nodo.id) || nodo.lugar.lista.as_ref().is_some_and(|l| l.lleva(p))
        };
        let mut suyas: Vec<_> = todas.iter().filter(suya).collect();
        suyas.sort_by_key(|p| std::cmp::Reverse(p.dia()));
        suyas
    }

    /// Whether there is something at a node itself, or the reason why there is not.
    pub fn dicho(&self, nodo: &Nodo, todas: &[Publicacion]) -> bool {
        let Lugar { pagina, enlace, .. } = &nodo.lugar;
        pagina.is_some()
            || enlace.is_some()
            || self.no_aplica(nodo).is_some()
            || !self.publicado(nodo, todas).is_empty()
    }

    /// Whether there is something at a node or at one below it.
    pub fn lleno(&self, nodo: &Nodo, todas: &[Publicacion]) -> bool {
        self.dicho(nodo, todas) || self.hijos(&nodo.id).any(|h| self.lleno(h, todas))
    }

    /// What is missing: sections where nothing is, and obligatory nodes at the ends of the others.
    ///
    /// Norma: Resolución MinTIC 1519 de 2020, anexo 2
    pub fn vacios<'a>(&'a self, todas: &'a [Publicacion]) -> impl Iterator<Item = &'a Nodo> {
        self.nodos.iter().filter(move |n| {
            let seccion = n.padre.is_none();
            let hoja = self.hijos(&n.id).next().is_none();
            n.obligatorio && if seccion { !self.lleno(n, todas) } else { hoja && !self.dicho(n, todas) }
        })
    }
}
