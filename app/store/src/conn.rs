//! A connection to either engine: statements are written once and branch here.

use crate::copia::Tabla;
use futures::TryStreamExt;
use serde_json::{Map, Value};
use sqlx::{
    Arguments, AssertSqlSafe, Encode, FromRow, PgConnection, Row, SqlSafeStr, SqliteConnection, Type,
    error::BoxDynError,
    postgres::{PgArguments, PgRow, Postgres},
    sqlite::{Sqlite, SqliteArguments, SqliteRow},
};

/// What runs statements. After one that failed, the rest of the act is refused, as PostgreSQL does: on SQLite a full
/// disk rolls everything back by itself, and what came after would be written alone.
pub struct Conn<'c> {
    pub(crate) motor: Motor<'c>,
    /// What the first statement that failed said.
    rota: Option<String>,
}

/// The two engines.
pub(crate) enum Motor<'c> {
    Sqlite(&'c mut SqliteConnection),
    Pg(&'c mut PgConnection),
}

/// A value that both engines take.
pub trait Param<'q>: Sync {
    /// For SQLite.
    #[doc(hidden)]
    fn s(&self, a: &mut SqliteArguments) -> Result<(), BoxDynError>;
    /// For PostgreSQL.
    #[doc(hidden)]
    fn p(&self, a: &mut PgArguments) -> Result<(), BoxDynError>;
}

impl<'q, T> Param<'q> for T
where
    T: Sync + Type<Sqlite> + Type<Postgres> + Encode<'q, Sqlite> + Encode<'q, Postgres>,
{
    fn s(&self, a: &mut SqliteArguments) -> Result<(), BoxDynError> {
        a.add(self)
    }
    fn p(&self, a: &mut PgArguments) -> Result<(), BoxDynError> {
        a.add(self)
    }
}

/// Rows of a statement: with twenty columns each, SQLite still takes them.
const FILAS: usize = 500;

/// `cabeza VALUES ($1, $2), ($3, $4)`; for SQLite `(?, ?), (?, ?)`, since it looks each name up among all of them.
fn con_valores(cabeza: &str, filas: usize, columnas: usize, con_nombre: bool) -> String {
    let fila = |f: usize| {
        let uno = |c: usize| if con_nombre { format!("${}", f * columnas + c) } else { "?".to_owned() };
        format!("({})", (1..=columnas).map(uno).collect::<Vec<_>>().join(", "))
    };
    format!("{cabeza} VALUES {}", (0..filas).map(fila).collect::<Vec<_>>().join(", "))
}

/// `($1, $2, $3)`, from a first number on.
pub(crate) fn lista(desde: usize, cuantos: usize) -> String {
    let todos: Vec<String> = (desde..desde + cuantos).map(|n| format!("${n}")).collect();
    format!("({})", todos.join(", "))
}

/// A row that both engines give.
pub trait Fila: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Fila for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

macro_rules! cada {
    ($self:ident, $params:expr, |$c:ident, $a:ident| $haz:expr) => {{
        $self.entera()?;
        let hecho = match &mut $self.motor {
            Motor::Sqlite(c) => {
                let mut $a = SqliteArguments::default();
                for p in $params {
                    p.s(&mut $a).map_err(sqlx::Error::Encode)?;
                }
                let $c = &mut **c;
                $haz
            }
            Motor::Pg(c) => {
                let mut $a = PgArguments::default();
                for p in $params {
                    p.p(&mut $a).map_err(sqlx::Error::Encode)?;
                }
                let $c = &mut **c;
                $haz
            }
        };
        $self.anotar(hecho)
    }};
}

impl<'c> Conn<'c> {
    pub(crate) fn new(motor: Motor<'c>) -> Self {
        Self { motor, rota: None }
    }

