//! Tables `constancias` and `revocaciones`: receipts as they were signed, and which of them count no more.

use crate::{
    Conn, Id,
    celda::{Milis, QuizaMilis, ms, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// A receipt, and whether it still counts.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Constancia {
    /// What people type to verify it.
    pub codigo: String,
    /// Of what.
    pub peticion: Id,
    /// The signed statement, as a JWS.
    pub texto: String,
    /// When it was signed.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
    /// Since when it counts no more.
    #[sqlx(try_from = "QuizaMilis")]
    pub revocada_en: Option<Instante>,
    /// Why; empty where it counts.
    pub motivo: String,
}
sin_mostrar!(Constancia);

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT c.codigo, c.peticion, c.texto, c.creada_en, r.en AS revocada_en,
            COALESCE(r.motivo, '') AS motivo
            FROM constancias c LEFT JOIN revocaciones r ON r.codigo = c.codigo ",
            $resto
        )
    };
}

/// Keeps one.
pub async fn poner(c: &mut Conn<'_>, codigo: &str, peticion: Id, texto: &str, ahora: Instante) -> Result<()> {
    let sql = "INSERT INTO constancias (codigo, peticion, texto, creada_en) VALUES ($1, $2, $3, $4)";
    c.exec(sql, &[&codigo, &peticion, &texto, &ms(ahora)]).await.map(drop)
}

/// The receipt of a code.
pub async fn leer(c: &mut Conn<'_>, codigo: &str) -> Result<Option<Constancia>> {
    c.opt(columnas!("WHERE c.codigo = $1"), &[&codigo]).await
}

/// The last ones of a petition, the newest first.
pub async fn de(c: &mut Conn<'_>, peticion: Id) -> Result<Vec<Constancia>> {
    let sql = columnas!("WHERE c.peticion = $1 ORDER BY c.creada_en DESC, c.codigo LIMIT 50");
    c.all(sql, &[&peticion]).await
}

/// Says that one counts no more; `false` where that was said before or there is none.
pub async fn revocar(c: &mut Conn<'_>, codigo: &str, ahora: Instante, motivo: &str) -> Result<bool> {
    let sql = "INSERT INTO revocaciones (codigo, en, motivo)
        SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM constancias WHERE codigo = $1)
        ON CONFLICT (codigo) DO NOTHING";
    Ok(c.exec(sql, &[&codigo, &ms(ahora), &motivo]).await? > 0)
}
