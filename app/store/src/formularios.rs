//! Table `formularios`: every version of a form that somebody was shown, by the hash of its definition.

use crate::{Conn, celda::ms};
use domain::Instante;
use sqlx::Result;

/// Keeps a version; `true` the first time only.
pub async fn guardar(c: &mut Conn<'_>, huella: &str, definicion: &str, ahora: Instante) -> Result<bool> {
    let sql = "INSERT INTO formularios (huella, definicion, vista_en) VALUES ($1, $2, $3)
        ON CONFLICT (huella) DO NOTHING";
    Ok(c.exec(sql, &[&huella, &definicion, &ms(ahora)]).await? > 0)
}

/// Its definition, as it was kept.
pub async fn leer(c: &mut Conn<'_>, huella: &str) -> Result<Option<String>> {
    let sql = "SELECT definicion FROM formularios WHERE huella = $1";
    let fila: Option<(String,)> = c.opt(sql, &[&huella]).await?;
    Ok(fila.map(|f| f.0))
}
