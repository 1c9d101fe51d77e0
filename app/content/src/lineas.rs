//! Byte offsets of a text into lines and columns.

use crate::nodo::{Pos, Tramo};
use std::ops::Range;

pub(crate) struct Lineas<'t> {
    texto: &'t str,
    /// Line of the file on which the text starts.
    desde: u32,
    inicios: Vec<usize>,
}

impl<'t> Lineas<'t> {
    pub(crate) fn new(texto: &'t str, desde: u32) -> Self {
        let inicios = std::iter::once(0).chain(texto.match_indices('\n').map(|(i, _)| i + 1)).collect();
        Self { texto, desde, inicios }
    }

    /// The end of a text stands on its last line, even where that line was closed.
    fn pos(&self, byte: usize) -> Pos {
        let byte = byte.min(self.texto.trim_end_matches('\n').len());
        let linea = self.inicios.partition_point(|i| *i <= byte).max(1) - 1;
        let columna = self.texto.get(self.inicios[linea]..byte).map_or(0, |s| s.chars().count());
        let n = |n: usize| u32::try_from(n).unwrap_or(u32::MAX / 2);
        Pos { linea: n(linea) + self.desde, columna: n(columna) + 1 }
    }

    pub(crate) fn tramo(&self, r: &Range<usize>) -> Tramo {
        Tramo { inicio: self.pos(r.start), fin: self.pos(r.end) }
    }
}
