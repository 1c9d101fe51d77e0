//! Reading: a pool of connections that cannot write, apart from the writer.

use crate::{
    Conn, Error,
    conn::Motor,
    dialect::{self, Opciones},
};
use sqlx::{
    Connection, PgConnection, PgPool, Postgres, Sqlite, SqlitePool,
    pool::{PoolConnection, PoolOptions},
};
use std::time::Duration;

/// Who waits longer is told that the sede is busy.
const ESPERA: Duration = Duration::from_secs(5);

/// A connection that rested longer is asked whether it still lives.
const REPOSO: Duration = Duration::from_secs(1);

pub(crate) enum Lecturas {
    Sqlite(SqlitePool),
    Pg(PgPool),
}

/// A connection lent by the pool.
pub(crate) enum Prestada {
    Sqlite(PoolConnection<Sqlite>),
    Pg(PoolConnection<Postgres>),
}

/// A connection that reads; it goes back to the pool when dropped.
pub struct Lector(pub(crate) Prestada);

impl Lector {
    /// To run statements.
    pub fn conn(&mut self) -> Conn<'_> {
        self.0.conn()
    }
}

impl Prestada {
    fn conn(&mut self) -> Conn<'_> {
        Conn::new(match self {
            Self::Sqlite(c) => Motor::Sqlite(c),
            Self::Pg(c) => Motor::Pg(c),
        })
    }

    fn descartar(self) {
        match self {
            Self::Sqlite(c) => drop(c.detach()),
            Self::Pg(c) => drop(c.detach()),
        }
    }
}

impl Lecturas {
    pub(crate) async fn abrir(opciones: &Opciones) -> Result<Self, Error> {
        Ok(match opciones {
            Opciones::Sqlite(o) => {
                let o = o.clone().read_only(true);
                // In this process nothing is lost meanwhile: a ping would be one more way to its thread and back.
                let pool = PoolOptions::new().max_connections(4).test_before_acquire(false);
                Self::Sqlite(pool.acquire_timeout(ESPERA).connect_with(o).await?)
            }
            Opciones::Pg(o) => {
                let o = o.clone().options([("default_transaction_read_only", "on")]);
                let pool = PoolOptions::new().max_connections(16).acquire_timeout(ESPERA);
                // A ping for each reading would cost a fifth of them; one that rested may have lost its server.
                let pool = pool.test_before_acquire(false).before_acquire(|c: &mut PgConnection, m| {
                    Box::pin(async move { Ok(m.idle_for < REPOSO || c.ping().await.is_ok()) })
                });
                Self::Pg(pool.connect_with(o).await?)
            }
        })
    }

    pub(crate) async fn tomar(&self) -> Result<Prestada, Error> {
        Ok(match self {
            Self::Sqlite(p) => Prestada::Sqlite(p.acquire().await?),
            Self::Pg(p) => Prestada::Pg(p.acquire().await?),
        })
    }

    pub(crate) async fn cerrar(&self) {
        match self {
            Self::Sqlite(p) => p.close().await,
            Self::Pg(p) => p.close().await,
        }
    }
}

/// A reader that left in the middle of its transaction takes the connection with it: nobody else may inherit it.
struct EnMedio(Option<Prestada>);

impl Drop for EnMedio {
    fn drop(&mut self) {
        if let Some(p) = self.0.take() {
            p.descartar();
        }
    }
}

pub(crate) async fn junto<T, E: From<Error>>(
    lecturas: &Lecturas,
    leer: impl AsyncFnOnce(&mut Conn<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let mut medio = EnMedio(Some(lecturas.tomar().await?));
    let Some(prestada) = &mut medio.0 else { return Err(Error::Cerrado.into()) };
    let mut c = prestada.conn();
    dialect::empezar_lectura(&mut c).await.map_err(Error::Sql)?;
    let leido = leer(&mut c).await;
    drop(c.sanar());
    if c.exec("ROLLBACK", &[]).await.is_ok() {
        medio.0.take();
    }
    leido
}
