//! Table `radicados`: the last number given in each year.

use crate::Conn;
use sqlx::Result;

/// The next number of a year, from 1. It moves in the transaction of its act: an act that fails gives it back.
///
/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 3
pub async fn siguiente(c: &mut Conn<'_>, anio: i64) -> Result<i64> {
    let sql = "INSERT INTO radicados (anio, ultimo) VALUES ($1, 1) ON CONFLICT (anio)
        DO UPDATE SET ultimo = radicados.ultimo + 1 RETURNING ultimo";
    let (numero,): (i64,) = c.one(sql, &[&anio]).await?;
    Ok(numero)
}
