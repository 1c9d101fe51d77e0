//! What truly differs between SQLite and PostgreSQL, and nothing else.

use crate::{
    Error,
    conn::{Conn, Motor},
};
use sqlx::{
    ConnectOptions, Connection, PgConnection, SqliteConnection,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{fs, path::Path, time::Duration};

/// One writer at a time over all servers of a sede; any fixed number serves.
const TURNO: i64 = 0x7365_6465;

/// A server that does not answer by then is not there.
const LLAMADA: Duration = Duration::from_secs(3);

/// Where the database is and how it is entered.
#[derive(Clone)]
pub(crate) enum Opciones {
    Sqlite(SqliteConnectOptions),
    Pg(PgConnectOptions),
}

/// A connection that belongs to whoever holds it.
pub(crate) enum Propia {
    Sqlite(SqliteConnection),
    Pg(PgConnection),
}

impl Opciones {
    /// Reads the address; an SQLite file is made with its folder, for its owner only.
    pub(crate) fn leer(url: &str) -> Result<Self, Error> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let opciones: PgConnectOptions =
                url.parse().map_err(|_| Error::Url("la dirección de PostgreSQL no se puede leer"))?;
            let limites = [("statement_timeout", "60s"), ("idle_in_transaction_session_timeout", "120s")];
            return Ok(Self::Pg(opciones.application_name("sede").options(limites)));
        }
        let ruta = url.strip_prefix("sqlite:").ok_or(Error::Url("se espera sqlite://… o postgres://…"))?;
        let ruta = ruta.strip_prefix("//").unwrap_or(ruta);
        if ruta.is_empty() || ruta.contains([':', '?']) {
            return Err(Error::Url("se espera sqlite://ruta/del/archivo: en memoria se perdería todo"));
        }
        Ok(Self::Sqlite(
            SqliteConnectOptions::new()
                .filename(ruta)
                .busy_timeout(Duration::from_secs(10))
                .foreign_keys(true)
                // Otherwise REPLACE would pass by the triggers that refuse a DELETE.
                .pragma("recursive_triggers", "ON")
                // What was erased must not remain in the free pages of the file.
                .pragma("secure_delete", "ON"),
        ))
    }

    /// A connection that writes.
    pub(crate) async fn conectar(&self) -> Result<Propia, Error> {
        match self {
            Self::Sqlite(o) => {
                crear(o.get_filename())?;
                let o = o.clone().journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
                // KiB, as negative numbers: a group of many acts is written once, not page by page as it grows.
                let o = o.pragma("cache_size", "-16384");
                Ok(Propia::Sqlite(cuando_se_pueda(&o).await?))
            }
            Self::Pg(o) => {
                let tarde = |_| sqlx::Error::Io(std::io::ErrorKind::TimedOut.into());
                Ok(Propia::Pg(tokio::time::timeout(LLAMADA, o.connect()).await.map_err(tarde)??))
            }
        }
    }
}

/// SQLite does not wait its time of being busy where two change the journal of a new file at once: it is tried again.
async fn cuando_se_pueda(o: &SqliteConnectOptions) -> Result<SqliteConnection, sqlx::Error> {
    for espera in [10, 20, 40, 80, 160, 320, 640] {
        match o.connect().await {
            Err(sqlx::Error::Database(e)) if e.code().as_deref() == Some("5") => {
                tokio::time::sleep(Duration::from_millis(espera)).await;
            }
            r => return r,
        }
    }
    o.connect().await
}

impl Propia {
    pub(crate) fn conn(&mut self) -> Conn<'_> {
        Conn::new(match self {
            Self::Sqlite(c) => Motor::Sqlite(c),
            Self::Pg(c) => Motor::Pg(c),
        })
    }

    pub(crate) async fn cerrar(self) -> sqlx::Result<()> {
        match self {
            Self::Sqlite(c) => c.close().await,
            Self::Pg(c) => c.close().await,
        }
    }
}

/// Begins a transaction that writes, alone over all processes from its first statement on.
pub(crate) async fn empezar(c: &mut Conn<'_>) -> sqlx::Result<()> {
    if matches!(c.motor, Motor::Sqlite(_)) {
        return c.exec("BEGIN IMMEDIATE", &[]).await.map(drop);
    }
    c.exec("BEGIN", &[]).await?;
    c.exec("SELECT pg_advisory_xact_lock($1)", &[&TURNO]).await.map(drop)
}

/// Begins a transaction that reads one moment.
pub(crate) async fn empezar_lectura(c: &mut Conn<'_>) -> sqlx::Result<()> {
    let sql = match c.motor {
        Motor::Sqlite(_) => "BEGIN",
        Motor::Pg(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    };
    c.exec(sql, &[]).await.map(drop)
}

/// For what may take long: a copy, a migration. Inside a transaction that is rolled back, only for that one.
pub(crate) async fn sin_prisa(c: &mut Conn<'_>) -> sqlx::Result<()> {
    if matches!(c.motor, Motor::Sqlite(_)) {
        return Ok(());
    }
    c.exec("SET statement_timeout = 0", &[]).await.map(drop)
}

/// Only a file that nobody has open is opened here: closing one drops the locks that SQLite holds on it.
fn crear(ruta: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    if let Some(carpeta) = ruta.parent() {
        fs::create_dir_all(carpeta)?;
    }
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(ruta) {
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        otro => otro.map(drop),
    }
}
