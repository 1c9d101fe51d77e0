//! A tree of values that remembers where each was written, whatever the syntax was.

use domain::Texto;
use std::borrow::Cow;

/// A place: line and column in characters, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pos {
    pub(crate) linea: u32,
    pub(crate) columna: u32,
}

/// From a place to the one just after the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tramo {
    pub(crate) inicio: Pos,
    pub(crate) fin: Pos,
}

impl Tramo {
    /// The beginning of a file.
    pub(crate) const INICIO: Self =
        Self { inicio: Pos { linea: 1, columna: 1 }, fin: Pos { linea: 1, columna: 1 } };
}

#[derive(Clone, Debug)]
pub(crate) struct Nodo<'a> {
    pub(crate) tramo: Tramo,
    pub(crate) valor: Valor<'a>,
}

#[derive(Clone, Debug)]
pub(crate) enum Valor<'a> {
    Nulo,
    Escalar(Cow<'a, str>),
    Lista(Vec<Nodo<'a>>),
    Mapa(Vec<Entrada<'a>>),
}

#[derive(Clone, Debug)]
pub(crate) struct Entrada<'a> {
    pub(crate) clave: Cow<'a, str>,
    pub(crate) tramo: Tramo,
    pub(crate) nodo: Nodo<'a>,
}

impl<'a> Nodo<'a> {
    pub(crate) fn entrada(&self, clave: &str) -> Option<&Entrada<'a>> {
        match &self.valor {
            Valor::Mapa(entradas) => entradas.iter().find(|e| e.clave == clave),
            _ => None,
        }
    }

    /// The value under a key, unless it was left empty.
    pub(crate) fn get(&self, clave: &str) -> Option<&Nodo<'a>> {
        self.entrada(clave).map(|e| &e.nodo).filter(|n| !matches!(n.valor, Valor::Nulo))
    }

    /// A single value, without the blanks around it.
    pub(crate) fn escalar(&self) -> Option<&str> {
        match &self.valor {
            Valor::Escalar(s) => Some(s.trim()),
            _ => None,
        }
    }

    pub(crate) fn elementos(&self) -> &[Nodo<'a>] {
        match &self.valor {
            Valor::Lista(l) => l,
            _ => &[],
        }
    }

    pub(crate) fn str(&self, clave: &str) -> Option<&str> {
        self.get(clave).and_then(Nodo::escalar)
    }

    pub(crate) fn texto(&self, clave: &str) -> Option<Texto> {
        self.str(clave).map(Into::into)
    }

    pub(crate) fn lista(&self, clave: &str) -> &[Nodo<'a>] {
        self.get(clave).map_or(&[], Nodo::elementos)
    }

    /// Words of a list of scalars.
    pub(crate) fn textos(&self, clave: &str) -> Vec<Texto> {
        self.lista(clave).iter().filter_map(Nodo::escalar).map(Into::into).collect()
    }
}
