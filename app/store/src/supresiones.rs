//! Table `supresiones`: requests to be erased, and what became of them.

use crate::{
    Conn, Id,
    celda::{Milis, Palabra, QuizaMilis, ms, palabras, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

palabras! {
    /// How a request stands.
    Estado {
        /// Nobody answered yet.
        Pedida = "pedida",
        /// The data were erased.
        Aceptada = "aceptada",
        /// A legal duty to keep them stands against it.
        Negada = "negada",
    }
}

/// A request of a person to have their data erased.
///
/// Norma: Ley 1581 de 2012, art. 15
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Supresion {
    /// Ours.
    pub id: Id,
    /// Whose.
    pub persona: Id,
    /// When it was asked.
    #[sqlx(try_from = "Milis")]
    pub pedida_en: Instante,
    /// Why, in the person's words; empty where they gave none.
    pub motivo: String,
    /// How it stands.
    #[sqlx(try_from = "Palabra<Estado>")]
    pub estado: Estado,
    /// When it was answered.
    #[sqlx(try_from = "QuizaMilis")]
    pub resuelta_en: Option<Instante>,
}
sin_mostrar!(Supresion);

/// Notes a request.
pub async fn pedir(c: &mut Conn<'_>, id: Id, persona: Id, motivo: &str, ahora: Instante) -> Result<()> {
    let sql =
        "INSERT INTO supresiones (id, persona, pedida_en, motivo, estado) VALUES ($1, $2, $3, $4, 'pedida')";
    c.exec(sql, &[&id, &persona, &ms(ahora), &motivo]).await.map(drop)
}

/// Answers one that waits; of an accepted one, the reason is erased with the rest.
pub async fn resolver(c: &mut Conn<'_>, id: Id, estado: Estado, ahora: Instante) -> Result<bool> {
    let sql = "UPDATE supresiones SET estado = $2, resuelta_en = $3,
        motivo = CASE WHEN $2 = 'aceptada' THEN '' ELSE motivo END WHERE id = $1 AND estado = 'pedida'";
    Ok(c.exec(sql, &[&id, &estado.nombre(), &ms(ahora)]).await? > 0)
}

/// Requests that wait for an answer, the oldest first.
pub async fn por_resolver(c: &mut Conn<'_>) -> Result<Vec<Supresion>> {
    let sql = "SELECT id, persona, pedida_en, motivo, estado, resuelta_en FROM supresiones
        WHERE estado = 'pedida' ORDER BY id";
    c.all(sql, &[]).await
}

/// Requests of a person, the newest first.
pub async fn de(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Supresion>> {
    let sql = "SELECT id, persona, pedida_en, motivo, estado, resuelta_en FROM supresiones
        WHERE persona = $1 ORDER BY id DESC";
    c.all(sql, &[&persona]).await
}
