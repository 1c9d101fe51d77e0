//! Look-ups: each says whose, and gives what grows in pieces.

use super::fila::{Linea, Notificacion, notificaciones};
use crate::{Conn, Id, celda::ms};
use domain::Instante;
use sqlx::Result;

/// Notifications of one petition that are read, at most.
const MAX_DE_PETICION: i64 = 100;

/// One, for what the sede does by itself and for officials, who look at the office first.
pub async fn una(c: &mut Conn<'_>, id: Id) -> Result<Option<Notificacion>> {
    c.opt(notificaciones!("SELECT", "FROM notificaciones WHERE id = $1"), &[&id]).await
}

/// One of a person; `None` also where it is of another.
pub async fn de_persona(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<Option<Notificacion>> {
    let sql = notificaciones!("SELECT", "FROM notificaciones WHERE id = $1 AND persona = $2");
    c.opt(sql, &[&id, &persona]).await
}

/// The one that a request made before.
pub async fn por_idempotencia(c: &mut Conn<'_>, clave: &str) -> Result<Option<Notificacion>> {
    c.opt(notificaciones!("SELECT", "FROM notificaciones WHERE idempotencia = $1"), &[&clave]).await
}

/// Those of a petition, the oldest first.
pub async fn de_peticion(c: &mut Conn<'_>, peticion: Id) -> Result<Vec<Notificacion>> {
    let sql = notificaciones!("SELECT", "FROM notificaciones WHERE peticion = $1 ORDER BY id LIMIT $2");
    c.all(sql, &[&peticion, &MAX_DE_PETICION]).await
}

/// Those of a person, the unopened first and the newest of each first; after one of them where one is given.
pub async fn lista(c: &mut Conn<'_>, persona: Id, desde: Option<&Linea>, limite: i64) -> Result<Vec<Linea>> {
    let (abierta, id) = desde.map_or((false, None), |l| (l.accedida_en.is_some(), Some(l.id)));
    let mut lineas = Vec::new();
    if !abierta {
        lineas = pagina(c, persona, false, id, limite).await?;
    }
    let quedan = limite - i64::try_from(lineas.len()).unwrap_or(limite);
    if quedan > 0 {
        lineas.extend(pagina(c, persona, true, id.filter(|_| abierta), quedan).await?);
    }
    Ok(lineas)
}

async fn pagina(
    c: &mut Conn<'_>,
    persona: Id,
    abiertas: bool,
    desde: Option<Id>,
    limite: i64,
) -> Result<Vec<Linea>> {
    // After every id there is.
    let desde = desde.map_or_else(|| "g".to_owned(), |id| id.to_string());
    let sql = if abiertas {
        "SELECT id, dependencia, asunto, estado, creada_en, accedida_en, surtida_en FROM notificaciones
        WHERE persona = $1 AND accedida_en IS NOT NULL AND id < $2 ORDER BY id DESC LIMIT $3"
    } else {
        "SELECT id, dependencia, asunto, estado, creada_en, accedida_en, surtida_en FROM notificaciones
        WHERE persona = $1 AND accedida_en IS NULL AND id < $2 ORDER BY id DESC LIMIT $3"
    };
    c.all(sql, &[&persona, &desde, &limite]).await
}

/// How many a person has not opened, up to a limit.
pub async fn por_abrir(c: &mut Conn<'_>, persona: Id, limite: i64) -> Result<i64> {
    let sql = "SELECT count(*) FROM
        (SELECT id FROM notificaciones WHERE persona = $1 AND accedida_en IS NULL LIMIT $2) AS algunas";
    Ok(c.one::<(i64,)>(sql, &[&persona, &limite]).await?.0)
}

/// Whether something may be due by now: asked often, and writes nothing.
pub async fn hay(c: &mut Conn<'_>, ahora: Instante) -> Result<bool> {
    let sql = "SELECT id FROM notificaciones WHERE proximo_en IS NOT NULL AND proximo_en <= $1 LIMIT 1";
    Ok(c.opt::<(Id,)>(sql, &[&ms(ahora)]).await?.is_some())
}

/// Takes some of which something may be due. Until `hasta` nobody else is given them; a server that dies loses none.
pub async fn tomar(
    c: &mut Conn<'_>,
    ahora: Instante,
    limite: i64,
    hasta: Instante,
) -> Result<Vec<Notificacion>> {
    let sql = notificaciones!(
        "UPDATE notificaciones SET proximo_en = $3 WHERE id IN
        (SELECT id FROM notificaciones WHERE proximo_en IS NOT NULL AND proximo_en <= $1
            ORDER BY proximo_en, id LIMIT $2) RETURNING",
        ""
    );
    c.all(sql, &[&ms(ahora), &limite, &ms(hasta)]).await
}
