//! An opening is counted in one statement.

use crate::{Conn, Id, celda::ms};
use domain::Instante;
use sqlx::Result;

/// Counts one opening, where the permiso still opens. Two at once never pass the last one: the row is asked as it changes.
pub async fn usar(c: &mut Conn<'_>, id: Id, ahora: Instante) -> Result<bool> {
    let sql = "UPDATE compartidos SET usadas = usadas + 1
        WHERE id = $1 AND retirado_en IS NULL AND hasta > $2 AND (veces IS NULL OR usadas < veces)";
    Ok(c.exec(sql, &[&id, &ms(ahora)]).await? > 0)
}
