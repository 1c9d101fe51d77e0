//! One figure, and what it should reach.

use serde_json::{Value, json};

/// What a figure should reach.
#[derive(Clone, Copy)]
pub(super) enum Meta {
    Ninguna,
    AlMenos(f64),
    ALoSumo(f64),
}

pub(super) struct Cifra {
    pub(super) nombre: String,
    pub(super) valor: f64,
    pub(super) unidad: &'static str,
    pub(super) meta: Meta,
}

impl Cifra {
    fn cumple(&self) -> Option<bool> {
        match self.meta {
            Meta::Ninguna => None,
            Meta::AlMenos(m) => Some(self.valor >= m),
            Meta::ALoSumo(m) => Some(self.valor <= m),
        }
    }

    /// The goal, and whether it was reached.
    pub(super) fn juicio(&self) -> String {
        let marca = if self.cumple() == Some(true) { "✓" } else { "✗" };
        match self.meta {
            Meta::Ninguna => String::new(),
            Meta::AlMenos(m) => format!("{marca} goal ≥ {m}"),
            Meta::ALoSumo(m) => format!("{marca} goal ≤ {m}"),
        }
    }

    pub(super) fn json(&self) -> Value {
        let (nombre, valor, unidad) = (&self.nombre, self.valor, self.unidad);
        json!({ "name": nombre, "value": valor, "unit": unidad, "met": self.cumple() })
    }
}

/// Three figures that mean something, as many as needed before the point.
pub(super) fn numero(v: f64) -> String {
    let decimales = if v >= 100.0 {
        0
    } else if v >= 10.0 {
        1
    } else if v >= 1.0 {
        2
    } else {
        3
    };
    format!("{v:.decimales$}")
}
