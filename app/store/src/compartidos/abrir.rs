//! An opening: it is counted in one statement, and belongs to a look of the owner's record.

use crate::{Conn, Id, accesos::Acceso, celda::ms};
use domain::Instante;
use sqlx::Result;

/// Counts one opening, where the permiso still opens. Two at once never pass the last one: the row is asked as it changes.
pub async fn usar(c: &mut Conn<'_>, id: Id, ahora: Instante) -> Result<bool> {
    let sql = "UPDATE compartidos SET usadas = usadas + 1
        WHERE id = $1 AND retirado_en IS NULL AND hasta > $2 AND (veces IS NULL OR usadas < veces)";
    Ok(c.exec(sql, &[&id, &ms(ahora)]).await? > 0)
}

/// This look came by that permiso.
pub async fn anotar_acceso(c: &mut Conn<'_>, id: Id, acceso: Id) -> Result<()> {
    let sql = "INSERT INTO compartidos_accesos (acceso, compartido) VALUES ($1, $2)";
    c.exec(sql, &[&acceso, &id]).await.map(drop)
}

/// Looks that came by a permiso of that person, the newest first.
pub async fn accesos(c: &mut Conn<'_>, persona: Id, id: Id, limite: i64) -> Result<Vec<Acceso>> {
    let sql = "SELECT a.id, a.persona, a.en, a.quien, a.papel, a.motivo, a.que
        FROM compartidos_accesos s JOIN accesos a ON a.id = s.acceso
        WHERE s.compartido = $1 AND a.persona = $2 ORDER BY s.acceso DESC LIMIT $3";
    c.all(sql, &[&id, &persona, &limite]).await
}
