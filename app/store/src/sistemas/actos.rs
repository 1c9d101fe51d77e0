//! Acts that a system left in the deposit, to notify them one or many times.

use crate::{
    Conn, Id,
    adjuntos::Analisis,
    celda::{Palabra, ms},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// Acts that are forgotten at a time.
const TANDA: i64 = 500;

/// An act in the deposit.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Acto {
    /// Its SHA-256 in hex.
    pub huella: String,
    /// Its file.
    pub documento: Id,
    /// How many bytes.
    pub bytes: i64,
    /// What the antivirus said of it: found clean, or not looked at.
    #[sqlx(try_from = "Palabra<Analisis>")]
    pub analisis: Analisis,
}

/// Keeps it until a moment, unless the same is there: then that one stays, as long as the longer of both, and clean where
/// either was found so. Gives which.
pub async fn poner_acto(c: &mut Conn<'_>, sistema: Id, a: &Acto, vence_en: Instante) -> Result<Acto> {
    let sql = "INSERT INTO sistema_actos (sistema, huella, documento, bytes, vence_en, analisis)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (sistema, huella) DO UPDATE SET vence_en =
            CASE WHEN excluded.vence_en > sistema_actos.vence_en THEN excluded.vence_en ELSE sistema_actos.vence_en END,
            analisis = CASE WHEN excluded.analisis = 'limpio' THEN 'limpio' ELSE sistema_actos.analisis END
        RETURNING huella, documento, bytes, analisis";
    let analisis = a.analisis.nombre();
    c.one(sql, &[&sistema, &a.huella, &a.documento, &a.bytes, &ms(vence_en), &analisis]).await
}

/// The one of a hash.
pub async fn acto(c: &mut Conn<'_>, sistema: Id, huella: &str, ahora: Instante) -> Result<Option<Acto>> {
    let sql = "SELECT huella, documento, bytes, analisis FROM sistema_actos
        WHERE sistema = $1 AND huella = $2 AND vence_en > $3";
    c.opt(sql, &[&sistema, &huella, &ms(ahora)]).await
}

/// Forgets some of those that waited long enough; their files.
pub async fn olvidar_actos(c: &mut Conn<'_>, antes_de: Instante) -> Result<Vec<Id>> {
    let sql = "DELETE FROM sistema_actos WHERE (sistema, huella) IN
        (SELECT sistema, huella FROM sistema_actos WHERE vence_en < $1 ORDER BY vence_en LIMIT $2) RETURNING documento";
    let filas: Vec<(Id,)> = c.all(sql, &[&ms(antes_de), &TANDA]).await?;
    Ok(filas.into_iter().map(|f| f.0).collect())
}
