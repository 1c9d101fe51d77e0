//! Table `usados`: keys that serve once.

use crate::{Conn, celda::ms};
use domain::Instante;
use sqlx::Result;

/// Uses a key: `true` the first time only.
pub async fn usar(c: &mut Conn<'_>, clave: &str, vence_en: Instante) -> Result<bool> {
    let sql = "INSERT INTO usados (clave, vence_en) VALUES ($1, $2) ON CONFLICT (clave) DO NOTHING";
    Ok(c.exec(sql, &[&clave, &ms(vence_en)]).await? > 0)
}

/// Forgets those that expired before.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    c.exec("DELETE FROM usados WHERE vence_en < $1", &[&ms(antes_de)]).await
}
