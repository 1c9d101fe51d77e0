//! The tree as the law draws it, from its data file.

use super::{Lugar, Nodo};
use crate::{Slug, Texto};
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tabla {
    norma: Texto,
    nodo: Vec<Fila>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fila {
    id: Texto,
    padre: Option<Texto>,
    numero: Texto,
    titulo: Texto,
    debe: Texto,
    #[serde(default = "si")]
    obligatorio: bool,
    #[serde(default)]
    territorial: bool,
    norma: Option<Texto>,
}

fn si() -> bool {
    true
}

static TABLA: LazyLock<Tabla> = LazyLock::new(|| {
    toml::from_str(include_str!("../../ley/transparencia.toml"))
        .expect("embedded table is valid; a test reads it")
});

/// The nodes of the law; those of local taxes only for territorial entities.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (§ 2.4.2)
pub fn estandar(territorial: bool) -> Vec<Nodo> {
    let fuera: Vec<&str> =
        TABLA.nodo.iter().filter(|f| f.territorial && !territorial).map(|f| &*f.id).collect();
    let va = |f: &&Fila| !fuera.contains(&&*f.id) && !f.padre.as_deref().is_some_and(|p| fuera.contains(&p));
    TABLA.nodo.iter().filter(va).filter_map(nodo).collect()
}

fn nodo(f: &Fila) -> Option<Nodo> {
    Some(Nodo {
        id: Slug::parse(&f.id)?,
        numero: f.numero.clone(),
        padre: f.padre.as_deref().and_then(Slug::parse),
        titulo: f.titulo.clone(),
        debe: f.debe.clone(),
        obligatorio: f.obligatorio,
        norma: f.norma.clone().unwrap_or_else(|| TABLA.norma.clone()),
        lugar: Lugar::default(),
    })
}

/// The parts of a number, so that 1.10 comes after 1.9.
pub fn posicion(numero: &str) -> Vec<u32> {
    numero.split('.').map(|p| p.parse().unwrap_or(u32::MAX)).collect()
}
