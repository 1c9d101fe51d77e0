//! What can go wrong with the database itself, and with an act.

use std::{fmt, sync::Arc};

/// The database cannot be used.
pub enum Error {
    /// `SEDE_DATABASE_URL` is none that we take; why, for who runs the program.
    Url(&'static str),
    /// The folder or the file.
    Archivo(std::io::Error),
    /// A statement or a connection.
    Sql(sqlx::Error),
    /// A migration.
    Migrar(sqlx::migrate::MigrateError),
    /// The store was closed.
    Cerrado,
}

/// What an act answers when it did not happen.
pub enum Fallo<E> {
    /// The act itself said no: only its own writes were undone.
    Acto(E),
    /// The act panicked: only its own writes were undone.
    Panico,
    /// The transaction of its group was lost (full disk, broken connection). Where the answer to COMMIT was lost it may
    /// have happened all the same: an act that is repeated carries a key that serves once.
    GrupoPerdido(Arc<str>),
    /// The store was closed before.
    Cerrado,
}

impl From<sqlx::Error> for Error {
    fn from(e: sqlx::Error) -> Self {
        Self::Sql(e)
    }
}

impl From<std::io::Error> for Error {
    fn from(e: std::io::Error) -> Self {
        Self::Archivo(e)
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    fn from(e: sqlx::migrate::MigrateError) -> Self {
        Self::Migrar(e)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(por) => f.write_str(por),
            Self::Archivo(e) => write!(f, "la carpeta o el archivo de la base de datos: {e}"),
            Self::Sql(e) => write!(f, "la base de datos: {e}"),
            Self::Migrar(e) => write!(f, "las migraciones: {e}"),
            Self::Cerrado => f.write_str("la base de datos ya se cerró"),
        }
    }
}

/// What PostgreSQL adds in its details quotes the row: it must not reach a log.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}

impl<E: fmt::Display> fmt::Display for Fallo<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Acto(e) => e.fmt(f),
            Self::Panico => f.write_str("el acto se interrumpió por un error del programa"),
            Self::GrupoPerdido(por) => write!(f, "no se pudo guardar: {por}"),
            Self::Cerrado => f.write_str("la base de datos ya se cerró"),
        }
    }
}

impl<E: fmt::Display> fmt::Debug for Fallo<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<E: fmt::Display> std::error::Error for Fallo<E> {}
