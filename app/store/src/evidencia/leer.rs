//! Chains of a subject for who proves them elsewhere: the entries in order, and where each stands under the seals.

use super::fila::{FilaEvidencia, FilaSello};
use crate::{Conn, SqlError};
use domain::evidencia::{Evidencia, Huella, Sello, Sujeto};
use sqlx::Result;

/// Where an entry stands: its place in its chain, its seal, its place there.
pub type Lugar = (i64, i64, i64);

/// All entries of a subject, the first first, up to a limit.
pub async fn cadena(c: &mut Conn<'_>, sujeto: &Sujeto, limite: i64) -> Result<Vec<Evidencia>> {
    let sql = "SELECT id, sujeto, numero, tipo, en, datos, previa, huella FROM evidencia
        WHERE sujeto = $1 ORDER BY numero LIMIT $2";
    let filas: Vec<FilaEvidencia> = c.all(sql, &[&sujeto.to_string(), &limite]).await?;
    filas.into_iter().map(|f| f.leer().map_err(|r| SqlError::Decode(Box::new(r)))).collect()
}

/// Those of them that stand under a seal.
pub async fn lugares(c: &mut Conn<'_>, sujeto: &Sujeto, limite: i64) -> Result<Vec<Lugar>> {
    let sql = "SELECT e.numero, h.sello, h.posicion FROM evidencia e JOIN sello_hojas h ON h.evidencia = e.id
        WHERE e.sujeto = $1 ORDER BY e.numero LIMIT $2";
    c.all(sql, &[&sujeto.to_string(), &limite]).await
}

/// A seal, with the hashes under it in their order.
pub async fn sello(c: &mut Conn<'_>, numero: i64) -> Result<Option<(Sello, Vec<Huella>)>> {
    let sql = "SELECT numero, en, cuantas, raiz, previo, huella, firma, clave FROM sellos WHERE numero = $1";
    let Some(fila) = c.opt::<FilaSello>(sql, &[&numero]).await? else { return Ok(None) };
    let sello = fila.leer().map_err(|r| SqlError::Decode(Box::new(r)))?;
    let sql = "SELECT e.huella FROM sello_hojas h JOIN evidencia e ON e.id = h.evidencia
        WHERE h.sello = $1 ORDER BY h.posicion";
    let hojas: Vec<(String,)> = c.all(sql, &[&numero]).await?;
    let hojas = hojas.iter().map(|(h,)| h.parse()).collect::<std::result::Result<_, ()>>();
    let hojas = hojas.map_err(|()| SqlError::Decode("evidencia: not a hash".into()))?;
    Ok(Some((sello, hojas)))
}
