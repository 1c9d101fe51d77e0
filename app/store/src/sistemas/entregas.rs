//! What a system is told: a line for each change, sent by one server at a time.

use crate::{
    Conn, Id,
    celda::{Milis, ms},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// A change that a system must hear.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Entrega {
    /// Ours: the same in each try.
    pub id: Id,
    /// Who.
    pub sistema: Id,
    /// Of which notification.
    pub notificacion: Id,
    /// How that stands since.
    pub estado_de: String,
    /// Since when.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
    /// How many times a server took it.
    pub intentos: i64,
}

/// Leaves it to be told, where the notification stood otherwise until now and its system wants to hear of it.
pub async fn anotar_cambio(
    c: &mut Conn<'_>,
    id: Id,
    notificacion: Id,
    estado: &str,
    ahora: Instante,
) -> Result<bool> {
    let sql = "INSERT INTO sistema_entregas (id, sistema, notificacion, estado_de, en, estado, intentos, proximo_en, error)
        SELECT CAST($1 AS TEXT), e.sistema, e.notificacion, CAST($3 AS TEXT), CAST($4 AS BIGINT), 'por_enviar', 0,
            CAST($4 AS BIGINT), ''
        FROM sistema_envios e JOIN sistemas s ON s.id = e.sistema JOIN notificaciones n ON n.id = e.notificacion
        WHERE e.notificacion = $2 AND s.webhook <> '' AND s.retirado_en IS NULL AND n.estado <> $3";
    Ok(c.exec(sql, &[&id, &notificacion, &estado, &ms(ahora)]).await? > 0)
}

/// Whether any may be told by now: asked often, and writes nothing.
pub async fn hay_entregas(c: &mut Conn<'_>, ahora: Instante) -> Result<bool> {
    let sql = "SELECT id FROM sistema_entregas WHERE estado = 'por_enviar' AND proximo_en <= $1 LIMIT 1";
    Ok(c.opt::<(Id,)>(sql, &[&ms(ahora)]).await?.is_some())
}

/// Takes some that may be told by now. Until `hasta` nobody else is given them; a server that dies loses none.
pub async fn tomar_entregas(
    c: &mut Conn<'_>,
    ahora: Instante,
    limite: i64,
    hasta: Instante,
) -> Result<Vec<Entrega>> {
    let sql = "UPDATE sistema_entregas SET proximo_en = $3, intentos = intentos + 1 WHERE id IN
        (SELECT id FROM sistema_entregas WHERE estado = 'por_enviar' AND proximo_en <= $1
            ORDER BY proximo_en, id LIMIT $2)
        RETURNING id, sistema, notificacion, estado_de, en, intentos";
    c.all(sql, &[&ms(ahora), &limite, &ms(hasta)]).await
}

/// The system heard it.
pub async fn enviada(c: &mut Conn<'_>, id: Id) -> Result<bool> {
    let sql =
        "UPDATE sistema_entregas SET estado = 'enviada', error = '' WHERE id = $1 AND estado <> 'enviada'";
    Ok(c.exec(sql, &[&id]).await? > 0)
}

/// It did not: again not before a moment, or never where there is none.
pub async fn reintentar(
    c: &mut Conn<'_>,
    tomada: &Entrega,
    proximo_en: Option<Instante>,
    error: &str,
) -> Result<bool> {
    let sql = "UPDATE sistema_entregas SET estado = $3, proximo_en = $4, error = $5
        WHERE id = $1 AND intentos = $2 AND estado = 'por_enviar'";
    let estado = if proximo_en.is_some() { "por_enviar" } else { "fallida" };
    let proximo = ms(proximo_en.unwrap_or(tomada.en));
    Ok(c.exec(sql, &[&tomada.id, &tomada.intentos, &estado, &proximo, &error]).await? > 0)
}

/// Forgets those that are over and older, at most a thousand at a time.
pub async fn limpiar_entregas(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    let sql = "DELETE FROM sistema_entregas WHERE id IN (SELECT id FROM sistema_entregas
        WHERE estado <> 'por_enviar' AND en < $1 ORDER BY en LIMIT 1000)";
    c.exec(sql, &[&ms(antes_de)]).await
}
