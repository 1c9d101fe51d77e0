//! Table `actuaciones`: the story of each petition, step by step.

use crate::{
    Conn, Id,
    celda::{Bit, Milis, ms, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// Steps that are read at a time.
pub const PAGINA: i64 = 200;

/// A step; it is never changed.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Actuacion {
    /// Ours.
    pub id: Id,
    /// Of what.
    pub peticion: Id,
    /// Place in its story, from 1.
    pub numero: i64,
    /// What was done: `radicada`, `asignada`, `respondida`.
    pub tipo: String,
    /// When.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
    /// Who; nobody where the sede itself did it.
    pub quien: Option<Id>,
    /// Whether the citizen sees it.
    #[sqlx(try_from = "Bit")]
    pub visible: bool,
    /// In words.
    pub texto: String,
    /// The rest, as JSON.
    pub datos: String,
}

/// A step that comes after those that a petition has.
pub struct Nueva<'a> {
    /// Ours.
    pub id: Id,
    /// Of what.
    pub peticion: Id,
    /// What was done.
    pub tipo: &'a str,
    /// Now.
    pub en: Instante,
    /// Who.
    pub quien: Option<Id>,
    /// Whether the citizen sees it.
    pub visible: bool,
    /// In words.
    pub texto: &'a str,
    /// The rest, as JSON.
    pub datos: &'a str,
}
sin_mostrar!(Actuacion);

/// Adds a step.
pub async fn anotar(c: &mut Conn<'_>, n: &Nueva<'_>) -> Result<()> {
    let sql = "INSERT INTO actuaciones (id, peticion, numero, tipo, en, quien, visible, texto, datos)
        VALUES ($1, $2, (SELECT COALESCE(MAX(numero), 0) + 1 FROM actuaciones WHERE peticion = $2),
            $3, $4, $5, $6, $7, $8)";
    let (en, visible) = (ms(n.en), i64::from(n.visible));
    c.exec(sql, &[&n.id, &n.peticion, &n.tipo, &en, &n.quien, &visible, &n.texto, &n.datos]).await.map(drop)
}

/// The next steps of a petition after a number; 0 for the first ones.
pub async fn de(c: &mut Conn<'_>, peticion: Id, despues_de: i64) -> Result<Vec<Actuacion>> {
    let sql = "SELECT id, peticion, numero, tipo, en, quien, visible, texto, datos FROM actuaciones
        WHERE peticion = $1 AND numero > $2 ORDER BY numero LIMIT $3";
    c.all(sql, &[&peticion, &despues_de, &PAGINA]).await
}

/// The same, of what the citizen sees.
pub async fn visibles(c: &mut Conn<'_>, peticion: Id, despues_de: i64) -> Result<Vec<Actuacion>> {
    let sql = "SELECT id, peticion, numero, tipo, en, quien, visible, texto, datos FROM actuaciones
        WHERE peticion = $1 AND numero > $2 AND visible = 1 ORDER BY numero LIMIT $3";
    c.all(sql, &[&peticion, &despues_de, &PAGINA]).await
}
