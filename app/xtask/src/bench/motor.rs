//! The two engines, as far as they are installed here.

use super::banco::Banco;
use super::postgres;
use std::path::Path;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Motor {
    Sqlite,
    Postgres,
}

impl Motor {
    /// SQLite always; PostgreSQL where it is installed, else the table says that it is not.
    pub(super) fn todos(b: &mut Banco) -> Vec<Self> {
        if hay_postgres() {
            return vec![Self::Sqlite, Self::Postgres];
        }
        b.tabla.nota("PostgreSQL: skipped, it is not installed");
        vec![Self::Sqlite]
    }

    pub(super) fn nombre(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }

    /// Address of a new database. The server of PostgreSQL is the bench's own, and ends with it.
    pub(super) fn base(self, archivo: &Path) -> String {
        match self {
            Self::Sqlite => format!("sqlite://{}", archivo.display()),
            Self::Postgres => postgres::base_nueva(),
        }
    }
}

fn hay_postgres() -> bool {
    let en_debian = || std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    std::env::var_os("SEDE_PRUEBAS_PG").is_some() || en_debian().any(|v| v.path().join("bin/initdb").exists())
}
