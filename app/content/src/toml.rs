//! TOML into the tree, with every syntax error the parser can recover from.

use crate::diagnostico::Diagnostico;
use crate::lineas::Lineas;
use crate::nodo::{Entrada, Nodo, Tramo, Valor};
use std::{borrow::Cow, ops::Range};
use toml::de::{DeTable, DeValue};

/// Syntax errors shown at once.
const MAX_ERRORES: usize = 20;

/// Reads a TOML text; syntax errors become diagnostics and `None`.
pub(crate) fn leer<'a>(
    archivo: &str,
    texto: &'a str,
    diagnosticos: &mut Vec<Diagnostico>,
) -> Option<Nodo<'a>> {
    let lineas = Lineas::new(texto, 1);
    let (tabla, errores) = DeTable::parse_recoverable(texto);
    for e in errores.iter().take(MAX_ERRORES) {
        let tramo = lineas.tramo(&e.span().unwrap_or(0..0));
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
            let tramo = lineas.tramo(&clave.span());
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
    Nodo { tramo: lineas.tramo(&span), valor }
}
