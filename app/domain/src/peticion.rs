//! What was filed, and how it stands.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

macro_rules! nombres {
    ($(#[$m:meta])* $tipo:ident { $($(#[$v:meta])* $variante:ident = $nombre:literal,)+ }) => {
        $(#[$m])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $tipo { $($(#[$v])* #[serde(rename = $nombre)] $variante,)+ }
        impl $tipo {
            /// All of them, in the order in which people see them.
            pub const TODOS: &'static [Self] = &[$(Self::$variante,)+];
            /// As it is stored and sent.
            pub fn nombre(self) -> &'static str {
                match self { $(Self::$variante => $nombre,)+ }
            }
        }
        impl fmt::Display for $tipo {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.nombre())
            }
        }
        impl FromStr for $tipo {
            type Err = ();
            fn from_str(s: &str) -> Result<Self, ()> {
                Self::TODOS.iter().copied().find(|t| t.nombre() == s).ok_or(())
            }
        }
    };
}

nombres! {
    /// What kind of thing was filed; the law gives each its term (`ley/terminos.toml`).
    ///
    /// Norma: Ley 1437 de 2011, art. 14
    Clase {
        /// A petition of general or particular interest.
        Peticion = "peticion",
        /// A complaint about the conduct of somebody of the entity.
        Queja = "queja",
        /// A complaint about a service.
        Reclamo = "reclamo",
        /// A suggestion.
        Sugerencia = "sugerencia",
        /// A report of what may be an offence.
        Denuncia = "denuncia",
        /// A request for public information or documents.
        Informacion = "informacion",
        /// A question on matters in the entity's charge.
        Consulta = "consulta",
        /// A trámite of the sheets.
        Tramite = "tramite",
    }
}

nombres! {
    /// How it stands.
    Estado {
        /// It has a number; nobody has taken it.
        Radicada = "radicada",
        /// An official has it.
        EnEstudio = "en_estudio",
        /// Something was asked of the person; the term waits.
        ///
        /// Norma: Ley 1437 de 2011, art. 17
        PorCompletar = "por_completar",
        /// Another entity has it.
        ///
        /// Norma: Ley 1437 de 2011, art. 21
        Trasladada = "trasladada",
        /// It was answered.
        Respondida = "respondida",
        /// It ended without an answer: given up, or not completed in time.
        Archivada = "archivada",
    }
}

nombres! {
    /// How the person wants to be answered.
    Medio {
        /// By e-mail.
        Correo = "correo",
        /// On paper, at an address.
        Correspondencia = "correspondencia",
        /// In the folder of the sede.
        Carpeta = "carpeta",
        /// Nowhere: an anonymous one is looked up by its number.
        Ninguno = "ninguno",
    }
}

nombres! {
    /// By which way it came in.
    Canal {
        /// The sede.
        Sede = "sede",
        /// Spoken before an official.
        ///
        /// Norma: Decreto 1069 de 2015, art. 2.2.3.12.1 a 2.2.3.12.8
        Verbal = "verbal",
        /// By phone, before an official.
        Telefono = "telefono",
    }
}

impl Estado {
    /// Whether nothing more is owed.
    pub fn terminada(self) -> bool {
        matches!(self, Self::Trasladada | Self::Respondida | Self::Archivada)
    }
}
