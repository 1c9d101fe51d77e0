//! What an entity prepares outside of its sheets to use the digital citizen services.

use crate::Texto;
use serde::Deserialize;
use std::sync::LazyLock;

/// A service, and what is done to connect to it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Servicio {
    /// Its name.
    pub nombre: Texto,
    /// What is done, in order.
    pub pasos: Vec<Texto>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tabla {
    servicio: Vec<Servicio>,
}

static TABLA: LazyLock<Tabla> = LazyLock::new(|| {
    toml::from_str(include_str!("../../ley/alistamiento.toml"))
        .expect("embedded table is valid; a test reads it")
});

/// The three basic services.
///
/// Norma: Decreto 1078 de 2015, libro 2, parte 2, título 17
pub fn servicios() -> &'static [Servicio] {
    &TABLA.servicio
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_service_has_its_steps() {
        assert_eq!(super::servicios().len(), 3);
        assert!(super::servicios().iter().all(|s| s.pasos.iter().all(|p| p.ends_with('.'))));
    }
}
