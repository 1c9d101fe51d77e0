//! The bin: what was deleted waits there, and comes back or is erased with its versions.

use super::fila::{Documento, documentos};
use crate::{
    Conn, Id,
    celda::{ms, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// A document that was in the bin long enough.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Vencido {
    /// Ours.
    pub id: Id,
    /// Whose it is.
    pub persona: Id,
}
sin_mostrar!(Vencido);

/// Into the bin; only what its owner brought.
pub async fn poner(c: &mut Conn<'_>, persona: Id, id: Id, ahora: Instante) -> Result<bool> {
    let sql = "UPDATE carpeta_documentos SET borrado_en = $3
        WHERE id = $1 AND persona = $2 AND origen = 'propio' AND borrado_en IS NULL";
    Ok(c.exec(sql, &[&id, &persona, &ms(ahora)]).await? > 0)
}

/// Back to where it was.
pub async fn sacar(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<bool> {
    let sql = "UPDATE carpeta_documentos SET borrado_en = NULL
        WHERE id = $1 AND persona = $2 AND borrado_en IS NOT NULL";
    Ok(c.exec(sql, &[&id, &persona]).await? > 0)
}

/// The last deleted first, after one where one is given.
pub async fn lista(c: &mut Conn<'_>, persona: Id, desde: Option<Id>, limite: i64) -> Result<Vec<Documento>> {
    let Some(desde) = desde else {
        let sql = documentos!(
            "WHERE persona = $1 AND borrado_en IS NOT NULL ORDER BY borrado_en DESC, id DESC LIMIT $2"
        );
        return c.all(sql, &[&persona, &limite]).await;
    };
    let sql = documentos!(
        "WHERE persona = $1 AND borrado_en IS NOT NULL AND (borrado_en, id) <
        ((SELECT borrado_en FROM carpeta_documentos WHERE id = $3 AND persona = $1), $3)
        ORDER BY borrado_en DESC, id DESC LIMIT $2"
    );
    c.all(sql, &[&persona, &limite, &desde]).await
}

/// Those that were deleted before, the first deleted first.
pub async fn vencidos(c: &mut Conn<'_>, antes_de: Instante, limite: i64) -> Result<Vec<Vencido>> {
    let sql = "SELECT id, persona FROM carpeta_documentos
        WHERE borrado_en IS NOT NULL AND borrado_en < $1 ORDER BY borrado_en, id LIMIT $2";
    c.all(sql, &[&ms(antes_de), &limite]).await
}

/// Erases one that is in the bin, and says which files are left over; `None` where it is not there.
pub async fn vaciar(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<Option<Vec<Id>>> {
    let suyo = super::uno(c, persona, id).await?.filter(|d| d.borrado_en.is_some());
    if suyo.is_none() {
        return Ok(None);
    }
    let sql = "DELETE FROM carpeta_versiones WHERE documento = $1 RETURNING blob, bytes";
    let versiones: Vec<(Id, i64)> = c.all(sql, &[&id]).await?;
    c.exec("DELETE FROM carpeta_documentos WHERE id = $1", &[&id]).await?;
    let bytes: i64 = versiones.iter().map(|v| v.1).sum();
    let sql = "UPDATE carpeta_cuotas SET bytes = bytes - $2, documentos = documentos - 1 WHERE persona = $1";
    c.exec(sql, &[&persona, &bytes]).await?;
    Ok(Some(versiones.into_iter().map(|v| v.0).collect()))
}

/// All that a person keeps goes: what they brought, with the next cleaning, which erases the files too; the rest, now.
pub(crate) async fn suprimir(c: &mut Conn<'_>, persona: Id) -> Result<()> {
    let sql = "UPDATE carpeta_documentos SET borrado_en = 0, nombre = '', llave = '', busqueda = '', etiquetas = '[]',
        carpeta = NULL WHERE persona = $1 AND origen = 'propio'";
    c.exec(sql, &[&persona]).await?;
    c.exec("DELETE FROM carpeta_documentos WHERE persona = $1 AND origen = 'entidad'", &[&persona]).await?;
    super::subidas::suprimir(c, persona).await?;
    c.exec("UPDATE carpetas SET padre = NULL WHERE persona = $1", &[&persona]).await?;
    c.exec("DELETE FROM carpetas WHERE persona = $1", &[&persona]).await.map(drop)
}
