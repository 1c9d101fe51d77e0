//! Table `carpetas`: folders of a person, inside of each other. None is ever moved, so that none can be inside itself.

use crate::{
    Conn, Id,
    celda::{Milis, ms, sin_mostrar},
};
use domain::{Instante, carpeta::MAX_CARPETAS};
use sqlx::{FromRow, Result};

/// A folder.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Carpeta {
    /// Ours.
    pub id: Id,
    /// The one it is in; none at the top.
    pub padre: Option<Id>,
    /// Its name.
    pub nombre: String,
    /// When it was made.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
}
sin_mostrar!(Carpeta);

/// All of a person, each after the one it is in.
pub async fn de(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Carpeta>> {
    let sql = "SELECT id, padre, nombre, creada_en FROM carpetas WHERE persona = $1 ORDER BY id LIMIT $2";
    c.all(sql, &[&persona, &(MAX_CARPETAS as i64)]).await
}

/// Makes one.
pub async fn crear(c: &mut Conn<'_>, persona: Id, n: &Carpeta) -> Result<()> {
    let sql = "INSERT INTO carpetas (id, persona, padre, nombre, creada_en) VALUES ($1, $2, $3, $4, $5)";
    c.exec(sql, &[&n.id, &persona, &n.padre, &n.nombre, &ms(n.creada_en)]).await.map(drop)
}

/// Gives it another name; `false` where it is not theirs.
pub async fn renombrar(c: &mut Conn<'_>, persona: Id, id: Id, nombre: &str) -> Result<bool> {
    let sql = "UPDATE carpetas SET nombre = $3 WHERE id = $1 AND persona = $2";
    Ok(c.exec(sql, &[&id, &persona, &nombre]).await? > 0)
}

/// Whether something is in it: what is in the bin does not count.
pub async fn ocupada(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<bool> {
    let documento: Option<(String,)> = c
        .opt(
            "SELECT id FROM carpeta_documentos WHERE persona = $1 AND carpeta = $2 AND borrado_en IS NULL LIMIT 1",
            &[&persona, &id],
        )
        .await?;
    let carpeta: Option<(String,)> =
        c.opt("SELECT id FROM carpetas WHERE padre = $1 LIMIT 1", &[&id]).await?;
    Ok(documento.is_some() || carpeta.is_some())
}

/// Removes one that is empty; what was deleted from it would come back to the top. `false` where it is not theirs.
pub async fn borrar(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<bool> {
    let sql = "UPDATE carpeta_documentos SET carpeta = NULL
        WHERE persona = $1 AND carpeta = $2 AND borrado_en IS NOT NULL";
    c.exec(sql, &[&persona, &id]).await?;
    Ok(c.exec("DELETE FROM carpetas WHERE id = $1 AND persona = $2", &[&id, &persona]).await? > 0)
}
