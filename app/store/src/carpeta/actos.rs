//! Table `carpeta_actos`: what was done with each document, and how much of it in each month.

use crate::{
    Conn, Id,
    celda::{Milis, ms, sin_mostrar},
};
use domain::{Instante, fecha};
use sqlx::{FromRow, Result};

/// Acts of a document that are told.
pub const LISTADOS: i64 = 50;
/// Rows of a summary: some months of some kinds each.
const RESUMIDOS: i64 = 500;

/// Something that was done.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Acto {
    /// What.
    pub acto: String,
    /// When.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
}

/// How often something was done in a month.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct DelMes {
    /// As 2026-11, in Colombia.
    pub mes: String,
    /// What.
    pub acto: String,
    /// How often.
    pub veces: i64,
}
sin_mostrar!(Acto, DelMes);

/// Notes one.
pub async fn anotar(
    c: &mut Conn<'_>,
    (id, persona): (Id, Id),
    documento: Id,
    acto: &str,
    en: Instante,
) -> Result<()> {
    let sql =
        "INSERT INTO carpeta_actos (id, persona, documento, acto, mes, en) VALUES ($1, $2, $3, $4, $5, $6)";
    let mes: String = fecha::legal(en).to_string().chars().take(7).collect();
    c.exec(sql, &[&id, &persona, &documento, &acto, &mes, &ms(en)]).await.map(drop)
}

/// Those of a document, the last first; whoever asks has looked at whose it is.
pub async fn de(c: &mut Conn<'_>, documento: Id) -> Result<Vec<Acto>> {
    let sql = "SELECT acto, en FROM carpeta_actos WHERE documento = $1 ORDER BY id DESC LIMIT $2";
    c.all(sql, &[&documento, &LISTADOS]).await
}

/// What a person did since a month, written as 2026-11.
pub async fn por_mes(c: &mut Conn<'_>, persona: Id, desde: &str) -> Result<Vec<DelMes>> {
    let sql = "SELECT mes, acto, count(*) AS veces FROM carpeta_actos WHERE persona = $1 AND mes >= $2
        GROUP BY mes, acto ORDER BY mes, acto LIMIT $3";
    c.all(sql, &[&persona, &desde, &RESUMIDOS]).await
}
