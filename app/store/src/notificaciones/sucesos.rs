//! The facts of a notification: each once, none ever changed.

use crate::{
    Conn, Id, SqlError,
    celda::{Milis, ms, sin_mostrar},
};
use domain::{
    Instante,
    notificacion::{MAX_SUCESOS, Suceso as Hecho, Via},
};
use sqlx::{FromRow, Result};

/// A fact, as its row has it.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Suceso {
    /// Ours.
    pub id: Id,
    suceso: String,
    /// When it happened.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
    /// Who noted it: an id, or `sede`.
    pub quien: String,
}
sin_mostrar!(Suceso);

impl Suceso {
    /// The fact.
    ///
    /// # Errors
    /// A row that nobody here wrote.
    pub fn hecho(&self) -> Result<Hecho> {
        serde_json::from_str(&self.suceso).map_err(|e| SqlError::Decode(Box::new(e)))
    }
}

/// Notes a fact; `false` where it was known, or where there are more than any notification needs.
pub async fn anotar(c: &mut Conn<'_>, id: Id, notificacion: Id, hecho: &Hecho, quien: &str) -> Result<bool> {
    let suceso = serde_json::to_string(hecho).map_err(|e| SqlError::Encode(Box::new(e)))?;
    let sql = "INSERT INTO notificacion_sucesos (id, notificacion, suceso, en, quien)
        SELECT CAST($1 AS TEXT), $2, $3, $4, $5
        WHERE (SELECT count(*) FROM notificacion_sucesos WHERE notificacion = $2) < $6
        ON CONFLICT (notificacion, suceso) DO NOTHING";
    let maximo = i64::try_from(MAX_SUCESOS).unwrap_or(i64::MAX);
    Ok(c.exec(sql, &[&id, &notificacion, &suceso, &ms(hecho.en()), &quien, &maximo]).await? > 0)
}

/// All facts of a notification, in the order of time.
pub async fn sucesos(c: &mut Conn<'_>, notificacion: Id) -> Result<Vec<Suceso>> {
    let sql = "SELECT id, suceso, en, quien FROM notificacion_sucesos WHERE notificacion = $1 ORDER BY en, id LIMIT $2";
    let maximo = i64::try_from(MAX_SUCESOS).unwrap_or(i64::MAX);
    c.all(sql, &[&notificacion, &maximo]).await
}

/// What follows from them.
pub async fn via(c: &mut Conn<'_>, notificacion: Id) -> Result<Via> {
    sucesos(c, notificacion).await?.iter().map(Suceso::hecho).collect()
}
