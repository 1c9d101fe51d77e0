//! Table `accesos`: who looked at a person's data, why and at what.

use crate::{
    Conn, Id,
    celda::{Milis, ms, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// One look; it is never changed.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Acceso {
    /// Ours; later ones are greater.
    pub id: Id,
    /// Whose data.
    pub persona: Id,
    /// When.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
    /// Id of the person who looked, or `sistema`.
    pub quien: String,
    /// In which role.
    pub papel: String,
    /// Why.
    pub motivo: String,
    /// At what.
    pub que: String,
}
sin_mostrar!(Acceso);

/// Notes a look.
pub async fn anotar(c: &mut Conn<'_>, a: &Acceso) -> Result<()> {
    let sql = "INSERT INTO accesos (id, persona, en, quien, papel, motivo, que) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    c.exec(sql, &[&a.id, &a.persona, &ms(a.en), &a.quien, &a.papel, &a.motivo, &a.que]).await.map(drop)
}

/// Whether the same look was noted since a moment.
pub async fn hay(c: &mut Conn<'_>, a: &Acceso, desde: Instante) -> Result<bool> {
    let sql = "SELECT id FROM accesos
        WHERE persona = $1 AND en >= $2 AND quien = $3 AND papel = $4 AND motivo = $5 AND que = $6 LIMIT 1";
    let fila: Option<(Id,)> =
        c.opt(sql, &[&a.persona, &ms(desde), &a.quien, &a.papel, &a.motivo, &a.que]).await?;
    Ok(fila.is_some())
}

/// A look as its owner reads it. Of one that came by a permiso, who and at what stand apart, until they are erased; of one by who
/// receives for the person, the row has the id of who it was, and their name is where all of theirs is.
macro_rules! accesos {
    ($resto:literal) => {
        concat!(
            "SELECT a.id, a.persona, a.en, COALESCE(s.quien, d.valor, a.quien) AS quien, a.papel,
            COALESCE(p.proposito, a.motivo) AS motivo, COALESCE(s.que, a.que) AS que
            FROM accesos a LEFT JOIN compartidos_accesos s ON s.acceso = a.id
            LEFT JOIN compartidos p ON p.id = s.compartido
            LEFT JOIN datos_persona d ON d.persona = a.quien AND d.campo = 'nombre' ",
            $resto
        )
    };
}

/// Looks at a person's data, the newest first, older than `antes_de` where one is given.
pub async fn de(c: &mut Conn<'_>, persona: Id, antes_de: Option<Id>, limite: i64) -> Result<Vec<Acceso>> {
    let Some(antes) = antes_de else {
        let sql = accesos!("WHERE a.persona = $1 ORDER BY a.id DESC LIMIT $2");
        return c.all(sql, &[&persona, &limite]).await;
    };
    let sql = accesos!("WHERE a.persona = $1 AND a.id < $2 ORDER BY a.id DESC LIMIT $3");
    c.all(sql, &[&persona, &antes, &limite]).await
}

/// Looks that came by a permiso of that person, the newest first.
pub async fn por_permiso(c: &mut Conn<'_>, persona: Id, compartido: Id, limite: i64) -> Result<Vec<Acceso>> {
    let sql = accesos!("WHERE s.compartido = $2 AND a.persona = $1 ORDER BY s.acceso DESC LIMIT $3");
    c.all(sql, &[&persona, &compartido, &limite]).await
}

/// A look came by that permiso: who it was, and at which document.
pub async fn de_permiso(
    c: &mut Conn<'_>,
    acceso: Id,
    compartido: Id,
    (quien, que): (&str, &str),
) -> Result<()> {
    let sql = "INSERT INTO compartidos_accesos (acceso, compartido, quien, que) VALUES ($1, $2, $3, $4)";
    c.exec(sql, &[&acceso, &compartido, &quien, &que]).await.map(drop)
}
