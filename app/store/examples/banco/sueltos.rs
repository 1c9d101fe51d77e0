//! Acts without groups: each in a transaction of its own, on a pool of connections.

use crate::{
    Conn, Id, Nada,
    carga::Ingreso,
    texto::{
        anotar::{Anotacion, anotar},
        dialect::{self, Opciones, Propia},
        sesiones,
    },
};
use std::cell::RefCell;
use tokio::sync::Semaphore;

#[allow(clippy::duplicate_mod, reason = "the same act over two compilations of the store")]
#[path = "acto.rs"]
mod acto;

/// A pool that everyone on this thread shares.
pub(crate) struct Sueltos {
    libres: RefCell<Vec<Propia>>,
    turno: Semaphore,
}

impl Sueltos {
    /// So many connections.
    pub(crate) async fn abrir(url: &str, cuantas: usize) -> Nada<Self> {
        let opciones = Opciones::leer(url)?;
        let mut libres = Vec::new();
        for _ in 0..cuantas {
            libres.push(opciones.conectar().await?);
        }
        Ok(Self { libres: RefCell::new(libres), turno: Semaphore::new(cuantas) })
    }

    /// One act, one commit.
    pub(crate) async fn hacer(&self, i: Ingreso) -> Nada<()> {
        let _turno = self.turno.acquire().await?;
        let mut propia = self.libres.borrow_mut().pop().ok_or("a connection was lost")?;
        let mut c: Conn<'_> = propia.conn();
        dialect::empezar(&mut c).await?;
        acto::escribir(&mut c, i).await?;
        c.exec("COMMIT", &[]).await?;
        self.libres.borrow_mut().push(propia);
        Ok(())
    }
}
