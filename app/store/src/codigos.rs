//! Table `codigos`: one-time codes with which a representative finds a child.

use crate::{Conn, Id, celda::ms};
use domain::Instante;
use sqlx::Result;

/// Makes a code; those that the same child had before serve no more.
pub async fn crear(
    c: &mut Conn<'_>,
    huella: &str,
    persona: Id,
    ahora: Instante,
    vence_en: Instante,
) -> Result<()> {
    c.exec("DELETE FROM codigos WHERE persona = $1", &[&persona]).await?;
    let sql = "INSERT INTO codigos (huella, persona, creado_en, vence_en) VALUES ($1, $2, $3, $4)";
    c.exec(sql, &[&huella, &persona, &ms(ahora), &ms(vence_en)]).await.map(drop)
}

/// Whose code it is, once; an expired one is nobody's.
pub async fn consumir(c: &mut Conn<'_>, huella: &str, ahora: Instante) -> Result<Option<Id>> {
    let sql = "DELETE FROM codigos WHERE huella = $1 AND vence_en > $2 RETURNING persona";
    let fila: Option<(Id,)> = c.opt(sql, &[&huella, &ms(ahora)]).await?;
    Ok(fila.map(|f| f.0))
}

/// Whose code it is, without using it up.
pub async fn de_quien(c: &mut Conn<'_>, huella: &str, ahora: Instante) -> Result<Option<Id>> {
    let sql = "SELECT persona FROM codigos WHERE huella = $1 AND vence_en > $2";
    let fila: Option<(Id,)> = c.opt(sql, &[&huella, &ms(ahora)]).await?;
    Ok(fila.map(|f| f.0))
}

/// Forgets those that expired before.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    c.exec("DELETE FROM codigos WHERE vence_en < $1", &[&ms(antes_de)]).await
}
