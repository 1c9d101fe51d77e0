//! Access tokens, kept by their hash.

use crate::{
    Conn, Id,
    celda::{Milis, ms},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// What a token stands for.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Ficha {
    /// Whose.
    pub sistema: Id,
    /// For what, separated by blanks.
    pub ambitos: String,
    /// Until when.
    #[sqlx(try_from = "Milis")]
    pub vence_en: Instante,
}

/// Keeps one.
pub async fn poner_ficha(c: &mut Conn<'_>, huella: &str, f: &Ficha) -> Result<()> {
    let sql = "INSERT INTO sistema_fichas (huella, sistema, ambitos, vence_en) VALUES ($1, $2, $3, $4)";
    c.exec(sql, &[&huella, &f.sistema, &f.ambitos, &ms(f.vence_en)]).await.map(drop)
}

/// The one of a hash, where it still counts and its system was not retired.
pub async fn ficha(c: &mut Conn<'_>, huella: &str, ahora: Instante) -> Result<Option<Ficha>> {
    let sql =
        "SELECT f.sistema, f.ambitos, f.vence_en FROM sistema_fichas f JOIN sistemas s ON s.id = f.sistema
        WHERE f.huella = $1 AND f.vence_en > $2 AND s.retirado_en IS NULL";
    c.opt(sql, &[&huella, &ms(ahora)]).await
}

/// Forgets those that ended before.
pub async fn limpiar_fichas(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    c.exec("DELETE FROM sistema_fichas WHERE vence_en < $1", &[&ms(antes_de)]).await
}
