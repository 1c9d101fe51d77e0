//! How many a system makes each day: for its quota, and for who pays.

use crate::{Conn, Id};
use domain::Fecha;
use sqlx::{FromRow, Result};

/// What a unit sent in a month through one system.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Cuenta {
    /// Who pays.
    pub nit: String,
    /// Its office.
    pub dependencia: String,
    /// The system.
    pub sistema: Id,
    /// Its name.
    pub nombre: String,
    /// How many.
    pub cuantas: i64,
}

/// How many more fit in a day of a quota.
pub async fn quedan(c: &mut Conn<'_>, sistema: Id, dia: Fecha, cupo: i64) -> Result<i64> {
    let sql = "SELECT cuantas FROM sistema_cuentas WHERE dia = $1 AND sistema = $2";
    let fila: Option<(i64,)> = c.opt(sql, &[&dia.to_string(), &sistema]).await?;
    Ok((cupo - fila.map_or(0, |f| f.0)).max(0))
}

/// So many more.
pub async fn contar(c: &mut Conn<'_>, sistema: Id, dia: Fecha, cuantas: i64) -> Result<()> {
    let sql = "INSERT INTO sistema_cuentas (dia, sistema, cuantas) VALUES ($1, $2, $3)
        ON CONFLICT (dia, sistema) DO UPDATE SET cuantas = sistema_cuentas.cuantas + excluded.cuantas";
    c.exec(sql, &[&dia.to_string(), &sistema, &cuantas]).await.map(drop)
}

/// What was sent from a day on until before another, by who pays and their office.
pub async fn del_mes(c: &mut Conn<'_>, desde: Fecha, hasta: Fecha) -> Result<Vec<Cuenta>> {
    let sql =
        "SELECT s.nit, s.dependencia, s.id AS sistema, s.nombre, CAST(SUM(k.cuantas) AS BIGINT) AS cuantas
        FROM sistema_cuentas k JOIN sistemas s ON s.id = k.sistema WHERE k.dia >= $1 AND k.dia < $2
        GROUP BY s.nit, s.dependencia, s.id, s.nombre ORDER BY s.nit, s.dependencia, s.id";
    c.all(sql, &[&desde.to_string(), &hasta.to_string()]).await
}
