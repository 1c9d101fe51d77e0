//! A system, and what it may notify.

use crate::{
    Conn, Id, Param,
    celda::{Milis, QuizaMilis, ms},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// Procedures that are shown, at most.
const MAX_PROCEDIMIENTOS: i64 = 500;

/// A system of a unit: what it is does not change, it is retired and another is added.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Sistema {
    /// Ours: the id by which it presents itself.
    pub id: Id,
    /// Who pays, with its check digit.
    pub nit: String,
    /// The office, by its slug.
    pub dependencia: String,
    /// Its name.
    pub nombre: String,
    /// Its public keys, as JSON.
    pub jwks: String,
    /// Where it is told of changes; empty where nowhere.
    pub webhook: String,
    /// Notifications in a day, at most; none where there is no limit.
    pub cupo: Option<i64>,
    /// Since when.
    #[sqlx(try_from = "Milis")]
    pub agregado_en: Instante,
    /// Until when.
    #[sqlx(try_from = "QuizaMilis")]
    pub retirado_en: Option<Instante>,
}

/// Adds one, with the procedures that it may notify; `retirado_en` is not looked at.
pub async fn agregar(c: &mut Conn<'_>, s: &Sistema, procedimientos: &[String]) -> Result<()> {
    let sql = "INSERT INTO sistemas (id, nit, dependencia, nombre, jwks, webhook, cupo, agregado_en)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let Sistema { id, nit, dependencia, nombre, jwks, webhook, cupo, .. } = s;
    c.exec(sql, &[id, nit, dependencia, nombre, jwks, webhook, cupo, &ms(s.agregado_en)]).await?;
    let filas: Vec<[&dyn Param<'_>; 2]> = procedimientos.iter().map(|p| [id as &dyn Param<'_>, p]).collect();
    c.agregar("INSERT INTO sistema_procedimientos (sistema, procedimiento)", &filas).await.map(drop)
}

/// All, those that were retired too.
pub async fn listar(c: &mut Conn<'_>) -> Result<Vec<Sistema>> {
    let sql = "SELECT id, nit, dependencia, nombre, jwks, webhook, cupo, agregado_en, retirado_en
        FROM sistemas ORDER BY nit, dependencia, id";
    c.all(sql, &[]).await
}

/// One that was not retired.
pub async fn vigente(c: &mut Conn<'_>, id: Id) -> Result<Option<Sistema>> {
    let sql = "SELECT id, nit, dependencia, nombre, jwks, webhook, cupo, agregado_en, retirado_en
        FROM sistemas WHERE id = $1 AND retirado_en IS NULL";
    c.opt(sql, &[&id]).await
}

/// Retires one, and what it could present until now; `false` where there is none.
pub async fn retirar(c: &mut Conn<'_>, id: Id, en: Instante) -> Result<bool> {
    c.exec("DELETE FROM sistema_fichas WHERE sistema = $1", &[&id]).await?;
    let sql = "UPDATE sistemas SET retirado_en = $2 WHERE id = $1 AND retirado_en IS NULL";
    Ok(c.exec(sql, &[&id, &ms(en)]).await? > 0)
}

/// The procedures that one may notify.
pub async fn procedimientos(c: &mut Conn<'_>, id: Id) -> Result<Vec<String>> {
    let sql = "SELECT procedimiento FROM sistema_procedimientos WHERE sistema = $1 ORDER BY procedimiento";
    let filas: Vec<(String,)> = c.all(sql, &[&id]).await?;
    Ok(filas.into_iter().map(|f| f.0).collect())
}

/// What people read of procedures of one that have no sheet: code and name.
pub async fn llamar(c: &mut Conn<'_>, id: Id, nombres: &[(String, String)]) -> Result<()> {
    let sql = "UPDATE sistema_procedimientos SET nombre = $3 WHERE sistema = $1 AND procedimiento = $2";
    for (codigo, nombre) in nombres {
        c.exec(sql, &[&id, codigo, nombre]).await?;
    }
    Ok(())
}

/// Procedures that some system may notify now, each once: code and name.
pub async fn dados_de_alta(c: &mut Conn<'_>) -> Result<Vec<(String, String)>> {
    let sql = "SELECT p.procedimiento, MAX(p.nombre) FROM sistema_procedimientos p
        JOIN sistemas s ON s.id = p.sistema AND s.retirado_en IS NULL
        GROUP BY p.procedimiento ORDER BY p.procedimiento LIMIT $1";
    c.all(sql, &[&MAX_PROCEDIMIENTOS]).await
}
