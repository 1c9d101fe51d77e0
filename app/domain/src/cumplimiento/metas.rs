//! How many trámites must be on line, and automatic, until when.

use crate::{
    Fecha, Texto,
    entidad::{Desarrollo, Tipo},
};
use serde::Deserialize;
use std::sync::LazyLock;

/// Entities that share their goals.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grupo {
    /// Who they are.
    pub nombre: Texto,
    tipos: Vec<Texto>,
    #[serde(default)]
    desarrollo: Vec<Desarrollo>,
    digitalizar: Vec<Fila>,
    automatizar: Vec<Fila>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fila {
    hasta: Texto,
    por_ciento: u8,
}

/// So many of each hundred trámites, until a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    /// The last day.
    pub hasta: Fecha,
    /// How many of each hundred.
    pub por_ciento: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tabla {
    norma: Texto,
    grupo: Vec<Grupo>,
}

static TABLA: LazyLock<Tabla> = LazyLock::new(|| {
    toml::from_str(include_str!("../../ley/metas.toml")).expect("embedded table is valid; a test reads it")
});

/// The group of an entity; `None` where the norm has none, or where it depends on a development that nobody said.
///
/// Norma: Decreto 1078 de 2015, arts. 2.2.20.6 a 2.2.20.9
pub fn grupo(tipo: Tipo, desarrollo: Option<Desarrollo>) -> Option<&'static Grupo> {
    let nombre = match tipo {
        Tipo::Municipio => "municipio",
        Tipo::Distrito => "distrito",
        Tipo::Departamento => "departamento",
        Tipo::Nacional => "nacional",
        Tipo::Descentralizada => "descentralizada",
        Tipo::Otra => "otra",
    };
    TABLA.grupo.iter().find(|g| {
        let suyo = g.desarrollo.is_empty() || desarrollo.is_some_and(|d| g.desarrollo.contains(&d));
        suyo && g.tipos.iter().any(|t| &**t == nombre)
    })
}

impl Grupo {
    /// Who says so.
    pub fn norma(&self) -> &'static str {
        &TABLA.norma
    }

    /// Its goals of trámites on line, in order.
    pub fn digitalizar(&self) -> Vec<Meta> {
        metas(&self.digitalizar)
    }

    /// Its goals of automatic trámites, in order.
    pub fn automatizar(&self) -> Vec<Meta> {
        metas(&self.automatizar)
    }
}

fn metas(filas: &[Fila]) -> Vec<Meta> {
    let meta = |f: &Fila| {
        let primero: Fecha = format!("{}-01", f.hasta).parse().ok()?;
        Some(Meta { hasta: primero.last_of_month(), por_ciento: f.por_ciento })
    };
    filas.iter().filter_map(meta).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_group_has_three_goals_of_each_kind_in_order() {
        for g in &TABLA.grupo {
            for m in [g.digitalizar(), g.automatizar()] {
                assert_eq!(m.iter().map(|m| m.por_ciento).collect::<Vec<_>>(), [30, 60, 100], "{}", g.nombre);
                assert!(m.is_sorted_by_key(|m| m.hasta), "{}", g.nombre);
            }
        }
    }

    #[test]
    fn a_group_is_known_by_kind_and_development() {
        let basica = grupo(Tipo::Municipio, Some(Desarrollo::Basico)).expect("a group");
        assert_eq!(basica.digitalizar()[0], Meta { hasta: date(2026, 3, 31), por_ciento: 30 });
        assert!(grupo(Tipo::Municipio, None).is_none() && grupo(Tipo::Nacional, None).is_none());
        assert_eq!(grupo(Tipo::Departamento, None).map(|g| &*g.nombre), Some("Gobernaciones"));
        assert!(grupo(Tipo::Otra, Some(Desarrollo::Avanzado)).is_none());
    }
}
