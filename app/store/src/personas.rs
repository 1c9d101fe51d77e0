//! Table `personas`: who has entered, by issuer and subject.

use crate::{
    Conn, Id,
    celda::{Milis, QuizaMilis, ms, sin_mostrar},
};
use domain::{Instante, identidad::Titular};
use sqlx::{FromRow, Result};

/// A person who has entered at least once.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Persona {
    /// Ours.
    pub id: Id,
    /// Issuer.
    pub iss: String,
    /// Subject.
    pub sub: String,
    /// First login.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
    /// When their data were erased.
    #[sqlx(try_from = "QuizaMilis")]
    pub suprimida_en: Option<Instante>,
}
sin_mostrar!(Persona);

/// The person who enters with that; one whose data were erased is not found, and comes back as a new one.
pub async fn por_titular(c: &mut Conn<'_>, titular: &Titular) -> Result<Option<Persona>> {
    let sql = "SELECT id, iss, sub, creada_en, suprimida_en FROM personas
        WHERE iss = $1 AND sub = $2 AND suprimida_en IS NULL";
    c.opt(sql, &[&titular.iss, &titular.sub]).await
}

/// The person of an id, erased or not.
pub async fn por_id(c: &mut Conn<'_>, id: Id) -> Result<Option<Persona>> {
    c.opt("SELECT id, iss, sub, creada_en, suprimida_en FROM personas WHERE id = $1", &[&id]).await
}

/// A new one; it fails where the pair is already there.
pub async fn crear(c: &mut Conn<'_>, id: Id, titular: &Titular, ahora: Instante) -> Result<()> {
    let sql = "INSERT INTO personas (id, iss, sub, creada_en) VALUES ($1, $2, $3, $4)";
    c.exec(sql, &[&id, &titular.iss, &titular.sub, &ms(ahora)]).await.map(drop)
}

/// Erases the data of the person and ends their sessions; records and evidence stay, without the values behind them.
///
/// Norma: Ley 1581 de 2012, art. 8 lit. e
pub async fn suprimir(c: &mut Conn<'_>, id: Id, ahora: Instante) -> Result<()> {
    // First, while their document is known.
    crate::ayudantes::suprimir(c, id).await?;
    crate::autorizaciones::suprimir(c, id).await?;
    crate::encuestas::suprimir(c, id).await?;
    c.exec("DELETE FROM datos_persona WHERE persona = $1", &[&id]).await?;
    c.exec("DELETE FROM pendientes WHERE persona = $1", &[&id]).await?;
    c.exec("DELETE FROM codigos WHERE persona = $1", &[&id]).await?;
    crate::moviles::suprimir(c, id).await?;
    // Their files go with the next cleaning, which tells where they are.
    let sql = "UPDATE borradores SET campos = '', vence_en = 0 WHERE persona = $1 AND peticion IS NULL";
    c.exec(sql, &[&id]).await?;
    crate::compartidos::suprimir(c, id).await?;
    crate::carpeta::papelera::suprimir(c, id).await?;
    // From now on nobody reads what they kept, wherever a copy of it may be.
    crate::llaves::olvidar(c, &format!("persona:{id}")).await?;
    let sql = "DELETE FROM compromisos WHERE evidencia IN (SELECT id FROM evidencia WHERE sujeto = $1)";
    c.exec(sql, &[&format!("persona:{id}")]).await?;
    let sql = "UPDATE sesiones SET cerrada_en = COALESCE(cerrada_en, $2), datos = '', agente = '' WHERE persona = $1";
    c.exec(sql, &[&id, &ms(ahora)]).await?;
    // Also those opened before registering, which hold the identity and no person yet.
    if let Some(persona) = por_id(c, id).await? {
        let titular = Titular { iss: persona.iss, sub: persona.sub };
        let sql = "UPDATE sesiones SET cerrada_en = COALESCE(cerrada_en, $2), datos = '', agente = '' WHERE sub_huella = $1";
        c.exec(sql, &[&crate::sesiones::sub_huella(&titular), &ms(ahora)]).await?;
    }
    let sql = "UPDATE personas SET suprimida_en = $2 WHERE id = $1 AND suprimida_en IS NULL";
    c.exec(sql, &[&id, &ms(ahora)]).await.map(drop)
}
