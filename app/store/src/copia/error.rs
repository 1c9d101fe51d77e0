//! Why a copy cannot be made or taken back, in words for whoever runs the program.

use crate::Error;
use std::fmt;

/// Why there is no copy.
pub enum Copia {
    /// The file does not begin as a copy does.
    NoEsCopia,
    /// It comes from a newer program: its schema and ours.
    MasNueva(i64, i64),
    /// The database has not the schema of this program.
    SinMigrar,
    /// Something is already in that table.
    NoVacia(&'static str),
    /// A line says what no copy says; its number.
    Linea(u64),
    /// The end is missing.
    Cortada,
    /// The database.
    Base(Error),
    /// The file.
    Archivo(std::io::Error),
}

impl From<Error> for Copia {
    fn from(e: Error) -> Self {
        Self::Base(e)
    }
}
impl From<sqlx::Error> for Copia {
    fn from(e: sqlx::Error) -> Self {
        Self::Base(e.into())
    }
}
impl From<std::io::Error> for Copia {
    fn from(e: std::io::Error) -> Self {
        Self::Archivo(e)
    }
}

impl fmt::Display for Copia {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoEsCopia => f.write_str("el archivo no es una copia de una sede"),
            Self::MasNueva(suya, nuestra) => {
                write!(f, "la copia es de un programa más nuevo (esquema {suya}; este llega al {nuestra})")
            }
            Self::SinMigrar => {
                f.write_str("la base de datos no tiene el esquema de este programa: sede migrate")
            }
            Self::NoVacia(tabla) => {
                write!(
                    f,
                    "la base de datos ya tiene datos ({tabla}): una copia solo se restaura en una vacía"
                )
            }
            Self::Linea(n) => write!(f, "la línea {n} de la copia no se puede leer"),
            Self::Cortada => f.write_str("la copia está incompleta: le falta el final"),
            Self::Base(e) => e.fmt(f),
            Self::Archivo(e) => write!(f, "el archivo de la copia: {e}"),
        }
    }
}

impl fmt::Debug for Copia {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Copia {}
