//! TOML into the tree, with every syntax error the parser can recover from.

use crate::diagnostico::Diagnostico;
use crate::nodo::{Entrada, Nodo, Pos, Tramo, Valor};
use std::{borrow::Cow, ops::Range};
use toml::de::{DeTable, DeValue};

/// Reads a TOML text; syntax errors become diagnostics and `None`.
pub(crate) fn leer<'a>(
    archivo: &str,
    texto: &'a str,
    diagnosticos: &mut Vec<Diagnostico>,
) -> Option<Nodo<'a>> {
    let lineas = Lineas::new(texto);
    let (tabla, errores) = DeTable::parse_recoverable(texto);
    for e in &errores {
        let tramo = lineas.tramo(e.span().unwrap_or(0..0));
        diagnosticos.push(
            Diagnostico::en(
                archivo,
                texto,
                tramo,
                "toml-roto",
                "No se entiende el TOML en este punto".into(),
            )
            .ayuda("Los textos van entre comillas, y cada dato como «clave = valor»."),
        );
    }
    errores.is_empty().then(|| Nodo { tramo: Tramo::INICIO, valor: mapa(tabla.into_inner(), &lineas) })
}

fn mapa<'a>(tabla: DeTable<'a>, lineas: &Lineas<'_>) -> Valor<'a> {
    let mut entradas: Vec<_> = tabla
        .into_iter()
        .map(|(clave, valor)| {
            let tramo = lineas.tramo(clave.span());
            Entrada { clave: clave.into_inner(), tramo, nodo: nodo(valor.span(), valor.into_inner(), lineas) }
        })
        .collect();
    entradas.sort_by_key(|e| (e.tramo.inicio.linea, e.tramo.inicio.columna));
    Valor::Mapa(entradas)
}

fn nodo<'a>(span: Range<usize>, valor: DeValue<'a>, lineas: &Lineas<'_>) -> Nodo<'a> {
    let valor = match valor {
        DeValue::String(s) => Valor::Escalar(s),
        DeValue::Integer(n) => Valor::Escalar(Cow::Owned(n.as_str().to_owned())),
        DeValue::Float(n) => Valor::Escalar(Cow::Owned(n.as_str().to_owned())),
        DeValue::Boolean(b) => Valor::Escalar(Cow::Borrowed(if b { "sí" } else { "no" })),
        DeValue::Datetime(d) => Valor::Escalar(Cow::Owned(d.to_string())),
        DeValue::Array(l) => {
            Valor::Lista(l.into_iter().map(|v| nodo(v.span(), v.into_inner(), lineas)).collect())
        }
        DeValue::Table(t) => mapa(t, lineas),
    };
    Nodo { tramo: lineas.tramo(span), valor }
}

/// Byte offsets into lines and columns.
struct Lineas<'t> {
    texto: &'t str,
    inicios: Vec<usize>,
}

impl<'t> Lineas<'t> {
    fn new(texto: &'t str) -> Self {
        let inicios = std::iter::once(0).chain(texto.match_indices('\n').map(|(i, _)| i + 1)).collect();
        Self { texto, inicios }
    }

    fn pos(&self, byte: usize) -> Pos {
        let linea = self.inicios.partition_point(|i| *i <= byte).max(1) - 1;
        let columna = self.texto.get(self.inicios[linea]..byte).map_or(0, |s| s.chars().count());
        let n = |n: usize| u32::try_from(n).unwrap_or(u32::MAX - 1) + 1;
        Pos { linea: n(linea), columna: n(columna) }
    }

    fn tramo(&self, r: Range<usize>) -> Tramo {
        Tramo { inicio: self.pos(r.start), fin: self.pos(r.end) }
    }
}
