//! The store: a pool that reads, one writer that writes.

use crate::{
    Conn, Error, Fallo, Lector,
    dialect::Opciones,
    escritor::{Escritor, GRUPO},
    lector::Lecturas,
};
use std::sync::Arc;

/// A database, of either engine; a copy of it is another handle to the same.
#[derive(Clone)]
pub struct Store(Arc<Partes>);

struct Partes {
    opciones: Opciones,
    lecturas: Lecturas,
    escritor: Escritor,
}

impl Store {
    /// Opens `sqlite://ruta` (made with its folder if it is not there) or `postgres://…`; it migrates nothing.
    ///
    /// # Errors
    /// An address that is none, a folder that cannot be written, a server that does not answer.
    pub async fn abrir(url: &str) -> Result<Self, Error> {
        Self::abrir_con_grupos(url, GRUPO).await
    }

    /// The same with at most so many acts a transaction: with one, what groups are worth can be measured.
    ///
    /// # Errors
    /// As [`Store::abrir`].
    pub async fn abrir_con_grupos(url: &str, grupo: usize) -> Result<Self, Error> {
        let opciones = Opciones::leer(url)?;
        // First who writes: it makes the file that the others only read.
        let escritor = Escritor::abrir(opciones.clone(), grupo.max(1)).await?;
        let lecturas = Lecturas::abrir(&opciones).await?;
        Ok(Self(Arc::new(Partes { opciones, lecturas, escritor })))
    }

    /// Runs an act: all its writes or none, committed before it is answered, also if whoever asked leaves meanwhile.
    ///
    /// # Errors
    /// What the act itself says, or why it did not happen.
    pub async fn acto<T, E>(
        &self,
        acto: impl AsyncFnOnce(&mut Conn<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Fallo<E>>
    where
        T: Send + 'static,
        E: From<sqlx::Error> + Send + 'static,
    {
        self.0.escritor.acto(acto).await
    }

    /// A connection that reads, for statements that need not agree with each other.
    ///
    /// # Errors
    /// None is free in time, or the database is gone.
    pub async fn lector(&self) -> Result<Lector, Error> {
        Ok(Lector(self.0.lecturas.tomar().await?))
    }

    /// Reads as of one moment, whatever is written meanwhile.
    ///
    /// # Errors
    /// What the closure says, or the database.
    pub async fn leer_junto<T, E: From<Error>>(
        &self,
        leer: impl AsyncFnOnce(&mut Conn<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        crate::lector::junto(&self.0.lecturas, leer).await
    }

    /// Ends the writer after the acts that wait, then the readers.
    pub async fn cerrar(&self) {
        self.0.escritor.cerrar().await;
        self.0.lecturas.cerrar().await;
    }

    pub(crate) fn opciones(&self) -> &Opciones {
        &self.0.opciones
    }
}