    /// Runs it and says how many rows it touched.
    pub async fn exec(&mut self, sql: &'static str, p: &[&dyn Param<'_>]) -> sqlx::Result<u64> {
        self.exec_de(sql, p).await
    }

    /// The same with a text that was put together out of our own names.
    pub(crate) async fn exec_de(&mut self, sql: impl SqlSafeStr, p: &[&dyn Param<'_>]) -> sqlx::Result<u64> {
        cada!(self, p, |c, a| sqlx::query_with(sql, a).execute(c).await.map(|r| r.rows_affected()))
    }

    /// Adds rows, as many in a statement as both engines take. `cabeza` is `INSERT INTO t (a, b)`; the values stand one
    /// row after the other.
    pub(crate) async fn agregar<const N: usize>(
        &mut self,
        cabeza: &'static str,
        filas: &[[&dyn Param<'_>; N]],
    ) -> sqlx::Result<u64> {
        self.con_filas(cabeza, filas, "").await
    }

    /// The same where something stands after the values: `ON CONFLICT …`, or the end of an `UPDATE … FROM (VALUES …)`,
    /// in which both engines call the values `column1`, `column2`.
    pub(crate) async fn con_filas<const N: usize>(
        &mut self,
        cabeza: &'static str,
        filas: &[[&dyn Param<'_>; N]],
        cola: &'static str,
    ) -> sqlx::Result<u64> {
        let (mut hechas, con_nombre) = (0, matches!(self.motor, Motor::Pg(_)));
        for tanda in filas.chunks(FILAS) {
            let sql = con_valores(cabeza, tanda.len(), N, con_nombre) + cola;
            hechas += self.exec_de(AssertSqlSafe(sql), tanda.as_flattened()).await?;
        }
        Ok(hechas)
    }

    /// The only row; none is an error.
    pub async fn one<R: Fila>(&mut self, sql: &'static str, p: &[&dyn Param<'_>]) -> sqlx::Result<R> {
        cada!(self, p, |c, a| sqlx::query_as_with(sql, a).fetch_one(c).await)
    }

    /// The row, if there is one.
    pub async fn opt<R: Fila>(&mut self, sql: &'static str, p: &[&dyn Param<'_>]) -> sqlx::Result<Option<R>> {
        cada!(self, p, |c, a| sqlx::query_as_with(sql, a).fetch_optional(c).await)
    }

    /// All rows: for what is few.
    pub async fn all<R: Fila>(&mut self, sql: &'static str, p: &[&dyn Param<'_>]) -> sqlx::Result<Vec<R>> {
        cada!(self, p, |c, a| sqlx::query_as_with(sql, a).fetch_all(c).await)
    }

    /// The same with a text that was put together out of our own names.
    pub(crate) async fn all_de<R: Fila>(
        &mut self,
        sql: impl SqlSafeStr,
        p: &[&dyn Param<'_>],
    ) -> sqlx::Result<Vec<R>> {
        cada!(self, p, |c, a| sqlx::query_as_with(sql, a).fetch_all(c).await)
    }

    /// Whether there is a row.
    pub(crate) async fn hay(&mut self, sql: String) -> sqlx::Result<bool> {
        let sin: [&dyn Param<'_>; 0] = [];
        let sql = AssertSqlSafe(sql);
        cada!(self, sin, |c, a| sqlx::query_with(sql, a).fetch_optional(c).await.map(|f| f.is_some()))
    }

    /// Gives the rows of a table one by one, without holding them; ends where `toma` says `false`.
    pub(crate) async fn cada_fila(
        &mut self,
        tabla: &Tabla,
        toma: &mut (dyn FnMut(Map<String, Value>) -> bool + Send),
    ) -> sqlx::Result<()> {
        let sin: [&dyn Param<'_>; 0] = [];
        let sql = AssertSqlSafe(tabla.seleccion());
        cada!(self, sin, |c, a| async {
            let mut filas = sqlx::query_with(sql, a).fetch(c);
            while let Some(f) = filas.try_next().await? {
                if !toma(tabla.objeto(|i| f.try_get(i), |i| f.try_get(i))?) {
                    break;
                }
            }
            Ok(())
        }
        .await)
    }

    /// Whether a statement of this act failed.
    pub(crate) fn rota(&self) -> bool {
        self.rota.is_some()
    }

    /// The act is rolled back: the next one starts clean. What had failed, if anything had.
    pub(crate) fn sanar(&mut self) -> Option<String> {
        self.rota.take()
    }

    fn entera(&self) -> sqlx::Result<()> {
        if self.rota() {
            return Err(sqlx::Error::Protocol("a statement of this act failed before".into()));
        }
        Ok(())
    }

    fn anotar<T>(&mut self, hecho: sqlx::Result<T>) -> sqlx::Result<T> {
        if let Err(e) = &hecho
            && !matches!(e, sqlx::Error::RowNotFound)
        {
            self.rota.get_or_insert_with(|| e.to_string());
        }
        hecho
    }
}
