//! The terms of the law by name, as dated data with their norm.

use super::Plazo;
use crate::Texto;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::LazyLock};

/// A term of the law.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clase {
    /// Its name in data: `peticion`.
    pub nombre: Texto,
    /// How long it is.
    pub plazo: Plazo,
    /// By how much it can be extended at most, once.
    pub prorroga: u16,
    /// What follows where nobody answers.
    pub silencio: Option<EfectoDelSilencio>,
    /// The norm that sets it.
    pub norma: Texto,
}

/// What the law makes of a petition that nobody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EfectoDelSilencio {
    /// It counts as denied; the duty to answer stays.
    Negativo,
    /// It counts as accepted: documents and information must be handed out.
    Aceptada,
}

/// When a running term turns yellow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Semaforo {
    /// In its last part of so many.
    pub parte: u32,
    /// And at most in so many last days.
    pub maximo: u32,
}

#[derive(Deserialize)]
struct Tabla {
    clase: Vec<Clase>,
    semaforo: Semaforo,
}

static TABLA: LazyLock<Tabla> = LazyLock::new(|| {
    toml::from_str(include_str!("../../ley/terminos.toml")).expect("embedded table is valid; a test reads it")
});

/// All terms that the table knows.
pub fn todas() -> &'static [Clase] {
    &TABLA.clase
}

/// The term of a name.
pub fn de(nombre: &str) -> Option<&'static Clase> {
    TABLA.clase.iter().find(|c| &*c.nombre == nombre)
}

/// A step that the rules themselves count; a test sees that each is there.
pub(super) fn paso(nombre: &str) -> &'static Clase {
    de(nombre).expect("embedded table names every step")
}

impl Default for Semaforo {
    fn default() -> Self {
        TABLA.semaforo
    }
}

macro_rules! clases {
    ($($variante:ident $nombre:literal $titulo:literal),+) => {
        /// What people and authorities ask for.
        ///
        /// Norma: Ley 1437 de 2011, arts. 13, 14 y 30
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum ClasePeticion {
            $(#[doc = $titulo] $variante),+
        }

        impl ClasePeticion {
            /// Every kind, in the order in which a form offers them.
            pub const TODAS: &[Self] = &[$(Self::$variante),+];

            /// As data write it: `entre_autoridades`.
            pub fn nombre(self) -> &'static str {
                match self { $(Self::$variante => $nombre),+ }
            }

            /// As people read it.
            pub fn titulo(self) -> &'static str {
                match self { $(Self::$variante => $titulo),+ }
            }
        }
    };
}

clases! {
    Peticion "peticion" "Petición",
    Queja "queja" "Queja",
    Reclamo "reclamo" "Reclamo",
    Sugerencia "sugerencia" "Sugerencia",
    Denuncia "denuncia" "Denuncia",
    Informacion "informacion" "Solicitud de información",
    Documentos "documentos" "Solicitud de documentos",
    Consulta "consulta" "Consulta",
    EntreAutoridades "entre_autoridades" "Petición de otra autoridad"
}

impl ClasePeticion {
    /// Its term in the law.
    pub fn clase(self) -> &'static Clase {
        paso(self.nombre())
    }
}

impl fmt::Display for ClasePeticion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.nombre())
    }
}

impl FromStr for ClasePeticion {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::TODAS.iter().copied().find(|c| c.nombre() == s).ok_or(())
    }
}

/// Why a petition goes before the others; its term stays the same.
///
/// Norma: Ley 1437 de 2011, art. 20
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prioridad {
    /// A fundamental right would suffer harm that cannot be undone.
    DerechoFundamental,
    /// Life is in danger.
    Vida,
    /// Health or integrity is in danger.
    Salud,
    /// A journalist asks for their work.
    Periodista,
}

impl Prioridad {
    /// Every reason.
    pub const TODAS: [Self; 4] = [Self::DerechoFundamental, Self::Vida, Self::Salud, Self::Periodista];

    /// As people read it.
    pub fn titulo(self) -> &'static str {
        match self {
            Self::DerechoFundamental => "Evitar un perjuicio irremediable a un derecho fundamental",
            Self::Vida => "Peligro para la vida",
            Self::Salud => "Peligro para la salud o la integridad",
            Self::Periodista => "Periodista en ejercicio de su actividad",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_every_step_has_a_term_with_its_norm() {
        for clase in ClasePeticion::TODAS {
            assert_eq!(clase.nombre().parse(), Ok(*clase));
            assert!(clase.clase().plazo.cantidad >= 10);
        }
        for nombre in [
            "traslado",
            "completar",
            "respuesta_del_ciudadano",
            "aclarar",
            "copias",
            "silencio",
            "silencio_largo",
        ] {
            assert!(de(nombre).is_some(), "{nombre}");
        }
        assert!(todas().iter().all(|c| c.norma.starts_with("Ley ") && c.prorroga <= c.plazo.cantidad));
        assert!(de("felicitacion").is_none());
    }

    #[test]
    fn terms_are_those_of_the_law() {
        let plazo = |c: ClasePeticion| c.clase().plazo.to_string();
        assert_eq!(plazo(ClasePeticion::Reclamo), "15 días hábiles");
        assert_eq!(plazo(ClasePeticion::Documentos), "10 días hábiles");
        assert_eq!(plazo(ClasePeticion::Consulta), "30 días hábiles");
        assert_eq!(de("respuesta_del_ciudadano").expect("a step").plazo.to_string(), "1 mes");
    }
}
