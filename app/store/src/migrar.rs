//! Migrations: they travel inside the program, and two processes that start at once apply them once.

use crate::{
    Conn, Error, Store,
    conn::Motor,
    dialect::{self, Opciones, Propia},
};
use sqlx::{Connection, migrate::Migrator};
use std::{collections::BTreeSet, fs, path::Path, time::Duration};

static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// How the schema stands against the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Esquema {
    /// The one of the program.
    AlDia,
    /// Migrations are missing: nothing may run yet.
    Atras,
    /// A newer program migrated it; since migrations only add, this one may go on until it is replaced.
    Adelante,
}

impl Store {
    /// Brings the schema to the one of the program: with all that is missing, or not at all.
    ///
    /// # Errors
    /// A migration failed, or one that was applied is not the one in the program.
    pub async fn migrar(&self) -> Result<(), Error> {
        let _unico = match self.opciones() {
            Opciones::Sqlite(o) => Some(candado(o.get_filename()).await?),
            Opciones::Pg(_) => None,
        };
        let mut propia = self.opciones().conectar().await?;
        dialect::sin_prisa(&mut propia.conn()).await?;
        let mut migrador = Migrator { migrations: migrador(&propia).migrations.clone(), ..Migrator::DEFAULT };
        migrador.set_ignore_missing(true).set_locking(false);
        let hecho = todas(&migrador, &mut propia).await;
        propia.cerrar().await?;
        hecho
    }

    /// Whether the schema is the one of the program.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn al_dia(&self) -> Result<Esquema, Error> {
        let sql = "SELECT version FROM _sqlx_migrations WHERE success";
        let aplicadas: BTreeSet<i64> = match self.lector().await?.conn().all::<(i64,)>(sql, &[]).await {
            Ok(filas) => filas.into_iter().map(|f| f.0).collect(),
            // There is not even the table: nothing was ever migrated.
            Err(sqlx::Error::Database(_)) => BTreeSet::new(),
            Err(e) => return Err(e.into()),
        };
        let conocidas = SQLITE.iter().map(|m| m.version).collect();
        Ok(if !aplicadas.is_superset(&conocidas) {
            Esquema::Atras
        } else if aplicadas == conocidas {
            Esquema::AlDia
        } else {
            Esquema::Adelante
        })
    }

    /// The number of the last migration of this program.
    pub fn version() -> i64 {
        SQLITE.iter().map(|m| m.version).max().unwrap_or(0)
    }
}

fn migrador(propia: &Propia) -> &'static Migrator {
    match propia {
        Propia::Sqlite(_) => &SQLITE,
        Propia::Pg(_) => &POSTGRES,
    }
}

/// In one transaction: what fails leaves the database as it was, for the program that was there before.
async fn todas(migrador: &Migrator, propia: &mut Propia) -> Result<(), Error> {
    match propia {
        Propia::Sqlite(c) => {
            let mut t = c.begin_with("BEGIN IMMEDIATE").await?;
            migrador.run_direct(None, &mut *t, false).await?;
            t.commit().await?;
        }
        Propia::Pg(c) => {
            let mut t = c.begin().await?;
            dialect::esperar_turno(&mut Conn::new(Motor::Pg(&mut t))).await?;
            migrador.run_direct(None, &mut *t, false).await?;
            t.commit().await?;
        }
    }
    Ok(())
}

/// On SQLite sqlx locks nothing: a file beside the database, let go by the system even if the process dies.
async fn candado(base: &Path) -> Result<fs::File, Error> {
    let mut ruta = base.as_os_str().to_owned();
    ruta.push(".migrando");
    let archivo = fs::OpenOptions::new().create(true).truncate(false).write(true).open(ruta)?;
    loop {
        match archivo.try_lock() {
            Ok(()) => return Ok(archivo),
            Err(fs::TryLockError::WouldBlock) => tokio::time::sleep(Duration::from_millis(20)).await,
            Err(fs::TryLockError::Error(e)) => return Err(e.into()),
        }
    }
}
